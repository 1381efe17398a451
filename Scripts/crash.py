"""`make crash`: kills the server in the middle of its work, often; ends with 1 at the first broken promise."""

import argparse
import pathlib
import random
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Tests" / "Browser"))

from killing import torment  # noqa: E402  (the path above comes first)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=200, help="how many deaths")
    options.add_argument("--writers", type=int, default=16, help="how many people write at once")
    options.add_argument("--seed", type=int, help="repeats the moments of a former run")
    given = options.parse_args()
    seed = given.seed if given.seed is not None else random.randrange(1 << 32)
    started = time.monotonic()

    def report(number, count, ordeal):
        print(
            f"death {number}: {count} inputs acknowledged and found, {ordeal.entries()} entries, "
            f"{time.monotonic() - started:.0f} s", flush=True,
        )

    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="convene-") as folder:
        try:
            count = torment(folder, given.rounds, given.writers, seed, report)
        except AssertionError as broken:
            print(f"A promise was broken: {broken}", file=sys.stderr)
            sys.exit(1)
    print(f"{given.rounds} deaths: all {count} acknowledged inputs are there.")


if __name__ == "__main__":
    main()
