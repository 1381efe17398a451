"""People who write at a server, and remember what they were told."""

import re
import secrets
import threading
import time

from killing import Consultation
from wire import Closed, Connection, Person, parts


class Writer(threading.Thread):
    """Files inputs, and signs in anew now and then, until told to stop."""

    def __init__(self, port, code, consultation, stop):
        super().__init__(daemon=True)
        self.port, self.code, self.consultation, self.stop = port, code, consultation, stop
        self.acknowledged, self.cookies, self.refused = {}, [], []

    def run(self):
        try:
            while not self.stop.is_set():
                self._visit()
        except (Closed, OSError):
            self.refused.append("the connection was closed")

    def _visit(self):
        answer = Connection(self.port).post("/demonstration", {"person": self.code})
        if answer.status != 303:
            return self.refused.append(answer.status)
        person = Person(self.port, re.match(r"session=[^;]+", answer.headers["set-cookie"]).group())
        self.cookies.append(person.cookie)
        for _ in range(12):
            marker = secrets.token_hex(12)
            answer = person.post("/acts/comment.filed", self.consultation.input("Marked " + marker))
            if answer.status == 303:
                self.acknowledged[answer.place] = marker
            else:
                self.refused.append(answer.status)
            if self.stop.is_set():
                return


class Follower(threading.Thread):
    """Somebody outside who takes every checkpoint that the site gives out."""

    def __init__(self, port, stop):
        super().__init__(daemon=True)
        self.port, self.stop, self.checkpoints = port, stop, []

    def run(self):
        connection = Connection(self.port)
        while not self.stop.is_set():
            try:
                answer = connection.get("/record/checkpoint")
            except (Closed, OSError):
                return
            if answer.status == 200 and answer.text not in self.checkpoints:
                self.checkpoints.append(answer.text)
            time.sleep(0.05)


class Crowd:
    """What people did at one server, and what they were told."""

    def __init__(self, writers=8):
        self.writers = writers
        self.acknowledged, self.cookies, self.checkpoints, self.refused = {}, [], [], []

    def write(self, server, seconds, meanwhile=None):
        """Lets everybody write for so long."""
        codes = [code for task, code in parts(server.port) if task.startswith("Participant")]
        consultation = Consultation(Person.play(server.port, codes[0]))
        stop = threading.Event()
        follower = Follower(server.port, stop)
        writers = [Writer(server.port, codes[n % len(codes)], consultation, stop) for n in range(self.writers)]
        for thread in [follower, *writers]:
            thread.start()
        if meanwhile:
            meanwhile(stop)
        stop.wait(seconds)
        stop.set()
        for thread in [follower, *writers]:
            thread.join(20)
        for writer in writers:
            self.acknowledged |= writer.acknowledged
            self.cookies += writer.cookies
            self.refused += writer.refused
        self.checkpoints += follower.checkpoints
