"""Small made-up CoSPLib instances with solutions and what these cost, as fixtures for the Swift tests.

    python3 random_instances.py > ../TimetableTests/Fixtures/random.json

Every rule of the objective occurs: all weights, time zones, orders (blank ones, too), negative and fractional penalties,
shuffled rows and columns, odd name lists, submissions of several slots, and solutions that make no sense.
"""

import json
import random
import sys

from cosplib_objective import Instance, multislot, objective, terms

PEOPLE = ["Ann", "ann", "Bo, Cy", "Cy", "Dee,Ann", "Bo", "Ann, ", ", Dee", "É", "E\u0301"]


def penalty(chance):
    return chance.choice([None, None, 0, 1, 3, -2, 0.5])


def grid(chance, rows, columns):
    shuffled = chance.sample(columns, len(columns))
    return [[None, *shuffled]] + [
        [row, *(penalty(chance) for _ in columns)] for row in chance.sample(rows, len(rows))
    ]


def instance(chance):
    sessions = [f"S{k}" for k in range(chance.randint(1, 4))]
    rooms = [f"Room {r} " for r in range(chance.randint(1, 3))]
    slots = [chance.randint(2, 4) for _ in sessions]
    room = sum(slots) * len(rooms)
    tracks = [f"T{t}" for t in range(chance.randint(1, min(4, room)))]
    rows, needed = [], 0
    while needed < room and len(rows) < 12:
        length = min(chance.choice([1, 1, 1, 2]), room - needed)
        track = tracks[len(rows)] if len(rows) < len(tracks) else chance.choice(tracks)
        needed += length
        rows.append([
            f"u{len(rows)}", track, length, chance.choice([0, 0, 1, 2, 3.0, None]),
            f"GMT{chance.choice('+-')}{chance.randint(0, 12)}", chance.choice([None, *PEOPLE]),
            chance.choice([None, *PEOPLE]), *(penalty(chance) for _ in sessions + rooms),
        ])
    if len(rows) < len(tracks):
        tracks = tracks[: len(rows)]
    times = [(chance.randint(0, 23), chance.choice([0, 30])) for _ in sessions]
    weights = [chance.choice([0, 1, 2, 10, 100, -3]) for _ in range(16)]
    labels = ["09:30:00", "21:30:00", "07:00:00", "23:00:00"]
    left = {1: f"GMT+{chance.randint(0, 3)}", 3: labels[0], 4: labels[1], 6: labels[2], 7: labels[3], 8: 1, 10: 10}
    head = ["Reference", "Track", "Slots", "Order", "Time Zone", "Presenters", "Attendees"]
    return {
        "parameters": [["Sessions", None, None, "Weights", None]]
        + [[None, left.get(row), None, None, weight] for row, weight in enumerate(weights, 1)],
        "submissions": [head + sessions + rooms] + rows,
        "tracks": [["Tracks", "Chairs"]] + [[t, chance.choice([None, None, *PEOPLE])] for t in tracks],
        "sessions": [["Session", "Slots", "Date", "Start", "End"]] + [
            [name, count, None, f"{hour:02}:{minute:02}:00", f"{(hour + 1) % 24}:{minute}"]
            for name, count, (hour, minute) in zip(sessions, slots, times)
        ],
        "rooms": [["Rooms"]] + [[room] for room in rooms],
        "tracks_sessions|penalty": grid(chance, tracks, sessions),
        "tracks_rooms|penalty": grid(chance, tracks, rooms),
        "similar tracks": grid(chance, tracks, tracks),
        "sessions_rooms|penalty": grid(chance, sessions, rooms),
    }


def solution(chance, made):
    """Now and then in order, mostly not."""
    free = chance.random()
    tracks = [[chance.randrange(-1, len(made.tracks)) for _ in made.rooms] for _ in made.sessions]
    submissions = [
        [[-1 if chance.random() < free else chance.randrange(len(made.length)) for _ in range(slots)] for _ in made.rooms]
        for slots in made.slots
    ]
    return tracks, submissions


def main():
    chance = random.Random(2026)
    cases = []
    for _ in range(40):
        sheets = instance(chance)
        made = Instance(sheets)
        solutions = []
        for _ in range(4):
            tracks, submissions = solution(chance, made)
            solutions.append({
                "tracks": tracks, "submissions": submissions,
                "terms": [float(term) for term in terms(made, tracks, submissions)],
                "alwaysOn": multislot(made, submissions), "objective": float(objective(made, tracks, submissions)),
            })
        cases.append({"instance": json.dumps(sheets, ensure_ascii=False), "solutions": solutions})
    json.dump(cases, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
