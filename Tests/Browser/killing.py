"""Kills the server in the middle of its work, again and again, and looks whether it kept its word each time.

Its word is the answer 303: whoever got it finds their input at the address it named, whatever happened since.
"""

import pathlib
import random
import re
import secrets
import subprocess
import threading
import time

from serving import PROGRAM, Server, wait_until
from wire import Closed, Connection, Form, Person, parts


class Consultation:
    """A consultation that takes input, and what its form wants filled in."""

    def __init__(self, person):
        numbers = set(re.findall(r'href="/consultations/(\d+)"', person.get("/consultations").text))
        for number in sorted(numbers, key=int):
            page = person.get(f"/acts/comment.filed?consultation={number}&clause=0")
            forms = [form for form in Form.all(page.text) if form.action == "/acts/comment.filed"]
            if page.status == 200 and forms and self._is_open(person, number, forms[0]):
                return
        raise AssertionError("no consultation of the demonstration takes input")

    def _is_open(self, person, number, form):
        self.given = {"consultation": number, "version": form.field("version").value, "clause": "0"}
        self.given["kind"] = form.field("kind").options[0]
        return person.post("/acts/comment.filed", self.input("Does this text take input?")).status == 303

    def input(self, text):
        return {**self.given, "text": text}


class Writer(threading.Thread):
    """Files one input after the other until the server is gone; remembers under which address each was acknowledged."""

    def __init__(self, person, consultation):
        super().__init__(daemon=True)
        self.person, self.consultation = person, consultation
        self.acknowledged, self.wrong = {}, []

    def run(self):
        try:
            while True:
                marker = secrets.token_hex(12)
                answer = self.person.post("/acts/comment.filed", self.consultation.input("Marked " + marker))
                if answer.status == 303 and answer.place.startswith("/inputs/"):
                    self.acknowledged[answer.place] = marker
                elif answer.status == 429:
                    time.sleep(0.05)
                else:
                    return self.wrong.append((answer.status, answer.place))
        except (Closed, OSError):
            pass


class Ordeal:
    """One data folder through many deaths."""

    def __init__(self, folder, writers=16):
        self.server = Server(folder, "--demo")
        port = self.server.port
        players = [Person.play(port, code) for task, code in parts(port) if task.startswith("Participant")]
        assert players, "the demonstration offers no participants"
        self.people = [players[number % len(players)] for number in range(writers)]
        self.consultation = Consultation(players[0])
        self.known = self._shown(1)[1]
        self.entries_before = self.entries()
        self.acknowledged = {}

    def entries(self):
        """How many entries the record has, as every page says."""
        page = Connection(self.server.port).get("/about").text
        return int(re.sub(r"\D", "", re.search(r'class="seal">\s*<b>([^<]*)</b>', page).group(1)))

    def round(self, seconds):
        """Lets everybody write for so long, kills the server, starts it again, and looks.

        Returns how many inputs were acknowledged in this round.
        """
        writers = [Writer(person.again(self.server.port), self.consultation) for person in self.people]
        for writer in writers:
            writer.start()
        time.sleep(seconds)
        self.server.kill()
        for writer in writers:
            writer.join(10)
        wrong = [answer for writer in writers for answer in writer.wrong]
        assert not wrong, f"answers that nobody expects: {wrong[:3]}"
        acknowledged = {place: marker for writer in writers for place, marker in writer.acknowledged.items()}
        assert not acknowledged.keys() & self.acknowledged.keys(), "two inputs were acknowledged under one address"
        self.acknowledged |= acknowledged
        self.server.start()
        self._look(acknowledged)
        return len(acknowledged)

    def stillbirth(self, seconds):
        """Kills the server so soon that it may not have been open yet, and starts it again."""
        self.server.kill()
        self.server.launch()
        time.sleep(seconds)
        self.server.kill()
        self.server.start()
        self._look({})

    def look_at_everything(self):
        """Looks for every input that was ever acknowledged."""
        self._find(self.acknowledged, self._shown(1)[0])

    def _look(self, acknowledged):
        shown, self.known = self._shown(self.known + 1)
        self._find(acknowledged, shown)
        assert self.entries() >= self.entries_before + len(self.acknowledged)
        assert wait_until(self._is_verified, 5), f"convene verify: {self.finding}"

    @staticmethod
    def _find(acknowledged, shown):
        lost = [place for place, marker in acknowledged.items() if shown.get(place) != marker]
        assert not lost, f"{len(lost)} of {len(acknowledged)} acknowledged inputs are gone: {sorted(lost)[:3]}"

    def _is_verified(self):
        command = [PROGRAM, "verify", self.server.folder]
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
        self.finding = (done.stdout + done.stderr).strip()
        return done.returncode == 0

    def _shown(self, first):
        """The markers on the pages of the inputs from a number on, by address, and the last number there is."""
        connection, number, shown = Connection(self.server.port), first, {}
        while (page := connection.get(f"/inputs/{number}")).status == 200:
            if found := re.search(r"Marked ([0-9a-f]{24})", page.text):
                shown[f"/inputs/{number}"] = found.group(1)
            number += 1
        assert page.status == 404, page.status
        assert len(set(shown.values())) == len(shown), "an input was written twice"
        return shown, number - 1


def torment(folder, rounds, writers=16, seed=None, report=None):
    """Runs the whole ordeal; the checks are assertions. Returns how many inputs were acknowledged."""
    chance = random.Random(seed)
    ordeal = Ordeal(pathlib.Path(folder), writers)
    try:
        for number in range(1, rounds + 1):
            count = ordeal.round(chance.uniform(0.05, 0.8))
            if number % 4 == 0:
                ordeal.stillbirth(chance.uniform(0, 0.3))
            if report:
                report(number, count, ordeal)
        ordeal.look_at_everything()
        assert ordeal.acknowledged, "nobody got a word in, so nothing was tested"
        return len(ordeal.acknowledged)
    finally:
        ordeal.server.kill()
