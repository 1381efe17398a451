"""A copy of the demonstration's record in which one byte was changed is refused, whichever byte it was."""

import collections
import pathlib
import random
import subprocess
import sys

import pytest

from policy import Policy
from sources import Memory
from verifying import Refused, Verification

VERIFIER = str(pathlib.Path(__file__).parent / "tlogverify.py")
SEED, CHANGES, ON_DISK = 20261124, 500, 10


def kind_of(path):
    return "/".join(path.split("/")[:2]) if path.startswith("tile/") else path.partition("/")[0]


def changes(files, count, seed):
    """Paths and changed contents: each kind of file equally often, then any file of it, any byte, any other value."""
    dice = random.Random(seed)
    kinds = collections.defaultdict(list)
    for path in sorted(files):
        kinds[kind_of(path)].append(path)
    for number in range(count):
        path = dice.choice(kinds[sorted(kinds)[number % len(kinds)]])
        changed = bytearray(files[path])
        at = dice.randrange(len(changed))
        changed[at] = (changed[at] + dice.randrange(1, 256)) % 256
        yield path, at, bytes(changed)


def test_five_hundred_changed_bytes(copy):
    # The auditor keeps the policy from an earlier visit; a server that serves another one is found out by comparing.
    # Whether witnesses have cosigned by now is not what is asked here.
    policy = Policy.parsed(copy["policy"])._replace(quorum="none")

    def verify(files):
        return Verification(Memory(files), policy, copy["policy"], exact=True).run()

    findings = verify(copy)
    assert findings.checkpoint.size > 100
    accepted = []
    for path, at, changed in changes(copy, CHANGES, SEED):
        try:
            verify(copy | {path: changed})
            accepted.append((path, at, copy[path][at], changed[at]))
        except Refused:
            pass
    assert not accepted


def test_missing_and_additional_files(copy):
    policy = Policy.parsed(copy["policy"])._replace(quorum="none")
    for path in random.Random(SEED).sample(sorted(copy.keys() - {"key", "policy"}), 50):
        if path.startswith("proof/"):
            continue
        with pytest.raises(Refused):
            Verification(Memory({**copy, path: b""}), policy, copy["policy"], exact=True).run()
        with pytest.raises(Refused):
            Verification(Memory({other: data for other, data in copy.items() if other != path}), policy).run()
    with pytest.raises(Refused, match="belongs to nothing"):
        Verification(Memory({**copy, "tile/0/999": b""}), policy, copy["policy"], exact=True).run()


def test_changed_bytes_on_disk(copy, tmp_path):
    """The same through the command line, without anything that a former run remembers."""
    Memory(copy).save(tmp_path / "copy")
    (tmp_path / "policy").write_bytes(copy["policy"])
    relied_on = ["--policy", str(tmp_path / "policy"), "--without-quorum"]
    command = [sys.executable, VERIFIER, str(tmp_path / "copy"), "--exact", *relied_on]
    assert subprocess.run(command, capture_output=True).returncode == 0
    for path, _, changed in changes(copy, ON_DISK, SEED + 1):
        file = tmp_path / "copy" / path
        file.write_bytes(changed)
        assert subprocess.run(command, capture_output=True).returncode == 1, path
        file.write_bytes(copy[path])
