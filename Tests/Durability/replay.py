"""What a disk may hold after a power cut, worked out from a recording.

The model is that of a journalling file system such as ext4, on a disk whose sectors of 512 bytes are written whole:

- What was written to a file before the beginning of an fsync or fdatasync that succeeded is on the disk at its end. What
  was written since may be there, or not, or in part, in any order, by sectors.
- A sync that failed leaves behind what the system has given up: it is lost, and no later sync brings it back.
- Changes of names reach the disk in their order. With `Names.JOURNAL`, syncing a file takes along every change of names
  up to the last change of its size (fdatasync) or content (fsync), as ext4 does by committing the file's transaction.
  With `Names.POSIX`, only syncing the folder does, and each folder has an order of its own.
- Memory that is mapped and shared holds anything: SQLite's index of its write-ahead log is rebuilt by whoever comes next.
"""

import enum

from recording import Kind

SECTOR = 512


class Names(enum.Enum):
    """When a name is durable."""

    JOURNAL = "journal"
    POSIX = "posix"


class Fate(enum.Enum):
    """What becomes of what was not synced."""

    DROPPED = "all of it is lost"
    KEPT = "all of it is there"
    TORN = "each write is torn"
    MIXED = "each write is lost, there, or torn"
    LATEST = "only the later writes are there"
    HOLLOW = "names and sizes are there, contents are not"


class Inode:
    """A file or folder: what of it is on the disk, and what may be."""

    def __init__(self, created, is_folder=False):
        self.is_folder = is_folder
        self.content = bytearray()
        self.pending = []
        self.is_mapped = False
        # The latest events that changed the size, or anything.
        self.sized = self.changed = created
        self.size = 0

    def write(self, number, at, data):
        self.pending.append((number, at, data))
        self.changed = number
        if at + len(data) > self.size:
            self.size, self.sized = at + len(data), number

    def truncate(self, number, length):
        self.pending.append((number, length, None))
        self.size, self.sized, self.changed = length, number, number

    def settle(self, before):
        """Everything up to an event is on the disk."""
        rest = []
        for change in self.pending:
            if change[0] < before:
                _apply(self.content, *change[1:])
            else:
                rest.append(change)
        self.pending = rest

    def give_up(self, before):
        """Everything up to an event is lost, though the program goes on seeing it."""
        self.pending = [change for change in self.pending if change[0] >= before]

    def after_cut(self, fate, chance):
        """What a reader finds."""
        content = bytearray(self.content)
        if self.is_mapped:
            return chance.randbytes(self.size) if chance.random() < 0.5 else bytes(self.size)
        first_kept = chance.randrange(len(self.pending) + 1)
        for place, (_, at, data) in enumerate(self.pending):
            of_this = fate
            if fate is Fate.MIXED:
                of_this = chance.choice((Fate.DROPPED, Fate.KEPT, Fate.TORN))
            elif fate is Fate.LATEST:
                of_this = Fate.KEPT if place >= first_kept else Fate.DROPPED
            if data is None:
                if of_this is not Fate.DROPPED and (of_this is not Fate.TORN or chance.random() < 0.5):
                    _apply(content, at, None)
            elif of_this is Fate.KEPT:
                _apply(content, at, data)
            elif of_this is Fate.TORN:
                _tear(content, at, data, chance)
            elif of_this is Fate.HOLLOW and at + len(data) > len(content):
                _apply(content, at + len(data), None)
        return bytes(content)


def _apply(content, at, data):
    """A write, or without data a truncation."""
    end = at if data is None else at + len(data)
    if end > len(content):
        content.extend(bytes(end - len(content)))
    if data is None:
        del content[at:]
    else:
        content[at:end] = data


def _tear(content, at, data, chance):
    """Some sectors of a write."""
    start = 0
    while start < len(data):
        end = min(len(data), (at + start) // SECTOR * SECTOR + SECTOR - at)
        if chance.random() < 0.5:
            _apply(content, at + start, data[start:end])
        start = end


class Disk:
    """A folder on a disk, and what the program believes it to be."""

    def __init__(self, names=Names.JOURNAL, heeds_syncs=True):
        self.rule = names
        # A disk that does not heed syncs shows whether the test would notice.
        self.heeds_syncs = heeds_syncs
        # Names as the program sees them, as they are on the disk, and the changes that may be.
        self.inodes, self.seen, self.durable, self.pending = {}, {}, {}, []
        # Syncs that have begun, and whether each is for data only.
        self.under_way = {}
        self.now = 0

    def apply(self, event):
        """The next event of the trace."""
        number, self.now = self.now, self.now + 1
        match event.kind:
            case Kind.START:
                self.inodes.setdefault(event.inode, Inode(number, is_folder=True))
                self.root = event.inode
            case Kind.CREATE | Kind.MKDIR:
                inode = self.inodes[event.inode] = Inode(number, event.kind is Kind.MKDIR)
                self._name(number, _parent(event.names[0]), {event.names[0]: inode})
            case Kind.RENAME | Kind.LINK:
                old, new = event.names
                moved = self.seen[old]
                assert not (moved.is_folder or _parent(old) != _parent(new)), f"{event.kind.name} {old} {new}"
                self._name(number, _parent(new), {new: moved} | ({old: None} if event.kind is Kind.RENAME else {}))
            case Kind.UNLINK | Kind.RMDIR:
                self._name(number, _parent(event.names[0]), {event.names[0]: None})
            case Kind.WRITE:
                self.inodes[event.inode].write(number, event.number, event.payload)
            case Kind.TRUNCATE:
                self.inodes[event.inode].truncate(number, event.number)
            case Kind.MAPPED:
                inode = self.inodes[event.inode]
                assert any(kept is inode and name.endswith("-shm") for name, kept in self.seen.items())
                inode.is_mapped = True
                inode.size = max(inode.size, event.number)
            case Kind.SYNC_BEGIN:
                self.under_way[number] = bool(event.result)
            case Kind.SYNC_END:
                self._sync(event)
            case Kind.UNKNOWN:
                raise AssertionError(f"something that the recorder cannot record: {event.names}")

    def _name(self, number, folder, change):
        self.pending.append((number, folder, change))
        _rename(self.seen, change)
        for path in (folder, *change):
            inode = self.seen.get(path) if path else self.inodes[self.root]
            if inode:
                inode.changed = number
                if inode.is_folder:
                    inode.sized = number

    def _sync(self, event):
        inode, before, is_data = self.inodes[event.inode], event.number, self.under_way.pop(event.number)
        if not self.heeds_syncs:
            return
        if event.result != 0:
            return inode.give_up(before)
        inode.settle(before)
        if self.rule is Names.JOURNAL:
            horizon = min(before, (inode.sized if is_data else inode.changed) + 1)
            self._settle_names(lambda number, folder: number < horizon)
        elif inode.is_folder:
            path = next((path for path, kept in self.seen.items() if kept is inode), "")
            self._settle_names(lambda number, folder: folder == path and number < before)

    def _settle_names(self, is_durable):
        rest = []
        for number, folder, change in self.pending:
            if is_durable(number, folder):
                _rename(self.durable, change)
            else:
                rest.append((number, folder, change))
        self.pending = rest

    def after_cut(self, fate, chance):
        """The files of the folder after a cut, by path; None stands for a folder."""
        names = dict(self.durable)
        folders = {""} if self.rule is Names.JOURNAL else {folder for _, folder, _ in self.pending}
        for folder in sorted(folders):
            changes = [change for _, of, change in self.pending if self.rule is Names.JOURNAL or of == folder]
            count = chance.randrange(len(changes) + 1)
            if fate in (Fate.DROPPED, Fate.KEPT, Fate.HOLLOW):
                count = 0 if fate is Fate.DROPPED else len(changes)
            for change in changes[:count]:
                _rename(names, change)
        found = {}
        for path in sorted(names):
            parent = _parent(path)
            if not parent or parent in found and found[parent] is None:
                found[path] = None if names[path].is_folder else names[path].after_cut(fate, chance)
        return found


def _parent(path):
    return path.rpartition("/")[0]


def _rename(names, change):
    for path, inode in change.items():
        if inode is None:
            names.pop(path, None)
        else:
            names[path] = inode
