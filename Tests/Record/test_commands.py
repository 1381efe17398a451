"""The commands about the record, on a running server, as somebody would use them who doubts it or has to mend it."""

import json
import pathlib
import re
import shutil
import subprocess

import pytest

from killing import Consultation
from policy import Policy
from recording import Record
from serving import PROGRAM, Server, free_port, wait_until
from signednote import Checkpoint
from sources import Web
from verifying import Verification, trusting
from wire import Connection, Person, parts

REASON = "A reason that is long enough to be read by others."


def convene(*arguments, ends=0):
    """What the command says, once it has ended as it should."""
    done = subprocess.run([str(PROGRAM), *map(str, arguments)], capture_output=True, text=True, timeout=120)
    assert done.returncode == ends, (arguments, done.returncode, done.stdout, done.stderr)
    return done.stdout


def playing(server, task):
    return next(Person.play(server.port, code) for name, code in parts(server.port) if name.startswith(task))


def gives_input(server, text):
    """Somebody says something; the index of its entry."""
    person = playing(server, "Participant")
    answer = person.post("/acts/comment.filed", Consultation(person).input(text))
    assert answer.status == 303
    return int(re.search(r"done=(\d+)", answer.headers["location"]).group(1))


def published(server, size):
    record = Record(server)
    assert wait_until(lambda: Checkpoint.parsed(record.checkpoint()).size >= size, 5)
    return record


@pytest.fixture
def server(tmp_path):
    server = Server(tmp_path / "data", "--demo")
    yield server
    if server.is_up:
        server.stop()


def running_witness(folder, name, log):
    port = free_port()
    process = subprocess.Popen(
        [str(PROGRAM), "witness", "--data", str(folder), "--name", name, "--port", str(port), "--log", log],
        stdout=subprocess.PIPE, text=True,
    )
    assert "is open at" in process.stdout.readline()
    return process, process.stdout.readline().strip(), f"http://127.0.0.1:{port}"


def test_witnesses_of_two_groups_vouch(server, tmp_path):
    log = str(Record(server).key)
    witnesses = [running_witness(tmp_path / name, name, log) for name in ("w.civil.example", "w.academia.example")]
    try:
        secretariat = playing(server, "Secretariat")
        lines = [f"{group} | {key} | {address}" for group, (_, key, address) in zip(("civil", "academia"), witnesses)]
        fields = {"witnesses": "\n".join(lines), "quorum": "2", "reason": REASON}
        assert secretariat.post("/acts/witness.set", {**fields, "quorum": "3"}).status == 409
        assert secretariat.post("/acts/witness.set", fields).status == 303
        web = Web(f"{server.address}/record")
        assert wait_until(lambda: web.read("checkpoint").count("— ".encode()) == 3, 10), web.read("checkpoint")
        policy = web.read("policy")
        assert len(Verification(web, Policy.parsed(policy)).run().signers) >= 2
        (tmp_path / "policy").write_bytes(policy)
        found = json.loads(convene("verify", f"{server.address}/record", "--policy", tmp_path / "policy", "--json"))
        assert set(found["groups"]) == {"group-civil", "group-academia", "groups-needed"}
        page = Connection(server.port).get("/record").text
        assert "vouch for the record with its first" in page

        # A witness that stops does not stop the record, and the page says so.
        witnesses[0][0].kill()
        gives_input(server, "Said while a witness is away.")
        assert wait_until(lambda: "So far Academia vouch" in Connection(server.port).get("/record?x=1").text, 10)
        convene("verify", f"{server.address}/record", "--policy", tmp_path / "policy", ends=1)
    finally:
        for process, _, _ in witnesses:
            process.kill()


def test_a_server_whose_record_a_witness_knows_better_does_not_start(server, tmp_path):
    witness, key, address = running_witness(tmp_path / "w", "w.example", str(Record(server).key))
    other, other_key, other_address = running_witness(tmp_path / "v", "v.example", str(Record(server).key))
    try:
        lines = f"civil | {key} | {address}\nacademia | {other_key} | {other_address}"
        fields = {"witnesses": lines, "quorum": "2", "reason": REASON}
        assert playing(server, "Secretariat").post("/acts/witness.set", fields).status == 303
        web = Web(f"{server.address}/record")
        assert wait_until(lambda: web.read("checkpoint").count("— ".encode()) == 3, 10)
        server.stop()
        shutil.copytree(tmp_path / "data", tmp_path / "old")
        server.start()
        size = gives_input(server, "Said after the copy was made.") + 1
        assert wait_until(
            lambda: int(web.read("checkpoint").split(b"\n")[1]) >= size
            and web.read("checkpoint").count("— ".encode()) == 3, 10)
        server.stop()
        started = subprocess.run(
            [str(PROGRAM), "serve", "--data", str(tmp_path / "old"), "--port", str(free_port())], capture_output=True,
            text=True, timeout=30,
        )
        assert started.returncode == 1 and "has signed this record with" in started.stderr
    finally:
        witness.kill()
        other.kill()


def test_an_erased_text_is_gone_and_the_record_holds(server, tmp_path):
    words = "These words about Somebody are to go."
    index = gives_input(server, words)
    record = published(server, index + 1)
    receipt = Connection(server.port).get(f"/record/entries/{index}/receipt")
    (tmp_path / "receipt.json").write_bytes(receipt.body)
    convene("verify-proof", tmp_path / "receipt.json", "--vkey", record.key)
    convene("mirror", record.address, tmp_path / "copy", "--vkey", record.key)
    digest = json.loads(receipt.body)["texts"][0]["hash"]
    door = f"/record/object/{digest}"
    assert words in Connection(server.port).get(door).text

    fields = {"entry": str(index), "text": digest, "ground": "request", "reason": REASON}
    assert playing(server, "Participant").post("/acts/erasure", fields).status == 403
    assert playing(server, "Secretariat").post("/acts/erasure", {**fields, "entry": "0"}).status == 409
    assert playing(server, "Secretariat").post("/acts/erasure", fields).status == 303
    gone = Connection(server.port).get(door)
    assert gone.status == 410 and json.loads(gone.body)["removed_by"] > index
    assert words not in Connection(server.port).get(f"/record/entries/{index}").text
    published(server, json.loads(gone.body)["removed_by"] + 1)
    found = json.loads(convene("verify", record.address, "--full", "--json", "--vkey", record.key))
    assert found["removed"] == 1
    assert record.verification().run().erased == 1
    convene("audit", record.address, "--vkey", record.key)
    convene("mirror", record.address, tmp_path / "copy", "--vkey", record.key)
    assert not [file for file in (tmp_path / "copy").rglob("*") if file.is_file() and words.encode() in file.read_bytes()]
    # The receipt still proves what was said, to whoever kept it.
    convene("verify-proof", tmp_path / "receipt.json", "--vkey", record.key, "--against", record.address)


def test_a_person_can_see_and_erase_everything(server, tmp_path):
    person = playing(server, "Participant")
    pseudonym = re.search(r"a_[a-z2-7]{26}", person.get("/you").text).group()
    held = json.loads(convene("privacy", "report", pseudonym, "--data", tmp_path / "data", "--json"))
    assert held["account"]["email"].endswith("@example.org") and held["texts"] and held["acts"]
    assert held["sentLetters"] == [] or held["sentLetters"][0]["text"]
    fields = {"person": pseudonym, "scope": "everything", "ground": "request", "reason": REASON}
    assert person.post("/acts/erasure.person", fields).status == 303
    held_after = json.loads(convene("privacy", "report", pseudonym, "--data", tmp_path / "data", "--json"))
    assert "account" not in held_after and held_after["texts"] == [] and held_after["acts"]
    assert person.get("/desk").status == 303
    names = [text["text"] for text in held["texts"] if text["isName"]]
    page = Connection(server.port).get(f"/people/{pseudonym}").text
    assert page and not [name for name in names if name in page]
    record = published(server, max(held_after["acts"]) + 1)
    convene("verify", record.address, "--full", "--vkey", record.key)
    record.verification().run()
    texts = [text["text"].encode() for text in held["texts"]] + [held["account"]["email"].encode()]
    for file in (tmp_path / "data").rglob("*"):
        if file.is_file():
            content = file.read_bytes()
            assert not [text for text in texts if len(text) > 12 and text in content], file


def test_nothing_is_held_of_a_stranger(server, tmp_path):
    convene("privacy", "report", "a_" + "a" * 26, "--data", tmp_path / "data", ends=1)


def test_an_old_backup_is_refused_and_brought_up_from_a_mirror(server, tmp_path):
    data = tmp_path / "data"
    convene("backup", tmp_path / "old.sqlite", "--keys", tmp_path / "keys.sqlite", "--data", data)
    words = "Said after the backup was made."
    index = gives_input(server, words)
    record = published(server, index + 1)
    key = record.key
    convene("mirror", record.address, tmp_path / "copy", "--vkey", key)
    server.stop()
    for name in ("convene.sqlite", "convene.sqlite-wal", "convene.sqlite-shm"):
        (data / name).unlink(missing_ok=True)
    shutil.copy(tmp_path / "old.sqlite", data / "convene.sqlite")
    started = subprocess.run(
        [str(PROGRAM), "serve", "--data", str(data), "--port", str(free_port())], capture_output=True, text=True,
        timeout=30,
    )
    assert started.returncode == 1 and "convene recover" in started.stderr
    done = json.loads(convene("recover", "--data", data, "--from", tmp_path / "copy", "--vkey", key, "--json"))
    assert done["to"] > done["from"] and done["lost"] == 0
    server.start()
    assert words in Connection(server.port).get(f"/record/entries/{index}").text
    record.verification().run()


def test_a_lost_journal_is_not_begun_anew_beside_its_record(server, tmp_path):
    """A store that was founded again would sign another history under the same key."""
    record, data = Record(server), tmp_path / "data"
    size = Checkpoint.parsed(record.checkpoint()).size
    convene("mirror", record.address, tmp_path / "copy", "--vkey", record.key)
    server.stop()
    for path in data.glob("convene.sqlite*"):
        path.unlink()
    started = subprocess.run(
        [str(PROGRAM), "serve", "--demo", "--data", str(data), "--port", str(free_port())], capture_output=True, text=True,
        timeout=60)
    assert started.returncode == 1 and "convene recover" in started.stderr
    done = json.loads(convene("recover", "--data", data, "--from", tmp_path / "copy", "--vkey", record.key, "--json"))
    assert done["from"] == 0 and done["to"] >= size and done["lost"] == 0
    convene("verify", data, "--full", "--vkey", record.key)


def test_programs_learn_why_nothing_was_found_out(tmp_path):
    for arguments, code in (
        (["verify", "http://127.0.0.1:1/record"], 3), (["verify", tmp_path / "nothing"], 3),
        (["verify", tmp_path, "--vkey", "no key"], 2), (["audit", "http://127.0.0.1:1/record"], 3),
    ):
        found = json.loads(convene(*arguments, "--json", ends=code))
        assert found["holds"] is None and found["error"]


def test_a_key_changes_and_both_sign(server, tmp_path):
    record = Record(server)
    old = str(record.key)
    server.stop()
    new = json.loads(convene("key", "rotate", "--data", tmp_path / "data", "--json"))["to"]
    assert new != old and new == convene("key", "show", "--data", tmp_path / "data").strip()
    server.start()
    for key in (old, new):
        Verification(Web(record.address), trusting(key)).run()
        convene("verify", record.address, "--vkey", key)


def test_an_audit_names_the_figure_that_is_wrong(demonstration, tmp_path):
    record = Record(demonstration)
    convene("mirror", record.address, tmp_path, "--vkey", record.key)
    convene("audit", tmp_path, "--vkey", record.key)
    results = tmp_path / "results"
    results.write_text(re.sub(r'"answered":27', '"answered":26', results.read_text(), count=1))
    found = json.loads(convene("audit", tmp_path, "--vkey", record.key, "--json", ends=1))
    assert found["differences"] == [{"computed": 27, "figure": "consultations.0.answered", "published": 26}]


def test_a_receipt_shows_that_an_act_was_left_out(server, tmp_path):
    before = Record(server)
    server.stop()
    shutil.copytree(tmp_path / "data", tmp_path / "without")
    server.start()
    index = gives_input(server, "Said, and then left out.")
    published(server, index + 1)
    (tmp_path / "receipt.json").write_bytes(Connection(server.port).get(f"/record/entries/{index}/receipt").body)
    other = Server(tmp_path / "without", "--demo")
    try:
        gives_input(other, "Something else was said in its place.")
        published(other, index + 1)
        convene(
            "verify-proof", tmp_path / "receipt.json", "--vkey", before.key, "--against", f"{other.address}/record",
            "--evidence", tmp_path, ends=1)
        assert [path for path in pathlib.Path(tmp_path).iterdir() if path.name.startswith("evidence")]
    finally:
        other.stop()
