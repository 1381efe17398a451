"""Programmes of real conferences beside the checkout, and a conference of our own for where they are not."""

import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

from serving import PROGRAM  # noqa: E402  (the path above comes first)

FIXTURES = ROOT / "Tests" / "ExchangeTests" / "Fixtures" / "programmes"
PLACES = [ROOT / up / "shared" / "samples" for up in ("..", "../..")]
SAMPLES = next((place.resolve() for place in PLACES if place.exists()), None)


def convert(source, to, *options):
    """A programme in another format, and what the program said of it."""
    done = subprocess.run(
        [PROGRAM, "schedule", str(source), "--to", to, *options], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.fixture(scope="session")
def schemas():
    """The schemas of c3voc, which are not ours to publish."""
    if SAMPLES is None:
        pytest.skip("the schemas lie beside the checkout")
    return SAMPLES / "voc-schedule"
