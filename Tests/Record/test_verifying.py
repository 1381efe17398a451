"""What a whole verification refuses, on records that the tests write themselves."""

import base64
import hashlib
import json

import pytest

from entries import bundled, entry
from logwriter import Log, Signer
from policy import Policy
from sources import Memory
from verifying import Refused, Verification, trusting

LOG = Signer("record.example.org/written", bytes(range(32)))
WITNESS = Signer("w.example.org", bytes([7] * 32), cosigns_at=1_790_000_000)
POLICY = f"log {LOG.key}\nwitness w {WITNESS.key}\nquorum w\n".encode()


def unpadded(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def encoded(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def written(count=300, additional=(), signer=LOG, cosigners=(WITNESS,), altered=lambda value: value):
    """A record with one text for each entry."""
    entries, objects = [], {}
    for index in range(count):
        salt, text = hashlib.sha256(b"salt %d" % index).digest(), f"Text № {index}"
        digest = unpadded(hashlib.sha256(b"record/1 commit\n" + salt + text.encode()).digest())
        objects[f"object/{digest}"] = encoded({"salt": unpadded(salt), "text": text})
        entries.append(encoded(altered({
            "at": f"2026-11-24T12:{index // 60:02}:{index % 60:02}Z", "by": "a_x", "id": f"cmt_{index % 50}",
            "c": [{"h": digest, "k": "body", "n": len(text.encode())}], "t": "comment.filed", "v": 1,
        } | ({"p": index - 50} if index >= 50 else {}))))
    log = Log(entries + [encoded(value) for value in additional], signer, cosigners)
    return log.files(proofs=[0, count - 1]) | objects | {"policy": POLICY}


def verify(files, policy=POLICY, since=None, exact=True):
    return Verification(Memory(files), Policy.parsed(policy), policy, exact=exact).run(since)


def object_of(files, index):
    return sorted(path for path in files if path.startswith("object/"))[index]


def test_a_record_holds():
    findings = verify(written())
    assert (findings.checkpoint.size, findings.texts, findings.proofs) == (300, 300, 2)
    assert findings.signers == ("w.example.org",)


def test_an_older_checkpoint_of_the_same_log_holds():
    for size in (1, 50, 256, 257, 300):
        verify(written(), since=written(size)["checkpoint"])


@pytest.mark.parametrize("since", [
    written(301)["checkpoint"],
    written(200, altered=lambda value: value | {"by": "a_y"})["checkpoint"],
    written(200, signer=Signer("another.example.org", bytes(range(32))))["checkpoint"],
    written(200, signer=Signer(LOG.key.name, bytes(32)))["checkpoint"],
    b"",
], ids=["longer", "branched", "other log", "other key", "empty"])
def test_an_older_checkpoint_that_contradicts(since):
    with pytest.raises(Refused):
        verify(written(), since=since)


def test_a_quorum_must_have_cosigned():
    with pytest.raises(Refused, match="no quorum"):
        verify(written(cosigners=()))
    Verification(Memory(written(cosigners=())), trusting(str(LOG.key))).run()


def test_strangers_signatures_are_ignored_but_not_in_an_exact_copy():
    stranger = Signer("stranger.example.org", bytes([9] * 32), cosigns_at=1)
    files = written(cosigners=(WITNESS, stranger))
    assert verify(files, exact=False).signers == ("w.example.org",)
    with pytest.raises(Refused, match="stranger.example.org"):
        verify(files)


def test_what_is_missing():
    files = written()
    for path in files.keys() - {"key", "policy"}:
        if not path.startswith("proof/"):
            with pytest.raises(Refused):
                verify({other: data for other, data in files.items() if other != path})


def test_a_text_may_be_missing_when_an_erasure_says_so():
    erased = entry(bundled(written()["tile/entries/000"], 256)[7]).commitments[0].digest
    facts = {"entry": 7, "ground": "request", "text": erased}
    files = written(additional=[{"at": "2026-11-24T13:00:00Z", "d": facts, "t": "erasure", "v": 1}])
    verify(files)
    del files[f"object/{erased}"]
    findings = verify(files)
    assert (findings.texts, findings.erased) == (299, 1)
    del files[object_of(files, 0)]
    with pytest.raises(Refused, match="no erasure"):
        verify(files)


@pytest.mark.parametrize("altered, reason", [
    (lambda value: value | {"p": 1}, "previous entry"),
    (lambda value: {key: value[key] for key in value if key != "p"}, "previous entry"),
    (lambda value: value | {"at": "2026-11-24T12:00:00Z"} if value.get("p") == 200 else value, "time goes back"),
    (lambda value: value | {"v": 2}, "field v"),
    (lambda value: value | {"name": "Somebody"}, "other fields"),
])
def test_entries_that_break_the_rules(altered, reason):
    with pytest.raises(Refused, match=reason):
        verify(written(altered=altered))


def test_statements_of_the_record_about_itself():
    files = written()
    for path, data in (
        ("key", f"{Signer(LOG.key.name, bytes(32)).key}\n".encode()), ("key", files["key"][:-1]), ("key", b""),
        ("policy", b""), ("policy", POLICY + b"\n"), ("policy", POLICY.replace(str(LOG.key).encode(), str(
            Signer(LOG.key.name, bytes(32)).key).encode())),
    ):
        with pytest.raises(Refused, match=path):
            verify(files | {path: data})


def test_proof_files():
    files = written()
    proof = files["proof/0.tlog-proof"]
    head, _, checkpoint = proof.partition(b"\n\n")
    for wrong in (
        b"", proof[1:], proof.replace(b"index 0", b"index 1"), proof.replace(b"index 0", b"index 00"),
        proof.replace(b"\nindex", b"\nextra AAAA\nindex"), head + b"\n" + head.split(b"\n")[-1] + b"\n\n" + checkpoint,
        head.rpartition(b"\n")[0] + b"\n\n" + checkpoint, head + b"\n\n" + written(200)["checkpoint"],
        head + b"\n\n" + written(altered=lambda value: value | {"by": "a_y"})["checkpoint"],
    ):
        with pytest.raises(Refused, match="proof/0"):
            verify(files | {"proof/0.tlog-proof": wrong})
