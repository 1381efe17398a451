"""Programmes of others are read whole, and what is written of them is what other programs accept."""

import datetime
import json

import icalendar
import pytest

import accepting
from conftest import FIXTURES, SAMPLES, convert, refused
from counting import UTC, brief, of_calendar, of_json, of_xml, sessions, whole, words

NAMES = [
    "frab-xml/31c3.xml", "frab-xml/debconf23.xml", "frab-xml/europython-accepted.xml", "ics/jres_2022.ics",
    "ics/kielux_2020.ics", "voc-schedule/validator_json_examples_frab-camp2019.json",
    "voc-schedule/validator_json_examples_pretalx-democon.json",
    "voc-schedule/validator_json_examples_hub-schedule2.json",
    "voc-schedule/validator_json_examples_invalid-example.json", "indico/event-example1.json", "indico/event-example2.json", "indico/event-example3.json", "indico/categ-example1.json",
    "ietf/agenda-114-partial.json",
]
# The other invented files hold what these programs count otherwise; `TrapTests` knows what is in them.
FILES = [FIXTURES / name for name in ("lake.json", "tea.json")] + ([SAMPLES / name for name in NAMES] if SAMPLES else [])

@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.name)
def source(request):
    return request.param


def test_calendar(source):
    data = convert(source, "ical")
    accepting.calendar(data)
    assert whole(of_calendar(data)) == whole(sessions(source))


def test_the_zone_that_the_calendar_carries_is_the_zone(source):
    """Times read by the definition in the file alone are the same as by the system's rules."""
    calendar = icalendar.Calendar.from_ical(convert(source, "ical"))
    for zone in calendar.walk("VTIMEZONE"):
        alone = zone.to_tz(lookup_tzid=False)
        for event in calendar.walk("VEVENT"):
            local = event["DTSTART"].dt
            if str(event["DTSTART"].params.get("TZID", "")) == str(zone["TZID"]):
                assert local.replace(tzinfo=alone).astimezone(UTC) == local.astimezone(UTC)


def test_frab_xml(source, schemas, tmp_path):
    root = accepting.frab_xml(convert(source, "frab-xml"), schemas, tmp_path)
    # What lasts longer than the format can say has its end in a supplement of ours.
    longest = datetime.timedelta(hours=99, minutes=59)
    expected = [
        session._replace(ends=session.ends and min(session.ends, session.starts + longest)) for session in sessions(source)]
    assert whole(of_xml(root)) == whole(expected)


def test_frab_json(source, schemas):
    document = accepting.frab_json(convert(source, "frab-json"), schemas)
    assert whole(of_json(document)) == whole(sessions(source))


def test_xcal(source):
    root = accepting.xcal(convert(source, "xcal"), convert(source, "ical"))
    titles = [words(title.text) for title in root.iterfind(f".//{accepting.XCAL}summary/{accepting.XCAL}text")]
    assert sorted(titles) == sorted(session.title for session in sessions(source))


def test_json_ld(source):
    document = json.loads(convert(source, "json-ld"))
    assert document["@context"] == "https://schema.org" and document["@type"] == "Event"
    events = [
        (words(event["name"]), datetime.datetime.fromisoformat(event["startDate"]).astimezone(UTC))
        for event in document["subEvent"]]
    assert sorted(events, key=lambda session: (session[1], session[0])) == brief(sessions(source))
    for event in document["subEvent"]:
        assert event["eventStatus"].startswith("https://schema.org/Event")
        modes = {place["@type"] for place in event.get("location", [])}
        expected = {
            frozenset(): None, frozenset({"Place"}): "Offline", frozenset({"VirtualLocation"}): "Online",
            frozenset({"Place", "VirtualLocation"}): "Mixed"}[frozenset(modes)]
        mode = event.get("eventAttendanceMode")
        assert mode == (expected and f"https://schema.org/{expected}EventAttendanceMode")


def test_atom(source):
    entries = accepting.atom(convert(source, "atom"))
    assert accepting.titles(entries) == sorted(session.title for session in sessions(source))


def test_table(source):
    rows = accepting.table(convert(source, "csv"))
    events = [(words(row["title"]), datetime.datetime.fromisoformat(row["starts"]).astimezone(UTC)) for row in rows]
    assert sorted(events, key=lambda session: (session[1], session[0])) == brief(sessions(source))
    assert sorted(words(row["room"]) for row in rows) == sorted(session.room or "" for session in sessions(source))


@pytest.mark.parametrize("to", ["ical", "xcal", "frab-xml", "frab-json"])
def test_a_second_time_gives_the_same_bytes(source, to, tmp_path):
    once = convert(source, to)
    path = tmp_path / "once"
    path.write_bytes(once)
    assert convert(path, to) == once


@pytest.mark.skipif(SAMPLES is None, reason="the samples lie beside the checkout")
@pytest.mark.parametrize("name", ["frab-event", "pretalx-submission"])
def test_a_submission_is_no_programme(name):
    source = SAMPLES / "voc-schedule" / f"validator_submission-json_examples_{name}.json"
    assert "a single submission, not a programme" in refused(source)
