"""`make crash`: kills the server in the middle of its work, and cuts its power; ends with 1 at the first broken promise."""

import argparse
import pathlib
import random
import sys
import tempfile
import time

TESTS = pathlib.Path(__file__).resolve().parent.parent / "Tests"
sys.path[:0] = [str(TESTS / "Browser"), str(TESTS / "Durability")]

from cutting import Cutting  # noqa: E402  (the paths above come first)
from killing import torment  # noqa: E402

CUTS_OF_A_RUN = 1000


def kill(folder, given, seed):
    """Deaths by `kill -9`: what had reached the system is there."""
    started = time.monotonic()

    def report(number, count, ordeal):
        print(
            f"death {number}: {count} inputs acknowledged and found, {ordeal.entries()} entries, "
            f"{time.monotonic() - started:.0f} s", flush=True,
        )

    count = torment(folder, given.rounds, given.writers, seed, report)
    print(f"{given.rounds} deaths: all {count} acknowledged inputs are there.", flush=True)


def cut(folder, count, seed):
    """Power cuts: what had reached the disk is there. Every hundredth is followed by a real start."""
    started = time.monotonic()
    cutting = Cutting(folder, seed).run(seconds=5)
    assert not cutting.differences(), f"not recorded: {cutting.differences()}"
    cuts = cutting.cuts(count)
    losses = sum(cutting.cut(cuts, cutting.losses), [])
    losses += sum(cutting.cut(cutting.cuts(count // 100), cutting.restarted), [])
    losses += sum(cutting.cut(cutting.early_cuts(count // 100), cutting.restarted), [])
    assert not losses, f"{len(losses)} losses; the first ones:\n" + "\n".join(losses[:20])
    print(
        f"{len(cuts)} power cuts in a run of {len(cutting.events)} events with {len(cutting.promises.inputs)} "
        f"acknowledged inputs: nothing is lost, {time.monotonic() - started:.0f} s", flush=True,
    )


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=200, help="how many deaths")
    options.add_argument("--cuts", type=int, default=3000, help="how many power cuts")
    options.add_argument("--writers", type=int, default=16, help="how many people write at once when they are killed")
    options.add_argument("--seed", type=int, help="repeats the moments of a former run")
    given = options.parse_args()
    seed = given.seed if given.seed is not None else random.randrange(1 << 32)
    print(f"seed {seed}", flush=True)
    try:
        if given.rounds:
            with tempfile.TemporaryDirectory(prefix="convene-") as folder:
                kill(folder, given, seed)
        for number, first in enumerate(range(0, given.cuts, CUTS_OF_A_RUN)):
            with tempfile.TemporaryDirectory(prefix="convene-") as folder:
                cut(folder, min(CUTS_OF_A_RUN, given.cuts - first), seed + number)
    except AssertionError as broken:
        print(f"A promise was broken: {broken}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
