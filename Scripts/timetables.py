"""Measures `convene timetable` on CoSPLib instances, and prints a table beside the best results known to us.

    python3 Scripts/timetables.py FOLDER [--program FILE] [--seconds 10 | --moves 4000000] [--seeds 5]

The folder holds the instances as JSON. Every objective is worked out again by Tests/Timetable/cosplib_objective.py; one
that differs from what the program claims, or an answer that is no timetable, ends the run. Moves a second are per second
of processor time, since other programs may share the machine; on a busy one, measure by --moves.
"""

import argparse
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Timetable"))

from cosplib_objective import Instance, faults, loaded, objective  # noqa: E402  (the path above comes first)

# The one instance that the project holds itself.
OWN = ROOT / "Tests" / "TimetableTests" / "Fixtures"

# CoSPLib's evaluator on its own published solutions (exact and extended model) and on the result of its hyper-heuristic
# after 60 seconds of processor time.
KNOWN = {
    "N2OR": (2, 2, 1),
    "GECCO20Poster": (None, None, 0),
    "GECCO20": (6298, 7768, 9787),
    "GECCO21": (11280, 11130, 11046),
    "OR60F": (1664, 433, 1834),
}


def used():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def run(program, path, effort, seed, folder):
    """The objective, the moves, and the seconds of clock and processor."""
    answer = pathlib.Path(folder) / "answer.json"
    processor, clock = used(), time.monotonic()
    subprocess.run(
        [program, "timetable", path, *effort, "--seed", str(seed), "--json", answer],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    processor, clock = used() - processor, time.monotonic() - clock
    solution, instance = loaded(answer), Instance(loaded(path))
    cost = objective(instance, solution["tracks"], solution["submissions"])
    wrong = faults(instance, solution["tracks"], solution["submissions"])
    if wrong or cost != solution["objective"]:
        sys.exit(f"{path}, seed {seed}: {wrong}, objective {cost}, claimed {solution['objective']}")
    return cost, solution["moves"], clock, processor


def shown(number):
    return "–" if number is None else f"{float(number):g}"


def timetables(table, given, program):
    """The instances beside the best result known, for `make bench`: ten seconds of each of three seeds."""
    folder = given.cosplib if given.cosplib.is_dir() else OWN
    with tempfile.TemporaryDirectory(prefix="convene-timetables-") as answers:
        for path in sorted(folder.glob("*.json")):
            if path.stem not in KNOWN:
                continue
            runs = [run(program, path, ["--seconds", "10"], seed, answers) for seed in (1, 2, 3)]
            best = min(cost for cost in KNOWN[path.stem] if cost is not None)
            table.add(f"timetable of {path.stem} in 10 s: objective", f"≤ {best}", [float(cost) for cost, *_ in runs], "", 1)
            rates = [moves / processor for _, moves, _, processor in runs]
            table.add(f"timetable of {path.stem}: moves a second", "≥ 100,000", rates, "", 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--program", default=ROOT / ".build" / "release" / "convene")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--moves", type=int)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--only", nargs="*")
    given = parser.parse_args()
    effort = ["--moves", str(given.moves)] if given.moves else ["--seconds", str(given.seconds)]
    print("| instance | exact | extended | hyper-heuristic | best known | ours, least | middle | most | moves/s of processor "
          "| clock, most | processor, least | most |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory(prefix="convene-timetables-") as folder:
        for path in sorted(given.folder.glob("*.json")):
            if given.only and path.stem not in given.only:
                continue
            runs = [run(given.program, path, effort, seed, folder) for seed in range(1, given.seeds + 1)]
            costs = [cost for cost, _, _, _ in runs]
            known = KNOWN.get(path.stem, (None,) * 3)
            best = min((cost for cost in known if cost is not None), default=None)
            rates = [moves / processor for _, moves, _, processor in runs]
            cells = [path.stem, *map(shown, known), shown(best), shown(min(costs)), shown(statistics.median(costs)),
                     shown(max(costs)), f"{statistics.median(rates):,.0f}", f"{max(run[2] for run in runs):.2f} s",
                     f"{min(run[3] for run in runs):.2f} s", f"{max(run[3] for run in runs):.2f} s"]
            print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
