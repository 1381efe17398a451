"""The running server's record, checked by the verifier, by Go, and by the outside witness."""

import pathlib
import re
import shutil
import subprocess
import sys

import pytest

from consulting import Draft, People, send_file
from killing import Consultation
from recording import Record, grown
from serving import PROGRAM as PROGRAM_BINARY
from serving import Server, wait_until
from signednote import Checkpoint
from verifying import Refused
from wire import Connection, Person, parts
from witnessing import Witness

PROGRAM = str(pathlib.Path(__file__).parent / "tlogverify.py")


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 70_000])
def test_a_record_of_that_size_holds(tmp_path, go, size):
    with grown(tmp_path, size) as record:
        verification = record.verification()
        assert verification.run().checkpoint.size == size
        if size:
            go.agrees(record.address, record.key, verification.tree)


def test_the_demonstration_holds(demonstration, go):
    record = Record(demonstration)
    verification = record.verification()
    findings = verification.run()
    assert findings.checkpoint.size > 100 and findings.texts > 100 and findings.proofs == 4
    go.agrees(record.address, record.key, verification.tree)


def test_the_command_line(demonstration, tmp_path):
    record = Record(demonstration)

    def ends(*arguments):
        """The exit code, with the standard library alone."""
        return subprocess.run([sys.executable, "-S", PROGRAM, *map(str, arguments)], capture_output=True).returncode

    saved, copy = tmp_path / "checkpoint", tmp_path / "copy"
    key = ["--vkey", record.key]
    assert ends(record.address, *key, "--save", saved, "--copy", copy) == 0
    assert ends(record.address, *key, "--since", saved) == 0
    assert ends(copy, *key, "--since", saved) == 0
    (copy / "checkpoint").write_bytes(saved.read_bytes().replace(b"\n", b"\n1", 1))
    assert ends(copy, *key) == 1
    assert ends(record.address) == 2
    assert ends(record.address, "--vkey", "no key") == 2
    assert ends("http://127.0.0.1:1/record", *key) == 3


def test_a_text_that_is_kept_back_and_a_file(tmp_path):
    """Both are committed to; the one is not served before its time, the other is served byte for byte."""
    server = Server(tmp_path / "data", "--demo")
    try:
        people = People(server.port)
        author = people.participants[0]
        author_input = author.post("/acts/comment.filed", Consultation(author).input("With a file.")).place
        number = author_input.rpartition("/")[2]
        picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
        sent = send_file(author, "/acts/comment.attached", {"input": number}, {"file": ("map.png", picture)})
        assert sent.status == 303 and Connection(server.port).get(author_input + "/files/1").body == picture
        receipt = tmp_path / "receipt.json"
        index = re.search(r"done=(\d+)", sent.headers["location"]).group(1)
        receipt.write_bytes(Connection(server.port).get(f"/record/entries/{index}/receipt").body)
        record = Record(server)
        held = subprocess.run([PROGRAM_BINARY, "verify-proof", receipt, "--vkey", str(record.key)], capture_output=True, text=True)
        assert held.returncode == 0 and "word for word: 2" in held.stdout, held.stdout + held.stderr
        before = record.verification().run()

        text = "\n\n".join(f"Article {number} Nobody has read this yet." for number in range(1, 201))
        issue = re.search(r'href="/issues/(\d+)"', Connection(server.port).get("/issues").text).group(1)
        Draft(people, issue, text, visible="opening")
        # The checkpoint that covers the text comes within a second.
        wait_until(lambda: record.verification().run().checkpoint.size > before.checkpoint.size)
        after = record.verification().run()
        assert after.checkpoint.size == before.checkpoint.size + 2 and after.texts - before.texts < 10
        checked = subprocess.run(
            [PROGRAM_BINARY, "verify", record.address, "--vkey", str(record.key), "--full"], capture_output=True, text=True)
        assert checked.returncode == 0, checked.stdout + checked.stderr
        assert "200 are not public before a consultation opens" in checked.stdout
        audited = subprocess.run([PROGRAM_BINARY, "audit", record.address, "--vkey", str(record.key)], capture_output=True, text=True)
        assert audited.returncode == 0, audited.stdout + audited.stderr
    finally:
        server.stop()


def participant(server):
    return next(Person.play(server.port, code) for task, code in parts(server.port) if task.startswith("Participant"))


def acts(server, text):
    """Does something that enters the record, and waits until a checkpoint covers it."""
    record = Record(server)
    before = Checkpoint.parsed(record.checkpoint()).size
    person = participant(server)
    consultation = Consultation(person)
    assert person.post("/acts/comment.filed", consultation.input(text)).status == 303
    assert wait_until(lambda: Checkpoint.parsed(record.checkpoint()).size >= before + 2, 5)
    return record.checkpoint()


def test_a_server_with_two_branches_is_caught(tmp_path):
    """One data folder is copied, and both go on, each as a record that holds by itself."""
    server = Server(tmp_path / "one", "--demo")
    record, common = Record(server), Record(server).checkpoint()
    witness = Witness(tmp_path, record.key)
    server.stop()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    server.start()
    other = Server(tmp_path / "two", "--demo")
    try:
        common_size = Checkpoint.parsed(common).size
        witness.cosigned(0, [], common)
        ours = acts(server, "What the one server took.")
        verification = record.verification()
        verification.run(since=common)
        witness.cosigned(common_size, verification.tree.consistency_proof(common_size), ours)

        acts(other, "What the other server took.")
        theirs = acts(other, "And one more.")
        branch = Record(other)
        verification = branch.verification()
        verification.run(since=common)
        assert branch.key == record.key

        with pytest.raises(Refused, match="others than those signed earlier"):
            branch.verification().run(since=ours)
        with pytest.raises(Refused, match="were signed earlier"):
            record.verification().run(since=theirs)
        # Our own command says the same of the same two servers, and keeps both checkpoints as evidence.
        saved = tmp_path / "ours"
        saved.write_bytes(ours)
        for address, status in ((record.address, 0), (branch.address, 1)):
            checked = subprocess.run(
                [PROGRAM_BINARY, "verify", address, "--vkey", str(record.key), "--since", saved, "--evidence", tmp_path],
                capture_output=True, text=True)
            assert checked.returncode == status, checked.stdout + checked.stderr
        kept = next(tmp_path.glob("evidence-*.txt")).read_text()
        assert kept.count("== checkpoint") == 2 and ours.decode() in kept and theirs.decode() in kept
        our_size = Checkpoint.parsed(ours).size
        assert witness.offer(our_size, verification.tree.consistency_proof(our_size), theirs)[0] == 422
    finally:
        server.stop()
        other.stop()
        witness.stop()
