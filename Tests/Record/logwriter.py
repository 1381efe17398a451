"""A log that a test writes itself: any entries, any key, any number of witnesses, whole or forked."""

import base64

import ed25519
import merkle
from signednote import COSIGNATURE, ED25519, SIGNATURE, Key


class Signer:
    """A secret key with its name. What it signs is worth nothing: the seeds stand in the tests."""

    def __init__(self, name, seed, cosigns_at=None):
        """A cosigner says in each signature when it was made; this one always at the same second."""
        self.seed, self.time = seed, cosigns_at
        self.key = Key(name, ED25519 if cosigns_at is None else COSIGNATURE, ed25519.public_key(seed))

    def line(self, text):
        """The signature line under a note's text."""
        payload = b""
        if self.time is not None:
            payload = self.time.to_bytes(8, "big")
            text = b"cosignature/v1\ntime %d\n" % self.time + text
        payload = self.key.id + payload + ed25519.signed(self.seed, text)
        return f"{SIGNATURE}{self.key.name} {base64.b64encode(payload).decode()}\n".encode()


class Log:
    """The files of a log with these entries."""

    def __init__(self, entries, signer, cosigners=()):
        self.entries, self.signer = entries, signer
        self.tree = merkle.Tree([merkle.leaf_hash(entry) for entry in entries])
        self.checkpoint = checkpoint(self.tree.size, self.tree.root(), signer, cosigners)

    def files(self, proofs=()):
        files = dict(self.tree.tiles())
        for start, (path, width) in zip(range(0, len(self.entries), merkle.WIDTH), self._bundles()):
            files[path] = b"".join(
                len(entry).to_bytes(2, "big") + entry for entry in self.entries[start:start + width]
            )
        for index in proofs:
            files[f"proof/{index}.tlog-proof"] = self.proof(index)
        return files | {"checkpoint": self.checkpoint, "key": f"{self.signer.key}\n".encode()}

    def proof(self, index):
        return proof_file(index, self.tree.inclusion_proof(index), self.checkpoint)

    def _bundles(self):
        return merkle.bundle_paths(len(self.entries))


def checkpoint(size, root, signer, cosigners=()):
    text = f"{signer.key.name}\n{size}\n{base64.b64encode(root).decode()}\n".encode()
    return text + b"\n" + signer.line(text) + b"".join(cosigner.line(text) for cosigner in cosigners)


def proof_file(index, hashes, checkpoint):
    return f"c2sp.org/tlog-proof@v1\nindex {index}\n".encode() + proof_lines(hashes) + b"\n" + checkpoint


def proof_lines(hashes):
    return b"".join(base64.b64encode(digest) + b"\n" for digest in hashes)
