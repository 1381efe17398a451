"""`make bench`: measures what the program costs, and prints it beside the bars that it is held to.

Every figure is the least, the middle and the most of several rounds. Servers run on this machine, together with the
client (wrk); figures of one run can be compared with one another, figures of two machines cannot.
"""

import argparse
import contextlib
import os
import pathlib
import platform
import re
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(ROOT / "Scripts")]

from bench_map import maps  # noqa: E402  (the path above comes first)
from killing import Consultation  # noqa: E402  (the path above comes first)
from serving import PROGRAM, Server  # noqa: E402
from wire import Connection, Person, parts  # noqa: E402

SCRIPTS = ROOT / "Scripts"
SLOW_SYNC = ROOT / ".build" / "slowsync.so"


class Table:
    """What was measured: a row for each figure."""

    HEAD = ["what", "bar", "least", "middle", "most"]

    def __init__(self):
        self.rows = []

    def add(self, what, bar, samples, unit, digits=2):
        self.rows.append([what, bar] + [
            f"{value:,.{digits}f} {unit}".strip() for value in (min(samples), statistics.median(samples), max(samples))
        ])
        print("  " + " | ".join(self.rows[-1]), file=sys.stderr, flush=True)

    def markdown(self):
        lines = [self.HEAD, ["---", "---", "---:", "---:", "---:"], *self.rows]
        return "\n".join("| " + " | ".join(line) + " |" for line in lines)


@contextlib.contextmanager
def demonstration(slow=False, folder=None):
    """A server of its own with the demonstration; on a folder that goes with it unless one is given."""
    own = folder is None
    folder = folder or tempfile.mkdtemp(prefix="convene-bench-")
    environment = {"LD_PRELOAD": str(SLOW_SYNC), "SYNC_US": "1000"} if slow else {}
    server = Server(folder, "--demo", "--no-rate-limit", environment=environment)
    try:
        yield server
    finally:
        server.stop()
        if own:
            shutil.rmtree(folder, ignore_errors=True)


class Writers:
    """People of the demonstration who file inputs, by way of wrk."""

    def __init__(self, server):
        self.server = server
        people = [Person.play(server.port, code) for task, code in parts(server.port) if task.startswith("Participant")]
        self.person = people[0]
        self.consultation = Consultation(people[0])
        self.sessions = tempfile.NamedTemporaryFile("w", suffix=".sessions")
        self.sessions.write("".join(f"{person.cookie} {person.token}\n" for person in people))
        self.sessions.flush()

    @property
    def page(self):
        return f"/consultations/{self.consultation.given['consultation']}"

    def write(self, connections, seconds):
        """Returns acts per second, and the latencies in milliseconds within which half and 99 of 100 were done."""
        given = self.consultation.given
        before = entries(self.server)
        out = wrk(
            self.server, "/", connections, seconds, "-s", SCRIPTS / "acts.lua",
            after=[
                "--", self.sessions.name, given["consultation"], given["version"], given["kind"], secrets.token_hex(4),
            ],
        )
        requests, microseconds, half, most, wrong = map(int, re.search(r"figures ([\d ]+)", out).group(1).split())
        acts = entries(self.server) - before
        # The last answer of each connection may come too late to be counted.
        told = f"{requests} acknowledged, {acts} written, {wrong} errors"
        # wrk ends in the middle of things: what it had sent and not yet heard of is written, and not counted by it.
        assert wrong == 0 and requests <= acts, told
        return requests / microseconds * 1e6, half / 1000, most / 1000

    def write_number(self, count):
        """Files so many inputs more, and a few too many: wrk counts time, not requests."""
        goal = entries(self.server) + count
        while (missing := goal - entries(self.server)) > 0:
            self.write(64 if missing > 2000 else 2, 2 if missing > 2000 else 0.2)


def wrk(server, path, connections, seconds, *options, after=()):
    threads = min(2, connections)
    duration = f"{max(1, round(seconds))}s"
    command = ["wrk", "-t", threads, "-c", connections, "-d", duration, "--timeout", "20s", *options]
    command += [server.address + path, *after]
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def entries(server):
    page = Connection(server.port).get("/about").text
    return int(re.sub(r"\D", "", re.search(r'class="seal"><b>([^<]*)</b>', page).group(1)))


def cpu_milliseconds(server, path, seconds, *headers):
    """What one request costs the server: user and system time over the requests that it answered."""
    before = server.cpu_seconds
    out = wrk(server, path, 8, seconds, *[part for header in headers for part in ("-H", header)])
    assert "Non-2xx" not in out, out
    return (server.cpu_seconds - before) * 1000 / int(re.search(r"(\d+) requests in", out).group(1))


def milliseconds(reader, path, **headers):
    """From the request to the last byte of the answer."""
    started = time.perf_counter()
    answer = reader.get(path, **headers)
    taken = (time.perf_counter() - started) * 1000
    assert answer.status == 200, answer.status
    return taken


def largest(connection, listing, kind):
    """The longest page of a kind that a list links to."""
    found = set(re.findall(rf'href="(/{kind}/\d+)"', connection.get(listing).text))
    return max(found, key=lambda path: len(connection.get(path).body))


def pages(table, given):
    with demonstration() as server:
        connection = Connection(server.port)
        reader = Writers(server).person
        small = {
            "first page": "/", "thread page": largest(connection, "/issues", "issues"), "programme": "/programme",
            "session page": largest(connection, "/programme", "sessions"),
        }
        for name, path in small.items():
            cost(table, server, reader, name, path, "≤ 0.05", given)
        table.add("resident memory, demonstration, after this", "≤ 60 MB", [server.resident_bytes / 1e6], "MB", 1)
    with demonstration() as server:
        writers = Writers(server)
        raise_thousand(writers)
        cost(table, server, writers.person, "1,000 comments", writers.page, "≤ 50", given)
        writers.person.connection.close()  # The server has ended it: it was idle while the pages were measured.
        for name, headers in (("", {}), (", gzip", {"accept_encoding": "gzip"})):
            afresh, anew = [], []
            connection = Connection(server.port)
            for number in range(max(given.rounds, 5)):
                # Whoever writes changes the record, so the kept page is not good any more.
                sent = writers.person.post("/acts/comment.filed", writers.consultation.input(f"One more, {number}."))
                assert sent.status == 303
                afresh.append(milliseconds(connection, writers.page, **headers))
                anew.append(milliseconds(writers.person, writers.page, **headers))
            table.add(f"1,000 comments{name}, anonymous, after a change: time to last byte", "≤ 50 ms", afresh, "ms")
            table.add(f"1,000 comments{name}, signed in: time to last byte", "≤ 50 ms", anew, "ms")


def raise_thousand(writers):
    """1,000 inputs of people who speak in turn."""
    for number in range(1000):
        sent = writers.person.post("/acts/comment.filed", writers.consultation.input(
            f"Input {number}. The deadline is too short for small publishers, who have nobody to spare for it.\n\n"
            "We ask for **four weeks** more, and for a text that names who decides."))
        assert sent.status == 303


def cost(table, server, reader, name, path, bar, given):
    signed_in = "Cookie: " + reader.cookie
    ways = {
        "kept": [], "kept, gzip": ["Accept-Encoding: gzip"], "signed in": [signed_in],
        "signed in, gzip": [signed_in, "Accept-Encoding: gzip"],
    }
    samples = {way: [] for way in ways}
    for _ in range(given.rounds):
        for way, headers in ways.items():
            samples[way].append(cpu_milliseconds(server, path, given.seconds, *headers))
    for way, figures in samples.items():
        table.add(f"{name} ({path}), {way}: CPU a request", bar + " ms", figures, "ms", 3)
    ratios = [new / kept for new, kept in zip(samples["signed in"], samples["kept"], strict=True)]
    table.add(f"{name}: signed in over kept", "", ratios, "×", 1)


def durable_acts(table, given):
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", SLOW_SYNC, SCRIPTS / "slowsync.c", "-ldl"], check=True)
    figures = {(slow, count): [] for count in (64, 512) for slow in (False, True)}
    for _ in range(given.rounds):
        for slow, count in figures:
            # A folder of its own each time: a record that grows would slow the later ones down.
            with demonstration(slow) as server:
                figures[slow, count].append(Writers(server).write(count, given.seconds))
    bars = {64: "≥ 5,000/s", 512: "≥ 10,000/s"}
    for (slow, count), samples in figures.items():
        disk = "each sync 1 ms slower" if slow else "the disk as it is"
        rates, halves, mosts = zip(*samples, strict=True)
        table.add(f"durable acts, {count} writers, {disk}", bars[count] if slow else "", rates, "/s", 0)
        table.add(f"durable acts, {count} writers, {disk}: half within", "", halves, "ms", 1)
        table.add(f"durable acts, {count} writers, {disk}: 99 of 100 within", "≤ 50 ms" if slow else "", mosts, "ms", 1)
    for count in bars:
        ratios = [slow[0] / fast[0] for slow, fast in zip(figures[True, count], figures[False, count], strict=True)]
        table.add(f"durable acts, {count} writers: slow sync over the disk as it is", "", ratios, "×")


def growth(table, given):
    folder = tempfile.mkdtemp(prefix="convene-bench-")
    try:
        with demonstration(folder=folder) as server:
            table.add("resident memory, demonstration, at the start", "≤ 60 MB", [server.resident_bytes / 1e6], "MB", 1)
            writers = Writers(server)
            started = time.monotonic()
            writers.write_number(given.entries)
            taken, count = time.monotonic() - started, entries(server)
            table.add(f"filing {given.entries:,} inputs", "", [taken], "s", 1)
            bar = "≤ 300 MB" if given.entries == 100_000 else ""
            table.add(f"resident memory after filing {count:,} entries", bar, [server.resident_bytes / 1e6], "MB", 1)
        starts, memory, checks = [], [], []
        for _ in range(given.rounds):
            started = time.monotonic()
            with demonstration(folder=folder) as server:
                starts.append(time.monotonic() - started)
                memory.append(server.resident_bytes / 1e6)
                started = time.monotonic()
                subprocess.run([PROGRAM, "verify", folder], check=True, capture_output=True)
                checks.append(time.monotonic() - started)
        table.add(f"start from {count:,} entries", "≤ 6 s for 10⁶", starts, "s")
        table.add(f"resident memory after a start from {count:,} entries", bar, memory, "MB", 1)
        table.add(f"convene verify, {count:,} entries", "≤ 5 s for 10⁶", checks, "s")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def the_log(table, given):
    """The transparency log by itself: a million entries, grown, proved from, and checked as a stranger does."""
    bars = {"verify 1000000 entries, s": "≤ 5 s"}
    figures, checks, memory = {}, [], []
    for _ in range(given.rounds):
        folder = tempfile.mkdtemp(prefix="convene-bench-")
        try:
            path = os.path.join(folder, "log")
            said = subprocess.run(
                [PROGRAM.parent / "LogBench", "--folder", path, "--keep"], check=True, capture_output=True, text=True,
            )
            for line in said.stdout.splitlines():
                name, _, figure = line.partition("\t")
                figures.setdefault(name, []).append(float(figure))
            started = time.monotonic()
            child = subprocess.Popen([PROGRAM, "verify", path], stdout=subprocess.DEVNULL)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            if child.returncode:
                sys.exit("bench: the log does not hold")
            checks.append(time.monotonic() - started)
            memory.append(usage.ru_maxrss / 1000)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    for name, samples in figures.items():
        what, _, unit = name.rpartition(", ")
        table.add(f"log: {what}", bars.get(name, ""), samples, unit)
    table.add("convene verify, 1,000,000 entries of 400 bytes", "≤ 5 s", checks, "s")
    table.add("resident memory of that, at most", "≤ 100 MB", memory, "MB", 1)


def machine():
    model = re.search(r"model name\s*: (.+)", pathlib.Path("/proc/cpuinfo").read_text())
    return f"{model.group(1) if model else platform.machine()}, {os.cpu_count()} processors, Linux {platform.release()}"


def main():
    parts_of_it = {
        "pages": pages, "acts": durable_acts, "growth": growth, "log": the_log,
        "map": lambda table, given: maps(table, given, PROGRAM),
    }
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--only", choices=parts_of_it, action="append", help="this part alone; may be repeated")
    options.add_argument("--rounds", type=int, default=5, help="how often each figure is taken (5)")
    options.add_argument("--seconds", type=int, default=3, help="how long a round lasts (3)")
    options.add_argument("--entries", type=int, default=100_000, help="how far the record grows (100000)")
    options.add_argument(
        "--data", type=pathlib.Path, default=ROOT.parent / "shared" / "data" / "opinion" / "openData",
        help="a folder of Polis open data, for maps of real conversations")
    options.add_argument("--null-runs", type=int, default=0, help="how many shuffled conversations are mapped (0)")
    options.add_argument("--save", type=pathlib.Path, help="also write the table into this file")
    given = options.parse_args()
    if shutil.which("wrk") is None:
        sys.exit("bench: wrk is missing; `make bench` installs it.")
    table = Table()
    for name in given.only or parts_of_it:
        parts_of_it[name](table, given)
    version = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True).stdout.strip()
    text = (
        f"Convene {version} on {machine()}; {given.rounds} rounds of {given.seconds} s; load {os.getloadavg()[0]:.1f} "
        f"at the end, of which the measurement itself makes up to 2.\n\n{table.markdown()}\n"
    )
    print(text)
    if given.save:
        given.save.write_text(text)


if __name__ == "__main__":
    main()
