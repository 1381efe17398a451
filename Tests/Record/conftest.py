"""What the tests of the record share."""

import pathlib
import sys

import pytest

# The running program is started as the browser tests start it.
sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "Browser"))

from gochecking import GoCheck  # noqa: E402  (the path above comes first)
from recording import Record  # noqa: E402
from serving import Server  # noqa: E402


@pytest.fixture(scope="session")
def go(tmp_path_factory):
    return GoCheck(tmp_path_factory.mktemp("go"))


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """The demonstration as visitors find it; no test here changes it."""
    server = Server(tmp_path_factory.mktemp("demonstration"), "--demo")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def copy(demonstration):
    """All files of the demonstration's record, by path."""
    return Record(demonstration).copy()


@pytest.fixture(autouse=True)
def elsewhere(tmp_path_factory, monkeypatch):
    """Commands that find fault with a record leave their evidence in the folder where they run."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
