"""Programmes that are imported: every session once, nothing on refusal."""

import json
import subprocess

import icalendar
import pytest

from conftest import FIXTURES, PAGES, convert
from serving import PROGRAM, Server
from wire import Connection


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False)


def told(*arguments):
    """What a command says as JSON."""
    done = run(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", ["harbour.xml", "windmill.xml", "orchard.json", "lake.json", "tea.json", "folded-in-characters.ics"])
def test_an_import_brings_in_every_session_once(name, tmp_path):
    source = FIXTURES / name
    [item] = told("import", source, "--data", tmp_path / "store", "--dry-run")
    assert item["sessions"] == [] and not (tmp_path / "store").exists()
    events = icalendar.Calendar.from_ical(convert(source, "ical")).walk("VEVENT")
    assert item["programme"]["events"] == item["new"] == len(events)
    assert item["programme"]["cancelled"] == sum(event["STATUS"] == "CANCELLED" for event in events)

    done = run("import", source, "--data", tmp_path / "store", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[0]["sessions"] == list(range(1, len(events) + 1))
    again = run("import", source, "--data", tmp_path / "store", "--json")
    assert again.returncode == 0, again.stderr
    [item] = json.loads(again.stdout)
    assert item["sessions"] == [] and item["changed"] == item["different"] == item["new"] == 0
    assert item["unchanged"] == len(events) and item["differences"] == []
    # A dry run knows what the folder holds already.
    [item] = told("import", source, "--data", tmp_path / "store", "--dry-run")
    assert item["new"] == 0 and item["unchanged"] == len(events)
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


def test_a_session_in_two_files_of_one_command_comes_in_once(tmp_path):
    for source in (FIXTURES / "lake.json", PAGES / "wikitext.txt"):
        store = tmp_path / source.name
        for arguments in (["--dry-run"], []):
            one, other = told("import", source, source, "--data", store, *arguments)
            assert one["new"] and not other["new"] and other["differences"] == []
        assert [bool(item["new"]) for item in told("import", source, source, "--data", store)] == [False, False]


def test_the_pages_of_two_kinds_come_in_once(tmp_path):
    pages = [PAGES / name for name in ("eurodig-session.txt", "krigf-report.txt", "report-korean.txt", "wikitext.txt")]
    first = told("import", *pages, "--data", tmp_path / "store")
    assert [item["session"] for item in first] == [1, 2, 3, 4] and all(item["new"] for item in first)
    again = told("import", *pages, "--data", tmp_path / "store")
    assert [item["session"] for item in again] == [1, 2, 3, 4] and not any(item["new"] for item in again)
    assert [item["differences"] for item in again] == [[], [], [], []]


def test_what_a_file_says_otherwise_is_told_and_left(tmp_path):
    changed = tmp_path / "lake.json"
    changed.write_text((FIXTURES / "lake.json").read_text().replace('"Depth"', '"Shallows"').replace("Ann Reed", "Bo Hill"))
    told("import", FIXTURES / "lake.json", "--data", tmp_path / "store")
    [item] = told("import", changed, "--data", tmp_path / "store")
    assert item["new"] == 0 and item["different"] == 1 and item["unchanged"] == 1
    assert [(one["field"], one["here"], one["there"]) for one in item["differences"]] == [
        ("title", "Depth", "Shallows"), ("people", "Ann Reed (presenter)", "Bo Hill (presenter)")]
    done = run("import", changed, "--data", tmp_path / "store")
    assert "session 1 stays as it is (line 9): title “Depth” here, “Shallows” in the file" in done.stdout


def test_our_own_page_of_a_wiki_comes_in_again(tmp_path):
    [given] = told("import", PAGES / "wikitext.txt", "--data", tmp_path / "store")
    server = Server(tmp_path / "store")
    try:
        page = tmp_path / "page.wiki"
        page.write_bytes(Connection(server.port).get("/sessions/1.wiki").body)
    finally:
        server.stop()
    [item] = told("import", page, "--data", tmp_path / "other")
    assert item["new"] and item["document"]["unplaced"] == []
    for field in ("title", "alias", "teaser", "keywords", "description", "format", "furtherReading", "messages", "report"):
        assert item["document"][field] == given["document"][field], field
    names = lambda one: [(person["role"], person["name"], person["organisation"]) for person in one["document"]["people"]]
    assert names(item) == names(given)
