"""`convene witness`, killed again and again while two branches of one log race for its signature: it signs one history
only, and never goes back behind what it has signed."""

import hashlib
import random
import stat
import subprocess
import threading
import time
import urllib.error
import urllib.request

import merkle
from logwriter import Signer, checkpoint, proof_lines
from serving import PROGRAM

LOG = Signer("record.example.org/raced", bytes(range(32)))
FORK = 50
SIZE = 1500


class Branch:
    """One of the two histories that the log's owner keeps."""

    def __init__(self, name):
        self.leaves = [merkle.leaf_hash(b"%s %d" % (name if i >= FORK else b"entry", i)) for i in range(SIZE)]

    def root(self, size):
        return merkle.Tree(self.leaves[:size]).root()

    def request(self, old, new):
        tree = merkle.Tree(self.leaves[:new])
        proof = tree.consistency_proof(old)
        return b"old %d\n" % old + proof_lines(proof) + b"\n" + checkpoint(new, tree.root(), LOG)


class OwnWitness:
    """Our witness server, under one folder, on one port."""

    def __init__(self, folder):
        self.folder = folder
        self.command = [
            str(PROGRAM), "witness", "--data", str(folder), "--name", "w.example", "--log", str(LOG.key), "--port",
        ]
        self.address, self.key = None, None
        self.start()

    def start(self):
        port = self.address.rpartition(":")[2] if self.address else "0"
        self.process = subprocess.Popen([*self.command, port], stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().split()[-1]
        key = self.process.stdout.readline().strip()
        assert self.key in (None, key)
        self.key = key

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def add(self, body):
        return urllib.request.urlopen(urllib.request.Request(self.address + "/add-checkpoint", body), timeout=5).read()

    def latest(self):
        """The size and root that it signed last."""
        name = hashlib.sha256(LOG.key.name.encode()).hexdigest()
        lines = urllib.request.urlopen(f"{self.address}/{name}/checkpoint", timeout=5).read().split(b"\n")
        return int(lines[1]), lines[2]


class Racer(threading.Thread):
    """Asks for signatures of one branch, a little larger each time, until it is told to stop."""

    def __init__(self, witness, branch, seed):
        super().__init__(daemon=True)
        self.witness, self.branch, self.random = witness, branch, random.Random(seed)
        self.signed, self.stopped = [], threading.Event()

    def run(self):
        known = 0
        while not self.stopped.is_set():
            new = min(SIZE - 1, known + self.random.randint(1, 5))
            if new < known:
                return
            try:
                self.witness.add(self.branch.request(known, new))
                self.signed.append(new)
                known = new
            except urllib.error.HTTPError as error:
                if error.code == 409:
                    assert error.headers["Content-Type"] == "text/x.tlog.size"
                    known = int(error.read())
                else:
                    assert error.code == 422
                    time.sleep(0.05)
            except OSError:
                # It has just been killed.
                time.sleep(0.02)


def test_it_signs_one_history_and_never_goes_back(tmp_path):
    witness = OwnWitness(tmp_path / "witness")
    branches = [Branch(b"shown"), Branch(b"hidden")]
    racers = [Racer(witness, branches[number % 2], number) for number in range(4)]
    for racer in racers:
        racer.start()
    try:
        for number in range(12):
            time.sleep(0.2 + 0.05 * (number % 5))
            witness.kill()
            signed = max((racer.signed[-1] for racer in racers if racer.signed), default=0)
            witness.start()
            if signed:
                assert witness.latest()[0] >= signed
        for racer in racers:
            racer.stopped.set()
        for racer in racers:
            racer.join(30)
        size, root = witness.latest()
        assert size > FORK
        ours = [branch for branch in branches if proof_lines([branch.root(size)]).strip() == root]
        assert len(ours) == 1
        for racer in racers:
            assert racer.branch in ours or max(racer.signed, default=0) <= FORK
    finally:
        witness.kill()
    assert stat.S_IMODE((tmp_path / "witness" / "witness.key").stat().st_mode) == 0o600
