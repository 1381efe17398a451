"""What other programs find in a programme: how many sessions, who has a part, when the first and the last begin."""

import datetime
import json
import re
import xml.etree.ElementTree as xml
import zoneinfo

import icalendar

UTC = datetime.timezone.utc


def sessions(path):
    """(title, beginning in UTC or None) of every session of a file, in the order of the file."""
    data = path.read_bytes()
    if data.lstrip().startswith(b"<"):
        return list(of_xml(xml.fromstring(data)))
    if data.lstrip().startswith(b"{"):
        return list(of_json(json.loads(data)))
    return list(of_calendar(data))


def of_calendar(data):
    for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        start = event.decoded("DTSTART")
        if isinstance(start, datetime.datetime):
            start = start.astimezone(UTC) if start.tzinfo else start.replace(tzinfo=UTC)
        yield words(str(event.get("SUMMARY", ""))), start


def of_xml(root):
    for day in root.findall("day"):
        for event in [*day.iter("event"), *day.iter("entry")]:
            date, start = event.findtext("date"), event.findtext("start")
            if date:
                moment = datetime.datetime.fromisoformat(date).astimezone(UTC)
            else:
                hour, minute = int(start[:2]), int(start[-2:])
                moment = datetime.datetime.fromisoformat(day.get("date")).replace(hour=hour, minute=minute, tzinfo=UTC)
            yield words(event.findtext("title")), moment


def of_json(root):
    if "meeting" in root:
        zone = zoneinfo.ZoneInfo(root["meeting"]["timezone"])
        for item in root["schedule"]:
            yield words(item["name"]), datetime.datetime.fromisoformat(item["startDateTime"]).replace(tzinfo=zone).astimezone(UTC)
    elif "results" in root:
        found = {}
        for meeting in root["results"]:
            parts = meeting.get("contributions", []) + [
                part for session in meeting.get("sessions", []) for part in session["contributions"]]
            for item in parts or [meeting]:
                found[(meeting["id"], item["id"])] = item
        for item in found.values():
            start = item["startDate"]
            moment = datetime.datetime.fromisoformat(f"{start['date']}T{start['time']}")
            yield words(item["title"]), moment.replace(tzinfo=zoneinfo.ZoneInfo(start["tz"])).astimezone(UTC)
    else:
        schedule = root["schedule"]
        events = schedule.get("events") or [
            event for day in schedule["conference"]["days"] for room in day["rooms"].values() for event in room]
        for event in events:
            yield words(event["title"]), datetime.datetime.fromisoformat(event.get("date") or event["start"]).astimezone(UTC)


def words(text):
    """A title as it is compared: blanks as one, the mark of a session that was called off aside."""
    return re.sub(r"\s+", " ", text or "").strip().removeprefix("Cancelled: ")
