"""What the tests of durability share. How a server is run and spoken to is found beside the tests of the browser."""

import pathlib
import shutil
import sys
import tempfile

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Browser"))


@pytest.fixture
def folder():
    path = tempfile.mkdtemp(prefix="convene-")
    yield path
    shutil.rmtree(path, ignore_errors=True)
