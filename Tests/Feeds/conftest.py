"""Programmes of real conferences beside the checkout, and a conference of our own for where they are not."""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import pytest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))

from serving import PROGRAM, Server  # noqa: E402  (the path above comes first)

FIXTURES = ROOT / "Tests" / "ExchangeTests" / "Fixtures" / "programmes"
PAGES = FIXTURES.parent
# The forms in which feeds of the programme are served.
FORMS = ["ics", "xml", "json", "xcs", "atom", "csv"]
PLACES = [ROOT / up / "shared" / "samples" for up in ("..", "../..")]
SAMPLES = next((place.resolve() for place in PLACES if place.exists()), None)


def convert(source, to, *options):
    """A programme in another format, and what the program said of it."""
    done = subprocess.run(
        [PROGRAM, "schedule", str(source), "--to", to, *options], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def refused(source):
    """What the program says of a file that it does not convert."""
    done = subprocess.run([PROGRAM, "schedule", str(source), "--to", "ical"], capture_output=True, check=False, text=True)
    assert done.returncode == 1
    return done.stderr


@pytest.fixture(scope="module")
def demonstration():
    """A server of its own with the demonstration, for the tests of one file."""
    folder = tempfile.mkdtemp(prefix="convene-feeds-")
    server = Server(folder, "--demo", "--no-rate-limit")
    yield server
    server.stop()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def schemas():
    """The schemas of c3voc."""
    return pathlib.Path(__file__).resolve().parent / "schemas"
