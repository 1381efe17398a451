"""A session while it is live: one queue for the room and those afar, followed by everybody at once."""

import collections
import datetime
import re
import socket
import time

import pytest
from playwright.sync_api import expect

from speaking import Session
from test_walk import act, at, fill, press
from wire import Connection, Person

LOST = "The connection is lost."


@pytest.fixture
def session(own_demonstration):
    return Session(own_demonstration)


def joined(visit, session, code=None, **options):
    """A browser at the live page; somebody's, if a code is given."""
    return arrived(visit(session.server, **options), session, code)


def arrived(visitor, session, code=None):
    """A visitor's browser at the live page."""
    page = visitor.page
    if code:
        page.goto("/demonstration")
        page.locator(f'button.part[value="{code}"]').click()
        page.wait_for_url("**/desk")
    page.goto(session.path)
    return page


def asks(page, kind="A new topic", channel="In the room", question=""):
    form = page.locator('form[action="/acts/floor.asked"]')
    form.get_by_label(kind, exact=True).check()
    form.get_by_label(channel).check()
    form.get_by_label("A question to be read out").fill(question)
    form.get_by_role("button", name="Ask for the floor").click()
    expect(page.get_by_text("You are number")).to_be_visible()


def queue(page):
    return page.locator("ol.queue > li")


def own(page):
    return page.locator("#own")


def test_people_of_every_group_share_one_floor(session, visit):
    """A session from the first speaker to its final messages, as eleven people at browsers of their own."""
    groups = session.groups
    speakers = {}
    leading = (session.moderator, session.remote, session.rapporteur)
    for code in [*session.others, *(code for code in groups if code not in leading)]:
        speakers.setdefault(groups[code], code)
    assert set(speakers) == set(groups.values()) and len(speakers) > 4
    moderator = joined(visit, session, session.moderator)
    remote = joined(visit, session, session.remote)
    scribe = visit(session.server)
    rapporteur = arrived(scribe, session, session.rapporteur)
    pages = {group: joined(visit, session, code) for group, code in speakers.items()}
    reader = joined(visit, session)
    screen = visit(session.server).page
    screen.goto(f"/sessions/{session.number}/screen")
    first, second, third, *rest = pages

    # Whoever asks is seen by all at once, with their group; a question on what was said goes first.
    asks(pages[first])
    asks(pages[second], channel="From afar")
    asks(pages[third], kind="A question on what was said")
    for place, group in enumerate(rest):
        asks(pages[group], channel="From afar" if place % 2 else "In the room")
    for page in (moderator, reader, screen):
        expect(queue(page)).to_have_count(5 if page is screen else len(pages))
        for place, group in enumerate([third, first, second, *rest][:5]):
            expect(queue(page).nth(place)).to_contain_text(group)
        expect(queue(page).first).to_contain_text("A question on what was said")
    # The remote moderator speaks for somebody without an account, and has the question before its turn.
    remote.get_by_role("link", name="Add a speaker").click()
    form = remote.locator('form[action="/acts/floor.added"]')
    form.get_by_label("Or a name").fill("Ilse Marant")
    form.get_by_label("A question to be read out").fill("Who pays for the line to the island?")
    form.get_by_role("button").click()
    expect(queue(reader)).to_have_count(len(pages) + 1)
    expect(own(remote).get_by_text("Who pays for the line to the island?")).to_be_visible()
    expect(reader.get_by_text("Who pays for the line to the island?")).to_have_count(0)

    # The moderator gives the floor as the queue says; whoever speaks sees until when.
    press(moderator, moderator.get_by_role("button", name="Give the floor", exact=True))
    for page in (reader, screen, pages[first]):
        expect(page.locator("#floor .speaking")).to_contain_text(third)
    expect(own(pages[third]).get_by_role("heading", name="You have the floor")).to_be_visible(timeout=10_000)
    expect(own(pages[third]).locator(".timer")).to_have_text(re.compile(r"\d:\d\d"))
    expect(own(pages[third]).get_by_role("button", name="Ask for the floor")).to_have_count(0)
    press(moderator, moderator.get_by_role("button", name="One minute more"))
    press(moderator, moderator.get_by_role("button", name="End the turn"))
    expect(reader.get_by_text("Nobody has the floor.")).to_be_visible()
    # The buttons for a turn that is over are gone everywhere, without a reload.
    expect(own(pages[third]).get_by_role("button", name="Ask for the floor")).to_be_visible(timeout=10_000)
    expect(moderator.get_by_role("button", name="End the turn")).to_have_count(0)

    # Out of turn with a reason, and a question that the next speaker answers.
    late = moderator.locator("details", has_text="Ilse Marant")
    late.locator("summary").click()
    expect(late.get_by_text("Who pays for the line to the island?")).to_be_visible()
    late.get_by_label("Why out of turn").fill("The ferry leaves at six.")
    press(moderator, late.get_by_role("button", name="Give the floor out of turn"))
    for page in (reader, screen):
        expect(page.locator(".speaker")).to_contain_text("Ilse Marant")
        expect(page.get_by_text("The ferry leaves at six.")).to_be_visible()
        expect(page.get_by_text("Who pays for the line to the island?")).to_be_visible()
    for _ in range(len(pages) - 1):
        # Time is counted in seconds.
        moderator.wait_for_timeout(1100)
        press(moderator, moderator.get_by_role("button", name="Give the floor", exact=True))
    moderator.wait_for_timeout(1100)
    press(moderator, moderator.get_by_role("button", name="End the turn"))
    expect(reader.get_by_text("Questions sent in: 1; read out: 1; answered: 0.")).to_be_visible()
    press(moderator, moderator.get_by_role("button", name="It has been answered"))
    expect(reader.get_by_text("Questions sent in: 1; read out: 1; answered: 1.")).to_be_visible()
    expect(reader.get_by_text("Every group has had the floor.")).to_be_visible()
    for group in pages:
        row = reader.locator("#floor tbody tr", has=reader.get_by_role("rowheader", name=group, exact=True))
        expect(row.locator("td").first).to_have_text("1")

    # A sense of the room: nobody sees an answer, everybody sees whether it was loud.
    moderator.get_by_role("link", name="Ask the room").click()
    moderator.get_by_label("The question").fill("Shall the line be built together?")
    moderator.get_by_role("button", name="Ask the room").click()
    expect(reader.get_by_text("Answers are being taken.")).to_be_visible()
    for page in pages.values():
        page.get_by_role("button", name="Hum for it").click()
        page.wait_for_url("**/live*")
    press(moderator, moderator.get_by_role("button", name="Close the question and show it"))
    for page in (reader, screen):
        expect(page.get_by_text("The hum for it: Medium or loud. The hum against it: Silence or soft.")).to_be_visible()

    # Notes and messages come up before everybody's eyes, from the page on which they are worked on.
    for note in ("Marant asked who pays for the line to the island.", "The users said: together."):
        rapporteur.get_by_label("The note").fill(note)
        rapporteur.get_by_role("button", name="Add the note").click()
        expect(reader.locator("#floor").get_by_text(note)).to_be_visible()
        expect(rapporteur.get_by_label("The note")).to_have_value("")
    rapporteur.goto(session.path)
    rapporteur.get_by_role("link", name="Bring notes together").click()
    text = rapporteur.get_by_label("The text")
    expect(text).to_have_value("Marant asked who pays for the line to the island.\n\nThe users said: together.")
    text.fill("Asked who pays for the line, the users said: together.")
    press(rapporteur, rapporteur.get_by_role("button", name="Bring them together"))
    assert rapporteur.url.endswith("/live")
    expect(reader.locator("#floor").get_by_text("Asked who pays for the line, the users said: together.")).to_be_visible()
    expect(reader.locator("#floor").get_by_text("Marant asked who pays")).to_be_hidden()
    expect(reader.locator("#floor").get_by_text("Made of 2 notes")).to_be_visible()
    rapporteur.get_by_role("link", name="Draft a message").click()
    fill(rapporteur, text="Lines to islands are built.")
    press(rapporteur, rapporteur.get_by_role("button", name="Add the message"))
    assert rapporteur.url.endswith("/live")
    expect(screen.get_by_text("Lines to islands are built.")).to_be_visible()
    own(rapporteur).get_by_role("link", name="Reword this message").click()
    fill(rapporteur, text="Lines to islands are built together.")
    press(rapporteur, rapporteur.get_by_role("button", name="Reword it"))
    assert rapporteur.url.endswith("/live")
    for page in (reader, screen):
        expect(page.get_by_text("Lines to islands are built together.")).to_be_visible()

    # The end, the report, comments, what became of them, and the final messages.
    moderator.get_by_role("link", name="End the session").click()
    fill(moderator, on_site="6", remote="2")
    press(moderator, moderator.get_by_role("button", name="Close the floor"))
    for page in (reader, screen, pages[first]):
        expect(page.get_by_text("The floor is closed.")).to_be_visible()
    expect(own(pages[first]).get_by_role("link", name="The session and what came of it")).to_be_visible(timeout=10_000)
    place = f"session={session.number}"
    act(scribe, "session.report", place, proposal="A line.", summary="It is wanted.", discussion="Marant asked, the users answered.")
    act(scribe, "session.messages_open", place, closes=at(rapporteur, 9))
    for group in (first, second):
        pages[group].goto(f"/sessions/{session.number}")
        pages[group].locator("summary", has_text="Comment on this message").click()
        pages[group].locator('details textarea[name="text"]').fill(f"Say who pays, say the {group.lower()}.")
        press(pages[group], pages[group].locator("details form button[type=submit]"))
    scribe.later(14)
    rapporteur.goto(f"/sessions/{session.number}")
    message = re.search(r"msg_(\d+)", rapporteur.content()).group(1)
    for comment in ("1", "2"):
        act(
            scribe, "message.answer", f"message={message}&comment={comment}", on=f"/sessions/{session.number}",
            answer="The message now says who pays: all who use it.")
    act(
        scribe, "message.reworded", f"message={message}", on=f"/sessions/{session.number}",
        text="Lines to islands are built and paid for together.")
    act(scribe, "session.messages_final", place)
    reader.goto(f"/sessions/{session.number}")
    expect(reader.get_by_text("These messages are final.")).to_be_visible()
    for words in (
        "Lines to islands are built and paid for together.", f"Say who pays, say the {first.lower()}.",
        "The message now says who pays: all who use it.", "Every group has had the floor.", "1 note of the rapporteur",
    ):
        expect(reader.get_by_text(words).first).to_be_visible()


def test_hands_are_shown_by_group_and_those_of_few_are_not(session, visit):
    groups = session.groups
    sizes = collections.Counter(groups.values())
    many, few = sizes.most_common()[0][0], sizes.most_common()[1][0]
    many_people = [code for code in groups if groups[code] == many][:6]
    few_people = [code for code in groups if groups[code] == few][:3]
    assert len(many_people) == 6 and len(few_people) == 3
    other = next(code for code in groups if groups[code] not in (many, few))
    moderator = joined(visit, session, session.moderator)
    moderator.get_by_role("link", name="Ask the room").click()
    fill(moderator, question="Shall the line be built together?", way="hands")
    moderator.get_by_role("button", name="Ask the room").click()
    for place, code in enumerate([*many_people, *few_people, other]):
        page = joined(visit, session, code)
        page.get_by_role("button", name="Raise a hand against it" if place == 0 else "Raise a hand for it").click()
        page.wait_for_url("**/live*")
        page.close()
    reader = joined(visit, session)
    moderator.goto(session.path)
    press(moderator, moderator.get_by_role("button", name="Close the question and show it"))
    table = reader.get_by_role("table", name="Show of hands")
    expect(table.locator("tbody tr")).to_have_count(1)
    expect(table.locator("tbody tr")).to_contain_text(many)
    expect(table.locator("td")).to_have_text(["5", "1"])


def test_a_person_asks_and_leaves_without_scripts(session, visit):
    page = joined(visit, session, session.others[0], java_script_enabled=False)
    asks(page)
    expect(page.get_by_text("You are number 1 in the queue.")).to_be_visible()
    page.get_by_role("button", name="Leave the queue").click()
    expect(page.get_by_role("button", name="Ask for the floor")).to_be_visible()
    page.get_by_role("link", name="Without scripts").click()
    assert page.locator('meta[http-equiv="refresh"]').count() == 1
    # Nothing can be written where the page is asked for again; the way to the form is there.
    assert page.locator("textarea, input[type=text]").count() == 0
    own(page).get_by_role("link", name="Ask for the floor").click()
    press(page, page.get_by_role("button", name="Ask for the floor"))
    expect(page.get_by_text("You are number 1 in the queue.")).to_be_visible()


def unsaved(page):
    return page.locator("#unsaved")


def test_a_note_outlives_a_lost_connection(session, visit):
    page = joined(visit, session, session.rapporteur)
    page.route("**/acts/session.note", lambda route: route.abort())
    page.get_by_label("The note").fill("What must not be lost.")
    page.get_by_role("button", name="Add the note").click()
    expect(unsaved(page)).to_contain_text("NOT SAVED")
    expect(unsaved(page).get_by_role("listitem")).to_have_text("What must not be lost.")
    # What is written meanwhile is not handed in with it.
    page.get_by_label("The note").press_sequentially("Half a sen")
    page.reload()
    expect(page.get_by_label("The note")).to_have_value("Half a sen")
    expect(unsaved(page).get_by_role("listitem")).to_have_text("What must not be lost.")
    page.unroute("**/acts/session.note")
    expect(page.locator("#floor").get_by_text("What must not be lost.")).to_have_count(1, timeout=15_000)
    expect(unsaved(page)).to_be_hidden()
    expect(page.get_by_label("The note")).to_have_value("Half a sen")
    expect(page.locator("#floor").get_by_text("Half a sen")).to_have_count(0)


def test_a_note_outlives_the_end_of_the_session(session, visit):
    page = joined(visit, session, session.rapporteur)
    page.route("**/acts/session.note", lambda route: route.abort())
    page.get_by_label("The note").fill("What was said last.")
    page.get_by_role("button", name="Add the note").click()
    expect(unsaved(page)).to_be_visible()
    session.done("session.held", by=session.moderator, on_site="6", remote="2")
    expect(page.get_by_text("The floor is closed.")).to_be_visible()
    page.goto(f"/sessions/{session.number}")
    page.get_by_role("link", name="Notes and questions of the floor").click()
    expect(unsaved(page).get_by_role("listitem")).to_have_text("What was said last.")
    page.unroute("**/acts/session.note")
    expect(page.locator("#floor").get_by_text("What was said last.")).to_have_count(1, timeout=15_000)


def test_a_note_that_is_refused_is_not_sent_again_and_not_lost(session, visit):
    page = joined(visit, session, session.rapporteur)
    page.get_by_label("The note").fill("Too late.")
    session.done("session.held", by=session.moderator, on_site="6", remote="2")
    session.done("session.report", by=session.rapporteur, proposal="A line.", summary="It is wanted.", discussion="All spoke.")
    session.done("session.message", by=session.rapporteur, text="Lines to islands are built together.")
    closes = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=30)
    session.done("session.messages_open", by=session.rapporteur, closes=closes.strftime("%Y-%m-%dT%H:%M"))
    sent = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    page.get_by_role("button", name="Add the note").click()
    expect(page.locator("#refused")).to_contain_text("The session is not at the point where this can be done")
    expect(page.get_by_label("The note")).to_have_value("Too late.")
    page.wait_for_timeout(6000)
    assert len(sent) == 1
    expect(unsaved(page)).to_be_hidden()


def test_the_page_comes_back_with_the_server(session, visit):
    reader = joined(visit, session)
    expect(reader.get_by_text(LOST)).to_be_hidden()
    session.server.stop()
    expect(reader.get_by_text(LOST)).to_be_visible(timeout=10_000)
    session.server.start()
    session.done("floor.added", by=session.moderator, kind="new_topic", channel="room", name="A guest")
    expect(queue(reader)).to_have_count(1, timeout=40_000)
    expect(reader.get_by_text(LOST)).to_be_hidden()


def test_the_page_comes_back_after_an_answer_that_is_no_stream(session, visit):
    reader = visit(session.server).page
    reader.route("**/stream*", lambda route: route.fulfill(status=502, body="Bad gateway"))
    reader.goto(session.path)
    expect(reader.get_by_text(LOST)).to_be_visible(timeout=10_000)
    session.done("floor.added", by=session.moderator, kind="new_topic", channel="room", name="A guest")
    # As long as there is no stream, the page looks for itself.
    expect(queue(reader)).to_have_count(1, timeout=30_000)
    reader.unroute("**/stream*")
    expect(reader.get_by_text(LOST)).to_be_hidden(timeout=40_000)
    session.done("floor.added", by=session.moderator, kind="new_topic", channel="room", name="Another guest")
    expect(queue(reader)).to_have_count(2, timeout=30_000)


def test_a_page_that_was_away_learns_of_the_end(session, visit):
    reader = visit(session.server).page
    reader.route("**/stream*", lambda route: route.abort())
    reader.goto(session.path)
    expect(reader.get_by_text(LOST)).to_be_visible(timeout=10_000)
    session.done("session.held", by=session.moderator, on_site="6", remote="2")
    reader.unroute("**/stream*")
    expect(reader.get_by_text("The floor is closed.")).to_be_visible(timeout=40_000)
    expect(reader.get_by_text(LOST)).to_be_hidden()


def events(stream, count, within):
    """What comes in a stream until so many events are there."""
    until, data = time.monotonic() + within, b""
    while data.count(b"event: floor") < count:
        stream.settimeout(max(0.01, until - time.monotonic()))
        data += stream.recv(1 << 16)
    return data


def test_what_happens_is_told_within_a_second(session):
    stream = socket.create_connection(("127.0.0.1", session.server.port))
    stream.sendall(f"GET /sessions/{session.number}/stream HTTP/1.1\r\nHost: 127.0.0.1:{session.server.port}\r\n\r\n".encode())
    assert b"text/event-stream" in events(stream, 1, 5)
    for turn in range(3):
        session.done("floor.added", by=session.moderator, kind="new_topic", channel="room", name=f"Guest {turn}")
        assert f"Guest {turn}".encode() in events(stream, 1, 1)
    stream.close()


def test_only_those_who_lead_it_lead_the_floor(session):
    stranger = Person.play(session.server.port, session.others[0])
    session.done("floor.added", by=session.moderator, kind="new_topic", channel="room", name="A guest")
    for act, fields in (
        ("floor.given", {"turn": "1"}), ("floor.extended", {"seconds": "60"}), ("floor.ended", {}),
        ("temperature.taken", {"question": "Shall we?", "way": "hum"}), ("temperature.read", {"too_few": "yes"}),
        ("session.note", {"text": "A note."}), ("session.notes_combined", {"notes": "1", "text": "A note."}),
        ("floor.answered", {"turn": "1"}),
    ):
        assert stranger.post(f"/acts/{act}", {"session": session.number, **fields}).status == 403, act
    answer = stranger.post("/acts/floor.left", {"session": session.number, "turn": "1"})
    assert answer.status == 409 and "leads the session" in answer.text
    assert stranger.post(f"/sessions/{session.number}/temperature", {"answer": "yes"}).status == 409
    assert Connection(session.server.port).get(f"/sessions/{session.number}9/stream").status == 404
