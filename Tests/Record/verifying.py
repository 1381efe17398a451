"""Whether a record holds: signatures, tree, tiles, entries, texts, proofs, and what an older checkpoint said."""

import contextlib
import re
from typing import NamedTuple

import entries
import merkle
from signednote import Checkpoint, Key, Proof
from policy import Policy
from sources import Absent

PROOF = re.compile(r"proof/(0|[1-9][0-9]*)\.tlog-proof")


class Refused(Exception):
    """The first thing that does not hold: which file, and why."""

    def __init__(self, resource, reason):
        super().__init__(f"{resource}: {reason}")
        self.resource, self.reason = resource, reason


class Findings(NamedTuple):
    """What was checked and holds."""

    file: bytes
    checkpoint: Checkpoint
    signers: tuple[str, ...]
    tiles: int
    texts: int
    erased: int
    proofs: int


@contextlib.contextmanager
def about(resource):
    """Makes what is malformed, or missing though it must be there, a refusal of the resource."""
    try:
        yield
    except ValueError as reason:
        raise Refused(resource, reason) from None
    except Absent as missing:
        raise Refused(missing, "is missing") from None


class Verification:
    """One check of a record against the policy that the auditor relies on.

    `exact` also refuses what the formats let pass: signature lines by strangers, files that belong to nothing, a
    policy other than the relied-on one byte for byte. In a copy that is accepted so, every byte is accounted for.
    `are_acts` is False for logs whose entries are not those of record/1, such as test vectors.
    """

    def __init__(self, source, policy, policy_text=None, exact=False, are_acts=True):
        self.source, self.policy, self.policy_text = source, policy, policy_text
        self.exact, self.are_acts = exact, are_acts
        self.seen = set()

    def read(self, path):
        data = self.source.read(path)
        self.seen.add(path)
        return data

    def read_if_there(self, path):
        with contextlib.suppress(Absent):
            return self.read(path)

    def run(self, since=None):
        """The findings, or Refused. `since` is a checkpoint that was saved earlier, as bytes."""
        with about("checkpoint"):
            file = self.read("checkpoint")
            self.checkpoint, signers = self.opened(file)
            if not self.policy.is_met(signers):
                raise ValueError("the witnesses that cosigned it are no quorum of the policy")
        self.check_statements()
        self.read_entries()
        with about("checkpoint"):
            if self.tree.root() != self.checkpoint.root:
                raise ValueError("its root is not that of the entries")
        tiles = self.check_tiles()
        if since is not None:
            self.check_growth(since)
        texts, erased = self.check_texts() if self.are_acts else (0, 0)
        proofs = self.check_proofs()
        if self.exact and (paths := self.source.paths()) is not None and paths - self.seen:
            raise Refused(min(paths - self.seen), "belongs to nothing in the record")
        names = tuple(key.name for key in signers)
        return Findings(file, self.checkpoint, names, tiles, texts, erased, proofs)

    def opened(self, data):
        witnesses = tuple(self.policy.witnesses.values())
        checkpoint, signers = Checkpoint.opened(data, self.policy.logs, witnesses)
        if self.exact and (strangers := checkpoint.note.strangers(self.policy.logs + witnesses)):
            raise ValueError(f"a signature by {strangers[0][:80]}, whom the policy does not name")
        return checkpoint, signers

    def check_statements(self):
        """What the record says of its own keys agrees with what the auditor relies on."""
        own = [key for key in self.policy.logs if key.name == self.checkpoint.origin]
        logs = set()
        if (policy := self.read_if_there("policy")) is not None:
            with about("policy"):
                logs = set(Policy.parsed(policy).logs)
                if not set(own) & logs:
                    raise ValueError("does not name the key that is relied on")
                if self.exact and policy != self.policy_text:
                    raise ValueError("is not the policy that is relied on")
        if (key := self.read_if_there("key")) is not None:
            with about("key"):
                # While a key takes over from another, the policy names both, and both sign.
                relied = own if len(logs) < 2 else [key for key in logs if key.name == self.checkpoint.origin]
                if key.decode() not in (f"{known}\n" for known in relied):
                    raise ValueError("is not the key that is relied on")

    def read_entries(self):
        leaves, history = [], entries.History()
        self.commitments, self.erased = [], set()
        back = {}
        people = []
        for path, width in merkle.bundle_paths(self.checkpoint.size):
            with about(path):
                bundle = entries.bundled(*self.tile(path, width))
            if not self.are_acts:
                leaves += map(merkle.leaf_hash, bundle)
                continue
            for data in bundle:
                with about(f"{path}, entry {len(leaves)}"):
                    entry = entries.entry(data)
                    history.take(len(leaves), entry.value)
                self.commitments += ((len(leaves), commitment) for commitment in entry.commitments)
                people.append(entry.people)
                thing = entry.value.get("id")
                if entry.keeps_back is not None:
                    back[thing] = (entry.keeps_back, back.get(thing, (None, set()))[1])
                if thing in back:
                    back[thing][1].update(entry.kept_back)
                self.erased.add(entry.erased_text)
                if entry.erased_person is not None:
                    self.erased |= {
                        commitment.digest for index, commitment in self.commitments
                        if entry.erased_person in people[index]
                    }
                leaves.append(entry.leaf)
        self.kept_back = {digest for is_back, digests in back.values() if is_back for digest in digests}
        self.tree = merkle.Tree(leaves)

    def tile(self, path, width):
        """A tile's bytes and width; the full one where the log grew and gave the partial one up."""
        try:
            return self.read(path), width
        except Absent:
            full = path.partition(".p/")[0]
            if full == path or self.exact:
                raise
            return self.read(full), merkle.WIDTH

    def check_tiles(self):
        count = 0
        for path, expected in self.tree.tiles():
            with about(path):
                tile, width = self.tile(path, len(expected) // 32)
                if len(tile) != width * 32 or not tile.startswith(expected):
                    raise ValueError("is not what the entries hash to")
            count += 1
        return count

    def check_growth(self, since):
        with about("the older checkpoint"):
            older, _ = Checkpoint.opened(since, self.policy.logs)
            if older.origin != self.checkpoint.origin:
                raise ValueError(f"is of another log, {older.origin[:80]}")
        with about("checkpoint"):
            if older.size > self.checkpoint.size:
                raise ValueError(f"{older.size} entries were signed earlier, and now {self.checkpoint.size}")
            if self.tree.root(older.size) != older.root:
                raise ValueError(f"the first {older.size} entries are others than those signed earlier")

    def check_texts(self):
        texts = erased = 0
        for index, commitment in self.commitments:
            path = f"object/{commitment.digest}"
            data = self.read_if_there(path)
            if data is not None:
                with about(path):
                    entries.text_of(data, commitment)
                texts += 1
            elif commitment.digest in self.erased:
                erased += 1
            elif commitment.digest in self.kept_back:
                continue
            else:
                raise Refused(path, f"is missing, and no erasure of entry {index} is in the record")
        return texts, erased

    def check_proofs(self):
        """Every proof file of a copy; of a server some, the first and the last among them."""
        size, paths = self.checkpoint.size, self.source.paths()
        if paths is None:
            indices = sorted({0, size // 3, size // 2, size - 1} if size else ())
            paths = [f"proof/{index}.tlog-proof" for index in indices]
        else:
            paths = sorted(path for path in paths if PROOF.fullmatch(path))
        for path in paths:
            with about(path):
                self.check_proof(int(PROOF.fullmatch(path)[1]), self.read(path))
        return len(paths)

    def check_proof(self, index, data):
        proof = Proof.parsed(data)
        if proof.index != index:
            raise ValueError(f"is of entry {proof.index}")
        if self.exact and proof.extra is not None:
            raise ValueError("carries extra data, which nothing signs")
        checkpoint, _ = self.opened(proof.checkpoint)
        if checkpoint.size > self.tree.size:
            return self.check_leaf(proof, checkpoint)
        if checkpoint.root != self.tree.root(checkpoint.size):
            raise ValueError("its checkpoint is of another branch of the log")
        self.check_leaf(proof, checkpoint)

    def check_leaf(self, proof, checkpoint):
        leaf = self.tree.leaf(proof.index)
        if not merkle.proves_inclusion(proof.index, checkpoint.size, leaf, proof.hashes, checkpoint.root):
            raise ValueError("does not lead from the entry to the root")


def trusting(*keys):
    """The policy of somebody who has the log's key and knows of no witnesses."""
    return Policy.of_log(*map(Key.parsed, keys))
