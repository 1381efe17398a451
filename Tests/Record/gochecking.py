"""Go's checksum-database packages, as Debian has them, as a second opinion on a served record."""

import base64
import json
import os
import pathlib
import subprocess

SOURCE = pathlib.Path(__file__).parent / "gocheck"
# The packages come from Debian, not from a module proxy: the old way of finding them, and no network.
DEBIAN = {"GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOFLAGS": "", "GOPROXY": "off"}


class GoCheck:
    def __init__(self, folder):
        self.program = pathlib.Path(folder) / "gocheck"
        built = subprocess.run(
            ["go", "build", "-o", str(self.program), "."], cwd=SOURCE, capture_output=True, text=True, timeout=300,
            env=os.environ | DEBIAN | {"GOCACHE": str(pathlib.Path(folder) / "cache")},
        )
        assert built.returncode == 0, built.stderr

    def run(self, address, key):
        return subprocess.run([str(self.program), address, str(key)], capture_output=True, text=True, timeout=60)

    def findings(self, address, key):
        done = self.run(address, key)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def agrees(self, address, key, tree):
        """Asserts that what Go makes of a record is, to the byte, what our tree of it says."""
        found = self.findings(address, key)
        assert (found["size"], found["root"]) == (tree.size, *_encoded([tree.root()]))
        assert len(found["inclusion"]) == len(found["consistency"]) > 0
        for index, proof in found["inclusion"].items():
            assert (proof or []) == _encoded(tree.inclusion_proof(int(index)))
        for old, proof in found["consistency"].items():
            assert (proof or []) == _encoded(tree.consistency_proof(int(old)))


def _encoded(hashes):
    return [base64.b64encode(digest).decode() for digest in hashes]
