"""A whole consultation: a draft of 40 clauses out of a file, 60 inputs from every group, two redrafts, every input answered,
one answer contested; and then, in a browser, from a phrase of the final text to the comment and back."""

import csv
import html
import io
import re
import subprocess

import pytest

from consulting import Draft, People, later, send_file
from serving import PROGRAM, Server
from wire import Connection, Form

THINGS = (
    "names addresses logs keys tickets letters maps tables notes orders permits leases tokens badges seals stamps lists files "
    "plans rules terms forms votes seats rolls minutes reports drafts grants loans audits tests drills alarms routes caches "
    "mirrors copies proofs scores"
).split()
REASON = "The argument was read by two drafters, and this is what they found about it."


def law(changed=()):
    """40 articles as Markdown; those that are changed say it otherwise."""
    articles = [
        f"## Article {number}\n\nThe registry keeps {thing} for {number + 10} days. "
        + (f"Whoever asks for {thing} is answered in writing, with reasons, within a fortnight."
           if number in changed else f"Whoever asks for {thing} may be answered.")
        for number, thing in enumerate(THINGS, 1)
    ]
    return "# A law on keeping things\n\n" + "\n\n".join(articles) + "\n"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """The consultation, done."""
    assert len(set(THINGS)) == 40
    server = Server(str(tmp_path_factory.mktemp("story")), "--demo", "--no-rate-limit")
    yield Told(server)
    server.stop()


class Told:
    def __init__(self, server):
        self.server = server
        people = People(server.port)
        issue = re.search(r'href="/issues/(\d+)"', Connection(server.port).get("/issues").text).group(1)
        # The draft comes out of a file: reading it publishes nothing, and gives the text that the form then sends.
        acts = self.acts()
        read = send_file(
            people.drafters[0], "/acts/consultation.drafted", {"issue": issue, "deed": "read"},
            {"document": ("law.md", law().encode())})
        assert read.status == 200 and "40 clauses" in read.text and self.acts() == acts
        text = next(f for f in Form.all(read.text) if f.action == "/acts/consultation.drafted").field("clauses").value
        self.draft = draft = Draft(people, issue, text, "A law on keeping things")
        draft.announce()
        later(server, 1)
        self.authors, self.inputs = [], []
        for place in range(60):
            clause, person = place % 40 + 1, people.participants[place % len(people.participants)]
            quote = f"Whoever asks for {THINGS[clause - 1]} may be answered" if place < 40 else ""
            self.inputs.append(draft.file(
                person, clause, f"Input {place}: nobody can rely on “may” when it is about {THINGS[clause - 1]}.", quote,
                f"Whoever asks for {THINGS[clause - 1]} is answered" if place % 3 == 0 else ""))
            self.authors.append(person)
        later(server, 35)
        for changed in (range(1, 11), range(1, 21)):
            draft.revise(self.as_form(law(changed), issue, people))
            first = changed[0] if draft.version == 2 else 11
            for clause in range(first, first + 10):
                draft.explain(
                    clause, f"Whoever asks for {THINGS[clause - 1]} has to be able to rely on an answer.",
                    [self.inputs[clause - 1]])
        for place, number in enumerate(self.inputs):
            if place < 20:
                draft.answer(number, "accepted", REASON, "The article says that there is an answer, and until when.")
            else:
                draft.answer(number, "not_accepted", REASON)
        contested = self.authors[59].post(
            "/acts/response.contested", {"input": str(self.inputs[59]), "reason": "It speaks of something that I never said at all."})
        assert contested.status == 303
        refused = people.drafters[0].post(
            "/acts/consultation.responded", {"consultation": draft.number, "summary": "All was answered."})
        assert refused.status == 409 and "1 inputs have no answer yet" in html.unescape(refused.text)
        draft.answer(self.inputs[59], "not_accepted", REASON + " It has been read again since.")
        done = people.drafters[0].post(
            "/acts/consultation.responded", {"consultation": draft.number, "summary": "All was answered."})
        assert done.status == 303

    def acts(self):
        return re.search(r'class="seal"><b>([^<]*)</b>', Connection(self.server.port).get("/about").text).group(1)

    def as_form(self, text, issue, people):
        read = send_file(
            people.drafters[0], "/acts/doc.version", {"consultation": self.draft.number, "deed": "read"},
            {"document": ("law.md", text.encode())})
        return next(f for f in Form.all(read.text) if f.action == "/acts/doc.version").field("clauses").value


def test_every_input_from_every_group_is_answered(told):
    page = Connection(told.server.port).get(told.draft.page + "/responses").text
    assert "60 of 60 inputs answered." in page
    assert len(re.findall(r'<th scope="row"><a href="/inputs/\d+"', page)) == 60
    table = Connection(told.server.port).get(told.draft.page + "/export/inputs.csv").text
    groups = {row["group"] for row in csv.DictReader(io.StringIO(table, newline=""))}
    assert groups == {"government", "private", "civil", "technical", "academia", "users"}


def test_inputs_followed_their_words_through_both_redrafts(told):
    """What was on words that stayed is kept; what was on words that changed waits for a drafter, none is lost."""
    page = Connection(told.server.port).get(told.draft.page + "/carried").text
    kept, moved, edited, gone = (
        int(re.search(rf"(\d+) {what}", page).group(1))
        for what in ("kept", "moved", "on words that were changed", "on words that are gone"))
    assert kept == 40 and moved == 0 and edited + gone == 20


def test_from_a_phrase_to_the_comment_and_back(told, visit):
    """Without JavaScript: words of the text in force, why they stand there, whose input that was, and back."""
    page = visit(told.server, java_script_enabled=False).page
    page.goto(told.draft.page + "/why")
    phrase = page.locator("a.run", has_text="in writing, with reasons").nth(14)
    page.goto(told.draft.page + "/why" + phrase.get_attribute("href"))
    reason = page.locator("li:target")
    assert reason.is_visible() and "Version 3" in reason.inner_text() and "rely on an answer" in reason.inner_text()
    reason.locator('a[href^="/inputs/"]').first.click()
    main = page.locator("main").inner_text()
    assert "Input 14: nobody can rely on" in main and "Accepted" in main
    became = page.locator("section", has_text="What became of it in the text").last
    became.locator('a[href*="/versions/3#c"]').first.click()
    assert page.locator("ins", has_text="with reasons").first.is_visible()


def test_an_answer_that_was_contested_shows_both(told, visit):
    page = visit(told.server).page
    page.goto(f"/inputs/{told.inputs[59]}")
    main = page.locator("main").inner_text()
    assert "something that I never said" in main and "read again since" in main


def test_every_act_of_it_is_in_the_record(told):
    checked = subprocess.run([PROGRAM, "audit", told.server.folder], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout + checked.stderr
