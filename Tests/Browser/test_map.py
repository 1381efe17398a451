"""`convene map` as people use it: files in, a map out, faults named by file and line."""

import concurrent.futures
import csv
import json
import pathlib
import random
import re
import subprocess
import xml.etree.ElementTree

import pytest

from serving import PROGRAM

PACK = pathlib.Path(__file__).resolve().parent.parent / "OpinionMapTests" / "Fixtures" / "pack"
STATEMENTS = 8
# Two camps that vote against one another on the first half.
CAST = [
    (person, statement, 0 if (person * 7 + statement) % 11 == 0 else 1 if person % 2 or statement >= 4 else -1)
    for person in range(24) for statement in range(STATEMENTS)
]
PLAIN = "participant,statement,vote\n" + "".join(f"{p},{s},{v}\n" for p, s, v in CAST)


def polis_votes():
    """The layout of votes.csv: the later of two votes counts."""
    lines = [f"{100 + n},x,{s},{p},{v}" for n, (p, s, v) in enumerate(CAST)]
    earlier = [f"1,x,{s},{p},{-v}" for p, s, v in CAST[:10]]
    return "timestamp,datetime,comment-id,voter-id,vote\n" + "\n".join(lines + earlier) + "\n"


def polis_table():
    """The layout of participants-votes.csv."""
    rows = {}
    for person, statement, vote in CAST:
        rows.setdefault(person, {})[statement] = vote
    head = "participant,group-id,n-comments,n-votes,n-agree,n-disagree," + ",".join(map(str, range(STATEMENTS)))
    return "\n".join([head] + [
        f"{person},,0,0,0,0," + ",".join(str(votes[s]) for s in range(STATEMENTS)) for person, votes in rows.items()
    ]) + "\n"


def convene_map(*arguments):
    return subprocess.run([PROGRAM, "map", *map(str, arguments)], capture_output=True, text=True)


@pytest.fixture
def file(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path
    return write


def test_chance_alone_makes_groups_in_one_of_twenty(tmp_path):
    """Votes of a real conversation exchanged within each statement, 200 times, at a level of 5 % (opinion-map §10)."""
    with open(PACK / "7w338ujx4e" / "votes.csv") as lines:
        rows = [tuple(map(int, (row["participant"], row["statement"], row["vote"]))) for row in csv.DictReader(lines)]

    def shuffled(run):
        draw = random.Random(run)
        by_statement = {}
        for person, statement, vote in rows:
            by_statement.setdefault(statement, ([], []))
            by_statement[statement][0].append(person)
            by_statement[statement][1].append(vote)
        source, out = tmp_path / f"{run}.csv", tmp_path / f"{run}.json"
        with open(source, "w") as file:
            file.write("participant,statement,vote\n")
            for statement, (people, votes) in by_statement.items():
                draw.shuffle(votes)
                file.writelines(f"{person},{statement},{vote}\n" for person, vote in zip(people, votes))
        done = convene_map(source, "--seed", run, "--threads", 1, "--json", out)
        assert done.returncode == 0, done.stderr
        result = json.loads(out.read_text())
        return result["grouping"]["count"] > 0, any(result["representative"].values())

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = list(pool.map(shuffled, range(200)))
    groups, listed = (sum(column) for column in zip(*found))
    assert 4 <= groups <= 16, f"groups in {groups} of 200"
    assert listed <= 10, f"a statement stands for a group in {listed} of 200"


@pytest.mark.parametrize("mode", ["balanced", "polis-compat"])
def test_every_layout_gives_the_same_map(file, tmp_path, mode):
    documents = []
    for name, content in [("plain", PLAIN), ("votes", polis_votes()), ("table", polis_table())]:
        out = tmp_path / f"{name}.json"
        done = convene_map(file(f"{name}.csv", content), "--mode", mode, "--permutations", 19, "--json", out)
        assert done.returncode == 0 and done.stderr == ""
        documents.append(out.read_bytes())
    assert documents[0] == documents[1] == documents[2]
    found = json.loads(documents[0])
    for name in ["center", "components", "statement_projection", "extremity", "clustered_participants", "base_clusters",
                 "groups", "group_votes", "group_aware_consensus", "repness", "consensus", "priorities"]:
        assert name in found, name
    assert re.fullmatch("[0-9a-f]{64}", found["input_sha256"])


def test_threads_and_the_order_of_lines_change_no_byte(file, tmp_path):
    head, *lines = PLAIN.splitlines(keepends=True)
    backwards = head + "".join(reversed(lines))
    outputs = []
    for content, threads in [(PLAIN, 1), (PLAIN, 3), (backwards, 2)]:
        outputs.append(convene_map(file("v.csv", content), "--permutations", 19, "--threads", threads, "--json", "-").stdout)
    assert outputs[0] and outputs[0] == outputs[1] == outputs[2]


def test_groups_and_seats_a_drawing_and_a_report(file, tmp_path):
    groups = "participant,group,organisation\n" + "".join(f"{p},{'ab'[p % 2]},o{p % 5}\n" for p in range(24))
    svg, report = tmp_path / "map.svg", tmp_path / "map.html"
    done = convene_map(
        file("v.csv", PLAIN), "--groups", file("g.csv", groups), "--seats", file("s.csv", "group,seats\na,1\nb,3\n"),
        "--statements", file("t.csv", "statement,text\n" + "".join(f"{s},Say {s}.\n" for s in range(STATEMENTS))),
        "--permutations", 19, "--json", tmp_path / "m.json", "--svg", svg, "--report", report)
    assert done.returncode == 0, done.stderr
    found = json.loads((tmp_path / "m.json").read_text())
    assert [group["seat_share"] for group in found["stakeholders"]["groups"]] == [0.25, 0.75]
    assert found["common_ground"]["0"]["label"] == "contested"
    assert xml.etree.ElementTree.parse(svg).getroot().tag.endswith("svg")
    assert "Say 3." in report.read_text()


@pytest.mark.parametrize("content, line, words", [
    (PLAIN + "1,0,2\n", 194, "is not a vote"), (PLAIN + "1,1,-1\n", 194, "already voted otherwise"),
    (PLAIN.encode() + b"1,\xff,1\n", 194, "UTF-8"), (PLAIN + "1,0\n", 194, "2 fields"),
    (PLAIN.encode("utf-16"), 1, "UTF-8"),
])
def test_faults_name_file_and_line(file, content, line, words):
    done = convene_map(file("bad.csv", content), "--quick", "--json", "-")
    assert done.returncode == 1 and done.stdout == ""
    assert "bad.csv" in done.stderr and f"line {line}" in done.stderr and words in done.stderr, done.stderr


def test_who_did_not_vote_is_named(file):
    done = convene_map(
        file("v.csv", PLAIN), "--groups", file("g.csv", "participant,group\n3,a\nnobody,b\n"), "--quick", "--json", "-")
    assert done.returncode == 1
    assert "g.csv" in done.stderr and "line 3" in done.stderr and "nobody is not among those who voted" in done.stderr


@pytest.mark.parametrize("options", [
    ["--seats", "s.csv"], ["--inject-groups", "g.csv"], ["--mode", "polis-compat", "--report", "r.html"],
    ["--permutations", "-1"], ["--mode", "other"],
])
def test_what_does_not_go_together_is_usage(file, options):
    assert convene_map(file("v.csv", PLAIN), *options).returncode == 2
