"""The running program, for tests and measurements."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("CONVENE", ROOT / ".build" / "release" / "convene"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """`convene serve` on a folder and port of its own."""

    def __init__(self, folder, *options, port=None, environment=None):
        self.folder = folder
        self.port = port or free_port()
        self.options = options
        self.environment = environment or {}
        self.address = f"http://127.0.0.1:{self.port}"
        # A pipe that nobody reads would stop a server that has much to say.
        self.complaints = tempfile.TemporaryFile(mode="w+")
        self.start()

    def launch(self):
        """Starts the process without waiting until it answers."""
        command = [PROGRAM, "serve", "--data", self.folder, "--port", str(self.port), *self.options]
        self.process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.PIPE, stderr=self.complaints, text=True,
            env={**os.environ, **self.environment},
        )

    def start(self):
        self.launch()
        opened = self.process.stdout.readline()
        assert "is open at" in opened, opened + self.said()
        self.link = re.search(r"/sign-in/\S+", self.process.stdout.readline()).group()

    def said(self):
        """What stands on the server's standard error."""
        self.complaints.seek(0)
        return self.complaints.read()

    @property
    def is_up(self):
        return self.process.poll() is None

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(20)

    @property
    def resident_bytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status).group(1)) * 1024

    def forget_peak(self):
        """Begins anew to look how much memory is used at most."""
        pathlib.Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    @property
    def peak_bytes(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+) kB", status).group(1)) * 1024

    @property
    def cpu_seconds(self):
        """Time on processors so far, in user mode and in the kernel."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def wait_until(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False
