"""What other programs find in a programme: which sessions there are, when and where they are, and who has a part."""

import collections
import datetime
import json
import re
import xml.etree.ElementTree as xml
import zoneinfo

import icalendar

UTC = datetime.timezone.utc

# `ends` and `room` are None where nothing tells; `people` are the names, each once, in the order of the alphabet.
Session = collections.namedtuple("Session", "title starts ends room people")


def sessions(path):
    """Every session of a file, in the order of the file."""
    data = path.read_bytes()
    if data.lstrip().startswith(b"<"):
        return list(of_xml(xml.fromstring(data)))
    if data.lstrip().startswith(b"{"):
        return list(of_json(json.loads(data)))
    return list(of_calendar(data))


def brief(found):
    """(title, beginning) of each, for formats that tell no more."""
    return sorted(((session.title, session.starts) for session in found), key=lambda item: (item[1], item[0]))


def whole(found):
    return sorted(found, key=lambda session: (session.starts, session.title, session.room or ""))


def session(title, starts, ends, room, people):
    """A session whose end, room and people count only where they say something."""
    if ends is not None and ends <= starts:
        ends = None
    return Session(words(title), starts, ends, words(room) or None, tuple(sorted({words(name) for name in people} - {""})))


def of_calendar(data):
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        start = event.decoded("DTSTART")
        isDay = not isinstance(start, datetime.datetime)
        starts = start if isDay else moment(start)
        if "DTEND" in event:
            ends = moment(event.decoded("DTEND"))
        elif "DURATION" in event:
            ends = starts + event.decoded("DURATION")
        else:
            ends = starts + datetime.timedelta(days=1) if isDay else None
        people = [str(name) for name in several(event, "X-CONVENE-PERSON")]
        people += [address.params.get("CN", "") for name in ("ATTENDEE", "ORGANIZER") for address in several(event, name)]
        yield session(str(event.get("SUMMARY", "")), starts, ends, str(event.get("LOCATION", "")), people)


def several(component, name):
    """The values of a property that may be there once or more."""
    value = component.get(name, [])
    return value if isinstance(value, list) else [value]


def of_xml(root):
    for day in root.findall("day"):
        rooms = {event: room.get("name") for room in day.iter("room") for event in room.findall("event")}
        for event in [*day.iter("event"), *day.iter("entry")]:
            date, start = event.findtext("date"), event.findtext("start")
            if date:
                starts = moment(datetime.datetime.fromisoformat(date))
            else:
                hour, minute = int(start[:2]), int(start[-2:])
                starts = datetime.datetime.fromisoformat(day.get("date")).replace(hour=hour, minute=minute, tzinfo=UTC)
            people = [person.findtext("name") or person.text for person in [*event.iter("person"), *event.iter("speaker")]]
            length = event.findtext("duration")
            yield session(
                event.findtext("title"), starts, starts + duration(length) if length else None,
                rooms.get(event) or event.findtext("room"), people)


def of_json(root):
    if "meeting" in root:
        zone = zoneinfo.ZoneInfo(root["meeting"]["timezone"])
        for item in root["schedule"]:
            starts = moment(datetime.datetime.fromisoformat(item["startDateTime"]).replace(tzinfo=zone))
            yield session(
                item["name"], starts, starts + datetime.timedelta(seconds=item["duration"]), item.get("room"), [])
    elif "results" in root:
        yield from of_indico(root["results"])
    else:
        yield from of_frab(root["schedule"])


def of_indico(results):
    found = {}
    for meeting in results:
        parts = meeting.get("contributions", []) + [
            part for track in meeting.get("sessions", []) for part in track["contributions"]]
        for item in parts or [meeting]:
            found[(meeting["id"], item["id"])] = item
    for item in found.values():
        starts, ends = (
            moment(
                datetime.datetime.fromisoformat(f"{time['date']}T{time['time']}").replace(
                    tzinfo=zoneinfo.ZoneInfo(time["tz"])))
            if (time := item.get(name)) else None
            for name in ("startDate", "endDate"))
        roles = ("speakers", "primaryauthors", "coauthors", "conveners", "chairs")
        people = [person.get("fullName") or person.get("name") for role in roles for person in item.get(role, [])]
        if ends is None and item.get("duration"):
            ends = starts + datetime.timedelta(minutes=item["duration"])
        yield session(item["title"], starts, ends, item.get("room") or item.get("location"), people)


def of_frab(schedule):
    events = [(None, event) for event in schedule.get("events", [])] or [
        (room, event) for day in schedule["conference"]["days"] for room, events in day["rooms"].items() for event in events]
    for room, event in events:
        starts = moment(datetime.datetime.fromisoformat(event.get("date") or event["start"]))
        people = [
            person.get("name") or person.get("public_name") or person.get("full_name")
            for person in event.get("persons", event.get("participants", []))]
        if event.get("end"):
            ends = moment(datetime.datetime.fromisoformat(event["end"]))
        else:
            ends = starts + duration(event["duration"]) if event.get("duration") else None
        given = event.get("room")
        yield session(event["title"], starts, ends, room or (given["name"] if isinstance(given, dict) else given), people)


def moment(value):
    """A time in UTC; one without a zone is in UTC already, and so does a day begin there."""
    if not isinstance(value, datetime.datetime):
        return value
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def duration(text):
    """`01:30`, `01:30:00`, or minutes alone."""
    numbers = [int(number) for number in text.split(":")]
    if len(numbers) == 1:
        return datetime.timedelta(minutes=numbers[0])
    return datetime.timedelta(hours=numbers[0], minutes=numbers[1], seconds=(numbers + [0])[2])


def words(text):
    """A text as it is compared: blanks as one, the mark of a session that was called off aside."""
    return re.sub(r"\s+", " ", text or "").strip().removeprefix("Cancelled: ")


def unguarded(cell):
    """A cell of a table without the apostrophe in front of what a spreadsheet would compute."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell
