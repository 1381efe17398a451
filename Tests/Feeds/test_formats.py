"""Programmes of others are read whole, and what is written of them is what other programs accept."""

import csv
import datetime
import io
import json
import subprocess
import xml.etree.ElementTree as xml

import icalendar
import jsonschema
import pytest
import vobject

from conftest import FIXTURES, SAMPLES, convert
from counting import UTC, of_calendar, of_json, of_xml, sessions, words

NAMES = [
    "frab-xml/31c3.xml", "frab-xml/debconf23.xml", "frab-xml/europython-accepted.xml", "ics/jres_2022.ics",
    "ics/kielux_2020.ics", "voc-schedule/validator_json_examples_frab-camp2019.json",
    "voc-schedule/validator_json_examples_pretalx-democon.json",
    "voc-schedule/validator_json_examples_hub-schedule2.json", "indico/event-example1.json",
    "indico/event-example2.json", "indico/event-example3.json", "indico/categ-example1.json",
    "ietf/agenda-114-partial.json",
]
# The other invented files hold what these programs count otherwise; `TrapTests` knows what is in them.
FILES = [FIXTURES / name for name in ("lake.json", "tea.json")] + ([SAMPLES / name for name in NAMES] if SAMPLES else [])
XCAL = "{urn:ietf:params:xml:ns:icalendar-2.0}"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.name)
def source(request):
    return request.param


def found(source):
    return sorted(sessions(source), key=lambda session: (session[1], session[0]))


def test_calendar(source):
    data = convert(source, "ical")
    assert sorted(of_calendar(data), key=lambda session: (session[1], session[0])) == found(source)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert all(line.decode() is not None for line in data.split(b"\r\n"))  # No character is split.
    calendar = icalendar.Calendar.from_ical(data)
    assert [part.errors for part in calendar.walk() if part.errors] == []
    identifiers = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    assert len(set(identifiers)) == len(identifiers)
    read = vobject.readOne(data.decode())
    assert len(list(read.vevent_list)) == len(identifiers)
    zones = {str(event["DTSTART"].params.get("TZID", "")) for event in calendar.walk("VEVENT")} - {""}
    assert zones == {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}


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
    path = tmp_path / "schedule.xml"
    path.write_bytes(convert(source, "frab-xml"))
    schema = schemas / "validator_xsd_schedule.xml.xsd"
    done = subprocess.run(["xmllint", "--noout", "--schema", schema, path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert sorted(of_xml(xml.parse(path).getroot()), key=lambda session: (session[1], session[0])) == found(source)


def test_frab_json(source, schemas):
    document = json.loads(convert(source, "frab-json"))
    schema = json.loads((schemas / "validator_json_schema.json").read_text())
    checker = jsonschema.Draft6Validator(schema, format_checker=jsonschema.Draft6Validator.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(document)] == []
    assert sorted(of_json(document), key=lambda session: (session[1], session[0])) == found(source)


def test_xcal(source):
    root = xml.fromstring(convert(source, "xcal"))
    events = root.findall(f"{XCAL}vcalendar/{XCAL}components/{XCAL}vevent/{XCAL}properties")
    titles = [words(event.findtext(f"{XCAL}summary/{XCAL}text")) for event in events]
    assert sorted(titles) == sorted(title for title, _ in found(source))
    for event in events:
        assert datetime.datetime.fromisoformat(event.findtext(f"{XCAL}dtstart/{XCAL}date-time"))


def test_json_ld(source):
    document = json.loads(convert(source, "json-ld"))
    assert document["@context"] == "https://schema.org" and document["@type"] == "Event"
    events = [
        (words(event["name"]), datetime.datetime.fromisoformat(event["startDate"]).astimezone(UTC))
        for event in document["subEvent"]]
    assert sorted(events, key=lambda session: (session[1], session[0])) == found(source)
    for event in document["subEvent"]:
        assert event["eventStatus"].startswith("https://schema.org/Event")
        modes = {place["@type"] for place in event.get("location", [])}
        expected = {
            frozenset(): None, frozenset({"Place"}): "Offline", frozenset({"VirtualLocation"}): "Online",
            frozenset({"Place", "VirtualLocation"}): "Mixed"}[frozenset(modes)]
        mode = event.get("eventAttendanceMode")
        assert mode == (expected and f"https://schema.org/{expected}EventAttendanceMode")


def test_atom(source):
    root = xml.fromstring(convert(source, "atom"))
    entries = root.findall(f"{ATOM}entry")
    assert sorted(words(entry.findtext(f"{ATOM}title")) for entry in entries) == sorted(title for title, _ in found(source))
    for part in [root, *entries]:
        assert part.findtext(f"{ATOM}id") and part.findtext(f"{ATOM}title")
        assert datetime.datetime.fromisoformat(part.findtext(f"{ATOM}updated"))
    identifiers = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(identifiers)) == len(identifiers)


def test_table(source):
    rows = list(csv.DictReader(io.StringIO(convert(source, "csv").decode(), newline="")))
    events = [(words(row["title"]), datetime.datetime.fromisoformat(row["starts"]).astimezone(UTC)) for row in rows]
    assert sorted(events, key=lambda session: (session[1], session[0])) == found(source)


@pytest.mark.parametrize("to", ["ical", "xcal", "frab-xml", "frab-json"])
def test_a_second_time_gives_the_same_bytes(source, to, tmp_path):
    once = convert(source, to)
    path = tmp_path / "once"
    path.write_bytes(once)
    assert convert(path, to) == once
