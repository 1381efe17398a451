"""What a data folder holds, read by SQLite and the standard library alone."""

import base64
import functools
import hashlib
import json
import pathlib
import re
import sqlite3

JOURNAL, KEYS = "convene.sqlite", "keys.sqlite"
CHECKPOINTS = ("record/checkpoint", "checkpoint")
# Where the texts beside the record are kept: sealed, or by older programs open.
TEXTS = ("text", "object")


class Holdings:
    """The entries in order, the texts beside them, the keys to these, the sessions: after SQLite's own recovery.

    Raises sqlite3.Error or ValueError when something of it cannot be read.
    """

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        journal = _tables(self.folder / JOURNAL)
        self.entries = [row["bytes"] for row in sorted(journal.get("entry", []), key=lambda row: row["idx"])]
        texts = next((journal[name] for name in TEXTS if journal.get(name)), [])
        self.texts = {row["hash"]: row for row in texts}
        self.keys = {row["owner"]: row for row in _tables(self.folder / KEYS).get("key", [])}
        self.sessions = {row["token_hash"] for row in journal.get("session", [])}
        paths = [self.folder / name for name in CHECKPOINTS]
        self.checkpoint = next((Checkpoint(path.read_text()) for path in paths if path.exists()), None)

    def texts_before(self, entry):
        return {hash: row for hash, row in self.texts.items() if row["entry"] < entry}

    def texts_without_key(self):
        return [row for row in self.texts.values() if "owner" in row and row["owner"] not in self.keys]


class Reference(Holdings):
    """The record as the uncut run left it: every cut must leave a beginning of it."""

    def __init__(self, folder):
        super().__init__(folder)
        leaves = [hashlib.sha256(b"\0" + entry).digest() for entry in self.entries]
        self.root = functools.cache(lambda size: base64.b64encode(_root(leaves[:size])).decode())
        filed = [json.loads(entry) for entry in self.entries]
        self.inputs = {
            "/inputs/" + re.search(r"\d+$", entry["id"]).group(): index for index, entry in enumerate(filed)
            if entry["t"] == "comment.filed"}


class Checkpoint:
    """What a checkpoint says; who signed it is for `convene verify` to check."""

    def __init__(self, text):
        _, size, self.root, *_ = text.split("\n")
        self.size = int(size)


def _tables(path):
    """Every table of a database that is in order, by name: a list of rows, each by column."""
    if not path.exists():
        return {}
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row
    try:
        fault = database.execute("PRAGMA integrity_check").fetchone()[0]
        if fault != "ok":
            raise sqlite3.DatabaseError(fault)
        names = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        return {name: [dict(row) for row in database.execute(f'SELECT * FROM "{name}"')] for name in names}
    finally:
        database.close()


def _root(leaves):
    """RFC 9162 §2.1.1."""
    if len(leaves) <= 1:
        return leaves[0] if leaves else hashlib.sha256().digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + _root(leaves[:split]) + _root(leaves[split:])).digest()
