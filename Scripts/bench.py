"""`make bench`: measures what the program costs, and prints it beside the bars that it is held to.

Every figure is the least, the middle and the most of several rounds. Servers run on this machine, together with the
client (wrk); figures of one run can be compared with one another, figures of two machines cannot.
"""

import argparse
import asyncio
import contextlib
import os
import pathlib
import platform
import random
import re
import resource
import secrets
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(ROOT / "Scripts")]

from bench_map import maps  # noqa: E402
from consulting import Draft, People, later  # noqa: E402
from killing import Consultation  # noqa: E402  (the path above comes first)
from serving import PROGRAM, Server  # noqa: E402
from speaking import Session  # noqa: E402
from timetables import timetables  # noqa: E402
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


def cpu_milliseconds(server, path, seconds, *headers, status=200):
    """What one request costs the server: user and system time over the requests that it answered."""
    before = server.cpu_seconds
    out = wrk(server, path, 8, seconds, *[part for header in headers for part in ("-H", header)])
    # wrk counts what is not 2xx or 3xx.
    assert "Non-2xx" not in out, out
    check = Connection(server.port).get(path, **{
        name.lower().replace("-", "_"): value for name, _, value in (header.partition(": ") for header in headers)})
    assert check.status == status, check.status
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


def feeds(table, given):
    """A forum of 300 sessions, as other programs follow it: from what is kept, and after a session has changed."""
    folder = tempfile.mkdtemp(prefix="convene-bench-")
    try:
        source = pathlib.Path(folder) / "schedule.xml"
        source.write_text(forum(300))
        store = pathlib.Path(folder) / "store"
        started = time.monotonic()
        subprocess.run([PROGRAM, "import", source, "--data", store], check=True, capture_output=True)
        table.add("importing 300 sessions", "", [time.monotonic() - started], "s")
        server = Server(store, "--no-rate-limit")
        try:
            secretariat = Person.by_link(server.port, server.link)
            paths = [f"/programme.{form}" for form in ("ics", "xml", "json", "xcs", "atom", "csv")] + ["/programme"]
            first = []
            for path in paths:
                first.append(milliseconds(Connection(server.port), path))
            table.add("300 sessions, /programme.ics, the first after a start: time to last byte", "", first[:1], "ms")
            for path in paths:
                ways = {"kept": [], "kept, gzip": ["Accept-Encoding: gzip"]}
                for way, headers in ways.items():
                    figures = [cpu_milliseconds(server, path, given.seconds, *headers) for _ in range(given.rounds)]
                    table.add(f"300 sessions, {path}, {way}: CPU a request", "≤ 0.05 ms", figures, "ms", 3)
            tag = Connection(server.port).get("/programme.ics").headers["etag"]
            with_tag = [
                cpu_milliseconds(server, "/programme.ics", given.seconds, f"If-None-Match: {tag}", status=304)
                for _ in range(given.rounds)]
            table.add("300 sessions, /programme.ics, not changed (304): CPU a request", "≤ 0.05 ms", with_tag, "ms", 3)
            changes = {
                "after a session has changed": lambda number: ("/acts/session.media", {
                    "session": number % 300 + 1, "recording": f"https://video.example/{number}", "offset": ""}),
                "after an act that it does not show": lambda number: ("/acts/person.renamed", {"name": f"Name {number}"}),
            }
            for path in paths:
                for when, change in changes.items():
                    afresh = []
                    for number in range(max(given.rounds, 5) * 3):
                        sent = secretariat.post(*change(number))
                        assert sent.status == 303, sent.text
                        afresh.append(milliseconds(Connection(server.port), path))
                    table.add(f"300 sessions, {path}, {when}: time to last byte", "≤ 5 ms", afresh, "ms")
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def grid(table, given):
    """A forum of 300 sessions that is being planned: the page of its programme, and what the committee works with."""
    folder = tempfile.mkdtemp(prefix="convene-bench-")
    try:
        source = pathlib.Path(folder) / "schedule.xml"
        source.write_text(forum(300, year=time.gmtime().tm_year + 1))
        store = pathlib.Path(folder) / "store"
        subprocess.run([PROGRAM, "import", source, "--data", store], check=True, capture_output=True)
        server = Server(store, "--no-rate-limit")
        try:
            secretariat = Person.by_link(server.port, server.link)

            def act(kind_of_act, **fields):
                sent = secretariat.post(f"/acts/programme.{kind_of_act}", {"edition": "1", **fields})
                assert sent.status == 303, sent.text

            year = time.gmtime().tm_year + 1
            act("edition", edition="", title="Forum", venue="House", zone="Asia/Seoul")
            for room in range(12):
                act("room", room="", name=f"Hall {room}", seats="80", closed="", links="")
            for slot in range(30):
                starts = f"{year}-09-{slot // 6 + 1:02}T{9 + slot % 6 * 2:02}:00"
                act("slot", slot="", starts=starts, minutes="90", kind="session", name="")
            places = "\n".join(f"{number + 1} {number // 12 + 1}-{number % 12 + 1}" for number in range(300))
            act("arranged", way="anew", seed="1", moves="0", cost="0", places=places)
            act("released", name="Programme", note="")
            figures = {
                "/editions/1, after a change": [], "/editions/1/grid, signed in": [],
                "/editions/1/grid?move=7, signed in": [], "/editions/1/proposal?way=repair, signed in": []}
            for number in range(max(given.rounds, 5) * 2):
                assert secretariat.post("/acts/person.renamed", {"name": f"Name {number}"}).status == 303
                for name, times in figures.items():
                    path, _, who = name.partition(", ")
                    reader = secretariat if who == "signed in" else Connection(server.port)
                    times.append(milliseconds(reader, path))
            for name, times in figures.items():
                table.add(f"300 sessions in a grid, {name}: time to last byte", "≤ 5 ms" if "after" in name else "", times, "ms")
            kept = [cpu_milliseconds(server, "/editions/1", given.seconds) for _ in range(given.rounds)]
            table.add("300 sessions in a grid, /editions/1, kept: CPU a request", "≤ 0.05 ms", kept, "ms", 3)
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def forum(count, year=2026):
    """The schedule of an invented forum: 10 rooms, 8 tracks, 5 days, four people a session."""
    words = "A session asks who decides, by which rules, and who answers for what was decided. " * 4
    rooms = {}
    for number in range(count):
        day, slot, room = number % 5, number // 50 % 8, number // 5 % 10
        start = f"{9 + slot:02}:00"
        people = "".join(f"<person id='{number * 4 + part}'>Person {number * 4 + part}</person>" for part in range(4))
        rooms.setdefault((day, room), []).append(
            f"<event id='{number + 1}' guid='00000000-0000-4000-8000-{number:012}'><date>{year}-06-{day + 1:02}T{start}:00+09:00</date>"
            f"<start>{start}</start><duration>00:55</duration><room>Hall {room}</room><title>Session {number} of the forum</title>"
            f"<type>workshop</type><track>Track {number % 8}</track><language>en</language><abstract>{words[:80]}</abstract>"
            f"<description>{words}</description><persons>{people}</persons></event>")
    days = "".join(
        f"<day index='{day + 1}' date='{year}-06-{day + 1:02}' start='{year}-06-{day + 1:02}T04:00:00+09:00' end='{year}-06-{day + 2:02}T04:00:00+09:00'>"
        + "".join(f"<room name='Hall {room}'>{''.join(rooms.get((day, room), []))}</room>" for room in range(10)) + "</day>"
        for day in range(5))
    return (
        "<schedule><version>1</version><conference><title>Forum</title><acronym>forum</acronym>"
        f"<time_zone_name>Asia/Seoul</time_zone_name></conference>{days}</schedule>")


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
        alone = [the_clerk_alone(count, given.seconds) for _ in range(given.rounds)]
        for name in alone[0]:
            what, _, unit = name.rpartition(", ")
            table.add(f"the clerk alone, {count} writers, each sync 1 ms slower: {what}", "", [run[name] for run in alone], unit)
    for count in bars:
        ratios = [slow[0] / fast[0] for slow, fast in zip(figures[True, count], figures[False, count], strict=True)]
        table.add(f"durable acts, {count} writers: slow sync over the disk as it is", "", ratios, "×")


def the_clerk_alone(writers, seconds):
    """Acts sent to the clerk from inside the program: no HTTP, and no client that takes its share of the processors."""
    folder = tempfile.mkdtemp(prefix="convene-bench-")
    try:
        said = subprocess.run(
            [PROGRAM.parent / "Bench", "acts", "--writers", str(writers), "--seconds", str(seconds), "--folder", folder + "/data"],
            check=True, capture_output=True, text=True,
            env=os.environ | {"LD_PRELOAD": str(SLOW_SYNC), "SYNC_US": "1000"},
        )
        return {name: float(figure) for name, _, figure in (line.partition("\t") for line in said.stdout.splitlines())}
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def live(table, given):
    """How long it takes until the last of 2,000 who follow a session has been sent what happened there."""
    with demonstration() as server:
        session = Session(server)
        cost(table, server, Person.play(server.port, session.others[0]), "live session", session.path, "", given)
        memory = server.resident_bytes
        waits, spent = asyncio.run(follow(server, session, 2000, given.rounds * 4))
        table.add("2,000 followers: from the act to the last of them", "≤ 1,000 ms", waits, "ms", 0)
        table.add("2,000 followers: CPU of one update", "", spent, "ms", 0)
        table.add("2,000 followers: resident memory", "", [server.resident_bytes / 1e6], "MB", 1)
        table.add("the same before they came", "", [memory / 1e6], "MB", 1)


async def follow(server, session, count, rounds):
    request = f"GET /sessions/{session.number}/stream HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode()
    streams = []
    for _ in range(count):
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port, limit=1 << 20)
        writer.write(request)
        streams.append((reader, writer))
    moderator = Person.play(server.port, session.moderator)

    async def hears(reader, words):
        while words not in await reader.readuntil(b"\n\n"):
            pass

    waits, spent = [], []
    for number in range(rounds):
        words = f"Guest number {number} of the measurement"
        started, before = time.perf_counter(), server.cpu_seconds
        sent = moderator.post("/acts/floor.added", {
            "session": session.number, "kind": "new_topic", "channel": "room", "name": words})
        assert sent.status == 303
        await asyncio.gather(*(hears(reader, words.encode()) for reader, _ in streams))
        waits.append((time.perf_counter() - started) * 1000)
        spent.append((server.cpu_seconds - before) * 1000)
    for _, writer in streams:
        writer.close()
    return waits, spent


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
        starts, memory, checks, proofs, shown = [], [], [], [], []
        for _ in range(given.rounds):
            started = time.monotonic()
            with demonstration(folder=folder) as server:
                starts.append(time.monotonic() - started)
                memory.append(server.resident_bytes / 1e6)
                started = time.monotonic()
                subprocess.run([PROGRAM, "verify", folder], check=True, capture_output=True)
                checks.append(time.monotonic() - started)
                reader = Connection(server.port)
                for number in range(0, count, max(1, count // 50)):
                    proofs.append(milliseconds(reader, f"/record/proof/{number}.tlog-proof"))
                    shown.append(milliseconds(reader, f"/record/entries/{number}"))
        table.add(f"a proof of one of {count:,} entries: to the last byte", "≤ 5 ms", proofs, "ms")
        table.add(f"the page of one of {count:,} entries: to the last byte", "≤ 5 ms", shown, "ms")
        table.add(f"start from {count:,} entries", "≤ 6 s for 10⁶", starts, "s")
        table.add(f"resident memory after a start from {count:,} entries", bar, memory, "MB", 1)
        table.add(f"convene verify, {count:,} entries", "≤ 5 s for 10⁶", checks, "s")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def consultations(table, given):
    """The room for consultations: pages of very many inputs, the redraft of a law, and files of any size."""
    with demonstration() as server:
        writers = Writers(server)
        for count in (1000, 10_000):
            have = len(re.findall(r'id="cmt_', Connection(server.port).get(writers.page).text))
            writers.write_number(max(0, count - have))
            reader = Connection(server.port, timeout=60)
            size = len(reader.get(writers.page).body) / 1e6
            table.add(f"page of a consultation with {count:,} inputs", "", [size], "MB", 1)
            afresh, kept = [], []
            for number in range(max(given.rounds, 5)):
                sent = writers.person.post("/acts/comment.filed", writers.consultation.input(f"One more, {number}."))
                assert sent.status == 303
                afresh.append(milliseconds(reader, writers.page))
                kept.append(milliseconds(reader, writers.page))
            bar = "≤ 50 ms" if count == 1000 else ""
            table.add(f"{count:,} inputs, after a change: time to last byte", bar, afresh, "ms", 1)
            table.add(f"{count:,} inputs, kept: time to last byte", "", kept, "ms", 1)
        for name in ("inputs.csv", "consultation.json", "annotations.jsonld", "responses.odt", "readers-copy.html"):
            sizes, more, took = [], [], []
            for _ in range(given.rounds):
                before = server.resident_bytes
                server.forget_peak()
                started = time.perf_counter()
                sizes.append(download(server, f"{writers.page}/export/{name}") / 1e6)
                took.append(time.perf_counter() - started)
                more.append(max(0, server.peak_bytes - before) / 1e6)
            table.add(f"10,000 inputs as {name}", "", sizes, "MB", 1)
            table.add(f"10,000 inputs as {name}: more memory while it is made", "constant", more, "MB", 1)
            table.add(f"10,000 inputs as {name}: to the last byte", "", took, "s", 2)
    with demonstration() as server:
        redraft(table, given, server)


def download(server, path):
    """How many bytes a file has; they are counted and forgotten."""
    with socket.create_connection(("127.0.0.1", server.port), 120) as line:
        line.sendall(f"GET {path} HTTP/1.1\r\nhost: 127.0.0.1:{server.port}\r\nconnection: close\r\n\r\n".encode())
        count, start = 0, b""
        while piece := line.recv(1 << 16):
            start = start or piece[:15]
            count += len(piece)
    assert start.startswith(b"HTTP/1.1 200"), start
    return count


def redraft(table, given, server):
    """A law of 200 pages (80,000 words in 600 articles) with 5,000 comments on its words, redrafted again and again."""
    seeded = random.Random(5)
    syllables = ["ka", "lo", "mi", "ner", "po", "ris", "sat", "tu", "vel", "zon"]
    known = ["".join(seeded.choices(syllables, k=seeded.randint(1, 4))) for _ in range(6000)]
    articles = [" ".join(seeded.choices(known, k=133)).capitalize() + "." for _ in range(600)]

    def written():
        return "\n\n".join(f"Article {number} {words}" for number, words in enumerate(articles, 1))

    people = People(server.port)
    issue = re.search(r'href="/issues/(\d+)"', Connection(server.port).get("/issues").text).group(1)
    started = time.perf_counter()
    draft = Draft(people, issue, written())
    table.add("a law of 200 pages brought in", "", [time.perf_counter() - started], "s", 2)
    draft.announce(60)
    later(server, 1)
    filing = []
    for number in range(5000):
        clause = number % 600 + 1
        words = articles[clause - 1].split()
        start = seeded.randrange(100)
        begun = time.perf_counter()
        draft.file(people.participants[number % len(people.participants)], clause, f"On these words, {number}.",
                   " ".join(words[start:start + 12]))
        filing.append((time.perf_counter() - begun) * 1000)
    table.add("an input on words of this law filed", "", filing, "ms", 1)
    later(server, 65)
    revising, carrying, blaming, again = [], [], [], []
    for number in range(given.rounds):
        for place in range(number, 600, 7):
            words = articles[place].split()
            words[20:30] = seeded.choices(known, k=14)
            articles[place] = " ".join(words)
        articles.insert(seeded.randrange(600), articles.pop(seeded.randrange(600)))
        begun = time.perf_counter()
        draft.revise(written())
        revising.append(time.perf_counter() - begun)
        reader = Connection(server.port, timeout=60)
        carrying.append(milliseconds(reader, draft.page + "/carried") / 1000)
        blaming.append(milliseconds(reader, draft.page + "/why"))
        again.append(milliseconds(people.participants[0].again(server.port), draft.page + "/why"))
    table.add("a law of 200 pages with 5,000 comments redrafted: until it is written", "≤ 1 s", revising, "s")
    table.add("its comments carried over: the first page that shows where they are", "≤ 1 s", carrying, "s")
    table.add("blame of the whole text: the page, anonymous", "≤ 100 ms", blaming, "ms", 1)
    table.add("blame of the whole text: the page, signed in", "≤ 100 ms", again, "ms", 1)


def the_log(table, given):
    """The transparency log by itself: a million entries, grown, proved from, and checked as a stranger does."""
    bars = {"verify 1000000 entries, s": "≤ 5 s"}
    figures, checks, memory = {}, [], []
    for _ in range(given.rounds):
        folder = tempfile.mkdtemp(prefix="convene-bench-")
        try:
            path = os.path.join(folder, "log")
            said = subprocess.run(
                [PROGRAM.parent / "Bench", "log", "--folder", path, "--keep"], check=True, capture_output=True, text=True,
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


def allow_connections():
    """Each follower is a connection, and the system lets a process have few unless it asks."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def main():
    allow_connections()
    parts_of_it = {
        "pages": pages, "feeds": feeds, "grid": grid, "acts": durable_acts, "live": live, "growth": growth, "consultations": consultations,
        "log": the_log, "map": lambda table, given: maps(table, given, PROGRAM),
        "timetables": lambda table, given: timetables(table, given, PROGRAM),
    }
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--only", choices=parts_of_it, action="append", help="this part alone; may be repeated")
    options.add_argument("--rounds", type=int, default=5, help="how often each figure is taken (5)")
    options.add_argument("--seconds", type=int, default=3, help="how long a round lasts (3)")
    options.add_argument("--entries", type=int, default=100_000, help="how far the record grows (100000)")
    options.add_argument(
        "--data", type=pathlib.Path, default=ROOT.parent / "shared" / "data" / "opinion" / "openData",
        help="a folder of Polis open data, for maps of real conversations")
    options.add_argument(
        "--cosplib", type=pathlib.Path, default=ROOT.parent / "shared" / "samples" / "cosplib-json",
        help="a folder of CoSPLib instances, for timetables of real conferences")
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
