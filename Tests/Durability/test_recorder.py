"""The tool itself: it must see everything, and it must find a program that loses what it promised."""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile

import pytest

from recording import Kind, Recording
from replay import Disk, Fate, Names

FILES = """
import os, shutil, sys, tempfile
os.chdir(sys.argv[1])
with open("first", "w") as file: file.write("hello")
second = os.open("second", os.O_WRONLY | os.O_CREAT)
os.write(second, b"x" * 1000), os.fdatasync(second), os.pwritev(second, [b"y", b"z" * 900], 500)
os.rename("first", "third"), os.mkdir("folder"), os.link("third", "fourth"), os.unlink("third")
made, path = tempfile.mkstemp(dir=os.path.abspath("folder"))
again = os.dup(made)
os.close(made), os.write(again, b"through another descriptor"), os.rename(path, "folder/made")
shutil.copy("second", "folder/copy")
with open("cut", "wb") as file: file.write(b"1" * 5000), file.truncate(3000), file.seek(10), file.write(b"2")
with open("cut", "ab") as file: file.write(b"3" * 700)
with open("cut", "r+b") as file: os.posix_fallocate(file.fileno(), 0, 9000)
"""
COMMITS = """
import os, socket, sqlite3, sys
mine, other = socket.socketpair()
database = sqlite3.connect(sys.argv[1] + "/database", isolation_level=None)
database.execute("PRAGMA journal_mode = " + sys.argv[2])
database.execute("PRAGMA synchronous = " + sys.argv[3])
database.execute("CREATE TABLE promise (number)")
for number in range(100):
    database.execute("INSERT INTO promise VALUES (?)", (number,))
    mine.send(b"%d" % number)
os._exit(0)
"""


def recorded(folder, program, *arguments):
    recording = Recording(folder)
    environment = {**os.environ, **recording.environment}
    subprocess.run([sys.executable, "-c", program, folder, *arguments], env=environment, check=True)
    events = recording.events()
    recording.close()
    return events


def replayed(events, names=Names.JOURNAL):
    disk = Disk(names)
    for event in events:
        disk.apply(event)
    return disk


def test_a_recording_with_nothing_lost_is_the_folder(folder):
    files = replayed(recorded(folder, FILES)).after_cut(Fate.KEPT, random.Random(0))
    assert sorted(files) == ["cut", "folder", "folder/copy", "folder/made", "fourth", "second"]
    for name, content in files.items():
        path = os.path.join(folder, name)
        assert os.path.isdir(path) if content is None else open(path, "rb").read() == content, name


def test_what_was_not_synced_can_be_lost(folder):
    events = recorded(folder, FILES)
    # On a journalling file system, syncing a new file takes along the names from before it.
    left = replayed(events, Names.JOURNAL).after_cut(Fate.DROPPED, random.Random(0))
    assert left == {"first": b"", "second": b"x" * 1000}
    assert replayed(events, Names.POSIX).after_cut(Fate.DROPPED, random.Random(0)) == {}
    hollow = replayed(events).after_cut(Fate.HOLLOW, random.Random(0))
    assert hollow["fourth"] == bytes(5) and hollow["second"] == b"x" * 1000 + bytes(401)


@pytest.mark.parametrize(
    ("journal", "synchronous", "keeps"),
    [("WAL", "FULL", True), ("WAL", "NORMAL", False), ("WAL", "OFF", False), ("DELETE", "EXTRA", True)])
def test_sqlite_keeps_its_promises_only_when_it_syncs(folder, journal, synchronous, keeps):
    events, chance, broken = recorded(folder, COMMITS, journal, synchronous), random.Random(7), 0
    for _ in range(60):
        moment = chance.randrange(len(events)) + 1
        disk = replayed(events[:moment], chance.choice(list(Names)))
        promised = [int(event.payload) for event in events[:moment] if event.kind is Kind.ANSWER]
        with tempfile.TemporaryDirectory() as left:
            for name, content in disk.after_cut(chance.choice(list(Fate)), chance).items():
                with open(os.path.join(left, name), "wb") as file:
                    file.write(content)
            broken += not set(promised) <= set(found(os.path.join(left, "database")))
    assert (broken == 0) is keeps, f"{broken} of 60 cuts lost a commit"


def found(path):
    database = sqlite3.connect(path)
    try:
        return [number for number, in database.execute("SELECT number FROM promise")]
    except sqlite3.Error:
        return []
    finally:
        database.close()
