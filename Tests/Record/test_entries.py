"""The canonical form of entries, and the texts that they commit to."""

import base64
import hashlib
import json

import pytest

from entries import Commitment, History, bundled, canonical_value, entry, text_of

GOOD = (
    b'{"at":"2026-11-21T23:14:05Z","by":"a_7q","c":[{"h":"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU","k":"body",'
    b'"n":812}],"d":{"clause":3,"words":["a","b"]},"id":"cmt_1","in":"prc_1","p":12,"t":"comment.filed","v":1}'
)


def test_the_example_of_the_specification():
    found = entry(GOOD)
    assert found.commitments == (Commitment("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", 812),)
    assert found.leaf == hashlib.sha256(b"\x00" + GOOD).digest()


@pytest.mark.parametrize("text", [
    '{}', '[]', '0', '-9007199254740991', '9007199254740991', '"é"', '{"a":1,"b":2}', r'"\"\\"', '"\U0001f54a"',
    'null', 'true',
])
def test_canonical(text):
    assert canonical_value(text.encode()) == json.loads(text)


@pytest.mark.parametrize("data", [
    b"", b" {}", b"{} ", b"{ }", b'{"a": 1}', b'{"b":2,"a":1}', b'{"a":1,"a":1}', b'{"a":1,"a":2}', b'{"A":1}',
    b'{"":1}', b'{"a-b":1}', b'{"' + b"a" * 33 + b'":1}', b"1.0", b"1e2", b"-0", b"01", b"+1", b"NaN", b"Infinity",
    b"9007199254740992", b"-9007199254740992", b"1" * 5000, b'"\\n"', b'"\\u0041"', b'"\\/"', b'"\\ud800"', b'"\n"',
    b'"\x7f"', b'"\xc2\x85"', b'"\xe2\x80\xae"', b'"\xe2\x81\xa6"', b'"\xef\xb7\x90"', b'"\xef\xbf\xbe"',
    b'"\xf0\x9f\xbf\xbf"', b'"e\xcc\x81"', b'"\xed\xa0\x80"', b'"\xff"', b"\xef\xbb\xbf{}", b'{"a":1,}', b"[1,]",
    b"{}{}", b"[" * 100_000, b"{'a':1}", b"tru",
], ids=lambda data: repr(data)[:40])
def test_not_canonical(data):
    with pytest.raises(ValueError):
        canonical_value(data)


@pytest.mark.parametrize("old, new", [
    (b'"v":1', b'"v":2'), (b'"v":1', b'"v":true'), (b'"t":"comment.filed"', b'"t":"Comment"'), (b'"p":12', b'"p":-1'),
    (b'"p":12', b'"p":true'), (b"23:14:05Z", b"24:14:05Z"), (b"23:14:05Z", b"23:14:05"), (b"11-21", b"02-30"),
    (b'"n":812', b'"n":-1'), (b'SuFU"', b'SuFV"'), (b'SuFU"', b'SuF"'), (b'"k":"body",', b""),
    (b'"by":"a_7q"', b'"by":"two words"'),
    (b'"v":1', b'"v":1,"w":1'), (b'"at":"2026-11-21T23:14:05Z",', b""),
    (b'"d":{"clause":3,"words":["a","b"]}', b'"d":[]'),
    (b'"words":["a","b"]', b'"words":["' + b"a" * 17_000 + b'"]'),
])
def test_what_is_no_entry(old, new):
    assert GOOD.count(old) == 1
    with pytest.raises(ValueError):
        entry(GOOD.replace(old, new))


def test_entries_hang_together():
    history = History()
    first, second = {"at": "2026-01-01T00:00:00Z", "id": "a"}, {"at": "2026-01-01T00:00:01Z", "id": "a", "p": 0}
    history.take(0, first)
    with pytest.raises(ValueError, match="names None"):
        history.take(1, {**second, "p": None})
    history.take(1, second)
    with pytest.raises(ValueError, match="time goes back"):
        history.take(2, {**second, "at": "2026-01-01T00:00:00Z", "p": 1})
    with pytest.raises(ValueError, match="names 0"):
        history.take(2, {**second, "p": 0})
    history.take(2, {**second, "p": 1})


@pytest.mark.parametrize("data, width", [
    (b"\x00\x01a", 2), (b"\x00\x01a\x00\x01b", 1), (b"\x00\x02a", 1), (b"\x00", 1), (b"", 1), (b"\x00\x01a\x00", 1),
])
def test_bundles_that_are_cut_or_too_long(data, width):
    with pytest.raises(ValueError):
        bundled(data, width)


def encoded(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def test_texts_are_those_committed_to():
    salt, text = bytes(range(32)), "Zwei Wörter\n"
    digest = hashlib.sha256(b"record/1 commit\n" + salt + text.encode()).digest()
    commitment = Commitment(base64.urlsafe_b64encode(digest).decode().rstrip("="), len(text.encode()))
    given = {"salt": base64.urlsafe_b64encode(salt).decode().rstrip("="), "text": text}
    assert text_of(encoded(given), commitment) == text_of(encoded(given) + b"\n", commitment) == text
    for loose in (json.dumps(given).encode(), encoded(given) + b" ", encoded(given).replace(b"\\n", b"\\u000a")):
        with pytest.raises(ValueError, match="one form"):
            text_of(loose, commitment)
    for wrong in (
        {**given, "text": "Zwei Worte\n"}, {**given, "salt": given["salt"][:-1] + "9"}, {**given, "more": 1},
        {"salt": given["salt"]}, [], {**given, "text": 1}, {**given, "salt": given["salt"] + "="},
    ):
        with pytest.raises(ValueError):
            text_of(encoded(wrong), commitment)
    with pytest.raises(ValueError, match="where the entry says 3"):
        text_of(encoded(given), commitment._replace(length=3))
