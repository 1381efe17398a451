"""Every hostile text in every field that people write in: refused in words, or kept and shown as nothing but text."""

import json
import pathlib
import re
import shutil
import tempfile

import pytest

from acting import ROOMS, WORDS, filled, form_at, offered, texts
from serving import Server
from wellformed import check, check_markup, essence, visible
from wire import Connection, Person, parts

STRINGS = json.loads((pathlib.Path(__file__).parent / "fixtures" / "hostile-strings.json").read_text())
OFFICES = ["Chair", "Drafter", "Official", "Moderator", "Rapporteur"]


class Bombardment:
    """One demonstration, and what was thrown at it."""

    def __init__(self, server):
        self.server = server
        self.connection = Connection(server.port)
        self.count = self._count()
        self.people = {}
        for task, code in parts(server.port):
            self.people.setdefault(task.partition(":")[0], Person.play(server.port, code))
        # Found out before the pages grow; whether a form is still there is asked again when its turn comes.
        self.offers = {task: offered(person) for task, person in self.people.items()}
        self.tried, self.taken = set(), set()

    def _count(self):
        page = self.connection.get("/about").text
        return int(re.sub(r"\D", "", re.search(r'class="seal"><b>([^<]*)</b>', page).group(1)))

    def throw(self, task, strings):
        """Sends every string in every text field of every act that a holder of a part can do and nobody did before."""
        person, known = self.people[task], {action for action, _ in self.taken}
        for address in self.offers[task]:
            action = address.partition("?")[0]
            form = None if action in known else form_at(person, address)
            if form is None or not texts(form):
                continue
            self.tried |= {(action, field) for field in texts(form)}
            for string in strings:
                if self.attempt(person, form, texts(form), string) == 422:
                    for field in texts(form):
                        self.attempt(person, form, [field], string)
            after = self.connection.get(f"/record/entries/{self.count}")
            assert after.status == 404, f"{action}: something was refused, and written nevertheless"
        assert self.server.is_up

    def attempt(self, person, form, fields, string):
        """Sends a form with a text in some of its fields. Returns the status; fails when anything is unsafe."""
        text = string["s"]
        # More than the buffers on the way hold is cut off while it is being sent: there is no answer to look at.
        fields = fields[:max(1, 2_000_000 // max(1, len(text.encode())))]
        what = f"{form.action} {','.join(fields)}={text[:60]!r}"
        answer = check(person.post(form.action, filled(form) | dict.fromkeys(fields, text)), what)
        if answer.status == 422 and 0 < len(text) < 40:
            # A reason must be longer; the text with words after it is as hostile as before.
            longer = text + " — " + WORDS
            answer = check(person.post(form.action, filled(form) | dict.fromkeys(fields, longer)), what)
        if answer.status != 303:
            assert answer.status in (400, 403, 404, 409, 413, 422), f"{what}: {answer.status}"
            return answer.status
        assert not answer.place.startswith("/sign-in"), what
        self.look_at_entry(form.action, fields, string, what)
        return 303

    def look_at_entry(self, action, fields, string, what):
        """The entry that was written shows the text in each field, as it was written."""
        page = check(self.connection.get(f"/record/entries/{self.count}"), what)
        assert page.status == 200, f"{what}: there is no entry {self.count}"
        self.count += 1
        self.taken |= {(action, field) for field in fields}
        # Of a link that Markdown makes, only the words are to be seen; names of the charter stand in the bytes only.
        if string["kind"] == "html" and action != "/acts/charter.adopted":
            shown = visible(page.text).count(essence(string["s"]))
            assert shown >= len(fields), f"{what} is shown {shown} times as it was written"

    def look_around(self, reader, most):
        """The pages that show what people wrote are in order; of a kind that has too many, the newest."""
        seen, waiting = set(ROOMS), list(ROOMS)
        while waiting:
            address = waiting.pop()
            page = check(reader.get(address), address)
            found = re.findall(r'href="/(issues|learning|sessions|consultations|calls|people)/(\w+)"', page.text)
            for kind in {kind for kind, _ in found}:
                things = sorted({name for of, name in found if of == kind}, key=lambda name: (len(name), name))
                for name in things[-most:]:
                    if (thing := f"/{kind}/{name}") not in seen:
                        seen.add(thing)
                        waiting.append(thing)


@pytest.fixture(scope="module")
def bombardment():
    path = tempfile.mkdtemp(prefix="convene-")
    server = Server(path, "--demo", "--no-rate-limit")
    yield Bombardment(server)
    server.kill()
    shutil.rmtree(path, ignore_errors=True)


@pytest.mark.parametrize("text", [string["s"] for string in STRINGS if string["kind"] == "html" and "<" in string["s"]])
def test_the_check_would_notice(text):
    for page in (f"<p>{text}</p>", f'<p lang="{text}">words</p>'):
        if page != f"<p>{text}</p>" and '"' not in text:
            continue
        with pytest.raises(AssertionError):
            check_markup(page)


def test_texts_of_a_participant(bombardment):
    bombardment.throw("Participant", STRINGS)
    assert {
        ("/acts/comment.filed", "text"), ("/acts/comment.filed", "proposal"), ("/acts/person.renamed", "name"),
        ("/acts/issue.filed", "title"), ("/acts/issue.filed", "question"), ("/acts/session.proposed", "description"),
    } <= bombardment.taken


@pytest.mark.parametrize("task", OFFICES)
def test_texts_of_other_offices(bombardment, task):
    assert bombardment.offers[task]
    bombardment.throw(task, STRINGS)


def test_texts_of_the_secretariat(bombardment):
    bombardment.throw("Secretariat", STRINGS)
    assert {
        ("/acts/charter.adopted", "name"), ("/acts/consultation.drafted", "clauses"),
        ("/acts/learning.announced", "title"),
        ("/acts/issue.screened", "reason"), ("/acts/session.report", "summary"),
    } <= bombardment.taken


def test_pages_that_show_all_this(bombardment):
    bombardment.look_around(bombardment.connection, 150)
    bombardment.look_around(bombardment.people["Secretariat"], 40)
    assert len(bombardment.taken) >= 30
