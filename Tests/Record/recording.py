"""Records of the running program: the demonstration's, and those of an exact size."""

import contextlib
import subprocess
import urllib.request

from serving import PROGRAM, Server
from signednote import Key
from sources import Copying, Web
from verifying import Verification, trusting


class Record:
    """What a server offers to everybody under /record."""

    def __init__(self, server):
        self.address = f"{server.address}/record"
        with urllib.request.urlopen(f"{self.address}/key") as answer:
            self.key = Key.parsed(answer.read().decode().strip())

    def verification(self, source=None, **options):
        return Verification(source or Web(self.address), trusting(str(self.key)), **options)

    def checkpoint(self):
        return Web(self.address).read("checkpoint")

    def copy(self):
        """All files that a whole verification reads."""
        copying = Copying(Web(self.address))
        self.verification(copying).run()
        return copying.copy.files


@contextlib.contextmanager
def grown(folder, size):
    """A server over a record of exactly that many entries."""
    done = subprocess.run(
        [str(PROGRAM), "grow", "--data", str(folder), "--to", str(size)], capture_output=True, text=True, timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    server = Server(folder)
    try:
        yield Record(server)
    finally:
        server.stop()
