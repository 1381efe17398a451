"""A session while it is live: one queue for the room and those afar, followed by everybody at once."""

import socket
import time

import pytest
from playwright.sync_api import expect

from speaking import Session
from wire import Connection, Person

@pytest.fixture
def session(own_demonstration):
    return Session(own_demonstration)


def joined(visit, session, code=None, **options):
    """A browser at the live page; somebody's, if a code is given."""
    visitor = visit(session.server, **options)
    page = visitor.page
    if code:
        page.goto("/demonstration")
        page.locator(f'button.part[value="{code}"]').click()
        page.wait_for_url("**/desk")
    page.goto(session.path)
    return page


def asks(page, kind="Something new", channel="In the room", question=""):
    form = page.locator('form[action="/acts/floor.asked"]')
    form.get_by_label(kind, exact=True).check()
    form.get_by_label(channel).check()
    form.get_by_label("A question to be read out").fill(question)
    form.get_by_role("button", name="Ask for the floor").click()
    expect(page.get_by_text("You are number")).to_be_visible()


def queue(page):
    return page.locator("ol.queue > li")


def test_eight_people_share_one_floor(session, visit):
    moderator = joined(visit, session, session.moderator)
    remote = joined(visit, session, session.remote)
    rapporteur = joined(visit, session, session.rapporteur)
    first, second, third = (joined(visit, session, code) for code in session.others[:3])
    reader = joined(visit, session)
    screen = visit(session.server).page
    screen.goto(f"/sessions/{session.number}/screen")

    # Whoever asks is seen by all at once; a question on what was said goes first.
    asks(first)
    asks(second, channel="From afar")
    asks(third, kind="A question on what was said")
    for page in (moderator, reader, screen):
        expect(queue(page)).to_have_count(3)
        expect(queue(page).first).to_contain_text("A question on what was said")
    # The remote moderator speaks for somebody without an account.
    remote.get_by_role("link", name="Add a speaker").click()
    form = remote.locator('form[action="/acts/floor.added"]')
    form.get_by_label("Or a name").fill("Ilse Marant")
    form.get_by_label("A question to be read out").fill("Who pays for the line to the island?")
    form.get_by_role("button").click()
    expect(queue(reader)).to_have_count(4)

    # The moderator gives the floor as the queue says, and in the end out of turn with a reason.
    asked = queue(moderator).first.locator("a").inner_text()
    moderator.get_by_role("button", name="Give the floor", exact=True).click()
    for page in (reader, screen, first):
        expect(page.locator(".speaker")).to_contain_text(asked)
    expect(moderator.get_by_role("button", name="One minute more")).to_be_visible()
    moderator.get_by_role("button", name="One minute more").click()
    # She speaks for no group that has been heard, so she is next.
    expect(queue(reader).first).to_contain_text("Ilse Marant", timeout=10_000)
    expect(queue(reader).first).to_contain_text("has spoken least of those who wait: 0 s")
    expect(moderator.locator(".lead > p").first).to_contain_text("Ilse Marant")
    moderator.get_by_role("button", name="Give the floor", exact=True).click()
    for page in (reader, screen):
        expect(page.locator(".speaker")).to_contain_text("Ilse Marant")
        expect(page.get_by_text("Who pays for the line to the island?")).to_be_visible()
    moderator.get_by_role("button", name="End it: answered").click()
    expect(reader.get_by_text("Questions sent in: 1; read out: 1; answered: 1.")).to_be_visible()
    late = moderator.locator("details", has_text="Why out of turn").last
    expect(late).to_be_visible()
    asked = late.locator("summary").inner_text().partition(" · ")[0]
    late.locator("summary").click()
    late.get_by_label("Why out of turn").fill("The ferry leaves at six.")
    late.get_by_role("button", name="Give the floor out of turn").click()
    for page in (reader, screen):
        expect(page.locator(".speaker")).to_contain_text(asked)
        expect(page.get_by_text("The ferry leaves at six.")).to_be_visible()

    # A sense of the room: nobody sees an answer, everybody sees how loud it was.
    moderator.get_by_role("link", name="Ask the room").click()
    moderator.get_by_label("The question").fill("Shall the line be built together?")
    moderator.get_by_role("button", name="Ask the room").click()
    expect(reader.get_by_text("Answers are being taken.")).to_be_visible()
    for page in (remote, rapporteur, first, second, third):
        page.get_by_role("button", name="Hum for it").click()
        page.wait_for_url("**/live*")
    moderator.get_by_role("button", name="Close the question and show it").click()
    for page in (reader, screen):
        expect(page.get_by_text("The hum for it: Loud. The hum against it: Silence.")).to_be_visible()

    # Notes and messages come up before everybody's eyes.
    rapporteur.goto(session.path)
    rapporteur.get_by_label("The note").fill("Marant asked who pays for the line to the island.")
    rapporteur.get_by_role("button", name="Add the note").click()
    expect(reader.get_by_text("Marant asked who pays")).to_be_visible()
    expect(rapporteur.get_by_label("The note")).to_have_value("")
    session.done("session.message", by=session.rapporteur, text="Lines to islands are built together.")
    for page in (reader, screen):
        expect(page.get_by_text("Lines to islands are built together.")).to_be_visible()

    session.done("session.held", by=session.moderator, on_site="6", remote="2")
    expect(reader.get_by_text("The floor is closed.")).to_be_visible()
    session.done(
        "session.report", by=session.rapporteur, proposal="A line.", summary="It is wanted.", discussion="Marant asked.")
    reader.goto(f"/sessions/{session.number}")
    expect(reader.get_by_role("heading", name="How the floor is shared")).to_be_visible()
    expect(reader.get_by_text("1 person waited and did not get the floor.")).to_be_visible()


def test_a_person_asks_and_leaves_without_scripts(session, visit):
    page = joined(visit, session, session.others[0], java_script_enabled=False)
    asks(page)
    expect(page.get_by_text("You are number 1 in the queue.")).to_be_visible()
    page.get_by_role("button", name="Leave the queue").click()
    expect(page.get_by_role("button", name="Ask for the floor")).to_be_visible()
    page.get_by_role("link", name="Without scripts").click()
    assert page.locator('meta[http-equiv="refresh"]').count() == 1


def test_a_note_outlives_a_lost_connection(session, visit):
    page = joined(visit, session, session.rapporteur)
    page.get_by_label("The note").fill("What must not be lost.")
    page.route("**/acts/session.note", lambda route: route.abort())
    page.get_by_role("button", name="Add the note").click()
    expect(page.get_by_text("NOT SAVED")).to_be_visible()
    page.reload()
    expect(page.get_by_label("The note")).to_have_value("What must not be lost.")
    page.unroute("**/acts/session.note")
    page.get_by_role("button", name="Add the note").click()
    expect(page.locator("#floor").get_by_text("What must not be lost.")).to_be_visible()


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
        ("session.note", {"text": "A note."}),
    ):
        assert stranger.post(f"/acts/{act}", {"session": session.number, **fields}).status == 403, act
    answer = stranger.post("/acts/floor.left", {"session": session.number, "turn": "1"})
    assert answer.status == 409 and "leads the session" in answer.text
    assert stranger.post(f"/sessions/{session.number}/temperature", {"answer": "yes"}).status == 409
    assert Connection(session.server.port).get(f"/sessions/{session.number}9/stream").status == 404
