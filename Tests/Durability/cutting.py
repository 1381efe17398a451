"""Cuts the power of a server that is being written to, at hundreds of moments, and looks what is left each time.

One run of the server is recorded while people write. Each cut is a moment of that run and a fate for what was not synced
then; the folder that the disk would hold is made from the recording, and must hold everything that had been answered for:
inputs, sessions, checkpoints. Nothing may be there that was never written, and nothing in another order.
"""

import collections
import concurrent.futures
import json
import pathlib
import random
import shutil
import sqlite3
import subprocess
import tempfile
import time

from crowd import Crowd
from cuts import chosen
from holdings import Checkpoint, Holdings, Reference
from killing import Consultation
from promises import Promises
from recording import Recording
from replay import Disk, Fate, Names
from serving import PROGRAM, Server
from wire import Connection, Person, parts


class Cutting:
    """A recorded run, and what is left of it after cuts."""

    def __init__(self, folder, seed=None):
        self.folder = pathlib.Path(folder)
        self.seed = seed if seed is not None else random.randrange(1 << 32)
        self.chance = random.Random(self.seed)
        self.heeds_syncs = True
        # Whether everything that was begun was also done, so that what a cut leaves is a beginning of the whole.
        self.is_exact = True
        self.recording = Recording(folder)
        self.crowd = Crowd()

    def serve(self):
        return Server(self.folder, "--demo", "--no-rate-limit", environment=self.recording.environment)

    def run(self, seconds):
        """Two lives of a server: the first ends by a kill, the second in peace."""
        server = self.serve()
        try:
            self.crowd.write(server, seconds)
            server.kill()
            server = self.serve()
            self.crowd.write(server, seconds / 2)
            assert server.stop() == 0, server.said()
        finally:
            if server.is_up:
                server.kill()
        assert not self.crowd.refused, f"refused: {self.crowd.refused[:3]}"
        return self.close()

    def close(self):
        """Ends the recording: what was promised, and what the record came to be."""
        self.events = self.recording.events()
        self.recording.close()
        copy = tempfile.mkdtemp(prefix="convene-whole-")
        shutil.copytree(self.folder, copy, dirs_exist_ok=True)
        self.reference = Reference(copy)
        shutil.rmtree(copy)
        self.promises = Promises(self.events, self.crowd, self.reference)
        return self

    def differences(self):
        """Where the recording, with nothing lost, differs from the folder as it is: what the recorder did not see."""
        disk = Disk()
        for event in self.events:
            disk.apply(event)
        replayed = disk.after_cut(Fate.KEPT, random.Random(0))
        real = {
            str(path.relative_to(self.folder)): None if path.is_dir() else path.read_bytes()
            for path in sorted(self.folder.rglob("*"))}
        return [
            name for name in sorted(replayed.keys() | real.keys())
            if replayed.get(name, "absent") != real.get(name, "absent") and not name.endswith("-shm")]

    def cuts(self, count):
        """So many cuts from the moment on at which the site was open."""
        return chosen(self.events, self.promises.opening, len(self.events) - 1, count, self.chance)

    def early_cuts(self, count):
        """So many cuts before anybody was answered."""
        return chosen(self.events, 0, self.promises.opening - 1, count, self.chance)

    def cut(self, cuts, look):
        """Makes the folder of each cut and has it looked at; two at a time. Returns what each look returned."""
        disks = {names: Disk(names, self.heeds_syncs) for names in Names}
        waiting, found, at = collections.deque(), [], 0
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            for cut in cuts:
                while at <= cut.moment:
                    for disk in disks.values():
                        disk.apply(self.events[at])
                    at += 1
                files = disks[cut.names].after_cut(cut.fate, random.Random(cut.seed))
                waiting.append(pool.submit(self._looked_at, cut, files, look))
                while len(waiting) > 4:
                    found.append(waiting.popleft().result())
            found += [look.result() for look in waiting]
        return found

    def _looked_at(self, cut, files, look):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="convene-cut-"))
        try:
            for name, content in files.items():
                if content is None:
                    (folder / name).mkdir()
                else:
                    (folder / name).write_bytes(content)
            return look(cut, folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def losses(self, cut, folder):
        """What is wrong with the folder after a cut: promises that are broken, and things that never were."""
        inputs, sessions, checkpoints = self.promises.at(cut.moment)
        try:
            left = Holdings(folder)
        except (sqlite3.Error, ValueError) as fault:
            return [f"{cut}: damaged: {fault!r}"]
        count = len(left.entries)
        # After a failed sync, what comes last may have been refused, and then something else has come to stand there.
        known = count if self.is_exact else min(count, 1 + max((entry for _, entry, _, _ in inputs), default=-1))
        given_out = max((size for _, size, _ in checkpoints), default=0)
        wrong = [f"input {place} is lost" for _, entry, place, _ in inputs if entry >= count]
        wrong += ["a session is lost" for _, _, hash in sessions if hash not in left.sessions]
        if left.entries[:known] != self.reference.entries[:known]:
            wrong.append("the record is no beginning of what was written")
        if left.texts_before(known) != self.reference.texts_before(known):
            wrong.append("texts are missing, or are others")
        if left.texts_without_key():
            wrong.append("texts have lost their key")
        if given_out > count:
            wrong.append(f"checkpoint {given_out} was given out and is ahead of the journal ({count})")
        wrong += self._wrong_with_checkpoint(left.checkpoint, count, given_out)
        if count:
            wrong += self._refuted(folder, count)
        return [f"{cut}: {loss}" for loss in wrong]

    def _wrong_with_checkpoint(self, checkpoint, count, given_out):
        if checkpoint is None:
            return ["the checkpoint is gone"] if given_out else []
        if checkpoint.size > count:
            return [f"checkpoint {checkpoint.size} was signed before its entries were durable ({count})"]
        if checkpoint.size < given_out:
            return [f"the checkpoint goes back from {given_out} to {checkpoint.size}"]
        is_ours = checkpoint.root == self.reference.root(checkpoint.size)
        return [] if is_ours else [f"checkpoint {checkpoint.size} is of another record"]

    @staticmethod
    def _refuted(folder, count):
        command = [str(part) for part in (PROGRAM, "verify", folder, "--json")]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            return [f"convene verify: {done.stderr.strip()}"]
        size = json.loads(done.stdout)["size"]
        return [] if size <= count else [f"convene verify speaks of {size} entries, there are {count}"]

    def restarted(self, cut, folder):
        """Starts the server on what a cut left, and looks whether it works: pages, sessions, acts, record."""
        try:
            server = Server(folder, "--demo", "--no-rate-limit")
        except AssertionError as fault:
            return [f"{cut}: the server does not start: {fault}"]
        try:
            return [f"{cut}: {fault}" for fault in self._wrong_with(server, cut)]
        finally:
            server.kill()

    def _wrong_with(self, server, cut):
        inputs, sessions, checkpoints = self.promises.at(cut.moment)
        stranger = Connection(server.port)
        for _, _, place, marker in inputs[-50:]:
            if "Marked " + marker not in stranger.get(place).text:
                yield f"{place} is not shown"
        for _, cookie, _ in sessions[-5:]:
            if stranger.get("/desk", cookie=cookie).status != 200:
                yield "somebody is signed out"
        codes = [code for task, code in parts(server.port) if task.startswith("Participant")]
        person = Person.play(server.port, codes[0])
        answer = person.post("/acts/comment.filed", Consultation(person).input("Written after the cut."))
        if answer.status != 303 or "Written after the cut." not in person.get(answer.place).text:
            yield f"an input is answered with {answer.status}"
        time.sleep(1.2)
        checkpoint = Checkpoint(stranger.get("/record/checkpoint").text)
        if checkpoint.size <= max((size for _, size, _ in checkpoints), default=0):
            yield f"the record stands still at {checkpoint.size}"
        if "error" in server.said().lower():
            yield server.said()
        if server.stop() != 0:
            yield "the server does not end in peace"
        yield from self._refuted(server.folder, 1 << 60)
