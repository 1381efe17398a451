"""The opinion map beside its peer red-dwarf, in one run on one machine: the section `map` of `make bench`.

Real conversations are the open data of Polis (compdemocracy/openData, CC BY 4.0), which is not part of this project:
`--data` names the folder. Without it the synthetic conversations are measured, no more. The peer comes from PyPI into an
environment of its own. `--null-runs` shuffles a conversation so often and counts how often groups, or statements that
stand for them, are found in it.
"""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
PEER_HOME = ROOT / ".build-peer-map"
SETS = {
    "seattle": ("15-per-hour-seattle", 20),
    "vtaiwan": ("vtaiwan.uberx", 50),
    "bowling-green": ("american-assembly.bowling-green", 100),
}
# People, statements, answers each, and the bars for seconds and megabytes.
LARGE = {
    "40,000 × 500": (40_000, 500, 60, 0.7, 80),
    "100,000 × 1,000": (100_000, 1_000, 104, 3, 250),
}
PEER = """
import json, resource, sys, time
import pandas
table = pandas.read_csv(sys.argv[1])
statements = [name for name in table.columns if name.isdigit()]
votes = [
    {"participant_id": int(person), "statement_id": int(name), "vote": int(vote)}
    for name in statements
    for person, vote in zip(table["participant"], table[name]) if vote == vote
]
from reddwarf.implementations.polis import run_clustering
times = []
for _ in range(int(sys.argv[2])):
    begin = time.perf_counter()
    run_clustering(votes=votes)
    times.append(time.perf_counter() - begin)
print(json.dumps({"times": times, "rss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
"""


def run(command):
    """Wall milliseconds and peak megabytes of a command."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    taken = (time.perf_counter() - begin) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"bench: {command[1]} failed")
    return taken, usage.ru_maxrss / 1000


def figures(command):
    """The figures that MapBench writes, by name."""
    done = subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True)
    found = {}
    for line in done.stdout.splitlines():
        name, _, figure = line.partition("\t")
        found.setdefault(name, []).append(float(figure))
    return found


def peer(file, rounds):
    """Seconds of red-dwarf's pipeline by itself, without reading and without its imports, and its peak megabytes."""
    python = PEER_HOME / "bin" / "python"
    if not python.exists():
        venv.create(PEER_HOME, with_pip=True)
        packages = ["red-dwarf==0.4.0", "scikit-learn"]
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
    done = subprocess.run(
        [python, "-c", PEER, file, str(rounds)], check=True, capture_output=True, text=True,
        env=os.environ | {"OMP_NUM_THREADS": "1"})
    result = json.loads(done.stdout.splitlines()[-1])
    return result["times"], result["rss"] / 1000


def real(table, given, program, out):
    for title, (place, bar) in SETS.items():
        file = given.data / place / "participants-votes.csv"
        theirs, memory = peer(file, given.rounds)
        table.add(f"red-dwarf 0.4.0, pipeline alone, {title}", "", [value * 1000 for value in theirs], "ms", 0)
        table.add(f"red-dwarf, peak memory, {title}", "", [memory], "MB", 0)
        bench = [program.parent / "MapBench", "time", file, "--rounds", given.rounds]
        ours = figures([*bench, "--votes", 320, "--checks", 32])
        goal = "≥ 25 ×" if title == "bowling-green" else ""
        for name, mode in (("map, ms", "balanced, groups not tested"),
                           ("map in the mode polis-compat, ms", "polis-compat")):
            samples = ours[name]
            table.add(f"map by itself, {mode}, {title}", "", samples, "ms", 1)
            ratios = [min(theirs) * 1000 / value for value in samples]
            table.add(f"how many times as fast as red-dwarf, {mode}, {title}", goal, ratios, "×", 0)
        base = [program, "map", file, "--json", out]
        for options, mode in ((["--mode", "polis-compat"], "polis-compat"), (["--quick"], "balanced, groups not tested")):
            walls, sizes = zip(*(run(base + options) for _ in range(given.rounds)))
            table.add(f"command, {mode}, {title}", f"≤ {bar} ms", walls, "ms", 1)
            goal = "≤ 30 MB" if title == "bowling-green" else ""
            table.add(f"peak memory of that, {mode}, {title}", goal, sizes, "MB", 1)
        goal = "≤ 4 s" if title == "bowling-green" else ""
        walls = [run(base)[0] / 1000 for _ in range(max(1, given.rounds // 2))]
        table.add(f"command, balanced, 199 shuffles, stability and bridging, {title}", goal, walls, "s", 2)
        warm(table, ours, title, "≤ 5 ms" if title == "bowling-green" else "")


def warm(table, ours, title, bar):
    """What one more vote takes, with groups found anew (the same as a fresh map) and followed (not always)."""
    for name, samples in ours.items():
        if name.startswith("one more vote"):
            what, _, unit = name.rpartition(", ")
            table.add(f"{what}, {title}", bar if unit == "ms" else "", samples, unit, 0 if unit == "maps" else 2)


def large(table, given, program, folder, out):
    for title, (people, statements, mean, seconds, megabytes) in LARGE.items():
        file = folder / "large.csv"
        bench = program.parent / "MapBench"
        count = figures(
            [bench, "make", "--people", people, "--statements", statements, "--mean", mean, "--seed", 1, file]
        )["votes"][0]
        title += f", {count:,.0f} votes"
        walls, sizes = zip(*(run([program, "map", file, "--quick", "--json", out]) for _ in range(max(1, given.rounds // 2))))
        table.add(f"command, balanced, groups not tested, {title}", f"≤ {seconds} s", [w / 1000 for w in walls], "s")
        table.add(f"peak memory of that, {title}", f"≤ {megabytes} MB", sizes, "MB", 0)
        ours = figures([bench, "time", file, "--rounds", 0, "--votes", 40, "--checks", 0])
        warm(table, ours, title, "≤ 100 ms" if people == 100_000 else "")
        file.unlink()


class SplitMix64:
    """The generator of the engine: Sources/OpinionMap/SplitMix64.swift."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) % 2**64
        mixed = self.state
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 % 2**64
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB % 2**64
        return mixed ^ mixed >> 31


def shuffled(source, target, seed):
    """The votes of a table exchanged within each statement."""
    draw = SplitMix64(seed)
    with open(source) as file:
        rows = list(csv.reader(file))
    heading, rows = rows[0], rows[1:]
    for column, name in enumerate(heading):
        if not name.isdigit():
            continue
        places = [place for place, line in enumerate(rows) if line[column] != ""]
        for last in range(len(places) - 1, 0, -1):
            other = draw.next() * (last + 1) >> 64
            one, two = rows[places[last]], rows[places[other]]
            one[column], two[column] = two[column], one[column]
    with open(target, "w", newline="") as file:
        csv.writer(file).writerows([heading, *rows])


def null_runs(table, given, program, folder):
    source = given.data / SETS["seattle"][0] / "participants-votes.csv"
    groups = listed = 0
    for number in range(given.null_runs):
        shuffled(source, folder / "null.csv", number + 1)
        command = [program, "map", folder / "null.csv", "--json", folder / "null.json", "--seed", number]
        subprocess.run([str(part) for part in command], check=True)
        result = json.loads((folder / "null.json").read_text())
        groups += result["grouping"]["count"] > 0
        listed += any(result["representative"].values())
    share = 100 / given.null_runs
    table.add(f"{given.null_runs} times shuffled votes (seattle): groups found", "5 ± 3 %", [groups * share], "%", 1)
    table.add("statements that stand for one found", "≤ 5 %", [listed * share], "%", 1)


def maps(table, given, program):
    """The section of the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if given.data and given.data.exists():
            real(table, given, program, folder / "map.json")
            if given.null_runs:
                null_runs(table, given, program, folder)
        large(table, given, program, folder, folder / "map.json")
