"""The objective of a CoSPLib timetable, worked out without any of the program's code.

The rules are CoSPLib's (Kheiri, Pylyavskyy, Jacko, GECCO '25 Companion, doi 10.1145/3712255.3726570). Nothing here is
fast or clever: every term is counted from the two arrays of the solution, so that the program can be held to it.

    python3 cosplib_objective.py INSTANCE.json SOLUTION.json
"""

import itertools
import json
import sys
from fractions import Fraction

SHEETS = [
    "parameters", "submissions", "tracks", "sessions", "rooms", "tracks_sessions|penalty", "tracks_rooms|penalty",
    "similar tracks", "sessions_rooms|penalty",
]
TERMS = [
    "tracks in sessions", "tracks in rooms", "sessions in rooms", "similar tracks", "rooms per track",
    "parallel tracks", "consecutive tracks", "time zones", "order", "submissions in sessions", "submissions in rooms",
    "presenters", "attendees", "chairs", "presenters by slot", "attendees by slot",
]
UNPLACED = NOT_IN_A_ROW = 1_000_000_000
SPLIT = 10_000_000


def pairs(items):
    return itertools.combinations(items, 2)


def trimmed(rows):
    """A sheet without blank cells on the right and blank rows below, every row as wide as the widest."""
    rows = [list(row) for row in rows]
    for row in rows:
        while row and row[-1] in (None, ""):
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    width = max((len(row) for row in rows), default=0)
    return [row + [None] * (width - len(row)) for row in rows]


def exact(cell):
    return Fraction(0) if cell in (None, "") else Fraction(str(cell))


def whole(cell):
    return int(float(cell))


def names(cell):
    return frozenset(name for name in (cell or "").split(", ") if name)


def minutes(time):
    hour, minute = time.split(":")[:2]
    return 60 * int(hour) + int(minute)


def offset(zone):
    assert zone[:4] in ("GMT+", "GMT-"), zone
    return 60 * int(zone[3:])


class Instance:
    def __init__(self, sheets):
        sheets = {name: trimmed(sheets[name]) for name in SHEETS}
        data = {name: rows[1:] for name, rows in sheets.items()}
        self.sessions = [row[0] for row in data["sessions"]]
        self.slots = [whole(row[1]) for row in data["sessions"]]
        self.rooms = [row[0] for row in data["rooms"]]
        self.tracks = [row[0] for row in data["tracks"]]
        track_of = {name: t for t, name in enumerate(self.tracks)}
        chairs = [names(row[1] if len(row) > 1 else None) for row in data["tracks"]]

        head, rows = sheets["submissions"][0], data["submissions"]
        split = 7 + len(self.sessions)
        session_column = {name: 7 + i for i, name in enumerate(head[7:split])}
        room_column = {name: split + i for i, name in enumerate(head[split:])}
        self.references = [row[0] for row in rows]
        self.track = [track_of[row[1]] for row in rows]
        self.length = [whole(row[2]) for row in rows]
        self.order = [None if row[3] in (None, "") else whole(row[3]) for row in rows]
        self.in_session = [[exact(row[session_column[name]]) for name in self.sessions] for row in rows]
        self.in_room = [[exact(row[room_column[name]]) for name in self.rooms] for row in rows]

        self.track_session = self.grid(sheets["tracks_sessions|penalty"], self.tracks, self.sessions)
        self.track_room = self.grid(sheets["tracks_rooms|penalty"], self.tracks, self.rooms)
        self.session_room = self.grid(sheets["sessions_rooms|penalty"], self.sessions, self.rooms)
        self.similar = {}
        for i, j in pairs(range(len(data["similar tracks"]))):
            of = [track_of[data["similar tracks"][row][0]] for row in (i, j)]
            self.similar[frozenset(of)] = exact(data["similar tracks"][i][j + 1])

        parameters = sheets["parameters"]
        self.weights = [whole(parameters[row][4]) for row in range(1, 17)]
        local = offset(parameters[1][1])
        suitable = minutes(parameters[3][1]), minutes(parameters[4][1])
        tolerable = minutes(parameters[6][1]), minutes(parameters[7][1])
        small, big = whole(parameters[8][1]), whole(parameters[10][1])

        def night(zone, session):
            start, end = ((minutes(time) - local + offset(zone)) % 1440 for time in session[3:5])
            if start < tolerable[0] or end > tolerable[1] or end < tolerable[0]:
                return big
            return small if start < suitable[0] or end > suitable[1] else 0

        self.zone = [[night(row[4], session) for session in data["sessions"]] for row in rows]

        present, attend = [[names(row[column]) for row in rows] for column in (5, 6)]
        self.presenters, self.attendees = set(), set()
        for u, v in pairs(range(len(rows))):
            apart = self.track[u] != self.track[v]
            chair_u, chair_v = (chairs[self.track[w]] if apart else frozenset() for w in (u, v))
            if present[u] & present[v] or present[u] & chair_v or present[v] & chair_u:
                self.presenters.add((u, v))
            if (attend[u] & (attend[v] | present[v] | chair_v)) or (attend[v] & (present[u] | chair_u)):
                self.attendees.add((u, v))
        self.chairs = {(s, t) for s, t in pairs(range(len(self.tracks))) if chairs[s] & chairs[t]}

    @staticmethod
    def grid(sheet, rows, columns):
        assert sheet[0][0] in (None, ""), sheet[0][0]
        cells = {(row[0], name): exact(row[c]) for row in sheet[1:] for c, name in enumerate(sheet[0]) if c}
        return [[cells[row, column] for column in columns] for row in rows]


def clash(conflicts, u, v):
    return (min(u, v), max(u, v)) in conflicts


def terms(instance, tracks, submissions):
    """The sixteen terms before their weights, in the order of the parameters."""
    sessions, rooms = range(len(instance.sessions)), range(len(instance.rooms))
    used = [(k, r, tracks[k][r]) for k in sessions for r in rooms if tracks[k][r] != -1]
    entries = [
        (k, r, x, u) for k in sessions for r in rooms for x, u in enumerate(submissions[k][r]) if u != -1
    ]
    beside = [(a[2], b[2]) for a, b in pairs(used) if a[0] == b[0]]
    sessions_of = [{k for k, _, s in used if s == t} for t in range(len(instance.tracks))]
    rooms_of = [{r for _, r, s in used if s == t} for t in range(len(instance.tracks))]

    def in_session(conflicts):
        count = 0
        for k in sessions:
            present = {(u, r) for l, r, _, u in entries if l == k}
            count += sum(clash(conflicts, a[0], b[0]) for a, b in pairs(present) if a[1] != b[1])
        return count

    def in_slot(conflicts):
        count = 0
        for k in sessions:
            for x in range(instance.slots[k]):
                present = {u for l, _, y, u in entries if (l, y) == (k, x)}
                count += sum(clash(conflicts, u, v) for u, v in pairs(present))
        return count

    return [
        sum(instance.track_session[t][k] for k, _, t in used),
        sum(instance.track_room[t][r] for _, r, t in used),
        sum(instance.session_room[k][r] for k, r, _ in used),
        sum(instance.similar[frozenset((a, b))] for a, b in beside if a != b),
        sum(max(0, len(rooms) - 1) for rooms in rooms_of),
        sum(max(0, sum(1 for l, _, s in used if (l, s) == (k, t)) - 1)
            for k in sessions for t in range(len(instance.tracks))),
        sum(1 for of in sessions_of if of and len(of) != max(of) - min(of) + 1),
        sum(instance.zone[u][k] for k, _, _, u in entries),
        order(instance, tracks, entries),
        sum(instance.in_session[u][k] for k, _, _, u in entries),
        sum(instance.in_room[u][r] for _, r, _, u in entries),
        in_session(instance.presenters),
        in_session(instance.attendees),
        sum(clash(instance.chairs, a, b) for a, b in beside),
        in_slot(instance.presenters),
        in_slot(instance.attendees),
    ]


def order(instance, tracks, entries):
    entries = [(k, r, x, u) for k, r, x, u in entries if tracks[k][r] != -1]
    at_once = {}
    for k, _, x, u in entries:
        if instance.order[u] != 0:
            at_once.setdefault((k, x, instance.track[u]), set()).add(u)
    wrong = sum(len(list(pairs(found))) for found in at_once.values())
    for t in range(len(instance.tracks)):
        sequence = list(dict.fromkeys(u for k, r, x, u in sorted(entries) if tracks[k][r] == t))
        wrong += sum(instance.order[u] not in (0, place) for place, u in enumerate(sequence, 1))
    return wrong


def multislot(instance, submissions):
    """What is always on: submissions of several slots lie in one cell, slot beside slot."""
    places = {u: [] for u, length in enumerate(instance.length) if length > 1}
    for k, row in enumerate(submissions):
        for r, cell in enumerate(row):
            for x, u in enumerate(cell):
                if u in places:
                    places[u].append((k, r, x))
    if not all(places.values()):
        return UNPLACED
    total = 0
    for u, found in places.items():
        for cell in {(k, r) for k, r, _ in found}:
            total += SPLIT * (sum((k, r) == cell for k, r, _ in found) != instance.length[u])
        slots = [x for _, _, x in found]
        total += NOT_IN_A_ROW * (sum(range(slots[0], slots[-1] + 1)) != sum(slots))
    return total


def objective(instance, tracks, submissions):
    weighted = zip(instance.weights, terms(instance, tracks, submissions))
    return sum(weight * term for weight, term in weighted if weight > 0) + multislot(instance, submissions)


def faults(instance, tracks, submissions):
    """Why this is no timetable: arrays of the wrong shape, submissions left out or apart, cells of two tracks."""
    found = []
    shape = [len(instance.rooms)] * len(instance.sessions)
    if [len(row) for row in tracks] != shape or [len(row) for row in submissions] != shape:
        return ["the arrays are not sessions by rooms"]
    times = [0] * len(instance.length)
    for k, row in enumerate(submissions):
        for r, cell in enumerate(row):
            if len(cell) != instance.slots[k]:
                found.append(f"session {k}, room {r} has {len(cell)} slots")
            of = {instance.track[u] for u in cell if u != -1} or {-1}
            if of != {tracks[k][r]}:
                found.append(f"session {k}, room {r} holds submissions of {of}, its track is {tracks[k][r]}")
            for u in cell:
                if u != -1:
                    times[u] += 1
    found += [f"submission {u} has {n} slots" for u, n in enumerate(times) if n != instance.length[u]]
    if multislot(instance, submissions) != 0:
        found.append("a submission of several slots is not in one piece")
    return found


def loaded(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main():
    instance, solution = Instance(loaded(sys.argv[1])), loaded(sys.argv[2])
    tracks, submissions = solution["tracks"], solution["submissions"]
    for name, weight, term in zip(TERMS, instance.weights, terms(instance, tracks, submissions)):
        print(f"{name}: {term} x {weight}")
    print("always on:", multislot(instance, submissions))
    print("objective:", objective(instance, tracks, submissions), "claimed:", solution.get("objective"))
    print(faults(instance, tracks, submissions) or "a timetable")


if __name__ == "__main__":
    main()
