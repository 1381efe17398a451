"""What other programs demand of a programme in each form, whether it was converted or is served."""

import csv
import datetime
import io
import json
import re
import subprocess
import xml.etree.ElementTree as xml

import icalendar
import jsonschema
import vobject

from counting import unguarded, words

XCAL = "{urn:ietf:params:xml:ns:icalendar-2.0}"
ATOM = "{http://www.w3.org/2005/Atom}"

# The elements that hold values, and what their text is like (RFC 6321 §3.6).
TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?"
VALUES = {
    # Some programmes have links without a site in front; they stay what they are.
    "text": r"(?s).*", "uri": r"\S+", "date-time": TIME, "integer": r"[+-]?\d+",
    "utc-offset": r"[+-]\d\d:\d\d(:\d\d)?", "duration": r"[+-]?P(\d+W|(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)",
    "cal-address": r"[A-Za-z][A-Za-z0-9+.-]*:\S*", "boolean": "true|false", "float": r"[+-]?\d+(\.\d+)?", "unknown": "(?s).*",
}
# What each component must have (RFC 5545 §3.6).
NEEDED = {
    "vcalendar": {"prodid", "version"}, "vevent": {"uid", "dtstamp", "dtstart"}, "vtimezone": {"tzid"},
    "standard": {"dtstart", "tzoffsetfrom", "tzoffsetto"}, "daylight": {"dtstart", "tzoffsetfrom", "tzoffsetto"},
}
ONCE = {"uid", "dtstamp", "dtstart", "dtend", "summary", "location", "description", "sequence", "status", "url", "last-modified"}


def calendar(data):
    """Whether calendar programs take it; gives its events."""
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert all(line.decode() is not None for line in data.split(b"\r\n"))  # No character is split.
    assert data.count(b"\n") == data.count(b"\r\n") and data.endswith(b"END:VCALENDAR\r\n")
    read = icalendar.Calendar.from_ical(data)
    assert [part.errors for part in read.walk() if part.errors] == []
    events = read.walk("VEVENT")
    identifiers = [str(event["UID"]) for event in events]
    assert len(set(identifiers)) == len(identifiers)
    if identifiers:  # vobject knows no calendar without components.
        assert len(list(vobject.readOne(data.decode()).vevent_list)) == len(identifiers)
    zones = {str(event["DTSTART"].params.get("TZID", "")) for event in events} - {""}
    assert zones <= {str(zone["TZID"]) for zone in read.walk("VTIMEZONE")}
    return events


def frab_xml(data, schemas, folder):
    path = folder / "schedule.xml"
    path.write_bytes(data)
    done = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", schemas / "schedule.xml.xsd", path],
        capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return xml.fromstring(data)


def frab_json(data, schemas):
    document = json.loads(data)
    schema = json.loads((schemas / "schema.json").read_text())
    kind = jsonschema.validators.validator_for(schema, default=jsonschema.Draft7Validator)
    checker = kind(schema, format_checker=kind.FORMAT_CHECKER)
    assert [error.message for error in checker.iter_errors(document)] == []
    return document


def xcal(data, text):
    """Whether it has the structure of RFC 6321, and says what the calendar in text form says, property by property."""
    root = xml.fromstring(data)
    assert root.tag == XCAL + "icalendar" and [child.tag for child in root] == [XCAL + "vcalendar"]
    assert b"\n " not in re.sub(rb"<text>.*?</text>", b"", data, flags=re.DOTALL)
    found = list(component(root[0]))
    expected = [parsed(line) for line in icalendar.parser.Contentlines.from_ical(text) if line]
    assert found == expected
    return root


def component(element):
    """The lines of a component as iCalendar has them: (name, parameters, value)."""
    name = element.tag.removeprefix(XCAL)
    yield ("BEGIN", {}, name.upper())
    children = [child.tag.removeprefix(XCAL) for child in element]
    assert children in (["properties"], ["properties", "components"], ["components"]), children
    assert not (element.text or "").strip() and not any((child.tail or "").strip() for child in element)
    for group in element:
        assert len(group) > 0, "an empty group is left out"
        if group.tag == XCAL + "components":
            for inner in group:
                yield from component(inner)
            continue
        names = [child.tag.removeprefix(XCAL) for child in group]
        assert NEEDED[name] <= set(names)
        assert [one for one in ONCE if names.count(one) > 1] == []
        for child in group:
            yield line(child)
    yield ("END", {}, name.upper())


def line(element):
    """A property as (name, parameters, value): without escapes, and times as in the text form."""
    assert element.tag.startswith(XCAL) and element.attrib == {}
    parameters, values = {}, []
    for place, child in enumerate(element):
        kind = child.tag.removeprefix(XCAL)
        if kind == "parameters":
            assert place == 0 and len(child) > 0
            for parameter in child:
                assert len(parameter) > 0 and all(len(value) == 0 for value in parameter)
                assert {value.tag for value in parameter} <= {XCAL + "text", XCAL + "uri"}
                parameters[parameter.tag.removeprefix(XCAL).upper()] = [value.text or "" for value in parameter]
        elif kind == "period":
            parts = {part.tag.removeprefix(XCAL): part.text for part in child}
            assert set(parts) == {"start", "end"} and all(re.fullmatch(TIME, part) for part in parts.values())
            values.append(f"{basic(parts['start'])}/{basic(parts['end'])}")
        else:
            text = child.text or ""
            assert kind in VALUES and re.fullmatch(VALUES[kind], text), (element.tag, kind, text)
            values.append(
                basic(text) if kind == "date-time" else text.replace(":", "") if kind == "utc-offset" else text)
    assert values, "a property has a value"
    return (element.tag.removeprefix(XCAL).upper(), parameters, ",".join(values))


def basic(time):
    return time.replace("-", "").replace(":", "")


def parsed(content):
    """A line of the text form in the same shape; icalendar takes its escapes away. The kind of value XML says by its element."""
    name, parameters, value = content.parts()
    values = {key: one if isinstance(one, list) else [one] for key, one in parameters.items() if key != "VALUE"}
    return (name.upper(), {key: [str(part) for part in one] for key, one in values.items()}, str(value))


def atom(data):
    """Whether it is a feed of Atom; gives its entries."""
    root = xml.fromstring(data)
    assert root.tag == ATOM + "feed"
    entries = root.findall(f"{ATOM}entry")
    for part in [root, *entries]:
        assert part.findtext(f"{ATOM}id") and part.findtext(f"{ATOM}title")
        assert datetime.datetime.fromisoformat(part.findtext(f"{ATOM}updated"))
    identifiers = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(identifiers)) == len(identifiers)
    return entries


def table(data):
    """Whether it is a table of CSV with nothing that a spreadsheet would compute; gives its rows."""
    text = data.decode()
    assert "\n" not in re.sub(r'"[^"]*"', "", text).replace("\r\n", "")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    cells = [cell for row in rows for cell in row.values()]
    assert all(isinstance(cell, str) for cell in cells)
    assert [cell for cell in cells if re.match(r"[=+\-@\t\r]", cell) and not re.fullmatch(r"[+-]?\d+(\.\d+)?", cell)] == []
    return [{name: unguarded(cell) for name, cell in row.items()} for row in rows]


def titles(entries):
    return sorted(words(entry.findtext(f"{ATOM}title")) for entry in entries)
