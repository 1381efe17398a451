"""A witness that others wrote cosigns logs that grow, and refuses logs that fork; so does the verifier."""

import json
import pathlib

import pytest

import merkle
from logwriter import Log, Signer, checkpoint
from policy import Policy
from sources import Memory
from verifying import Refused, Verification, trusting
from witnessing import Witness

LOG = Signer("record.example.org/forked", bytes(range(32)))


def entries(size, branch=b"entry"):
    return [branch + b" %d" % index for index in range(size)]


@pytest.fixture
def witness(tmp_path):
    witness = Witness(tmp_path, LOG.key)
    yield witness
    witness.stop()


def test_a_growing_log_is_cosigned(witness):
    old = 0
    policy = f"log {LOG.key}\nwitness outside {witness.key}\nquorum outside\n".encode()
    for size in (1, 2, 255, 256, 257, 600):
        log = Log(entries(size), LOG)
        files = log.files()
        with pytest.raises(Refused, match="no quorum"):
            Verification(Memory(files), Policy.parsed(policy), are_acts=False).run()
        files["checkpoint"] = witness.cosigned(old, log.tree.consistency_proof(old), log.checkpoint)
        findings = Verification(Memory(files), Policy.parsed(policy), are_acts=False).run()
        assert findings.signers == ("witness.example/outside",)
        old = size


def test_a_forked_log_is_caught_by_the_witness_and_by_the_verifier(witness):
    ours = Log(entries(300), LOG)
    for size in (300, 301, 400):
        theirs = Log(entries(299) + entries(size - 299, branch=b"other"), LOG)
        with pytest.raises(Refused, match="are others than those signed earlier"):
            Verification(Memory(theirs.files()), trusting(str(LOG.key)), are_acts=False).run(since=ours.checkpoint)
    witness.cosigned(0, [], ours.checkpoint)
    same_size = Log(entries(299) + [b"other"], LOG)
    assert witness.offer(300, [], same_size.checkpoint)[0] in (409, 422)
    for size in (301, 400):
        theirs = Log(entries(299) + entries(size - 299, branch=b"other"), LOG)
        assert witness.offer(300, theirs.tree.consistency_proof(300), theirs.checkpoint)[0] == 422
        honest = Log(entries(size), LOG)
        assert witness.offer(300, honest.tree.consistency_proof(300), theirs.checkpoint)[0] == 422
    shorter = Log(entries(200), LOG)
    assert witness.offer(200, [], shorter.checkpoint)[0] == 409
    with pytest.raises(Refused, match="were signed earlier"):
        Verification(Memory(shorter.files()), trusting(str(LOG.key)), are_acts=False).run(since=ours.checkpoint)
    kept = json.loads(witness.run("evidence"))
    assert kept, "the witness keeps what it was offered as evidence"


def test_the_witness_agrees_with_the_requests_of_the_vectors(tmp_path):
    here = pathlib.Path(__file__).parent
    keys = json.loads((here.parent / "TransparencyLogTests/Fixtures/keys.json").read_bytes())
    log = Signer("record.example.org/vectors", bytes.fromhex(keys["log_seed_hex"]))
    witness = Witness(tmp_path, log.key)
    try:
        for row in json.loads((here / "fixtures/witness-requests.json").read_bytes()):
            status, kind, body = witness.post(row["body"].encode())
            assert status in (row.get("want_status_any") or [row["want_status"]]), row["desc"]
            if row["want_status"] == 409:
                assert (kind, body) == ("text/x.tlog.size", b"100\n")
    finally:
        witness.stop()


def test_a_checkpoint_over_a_made_up_root_is_not_cosigned(witness):
    log = Log(entries(10), LOG)
    witness.cosigned(0, [], log.checkpoint)
    made_up = checkpoint(11, merkle.leaf_hash(b"made up"), LOG)
    assert witness.offer(10, Log(entries(11), LOG).tree.consistency_proof(10), made_up)[0] == 422
