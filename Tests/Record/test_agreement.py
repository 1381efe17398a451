"""Go's `golang.org/x/mod/sumdb/tlog` reads the logs that we write as we do, and refuses what we refuse."""

import functools
import http.server
import threading

import pytest

from logwriter import Log, Signer
from sources import Memory, Web
from verifying import Refused, Verification, trusting

LOG = Signer("record.example.org/agreement", bytes(range(32)))


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def serve(tmp_path):
    """Serves a folder's files as they are, at an address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=tmp_path))
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    yield lambda files: (Memory(files).save(tmp_path), f"http://127.0.0.1:{server.server_port}")[1]
    server.shutdown()
    server.server_close()


def log_of(size):
    return Log([b"entry %d" % index for index in range(size)], LOG)


@pytest.mark.parametrize("size", [1, 2, 255, 256, 257, 600, 70_000])
def test_go_reads_our_logs_as_we_do(go, serve, size):
    log = log_of(size)
    address = serve(log.files(proofs={0, size // 3, size // 2, size - 1}))
    go.agrees(address, LOG.key, log.tree)
    findings = Verification(Web(address), trusting(str(LOG.key)), are_acts=False).run()
    assert (findings.checkpoint.size, findings.checkpoint.root) == (size, log.tree.root())


def test_both_refuse_what_was_changed(go, serve):
    files = log_of(300).files(proofs={0, 100, 150, 299})
    for path in ("checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000"):
        altered = bytearray(files[path])
        altered[len(altered) // 2] ^= 1
        address = serve(files | {path: bytes(altered)})
        with pytest.raises(Refused):
            Verification(Web(address), trusting(str(LOG.key)), are_acts=False).run()
        assert go.run(address, LOG.key).returncode == 1, path
