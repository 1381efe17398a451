"""The disk is full: people are told, nothing that was acknowledged is lost, reading goes on, and room is all it takes."""

import contextlib
import os
import pathlib
import re
import secrets
import sqlite3
import subprocess
import time

import pytest

from holdings import Checkpoint
from killing import Consultation
from recording import Recording
from serving import PROGRAM, Server, wait_until
from wire import Connection, Person, parts


class SmallDisk:
    """A file system of its own, so small that a file fills it."""

    environment = {}

    def __init__(self, folder, size=24 << 20):
        self.folder = pathlib.Path(folder)
        self.ballast = self.folder / "ballast"
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)

    def fill(self):
        with open(self.ballast, "ab", buffering=0) as file, contextlib.suppress(OSError):
            while True:
                file.write(bytes(4096))

    def empty(self):
        self.ballast.unlink()

    def close(self):
        subprocess.run(["umount", "--lazy", self.folder], check=True)


class Refusal:
    """The recorder says that nothing more fits, whatever the disk has."""

    def __init__(self, folder):
        self.recording = Recording(folder)
        self.environment = self.recording.environment

    def fill(self):
        self.recording.leave_room(0)

    def empty(self):
        self.recording.leave_room()

    def close(self):
        self.recording.close()


@pytest.fixture(params=[SmallDisk, Refusal])
def disk(request, folder):
    if request.param is SmallDisk and os.geteuid() != 0:
        pytest.skip("mounting takes root")
    disk = request.param(folder)
    yield disk
    disk.close()


@pytest.fixture
def server(disk, folder):
    server = Server(folder, "--demo", "--no-rate-limit", environment=disk.environment)
    yield server
    server.kill()


def entries(server):
    page = Connection(server.port).get("/about").text
    return int(re.sub(r"\D", "", re.search(r'class="seal">\s*<b>([^<]*)</b>', page).group(1)))


class Author:
    """Somebody who files inputs and remembers those that were taken."""

    def __init__(self, server):
        self.server = server
        self.code = next(code for task, code in parts(server.port) if task.startswith("Participant"))
        self.person = Person.play(server.port, self.code)
        self.consultation = Consultation(self.person)
        self.acknowledged = {}

    def file(self):
        marker = secrets.token_hex(12)
        answer = self.person.post("/acts/comment.filed", self.consultation.input("Marked " + marker + " " + "x" * 2000))
        if answer.status == 303:
            self.acknowledged[answer.place] = marker
        return answer

    def file_until_refused(self):
        for _ in range(5000):
            answer = self.file()
            if answer.status != 303:
                return answer
        raise AssertionError("the disk is never full")

    def lost(self):
        stranger = Connection(self.server.port)
        return [place for place, marker in self.acknowledged.items() if marker not in stranger.get(place).text]


def test_a_full_disk_refuses_loses_nothing_and_recovers(disk, server, folder):
    author = Author(server)
    assert author.file().status == 303
    # A visit is noted every five minutes, and must not be what keeps somebody from reading.
    with sqlite3.connect(pathlib.Path(folder) / "convene.sqlite", timeout=10) as database:
        database.execute("UPDATE session SET seen = seen - 400")
    database.close()
    disk.fill()

    refused = author.file_until_refused()
    assert refused.status == 507
    assert "The disk of this site is full" in refused.text and "Nothing of what you sent was kept" in refused.text
    assert '<link rel="stylesheet"' in refused.text
    assert "default-src 'none'" in refused.headers["content-security-policy"]
    before = entries(server)
    form = author.consultation.input("Once more")
    assert "저장 공간" in author.person.post("/acts/comment.filed", form, accept_language="ko").text

    stranger = Connection(server.port)
    assert stranger.post("/sign-in", {"email": "somebody@example.org"}).status == 507
    assert stranger.post("/demonstration", {"person": author.code}).status == 507
    assert stranger.post("/demonstration", {"days": "1"}).status == 507
    for path in ("/", "/consultations", "/record", "/record/checkpoint", "/record/tile/entries/000", "/sign-in"):
        assert stranger.get(path).status == 200, path
    for path in ("/desk", "/you", "/issues/1", next(iter(author.acknowledged))):
        assert author.person.get(path).status == 200, path
    assert entries(server) == before
    assert not author.lost()

    disk.empty()
    assert wait_until(lambda: author.file().status == 303, 5), "there is room, and nothing is written"
    assert stranger.post("/sign-in", {"email": "somebody@example.org"}).status == 200
    assert Person.play(server.port, author.code).get("/desk").status == 200
    assert wait_until(lambda: published(server) == entries(server), 5), "the record is not published"

    server.kill()
    server.start()
    assert not author.lost()
    done = subprocess.run([str(PROGRAM), "verify", str(folder)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def published(server):
    return Checkpoint(Connection(server.port).get("/record/checkpoint").text).size


def test_commands_say_that_the_disk_is_full(folder, tmp_path):
    if os.geteuid() != 0:
        pytest.skip("mounting takes root")
    disk = SmallDisk(folder)
    try:
        server = Server(folder, "--demo")
        server.stop()
        disk.fill()
        for command in (
            ["serve", "--data", folder, "--port", "0"],
            ["backup", pathlib.Path(folder) / "copy.sqlite", "--data", folder],
        ):
            started = time.monotonic()
            done = subprocess.run(
                [str(part) for part in [PROGRAM, *command]], capture_output=True, text=True, timeout=20)
            assert done.returncode == 1 and "The disk is full" in done.stderr, done.stderr
            assert time.monotonic() - started < 10
        assert not (pathlib.Path(folder) / "copy.sqlite").exists()
        disk.empty()
        server.start()
        server.stop()
    finally:
        disk.close()
