"""Times the opinion map beside its peer red-dwarf, in one run on one machine, and prints a table in Markdown.

    python3 Scripts/bench-map.py --data openData [--program .build/release/convene] [--peer] [--large] [--null-runs 200]

`--data` is a folder of Polis open data (compdemocracy/openData). `--peer` installs red-dwarf from PyPI into an
environment of its own and times it on the same files. `--large` makes two synthetic conversations with the program's
peer-independent generator below (ideal points, SplitMix64 with a seed) and maps them. `--null-runs` shuffles a real
conversation that often and counts how often groups, or statements that stand for them, are reported.

Wall-clock times need a quiet machine; processor times (user + system) are printed beside them for machines that are not.
"""

import argparse
import csv
import json
import math
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
SETS = {
    "seattle": ("15-per-hour-seattle", 0.02),
    "vtaiwan": ("vtaiwan.uberx", 0.05),
    "bowling-green": ("american-assembly.bowling-green", 0.10),
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

    def unit(self):
        return (self.next() >> 11) * 2.0**-53

    def normal(self):
        radius = math.sqrt(-2 * math.log(1 - self.unit()))
        return radius * math.cos(2 * math.pi * self.unit())


def synthesize(people, statements, mean, seed, target):
    """Writes votes of ideal points: four camps, statements that are asked unequally, few who vote on much."""
    draw = SplitMix64(seed)
    camps = [(1.5 * math.cos(math.pi * k / 2), 0.9 * math.sin(math.pi * k / 2)) for k in range(4)]
    shares = [0.45, 0.75, 0.90, 0.97]
    ease = [0.6 + 0.9 * draw.normal() for _ in range(statements)]
    slope = []
    for _ in range(statements):
        width = 1.6 if draw.unit() < 0.35 else 0.3
        slope.append((width * draw.normal(), width * draw.normal()))
    passing = [min(0.6, max(0.02, 0.2 + 0.12 * draw.normal())) for _ in range(statements)]
    asked = [1 + 3 * place / statements for place in range(statements)]
    count = 0
    with open(target, "w") as file:
        file.write("participant,statement,vote\n")
        for person in range(people):
            side = draw.unit() * 0.97
            camp = camps[next(k for k in range(4) if side < shares[k] or k == 3)]
            x, y = camp[0] + 0.45 * draw.normal(), camp[1] + 0.45 * draw.normal()
            number = min(statements, max(1, int(math.exp(math.log(mean) - 0.5 + draw.normal()))))
            # The first so many by exponential waiting times: asked with unequal probability, none twice.
            order = sorted(range(statements), key=lambda s: -math.log(1 - draw.unit()) * asked[s])[:number]
            lines = []
            for s in order:
                chance = 1 / (1 + math.exp(-(ease[s] + slope[s][0] * x + slope[s][1] * y)))
                vote = 0 if draw.unit() < passing[s] else 1 if draw.unit() < chance else -1
                lines.append(f"{person},{s},{vote}\n")
            file.write("".join(lines))
            count += len(lines)
    return count


def run(command):
    """Wall seconds, processor seconds and peak megabytes of a command."""
    begin = os.times()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    end = os.times()
    if status:
        sys.exit(f"{command} failed")
    return end.elapsed - begin.elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(what, bar, samples):
    wall, processor, memory = zip(*samples)
    print(
        f"| {what} | {bar} | {min(wall):.3f} / {statistics.median(wall):.3f} s | {min(processor):.3f} s "
        f"| {max(memory):.0f} MB |", flush=True)


def peer(folder, file, rounds):
    home = ROOT / ".build-peer-map"
    python = home / "bin" / "python"
    if not python.exists():
        venv.create(home, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "red-dwarf==0.4.0", "scikit-learn"], check=True)
    script = pathlib.Path(folder) / "peer.py"
    script.write_text(PEER)
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    result = subprocess.run(
        [python, script, file, str(rounds)], check=True, capture_output=True, env=environment, text=True)
    return json.loads(result.stdout.splitlines()[-1])


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


def null_runs(program, source, runs, folder):
    groups = listed = 0
    for number in range(runs):
        shuffled(source, folder / "null.csv", number + 1)
        subprocess.run(
            [program, "map", folder / "null.csv", "--json", folder / "null.json", "--seed", str(number)], check=True)
        result = json.loads((folder / "null.json").read_text())
        groups += result["grouping"]["count"] > 0
        listed += any(result["representative"].values())
    print(f"\nOf {runs} conversations of shuffled votes (seattle), {groups} showed groups and {listed} a statement "
          "that stands for one.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--program", default=str(ROOT / ".build" / "release" / "convene"))
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--null-runs", type=int, default=0)
    given = parser.parse_args()
    print(f"{platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| what | bar | wall, least / middle | processor, least | peak memory |\n|---|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        out = str(folder / "map.json")
        for title, (place, bar) in SETS.items():
            file = str(given.data / place / "participants-votes.csv")
            if given.peer:
                result = peer(folder, file, 3)
                print(f"| red-dwarf, pipeline alone, {title} | | {min(result['times']):.3f} s | "
                      f"| {result['rss'] / 1024:.0f} MB |", flush=True)
            base = [given.program, "map", file, "--json", out]
            row(f"`--mode polis-compat`, {title}", f"{bar * 1000:.0f} ms",
                [run(base + ["--mode", "polis-compat"]) for _ in range(given.rounds)])
            row(f"`--quick`, {title}", f"{bar * 1000:.0f} ms", [run(base + ["--quick"]) for _ in range(given.rounds)])
            row(f"balanced, 199 shuffles, {title}", "4 s" if title == "bowling-green" else "",
                [run(base) for _ in range(min(2, given.rounds))])
        if given.large:
            for people, statements, mean, bar in [(40_000, 500, 70, "0.7 s"), (100_000, 1_000, 115, "3 s")]:
                file = str(folder / "large.csv")
                count = synthesize(people, statements, mean, 1, file)
                row(f"`--quick`, {people:,} × {statements:,}, {count:,} votes", bar,
                    [run([given.program, "map", file, "--quick", "--json", out]) for _ in range(3)])
        if given.null_runs:
            null_runs(given.program, given.data / SETS["seattle"][0] / "participants-votes.csv", given.null_runs, folder)


main()
