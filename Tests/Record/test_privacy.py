"""Nothing personal and no text is in the record itself: neither in its entries nor in any of its tiles."""

import base64
import json
import re
import sqlite3

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

import merkle
from acting import ROOMS
from entries import bundled
from wire import Connection

# What a mechanism's rules are called is part of the rules, and they are in the record in clear.
RULES = ("name", "motto", "groups", "topics", "kinds")
# Everything else says no more than codes, numbers, times, the labels of clauses, and where and by which key to reach a
# witness.
CODE = re.compile(
    r"[A-Za-z0-9_.:/-]{1,64}|§ [0-9]{1,3}|https?://[A-Za-z0-9_.:/-]{1,200}"
    r"|[A-Za-z0-9_.:/-]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}"
)
RUN, STEP = 16, 8


class Secrets:
    """What the store of the demonstration keeps beside the record."""

    def __init__(self, folder):
        store = sqlite3.connect(f"file:{folder}/convene.sqlite?mode=ro", uri=True)
        ring = sqlite3.connect(f"file:{folder}/keys.sqlite?mode=ro", uri=True)
        keys = {owner: AESGCM(key) for owner, key in ring.execute("SELECT owner, bytes FROM key")}
        ring.close()

        def opened(sealed, owner, place):
            return keys[owner].decrypt(sealed[:12], sealed[12:], place)

        self.addresses = {
            json.loads(opened(sealed, person, person.encode()))["email"]
            for person, sealed in store.execute("SELECT person, sealed FROM account")
        }
        self.texts, self.names = set(), set()
        kinds = {}
        for (entry,) in store.execute("SELECT bytes FROM entry"):
            for commitment in json.loads(entry).get("c", ()):
                kinds[commitment["h"]] = commitment["k"]
        for digest, owner, is_name, sealed in store.execute("SELECT hash, owner, is_name, sealed FROM text"):
            # Before the words stands the salt.
            text = opened(sealed, owner, digest)[32:].decode()
            self.texts.add(text)
            kind = kinds[base64.urlsafe_b64encode(digest).decode().rstrip("=")]
            # Rooms, slots and releases have names, too, and are nobody.
            if kind == "host" or kind == "name" and is_name:
                self.names.add(text)
        store.close()


def strings(value):
    """Every text in a value, keys included."""
    match value:
        case str():
            yield value
        case dict():
            for key, content in value.items():
                yield from strings(key)
                yield from strings(content)
        case list():
            for content in value:
                yield from strings(content)


@pytest.fixture(scope="module")
def secrets(demonstration):
    return Secrets(demonstration.folder)


@pytest.fixture(scope="module")
def values(copy):
    """The values of all entries, without what the rules are called."""
    size = int(copy["checkpoint"].split(b"\n")[1])
    values = []
    for path, width in merkle.bundle_paths(size):
        for data in bundled(copy[path], width):
            value = json.loads(data)
            if value["t"] == "charter.adopted":
                for field in RULES:
                    del value["d"][field]
            if value["t"] == "call.published":
                value["d"].pop("criteria", None)
            values.append(value)
    return values


def test_what_is_looked_for_is_there(demonstration, secrets):
    """A scan that knows no names would find none."""
    assert len(secrets.addresses) > 20 and len(secrets.names) > 20 and len(secrets.texts) > 300
    page = Connection(demonstration.port).get("/people").text
    assert sum(name in page for name in secrets.names) > 20


def test_no_address_and_no_name_in_any_file(copy, secrets):
    sought = [address.casefold() for address in secrets.addresses] + [name.casefold() for name in secrets.names]
    for path, data in copy.items():
        if path.startswith(("tile/", "proof/")) or path in ("checkpoint", "key", "policy"):
            plain = data.decode("utf-8", "replace").casefold()
            found = [secret for secret in sought if secret in plain]
            assert not found, (path, found)


def test_entries_hold_codes_and_no_words(values):
    for index, value in enumerate(values):
        odd = [text for text in strings(value) if not CODE.fullmatch(text)]
        assert not odd, (index, value["t"], odd)


def test_no_part_of_a_name_in_any_entry(values, secrets):
    parts_of_names = {word for name in secrets.names for word in re.findall(r"\w{3,}", name)}
    for index, value in enumerate(values):
        words = {word for text in strings(value) for word in re.findall(r"\w+", text)}
        assert not words & parts_of_names, (index, words & parts_of_names)


def assert_unquoted(texts, values):
    """No text is in an entry, nor any run of 24 bytes of one; short texts only as a whole."""
    runs, short = set(), set()
    for text in texts:
        data = text.encode()
        if len(data) < RUN:
            short.add(text)
        runs.update(data[at:at + RUN] for at in range(0, len(data) - RUN + 1, STEP))
    for index, value in enumerate(values):
        for text in strings(value):
            data = text.encode()
            found = [data[at:at + RUN] for at in range(len(data) - RUN + 1) if data[at:at + RUN] in runs]
            assert not found and text not in short, (index, value["t"], text)


def test_the_scan_finds_what_is_planted(values, secrets):
    text = max(secrets.texts, key=len)
    for planted in (text[100:140], min(secrets.texts, key=len)):
        with pytest.raises(AssertionError):
            assert_unquoted(secrets.texts, [*values, {"d": {"x": planted}, "t": "planted"}])


def test_no_text_in_any_entry(values, secrets):
    assert_unquoted(secrets.texts, values)


def test_nothing_that_pages_show_is_in_an_entry(demonstration, values):
    reader = Connection(demonstration.port)
    seen, waiting, shown = set(ROOMS), list(ROOMS), set()
    while waiting:
        page = reader.get(waiting.pop())
        if page.status != 200 or not page.is_page:
            continue
        # What programs read of a page names people by their addresses, which are in the record as they are.
        for text in re.findall(r">([^<>]{24,})<", re.sub(r"<script.*?</script>", "", page.text, flags=re.S)):
            # A digest is shown because it is in the record.
            if not re.fullmatch(r"[\w-]{43}", text):
                shown.add(" ".join(text.split()))
        for address in re.findall(r'href="(/[^"#?]*)"', page.text):
            if address not in seen and not address.startswith(("/record", "/acts", "/inputs")):
                seen.add(address)
                waiting.append(address)
    assert len(shown) > 300
    assert_unquoted(shown, values)
