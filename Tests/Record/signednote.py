"""Signed notes, checkpoints, cosignatures and proof files (C2SP signed-note, tlog-checkpoint, -cosignature, -proof).

Whatever is malformed raises ValueError with the reason.
"""

import base64
import hashlib
import re
from typing import NamedTuple

import ed25519
import merkle

ED25519, COSIGNATURE = 1, 4
SIGNATURE = "\N{EM DASH} "
DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")
LARGEST_SIZE = 2**63 - 1


def unbase64(text):
    """Standard base64, padded, with no stray bits or characters."""
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise ValueError("base64 in other than its one canonical form")
    return data


def hash_of(text):
    digest = unbase64(text)
    if len(digest) != 32:
        raise ValueError(f"a hash has 32 bytes, not {len(digest)}")
    return digest


def number(text):
    if not DECIMAL.fullmatch(text) or int(text) > LARGEST_SIZE:
        raise ValueError(f"{text[:40]!r} is no size: decimal digits without leading zeros, below 2^63")
    return int(text)


def is_key_name(name):
    return bool(name) and "+" not in name and not any(character.isspace() for character in name)


class Key(NamedTuple):
    """A verifier key, written `name+hash+base64(type, public key)`."""

    name: str
    type: int
    public: bytes

    @property
    def id(self):
        return hashlib.sha256(self.name.encode() + b"\n" + bytes([self.type]) + self.public).digest()[:4]

    def __str__(self):
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(bytes([self.type]) + self.public).decode()}"

    @classmethod
    def parsed(cls, text):
        name, _, rest = text.partition("+")
        identity, _, encoded = rest.partition("+")
        material = unbase64(encoded)
        if not is_key_name(name) or len(material) != 33:
            raise ValueError(f"{text[:80]!r} is no verifier key of an Ed25519 signer")
        key = cls(name, material[0], material[1:])
        if key.type not in (ED25519, COSIGNATURE):
            raise ValueError(f"keys of type {key.type} are not known here")
        if identity != key.id.hex():
            raise ValueError(f"the key of {name} does not have the hash that stands in it")
        if not ed25519.is_public_key(key.public):
            raise ValueError(f"the key of {name} is no point that one holder alone can sign for")
        return key

    def signed(self, text, payload):
        """Whether `payload` is this key's signature of the note's text."""
        if self.type == ED25519:
            return ed25519.verifies(self.public, text, payload)
        time = int.from_bytes(payload[:8], "big")
        if len(payload) != 72 or time > LARGEST_SIZE:
            return False
        return ed25519.verifies(self.public, b"cosignature/v1\ntime %d\n" % time + text, payload[8:])


class Signature(NamedTuple):
    name: str
    id: bytes
    payload: bytes

    def is_by(self, key):
        return (self.name, self.id) == (key.name, key.id)

    @classmethod
    def parsed(cls, line):
        name, space, encoded = line.removeprefix(SIGNATURE).partition(" ")
        if not line.startswith(SIGNATURE) or not space or not is_key_name(name):
            raise ValueError(f"{line[:60]!r} is no signature line")
        data = unbase64(encoded)
        if len(data) < 5:
            raise ValueError("a signature that is shorter than its key hash")
        return cls(name, data[:4], data[4:])


class Note(NamedTuple):
    text: bytes
    signatures: tuple[Signature, ...]

    @classmethod
    def parsed(cls, data):
        note = data.decode("utf-8")
        if re.search(r"[\x00-\x09\x0b-\x1f]", note):
            raise ValueError("control characters in a note")
        text, blank, lines = note.rpartition("\n\n")
        if not blank or not lines.endswith("\n"):
            raise ValueError("a note is text, a blank line, and signature lines that each end")
        lines = lines[:-1].split("\n")
        if len(lines) > 100:
            raise ValueError("more than 100 signatures")
        return cls((text + "\n").encode(), tuple(map(Signature.parsed, lines)))

    def signers(self, keys):
        """The keys of those that signed. A known key's bad signature makes the whole note invalid."""
        signers = []
        for signature in self.signatures:
            for key in filter(signature.is_by, keys):
                if not key.signed(self.text, signature.payload):
                    raise ValueError(f"the signature by {key.name} is not of this text")
                if key not in signers:
                    signers.append(key)
        return signers

    def strangers(self, keys):
        """The names on signature lines by none of the keys."""
        return [signature.name for signature in self.signatures if not any(map(signature.is_by, keys))]


class Checkpoint(NamedTuple):
    origin: str
    size: int
    root: bytes
    note: Note

    @classmethod
    def parsed(cls, data):
        note = Note.parsed(data)
        lines = note.text.decode().split("\n")[:-1]
        if len(lines) < 3 or not all(lines):
            raise ValueError("a checkpoint has at least three lines, none of them empty")
        checkpoint = cls(lines[0], number(lines[1]), hash_of(lines[2]), note)
        if checkpoint.size == 0 and checkpoint.root != merkle.EMPTY_ROOT:
            raise ValueError("an empty log with a root other than that of the empty tree")
        return checkpoint

    @classmethod
    def opened(cls, data, log_keys, witness_keys=()):
        """The checkpoint and the witnesses that cosigned it; refused unless one of the log's keys signed it."""
        checkpoint = cls.parsed(data)
        own = [key for key in log_keys if key.name == checkpoint.origin]
        if not checkpoint.note.signers(own):
            raise ValueError(f"no signature by a known key of the log {checkpoint.origin[:80]}")
        return checkpoint, checkpoint.note.signers(witness_keys)


class Proof(NamedTuple):
    """A `.tlog-proof` file."""

    index: int
    hashes: list[bytes]
    checkpoint: bytes
    extra: bytes | None

    @classmethod
    def parsed(cls, data):
        head, blank, checkpoint = data.partition(b"\n\n")
        lines = head.decode("utf-8").split("\n")
        if not blank or lines.pop(0) != "c2sp.org/tlog-proof@v1":
            raise ValueError("no proof file: the first line or the blank line is missing")
        extra = unbase64(lines.pop(0).removeprefix("extra ")) if lines and lines[0].startswith("extra ") else None
        if not lines or not lines[0].startswith("index "):
            raise ValueError("a proof without an index")
        index = number(lines.pop(0).removeprefix("index "))
        if len(lines) > 63:
            raise ValueError("a proof of more than 63 hashes")
        return cls(index, [hash_of(line) for line in lines], checkpoint, extra)
