"""The entries of a record/1 log and the texts that they commit to.

Whatever is malformed raises ValueError with the reason.
"""

import base64
import datetime
import functools
import hashlib
import json
import re
import unicodedata
from typing import NamedTuple

LARGEST_ENTRY = 16 * 1024
LARGEST_INTEGER = 2**53 - 1

KEY = re.compile(r"[a-z0-9_]{1,32}")
TYPE = re.compile(r"[a-z]+(?:[._-][a-z]+)*")
NAME = re.compile(r"[A-Za-z0-9_.:/-]{1,64}")
DIGEST = re.compile(r"[A-Za-z0-9_-]{43}")
# Controls, overrides and isolates of writing direction, and what is no character in any plane.
FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)) + "]"
)


class Commitment(NamedTuple):
    digest: str
    length: int


class Entry(NamedTuple):
    value: dict
    commitments: tuple[Commitment, ...]
    leaf: bytes

    @property
    def erased_text(self):
        """The commitment whose text this entry lets be missing, or None."""
        return self.value.get("d", {}).get("text") if self.value["t"] == "erasure" else None

    @property
    def erased_person(self):
        """The person whose texts this entry lets be missing, or None."""
        return self.value.get("d", {}).get("person") if self.value["t"] == "erasure.person" else None

    @property
    def kept_back(self):
        """The commitments to texts of a consultation that may be missing until it opens: its clauses and its note."""
        if self.value["t"] not in ("consultation.drafted", "doc.version", "doc.continued", "doc.translated"):
            return set()
        return {item["h"] for item in self.value["c"] if item["k"] in ("clauses", "explanation")}

    @property
    def keeps_back(self):
        """Whether the consultation's texts are kept back from here on, or public from here on; None says nothing of it."""
        if self.value["t"] == "consultation.drafted":
            return self.value["d"].get("visible") == "opening"
        return False if self.value["t"] in ("consultation.opened", "consultation.withdrawn") else None

    @property
    def people(self):
        """Whose the texts of this entry may be: who acted, and whom it is about."""
        return {self.value.get("by"), self.value.get("id")} - {None}


def _fields(pairs):
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError("a key that occurs twice")
    for key in fields:
        if not KEY.fullmatch(key):
            raise ValueError(f"the key {key[:40]!r}")
    return fields


def _integer(digits):
    if len(digits) > 17 or abs(int(digits)) > LARGEST_INTEGER:
        raise ValueError(f"the integer {digits[:40]}, which is beyond ±(2^53−1)")
    return int(digits)


def _no_such_number(digits):
    raise ValueError(f"{digits[:40]}, which is no integer")


DECODER = json.JSONDecoder(
    object_pairs_hook=_fields, parse_int=_integer, parse_float=_no_such_number, parse_constant=_no_such_number,
)
ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical_value(data):
    """The value of JSON in its canonical encoding (RFC 8785, restricted)."""
    text = data.decode("utf-8")
    if found := FORBIDDEN.search(text):
        raise ValueError(f"the character U+{ord(found.group()):04X}")
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        raise ValueError("text that is not in the composed normal form (NFC)")
    if "\\" in text and "\\" in re.sub(r'\\["\\]', "", text):
        raise ValueError("an escape other than of quotation mark and backslash")
    try:
        value = DECODER.decode(text)
        if ENCODER.encode(value) != text:
            raise ValueError("JSON in other than its canonical form")
    except RecursionError:
        raise ValueError("JSON that is nested too deeply") from None
    return value


def moment(text):
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", text, re.ASCII):
        raise ValueError(f"{str(text)[:40]!r} as a time; times are in whole seconds of UTC")
    return datetime.datetime.fromisoformat(text)


def _is_index(value):
    return type(value) is int and value >= 0


def _commitment(value):
    match value:
        case {"h": str(digest), "k": str(kind), "n": length} if len(value) == 3 and _is_index(length):
            if TYPE.fullmatch(kind) and is_digest(digest):
                return Commitment(digest, length)
    raise ValueError(f"the commitment {str(value)[:80]}")


def is_digest(text):
    """Whether text is 32 bytes in base64url, in the one form that they have."""
    if not DIGEST.fullmatch(text):
        return False
    return base64.urlsafe_b64encode(base64.urlsafe_b64decode(text + "=")).decode().rstrip("=") == text


CHECKS = {
    "at": lambda value: bool(moment(value)),
    "by": lambda value: isinstance(value, str) and NAME.fullmatch(value),
    "c": lambda value: isinstance(value, list),
    "d": lambda value: isinstance(value, dict),
    "id": lambda value: isinstance(value, str) and NAME.fullmatch(value),
    "in": lambda value: isinstance(value, str) and NAME.fullmatch(value),
    "p": _is_index,
    "t": lambda value: isinstance(value, str) and TYPE.fullmatch(value),
    "v": lambda value: type(value) is int and value == 1,
}
REQUIRED = {"at", "t", "v"}


@functools.lru_cache(maxsize=1 << 14)
def entry(data):
    """An entry by itself; what connects it with others is for `History`."""
    if len(data) > LARGEST_ENTRY:
        raise ValueError(f"an entry of {len(data)} bytes, where {LARGEST_ENTRY} are allowed")
    value = canonical_value(data)
    if not isinstance(value, dict) or not REQUIRED <= value.keys() <= CHECKS.keys():
        raise ValueError("an entry with other fields than an entry has")
    for field, content in value.items():
        if not CHECKS[field](content):
            raise ValueError(f"{str(content)[:80]!r} in the field {field}")
    return Entry(value, tuple(map(_commitment, value.get("c", ()))), hashlib.sha256(b"\x00" + data).digest())


class History:
    """What holds between entries: time does not go back, `p` is the previous entry about the same thing."""

    def __init__(self):
        self.last_time, self.last_about = "", {}

    def take(self, index, value):
        if value["at"] < self.last_time:
            raise ValueError(f"time goes back from {self.last_time} to {value['at']}")
        self.last_time = value["at"]
        if value.get("p") != self.last_about.get(value.get("id")):
            raise ValueError(
                f"names {value.get('p')} as the previous entry about {value.get('id')}, "
                f"which is {self.last_about.get(value.get('id'))}"
            )
        if "id" in value:
            self.last_about[value["id"]] = index


@functools.lru_cache(maxsize=1 << 10)
def bundled(data, width):
    """The entries of a bundle: each behind its length in two bytes, and nothing after the last."""
    found, at = [], 0
    while at < len(data):
        length = int.from_bytes(data[at:at + 2], "big")
        if at + 2 + length > len(data):
            raise ValueError("the last entry is cut off")
        found.append(data[at + 2:at + 2 + length])
        at += 2 + length
    if len(found) != width:
        raise ValueError(f"{len(found)} entries, where {width} belong")
    return tuple(found)


@functools.lru_cache(maxsize=1 << 14)
def text_of(data, commitment):
    """The text of an object file, which must be the one committed to."""
    value = json.loads(data)
    match value:
        case {"salt": str(salt), "text": str(text)} if len(value) == 2 and is_digest(salt):
            content = text.encode()
        case {"salt": str(salt), "base64": str(text)} if len(value) == 2 and is_digest(salt):
            content = base64.b64decode(text, validate=True)
        case _:
            raise ValueError("an object is a salt of 32 bytes and a text or the bytes of a file, and nothing else")
    if data.removesuffix(b"\n") != ENCODER.encode(value).encode():
        raise ValueError("JSON in other than its one form")
    salt = base64.urlsafe_b64decode(salt + "=")
    digest = hashlib.sha256(b"record/1 commit\n" + salt + content).digest()
    if base64.urlsafe_b64encode(digest).decode().rstrip("=") != commitment.digest:
        raise ValueError("salt and text are not those that the entry commits to")
    if len(content) != commitment.length:
        raise ValueError(f"a text of {len(content)} bytes, where the entry says {commitment.length}")
    return text
