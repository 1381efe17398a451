"""Programmes that are imported: every session once, nothing on refusal."""

import json
import subprocess

import icalendar
import pytest

from conftest import FIXTURES, convert
from serving import PROGRAM, Server
from wire import Connection


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", ["harbour.xml", "windmill.xml", "orchard.json", "lake.json", "tea.json", "folded-in-characters.ics"])
def test_an_import_brings_in_every_session_once(name, tmp_path):
    source = FIXTURES / name
    told = run("import", source, "--dry-run", "--json")
    assert told.returncode == 0, told.stderr
    [item] = json.loads(told.stdout)
    assert item["sessions"] == [] and not (tmp_path / "store").exists()
    events = icalendar.Calendar.from_ical(convert(source, "ical")).walk("VEVENT")
    assert item["programme"]["events"] == len(events)
    assert item["programme"]["cancelled"] == sum(event["STATUS"] == "CANCELLED" for event in events)

    done = run("import", source, "--data", tmp_path / "store", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[0]["sessions"] == list(range(1, len(events) + 1))
    again = run("import", source, "--data", tmp_path / "store", "--json")
    assert again.returncode == 0, again.stderr
    [item] = json.loads(again.stdout)
    assert item["sessions"] == [] and item["changed"] == 0 and item["unchanged"] == len(events)
    server = Server(tmp_path / "store")
    try:
        feed = icalendar.Calendar.from_ical(Connection(server.port).get("/programme.ics").body).walk("VEVENT")
    finally:
        server.stop()
    same = lambda events: sorted((str(event["SUMMARY"]), event["DTSTART"].dt.timestamp(), str(event["STATUS"])) for event in events)
    assert same(feed) == same(events)


def test_a_refused_import_founds_nothing(tmp_path):
    broken = tmp_path / "broken.json"
    broken.write_text((FIXTURES / "lake.json").read_text().replace('"Depth"', '"Depth\\u202e"'))
    for arguments in ([broken], [FIXTURES / "tea.json", broken]):
        done = run("import", *arguments, "--data", tmp_path / "store", "--json")
        assert done.returncode == 1 and "U+202E" in done.stderr
        assert json.loads(done.stdout)["refused"][0]["line"] == 9
        assert not (tmp_path / "store").exists()


def test_the_kind_can_be_forced_and_is_refused_where_it_does_not_fit():
    assert run("import", FIXTURES / "windmill.xml", "--kind", "pentabarf-xml", "--dry-run").returncode == 0
    done = run("import", FIXTURES / "tea.json", "--kind", "frab-json", "--dry-run")
    assert done.returncode == 1 and "no programme of the kind frab-json" in done.stderr
    assert run("import", FIXTURES / "tea.json", "--kind", "csv", "--dry-run").returncode == 2
    assert run("schedule", FIXTURES / "tea.json", "--to", "indico-json").returncode == 2
    assert run("schedule", FIXTURES / "windmill.xml", "--to", "csv", "--zone", "Europe/Brussels").returncode == 0
    assert run("schedule", FIXTURES / "windmill.xml", "--to", "csv", "--zone", "Nowhere").returncode == 2


def test_what_has_no_place_is_told_with_its_line():
    done = run("import", FIXTURES / "harbour.xml", "--dry-run")
    assert "unplaced person, line 27" in done.stdout and "repeated session, line 57" in done.stdout
    done = run("import", FIXTURES / "tea.json", "--dry-run")
    assert "called off: Milk (line 9)" in done.stdout
