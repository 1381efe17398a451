"""Every hostile text in every field that people write in: refused in words, or kept and shown as nothing but text."""

import json
import pathlib
import re
import shutil
import tempfile

import pytest

from acting import ROOMS, WORDS, filled, form_at, offered, texts
from serving import Server
from wellformed import check, essence, visible
from wire import Connection, Person, parts

STRINGS = json.loads((pathlib.Path(__file__).parent / "fixtures" / "hostile-strings.json").read_text())


@pytest.fixture(scope="module")
def site():
    path = tempfile.mkdtemp(prefix="convene-")
    server = Server(path, "--demo", "--no-rate-limit")
    yield server
    server.kill()
    shutil.rmtree(path, ignore_errors=True)


class Reader:
    """Follows the record as it grows."""

    def __init__(self, server):
        self.connection = Connection(server.port)
        page = self.connection.get("/about").text
        self.count = int(re.sub(r"\D", "", re.search(r'class="seal"><b>([^<]*)</b>', page).group(1)))

    def is_as_it_was(self):
        return self.connection.get(f"/record/entries/{self.count}").status == 404

    def next(self):
        """The page of the entry that was written since."""
        page = self.connection.get(f"/record/entries/{self.count}")
        assert page.status == 200, f"entry {self.count}: {page.status}"
        self.count += 1
        return page


def attempt(person, reader, action, field, values, string):
    """Sends a form with a text in one field. Returns whether it was accepted; fails when anything is unsafe."""
    text = string["s"]
    what = f"{action} {field}={text[:60]!r}"
    values = {**values, field: text}
    answer = check(person.post(action, values), what)
    if answer.status == 422 and 0 < len(text) < 40:
        # A reason must be longer; the text with words after it is as hostile as before.
        values[field] = text + " — " + WORDS
        answer = check(person.post(action, values), what)
    if answer.status != 303:
        assert answer.status in (400, 403, 404, 409, 413, 422), f"{what}: {answer.status}"
        return False
    assert not answer.place.startswith("/sign-in"), what
    shown = check(reader.next(), what)
    # Of a link that Markdown makes, only the words are to be seen.
    if string["kind"] == "html":
        assert essence(text) in visible(shown.text), f"{what} is not shown as it was written"
    return True


def bombard(server, task, strings):
    """Sends every string in every text field of every act that a holder of a part can do.

    Returns the fields that were tried, and those that took at least one string.
    """
    code = next(code for name, code in parts(server.port) if name.startswith(task))
    person = Person.play(server.port, code)
    reader = Reader(server)
    tried, taken = set(), set()
    for address in offered(person):
        action = address.partition("?")[0]
        form = form_at(person, address)
        for field in texts(form) if form else []:
            tried.add((action, field))
            for string in strings:
                if attempt(person, reader, action, field, filled(form), string):
                    taken.add((action, field))
            assert reader.is_as_it_was(), f"{action} {field}: something was refused, and written nevertheless"
    look_around(person)
    look_around(reader.connection)
    assert server.is_up
    return tried, taken


def look_around(reader):
    """Every page that shows what people wrote is in order."""
    seen, waiting = set(ROOMS), list(ROOMS)
    while waiting:
        address = waiting.pop()
        page = check(reader.get(address), address)
        for found in re.findall(r'href="(/(?:issues|learning|sessions|consultations|calls|people)/\w+)"', page.text):
            if found not in seen:
                seen.add(found)
                waiting.append(found)


def test_texts_of_a_participant(site):
    tried, taken = bombard(site, "Participant", STRINGS)
    assert {("/acts/comment.filed", "text"), ("/acts/person.renamed", "name"), ("/acts/issue.filed", "title")} <= taken
    assert len(tried) >= 10


def test_texts_of_the_secretariat(site):
    tried, taken = bombard(site, "Secretariat", STRINGS)
    assert ("/acts/charter.adopted", "name") in taken
    assert len(tried) >= 10


@pytest.mark.parametrize("task", ["Chair", "Drafter", "Official", "Moderator", "Rapporteur"])
def test_texts_of_other_offices(site, task):
    tried, _ = bombard(site, task, [string for string in STRINGS if string["kind"] == "html"])
    assert tried
