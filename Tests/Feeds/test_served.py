"""What a site serves is held to what other programs demand, for the whole programme and for every part of it."""

import datetime
import gzip
import hashlib
import json
import re
import uuid

import pytest

import accepting
from conftest import FORMS
from counting import UTC, of_calendar, of_json, of_xml, whole, words
from wire import Connection


def key(name):
    """The name of a room or track as it stands in an address: see Documentation/Feeds.md."""
    slug = re.sub(r"[^a-z0-9]+", "-", re.sub("[A-Z]", lambda letter: letter.group().lower(), name)).strip("-")
    if slug and slug.replace("-", " ") == name.lower() and len(slug) <= 40:
        return slug
    return "-".join(part for part in (slug[:32].strip("-"), str(uuid.uuid5(uuid.NAMESPACE_URL, name))[:8]) if part)


@pytest.fixture(scope="module")
def parts(demonstration):
    """A feed of each kind, without its ending: of all, a room, a track, a person, a session."""
    reader = Connection(demonstration.port)
    document = json.loads(reader.get("/programme.json").body)
    conference = document["schedule"]["conference"]
    events = [event for day in conference["days"] for room in day["rooms"].values() for event in room]
    people = [person["guid"] for event in events for person in event["persons"] if "guid" in person]
    supplements = conference.get("meta", {}).get("convene", {}).get("events", {})
    people += [person["key"] for one in supplements.values() for person in one.get("people", []) if "key" in person]
    stems = ["/programme"]
    stems += [f"/programme/rooms/{key(room['name'])}" for room in conference["rooms"][:1]]
    stems += [f"/programme/tracks/{key(track['name'])}" for track in conference["tracks"][:1]]
    stems += [f"/people/{people[0]}"]
    stems += [f"/sessions/{number}" for number in sorted(event["id"] for event in events)[::3]]
    assert len(stems) > 5, stems
    return stems


def fetched(reader, path):
    answer = reader.get(path)
    assert answer.status == 200, path
    return answer.body


def test_every_part_is_accepted_in_every_form(demonstration, parts, schemas, tmp_path):
    reader = Connection(demonstration.port)
    for stem in parts:
        text = fetched(reader, stem + ".ics")
        found = whole(of_calendar(text))
        assert found, stem
        assert len(accepting.calendar(text)) == len(found)
        accepting.xcal(fetched(reader, stem + ".xcs"), text)
        document = accepting.frab_json(fetched(reader, stem + ".json"), schemas)
        root = accepting.frab_xml(fetched(reader, stem + ".xml"), schemas, tmp_path)
        for others in (of_json(document), of_xml(root)):
            assert [(one.title, one.starts, one.room, one.people) for one in whole(others)] == [
                (one.title, one.starts, one.room, one.people) for one in found], stem
        # Those without a date are in the feeds that can hold them.
        titles = accepting.titles(accepting.atom(fetched(reader, stem + ".atom")))
        rows = accepting.table(fetched(reader, stem + ".csv"))
        assert sorted(words(row["title"]) for row in rows) == titles
        dated = sorted(
            (words(row["title"]), datetime.datetime.fromisoformat(row["starts"]).astimezone(UTC))
            for row in rows if row["starts"])
        assert dated == sorted((one.title, one.starts) for one in found), stem


def test_a_part_holds_what_the_whole_says_of_it(demonstration, parts):
    reader = Connection(demonstration.port)
    every = set(whole(of_calendar(fetched(reader, "/programme.ics"))))
    for stem in parts[1:]:
        assert set(whole(of_calendar(fetched(reader, stem + ".ics")))) <= every, stem


def test_whoever_has_the_plain_form_has_the_compressed_one(demonstration, parts):
    reader = Connection(demonstration.port)
    for path in [stem + "." + form for stem in parts for form in FORMS]:
        plain = reader.get(path)
        for tag in (plain.headers["etag"], "W/" + plain.headers["etag"]):
            answer = reader.get(path, accept_encoding="gzip", if_none_match=tag)
            assert answer.status == 304 and answer.body == b"", path
        packed = reader.get(path, accept_encoding="gzip")
        body = gzip.decompress(packed.body) if packed.headers.get("content-encoding") == "gzip" else packed.body
        assert body == plain.body, path
        assert reader.get(path, if_none_match=packed.headers["etag"]).status == 304, path
        assert "accept-encoding" in packed.headers["vary"].lower()


def test_a_restart_changes_no_byte(demonstration, parts):
    def state():
        reader = Connection(demonstration.port)
        found = {}
        for path in [stem + "." + form for stem in parts for form in FORMS]:
            for coding in ("identity", "gzip"):
                answer = reader.get(path, accept_encoding=coding)
                found[path, coding] = (answer.headers["etag"], hashlib.sha256(answer.body).hexdigest())
        return found

    before = state()
    demonstration.stop()
    demonstration.start()
    assert state() == before
