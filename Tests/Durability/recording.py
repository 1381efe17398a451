"""Records what a program does to a folder: the library that is preloaded into it, and the trace that it leaves."""

import atexit
import enum
import mmap
import os
import pathlib
import struct
import subprocess
import tempfile
import typing

SOURCE = pathlib.Path(__file__).with_name("powercut.c")
UNLIMITED = 2**64 - 1
HEAD = 4096
EVENT = struct.Struct("<IIQQq")
# Where the head of the trace holds what; see `struct head` in powercut.c.
TAIL, EVENTS, OVERFLOW, ROOM, BAD_SYNCS, BAD_SYNC_ERRNO = range(8, 56, 8)


class Kind(enum.IntEnum):
    """What happened; the numbers are those of powercut.c."""

    START = 1
    CREATE = 2
    MKDIR = 3
    RENAME = 4
    UNLINK = 5
    RMDIR = 6
    LINK = 7
    WRITE = 8
    TRUNCATE = 9
    SYNC_BEGIN = 10
    SYNC_END = 11
    ANSWER = 12
    MAPPED = 13
    UNKNOWN = 14


class Event(typing.NamedTuple):
    kind: Kind
    inode: int
    # The offset of a write, the length after a truncation, the event that began a sync.
    number: int
    # What a sync returned; whether a sync that begins is for data only.
    result: int
    payload: bytes

    @property
    def names(self):
        return self.payload.decode().split("\0")


_library = None


def library():
    """The compiled recorder, made once for this process and gone with it."""
    global _library
    if _library is None:
        folder = tempfile.TemporaryDirectory(prefix="convene-powercut-")
        atexit.register(folder.cleanup)
        _library = pathlib.Path(folder.name) / "powercut.so"
        command = ["gcc", "-O1", "-Wall", "-Wextra", "-Werror", "-shared", "-fPIC", "-o", _library, SOURCE, "-ldl"]
        subprocess.run([str(part) for part in command], check=True)
    return _library


class Recording:
    """The trace of one folder, through any number of runs of the program. The folder is empty at first."""

    def __init__(self, folder, size=1 << 30):
        assert not os.listdir(folder), "a recording begins with an empty folder"
        self.folder = os.path.realpath(folder)
        # Not beside the folder, which may be on a small disk; sparse, and without a name that could be left behind.
        self.file = tempfile.NamedTemporaryFile(prefix="convene-trace-")
        self.file.truncate(size)
        self.map = mmap.mmap(self.file.fileno(), size)
        self.map[:8] = b"powercut"
        self._put(TAIL, HEAD)
        self._put(ROOM, UNLIMITED)

    @property
    def environment(self):
        """What makes a program write this trace."""
        return {"LD_PRELOAD": str(library()), "POWERCUT_FOLDER": self.folder, "POWERCUT_TRACE": self.file.name}

    def _get(self, place):
        return struct.unpack_from("<Q", self.map, place)[0]

    def _put(self, place, value):
        struct.pack_into("<Q", self.map, place, value)

    @property
    def count(self):
        return self._get(EVENTS)

    def fail_syncs(self, count, errno):
        """Makes so many of the next syncs fail."""
        self._put(BAD_SYNC_ERRNO, errno)
        self._put(BAD_SYNCS, count)

    @property
    def syncs_to_fail(self):
        return self._get(BAD_SYNCS)

    def leave_room(self, size=UNLIMITED):
        """Lets so many more bytes be written into the folder before the disk is full."""
        self._put(ROOM, size)

    def events(self):
        """What has happened so far, in order."""
        assert not self._get(OVERFLOW), "the trace is full"
        found, at, tail = [], HEAD, self._get(TAIL)
        while at < tail:
            kind, size, inode, number, result = EVENT.unpack_from(self.map, at)
            at += EVENT.size
            found.append(Event(Kind(kind), inode, number, result, self.map[at:at + size]))
            at += size + 7 & ~7
        return found

    def close(self):
        self.map.close()
        self.file.close()
