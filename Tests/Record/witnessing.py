"""A witness that we did not write: aics-witness, from PyPI, as a process of its own."""

import http.client
import pathlib
import re
import subprocess
import sys

from logwriter import proof_lines
from signednote import Checkpoint, Key

PROGRAM = pathlib.Path(sys.executable).parent / "aics-witness"


class Witness:
    """A running witness that trusts one log."""

    def __init__(self, folder, log_key, name="witness.example/outside"):
        self.log_key = log_key
        self.command = [str(PROGRAM)]
        self.config = ["--config", str(pathlib.Path(folder) / "witness.json")]
        said = self.run("init", "--name", name, "--listen", "127.0.0.1:0")
        self.key = Key.parsed(re.search(re.escape(name) + r"\+\S+", said).group())
        self.run("add-log", "--origin", log_key.name, "--vkey", str(log_key))
        self.process = subprocess.Popen(
            [*self.command, "serve", *self.config], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True,
        )
        for line in self.process.stderr:
            if found := re.search(r"listening on http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                return
        raise AssertionError("the witness did not start")

    def run(self, command, *arguments):
        done = subprocess.run(
            [*self.command, command, *self.config, *arguments], capture_output=True, text=True, timeout=30,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def stop(self):
        self.process.terminate()
        self.process.wait(20)
        self.process.stderr.close()

    def post(self, body):
        """What the witness answers to a request: status, type, bytes."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request("POST", "/add-checkpoint", body)
            answer = connection.getresponse()
            return answer.status, answer.headers["content-type"], answer.read()
        finally:
            connection.close()

    def offer(self, old, proof, checkpoint):
        return self.post(b"old %d\n" % old + proof_lines(proof) + b"\n" + checkpoint)

    def cosigned(self, old, proof, checkpoint):
        """The checkpoint with the witness's signature under it, which must be a valid one."""
        status, _, lines = self.offer(old, proof, checkpoint)
        assert status == 200, (status, lines)
        together = checkpoint + lines
        _, signers = Checkpoint.opened(together, [self.log_key], [self.key])
        assert signers == [self.key], "the witness's signature is not under its answer"
        return together
