"""Feeds of a running site, as a calendar program follows them: a session that moves, one that is called off."""

import datetime

import icalendar
import pytest

from acting import form_at, filled
from conftest import FORMS
from wire import Connection, Person, parts


@pytest.fixture(scope="module")
def secretariat(demonstration):
    codes = [code for task, code in parts(demonstration.port) if "ecretariat" in task]
    return Person.play(demonstration.port, codes[0])


def events(reader, path="/programme.ics"):
    answer = reader.get(path)
    assert answer.status == 200, f"{path}: {answer.status}"
    calendar = icalendar.Calendar.from_ical(answer.body)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def do(person, act, session, **values):
    """Sends the form of an act on a session, filled as a person would."""
    address = f"/acts/{act}?session={session}"
    form = form_at(person, address)
    assert form is not None, f"{address} is not given"
    answer = person.post(form.action, filled(form) | values)
    assert answer.status == 303, answer.text
    return answer


def test_every_form_is_served_and_holds(demonstration):
    reader = Connection(demonstration.port)
    for form in FORMS:
        path = f"/programme.{form}"
        answer = reader.get(path)
        assert answer.status == 200, path
        tag, modified = answer.headers["etag"], answer.headers["last-modified"]
        assert reader.get(path).headers["etag"] == tag
        assert reader.get(path, if_none_match=tag).status == 304
        assert reader.get(path, if_modified_since=modified).status == 304
        small = reader.get(path, accept_encoding="gzip")
        assert small.headers["content-encoding"] == "gzip" and len(small.body) < len(answer.body)
        assert reader.get(path, accept_encoding="gzip", if_none_match=small.headers["etag"]).status == 304
        head = reader.request("HEAD", path)
        assert head.status == 200 and head.body == b"" and head.headers["etag"] == tag
        assert reader.post(path, {}).status in (403, 405)


def test_a_session_that_moves_and_one_that_is_called_off(demonstration, secretariat):
    reader = Connection(demonstration.port)
    before = events(reader)
    coming = [
        event for event in before.values()
        if event.decoded("DTSTART") > datetime.datetime.now(datetime.timezone.utc)
        and form_at(secretariat, f"/acts/session.scheduled?session={number(event)}")
    ]
    event = coming[0]
    uid, session = str(event["UID"]), number(event)
    tag = reader.get("/programme.ics").headers["etag"]

    starts = event.decoded("DTSTART") + datetime.timedelta(days=1)
    ends = event.decoded("DTEND") + datetime.timedelta(days=1)
    do(
        secretariat, "session.scheduled", session, starts=starts.strftime("%Y-%m-%dT%H:%M"),
        ends=ends.strftime("%Y-%m-%dT%H:%M"), place="The other hall")
    moved = events(reader)
    assert set(moved) == set(before)
    assert moved[uid]["SEQUENCE"] == event["SEQUENCE"] + 1
    assert moved[uid].decoded("DTSTART") == starts and str(moved[uid]["LOCATION"]) == "The other hall"
    assert moved[uid].decoded("LAST-MODIFIED") > event.decoded("LAST-MODIFIED")
    assert moved[uid]["DTSTAMP"].dt == moved[uid]["LAST-MODIFIED"].dt
    assert reader.get("/programme.ics", if_none_match=tag).status == 200
    assert [other for other in before if before[other] != moved[other]] == [uid]

    do(secretariat, "session.cancelled", session)
    gone = events(reader)
    assert set(gone) == set(before), "whoever has the session in the calendar must learn that it does not take place"
    assert str(gone[uid]["STATUS"]) == "CANCELLED" and gone[uid]["SEQUENCE"] == moved[uid]["SEQUENCE"] + 1
    assert events(reader, f"/sessions/{session}.ics")[uid]["STATUS"] == "CANCELLED"


def test_the_tag_holds_over_a_restart(demonstration):
    reader = Connection(demonstration.port)
    tags = {form: reader.get(f"/programme.{form}").headers["etag"] for form in FORMS}
    demonstration.stop()
    demonstration.start()
    reader = Connection(demonstration.port)
    assert {form: reader.get(f"/programme.{form}").headers["etag"] for form in FORMS} == tags


def test_a_room_without_sessions_has_an_empty_calendar(demonstration):
    reader = Connection(demonstration.port)
    assert events(reader, "/programme/rooms/attic.ics") == {}
    for form in ("xcs", "json", "atom", "csv"):
        assert reader.get(f"/programme/rooms/attic.{form}").status == 200, form
    assert reader.get("/programme/rooms/cellar.ics").status == 404


def test_pages_lead_to_their_feeds(demonstration):
    reader = Connection(demonstration.port)
    for language, words in (("en", "Subscribe"), ("ko", "구독")):
        for page in ("/programme", "/sessions/1"):
            text = reader.get(page, accept_language=language).text
            assert words in text
            assert f'<link rel="alternate" href="{page}.ics"' in text
    code = next(code for _, code in parts(demonstration.port) if reader.get(f"/people/{code}.ics").status == 200)
    assert len(reader.get(f"/people/{code}.ics").body) > 100


def number(event):
    """The number of a session, from the address of its page."""
    return int(str(event["URL"]).rpartition("/")[2])
