"""What the doors of the record say about keeping what they give (C2SP tlog-tiles; RFC 9111)."""

import json

import pytest

from recording import Record
from signednote import Checkpoint
from wire import Connection

FOREVER = "public, max-age=31536000, immutable"


@pytest.fixture
def door(demonstration):
    return Connection(demonstration.port)


@pytest.fixture
def size(demonstration):
    return Checkpoint.parsed(Record(demonstration).checkpoint()).size


def test_tiles_and_entries_never_change(door, size):
    assert size > 256
    for path in ("tile/0/000", f"tile/0/{size // 256:03}.p/{size % 256}", "tile/entries/000"):
        answer = door.get("/record/" + path)
        assert answer.status == 200 and answer.headers["content-type"] == "application/octet-stream", path
        assert answer.headers["cache-control"] == FOREVER, path


def test_what_moves_on_is_kept_for_seconds(door):
    for path in ("checkpoint", "key", "policy", "results", "proof/0.tlog-proof"):
        answer = door.get("/record/" + path)
        assert answer.status == 200, path
        assert answer.headers["cache-control"] == "public, max-age=5", path
    assert door.get("/record/checkpoint").headers["content-type"].startswith("text/plain")


def test_texts_are_never_kept_by_others(door, demonstration):
    entries = Record(demonstration).copy()["tile/entries/000"]
    length = int.from_bytes(entries[:2], "big")
    text = next(item["h"] for entry in walked(entries) for item in entry["c"])
    assert length > 0
    for path in (f"/record/object/{text}", "/record/entries/0/receipt"):
        answer = door.get(path)
        assert answer.status == 200 and answer.headers["cache-control"] == "no-store", path


def test_what_is_not_there_is_told(door, size):
    for path in (f"tile/0/{size // 256:03}.p/255" if size % 256 < 255 else "tile/0/999", "tile/0/999",
                 "tile/entries/x001/000", f"proof/{size + 1000}.tlog-proof", "object/" + "A" * 43, "tile/0/000.p/0",
                 "tile/0/1", "tile/64/000"):
        assert door.get("/record/" + path).status == 404, path


def walked(bundle):
    """The entries of a bundle: each after its length in two bytes."""
    place = 0
    while place < len(bundle):
        length = int.from_bytes(bundle[place:place + 2], "big")
        yield json.loads(bundle[place + 2:place + 2 + length])
        place += 2 + length
