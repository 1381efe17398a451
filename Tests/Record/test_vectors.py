"""The verifier against vectors that another program made."""

import base64
import hashlib
import json
import pathlib

import pytest

import ed25519
import merkle
from logwriter import Log, Signer
from signednote import Checkpoint, Key, Note, Proof
from sources import Memory
from verifying import Refused, Verification, trusting

HERE = pathlib.Path(__file__).parent / "fixtures"
SHARED = HERE.parent.parent / "TransparencyLogTests" / "Fixtures"


def vectors(name, folder=SHARED):
    return json.loads((folder / f"{name}.json").read_bytes())


KEYS = vectors("keys")
DIGESTS = vectors("digests", HERE)
LOG = Signer("record.example.org/vectors", bytes.fromhex(KEYS["log_seed_hex"]))
WITNESSES = [
    Signer("w1.example.org", bytes.fromhex(KEYS["w1_seed_hex"]), cosigns_at=1767225600),
    Signer("w2.example.org", bytes.fromhex(KEYS["w2_seed_hex"]), cosigns_at=1767225601),
]
SIZES = [0, 1, 2, 3, 255, 256, 257, 300, 513, 600]


def entries(size):
    return [b"entry %d" % index for index in range(size)]


def encoded(hashes):
    return [base64.b64encode(digest).decode() for digest in hashes]


@pytest.fixture(scope="module")
def tree():
    return merkle.Tree([merkle.leaf_hash(entry) for entry in entries(200_001)])


def test_keys_have_the_hashes_that_stand_in_them():
    for name, signer in (("log", LOG), ("w1", WITNESSES[0]), ("w2", WITNESSES[1])):
        assert str(signer.key) == KEYS[f"{name}_vkey"]
        assert Key.parsed(KEYS[f"{name}_vkey"]) == signer.key


def test_roots(tree):
    for row in vectors("roots"):
        assert encoded([tree.root(row["size"])]) == [row["root_b64"]], row["size"]


def test_inclusion_proofs(tree):
    for row in vectors("inclusion"):
        index, size = row["index"], row["size"]
        proof, root = tree.inclusion_proof(index, size), tree.root(size)
        assert encoded(proof) == row["proof_b64"]
        assert merkle.proves_inclusion(index, size, tree.leaf(index), proof, root)
        assert not merkle.proves_inclusion(index, size, tree.leaf(index), proof + [root], root)
        assert not merkle.proves_inclusion(index, size, merkle.EMPTY_ROOT, proof, root)


def test_consistency_proofs(tree):
    for row in vectors("consistency"):
        old, new = row["old"], row["new"]
        proof, roots = tree.consistency_proof(old, new), (tree.root(old), tree.root(new))
        assert encoded(proof) == row["proof_b64"]
        assert merkle.proves_consistency(old, new, *roots, proof)
        assert not merkle.proves_consistency(old, new, *roots, proof + [roots[0]])
        assert not merkle.proves_consistency(old, new, merkle.EMPTY_ROOT, roots[1], proof)


@pytest.mark.parametrize("size", [70_000, 200_001])
def test_tiles_of_large_logs(tree, size):
    tiles = merkle.Tree([tree.leaf(index) for index in range(size)]).tiles()
    lines = (f"{path} {len(tile)} {hashlib.sha256(tile).hexdigest()}\n" for path, tile in sorted(tiles))
    assert hashlib.sha256("".join(lines).encode()).hexdigest() == DIGESTS["tiles"][str(size)]


@pytest.mark.parametrize("size", SIZES)
def test_whole_logs_are_the_same_bytes_and_hold(size):
    log = Log(entries(size), LOG, WITNESSES)
    assert log.checkpoint == (SHARED / "logs" / str(size) / "checkpoint").read_bytes()
    expected = dict(DIGESTS["logs"][str(size)])
    proofs = {name: expected.pop(name) for name in list(expected) if name.startswith("proof-")}
    files = log.files()
    del files["key"]
    assert {path: hashlib.sha256(data).hexdigest() for path, data in files.items()} == expected
    for name, digest in proofs.items():
        index = int(name.removeprefix("proof-").removesuffix(".tlog-proof"))
        assert hashlib.sha256(log.proof(index)).hexdigest() == digest
        assert Proof.parsed(log.proof(index)).index == index
    findings = Verification(Memory(files), trusting(KEYS["log_vkey"]), are_acts=False).run()
    assert findings.checkpoint.size == size


@pytest.mark.parametrize("row", vectors("notes"), ids=lambda row: row["desc"])
def test_checkpoints_to_accept_and_to_refuse(row):
    data = row["note"].encode("utf-8", "surrogateescape")
    if row["ok"]:
        assert Checkpoint.opened(data, [LOG.key])[0].size == 300
    else:
        with pytest.raises(ValueError):
            Checkpoint.opened(data, [LOG.key])


def test_hash_constants_and_example_notes():
    known = vectors("hash-constants")
    assert merkle.leaf_hash(b"").hex() == known["empty_leaf_hex"]
    assert merkle.EMPTY_ROOT.hex() == known["empty_root_hex"]
    assert merkle.leaf_hash(b"L123456").hex() == known["leaf_L123456_hex"]
    assert merkle.node_hash(b"N123", b"N456").hex() == known["node_N123_N456_hex"]
    for example in ("c2sp_example", "go_peter"):
        key = Key.parsed(known[f"{example}_vkey"])
        assert Note.parsed(known[f"{example}_note"].encode()).signers([key]) == [key]


# RFC 8032, section 7.1, tests 1 to 3: seed, message, signature.
SIGNATURES = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]


@pytest.mark.parametrize("seed, message, signature", SIGNATURES)
def test_signatures_of_the_rfc(seed, message, signature):
    seed, message, signature = map(bytes.fromhex, (seed, message, signature))
    assert ed25519.signed(seed, message) == signature
    public = ed25519.public_key(seed)
    assert ed25519.verifies(public, message, signature)
    for bit in range(0, 512, 7):
        altered = bytearray(signature)
        altered[bit // 8] ^= 1 << bit % 8
        assert not ed25519.verifies(public, message, bytes(altered))


def test_signatures_in_a_second_form_are_refused():
    seed, message = bytes(range(32)), b"a message"
    public, signature = ed25519.public_key(seed), ed25519.signed(seed, message)
    response = int.from_bytes(signature[32:], "little") + ed25519.ORDER
    assert not ed25519.verifies(public, message, signature[:32] + response.to_bytes(32, "little"))


# Points of small order, and y = p and p + 1 in place of 0 and 1: under these anybody could sign.
WEAK = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0100000000000000000000000000000000000000000000000000000000000080",
]


@pytest.mark.parametrize("public", WEAK)
def test_weak_keys_are_refused(public):
    public = bytes.fromhex(public)
    assert not ed25519.is_public_key(public)
    forged = (1).to_bytes(32, "little") + bytes(32)
    assert not ed25519.verifies(public, b"anything", forged)
    with pytest.raises(ValueError, match="no point"):
        Key.parsed(str(Key("weak.example", 1, public)))


def test_every_changed_byte_of_a_small_log_is_refused():
    """All bytes of all files, each with one bit changed."""
    files = Log(entries(5), LOG).files(proofs=range(5))
    policy = trusting(KEYS["log_vkey"])
    assert Verification(Memory(files), policy, exact=True, are_acts=False).run().proofs == 5
    for path, data in files.items():
        for at in range(len(data)):
            altered = bytearray(data)
            altered[at] ^= 1 << at % 8
            with pytest.raises(Refused):
                Verification(Memory(files | {path: bytes(altered)}), policy, exact=True, are_acts=False).run()
