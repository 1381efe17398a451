"""`convene timetable` against an evaluator that shares no code with it, and against input that is not in order.

CONVENE names the program (.build/release/convene otherwise). COSPLIB_INSTANCES may name a folder with CoSPLib's instances
as JSON; without it only the one in the fixtures of the Swift tests and made-up ones are tried. TIMETABLE_SECONDS is how
long each of those searches lasts (3 otherwise).
"""

import copy
import json
import os
import pathlib
import random
import subprocess

import pytest

import random_instances
from cosplib_objective import Instance, faults, loaded, multislot, objective, terms

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("CONVENE", ROOT / ".build" / "release" / "convene")
N2OR = ROOT / "Tests" / "TimetableTests" / "Fixtures" / "N2OR.json"
INSTANCES = sorted(pathlib.Path(os.environ["COSPLIB_INSTANCES"]).glob("*.json")) \
    if "COSPLIB_INSTANCES" in os.environ else [N2OR]

# The best of CoSPLib's published solutions and its hyper-heuristic, by CoSPLib's own evaluator.
BEST_KNOWN = {"N2OR": 1, "GECCO20Poster": 0, "GECCO20": 6298, "GECCO21": 11046, "OR60F": 433}

# Rule, terms 1 to 16 unweighted, what is always on, total: by CoSPLib's own evaluator.
VECTORS = {
    "N2OR": {
        "poured": ([0, 0, 0, 0, 9, 7, 0, 0, 1, 5, 0, 0, 1, 0, 0, 1], 1020000000, 1020000023),
        "striped": ([0, 0, 0, 2, 7, 4, 3, 0, 0, 3, 0, 0, 1, 0, 0, 1], 1000000000, 1000000020),
    },
    "GECCO20": {
        "poured": ([10000, 70000, 50000, 400, 17, 15, 0, 0, 21, 371, 0, 12, 1, 1, 4, 0], 0, 2907554),
        "striped": ([50000, 130030, 50000, 220, 30, 0, 19, 0, 28, 395, 0, 8, 0, 0, 2, 0], 1020000000, 1026469998),
    },
    "GECCO21": {
        "poured": ([10000, 40010, 0, 20, 17, 13, 0, 212, 5, 80000, 0, 6, 0, 0, 0, 0], 2040000000, 2048071266),
        "striped": ([90000, 140030, 0, 220, 4, 0, 15, 351, 6, 40000, 0, 7, 0, 0, 2, 0], 2060000000, 2064265511),
    },
    "GECCO20Workshop": {
        "poured": ([610, 0, 0, 4000, 36, 44, 0, 0, 0, 1382, 0, 12, 0, 0, 11, 0], 7140000000, 7140683244),
        "striped": ([1520, 0, 0, 12000, 52, 8, 26, 0, 0, 1067, 0, 56, 0, 0, 12, 0], 33640000000, 33641610708),
    },
    "OR60F": {
        "poured": ([310, 5317, 3000, 0, 77, 75, 0, 0, 573, 111, 0, 31, 0, 0, 14, 0], 29580000000, 29580008921),
        "striped": ([3030, 8026, 3000, 0, 134, 0, 45, 0, 440, 161, 0, 28, 0, 0, 6, 0], 1000000000, 1000014829),
    },
}


def poured(instance):
    """The submissions in the slots one after another; a cell has the track of its first."""
    rest = [u for u, length in enumerate(instance.length) for _ in range(length)]
    submissions = []
    for slots in instance.slots:
        row = []
        for _ in instance.rooms:
            cell, rest = rest[:slots], rest[slots:]
            row.append(cell + [-1] * (slots - len(cell)))
        submissions.append(row)
    return [[instance.track[cell[0]] if cell[0] != -1 else -1 for cell in row] for row in submissions], submissions


def striped(instance):
    """Tracks and submissions at regular steps, whatever belongs together."""
    rooms, tracks, count = range(len(instance.rooms)), len(instance.tracks), len(instance.length)
    return (
        [[(7 * k + 3 * r + 1) % (tracks + 1) - 1 for r in rooms] for k in range(len(instance.slots))],
        [[[(31 * k + 17 * r + 5 * x) % (count + 1) - 1 for x in range(slots)] for r in rooms]
         for k, slots in enumerate(instance.slots)],
    )


def convene(*arguments):
    return subprocess.run(
        [str(PROGRAM), "timetable", *map(str, arguments)], capture_output=True, text=True, timeout=120)


def solved(path, folder, *arguments):
    answer = folder / "answer.json"
    done = convene(path, "--json", answer, *arguments)
    assert done.returncode == 0, done.stderr
    return loaded(answer)


def check(path, solution):
    """The answer is a timetable and costs what it says, term by term and in sum."""
    instance = Instance(loaded(path))
    tracks, submissions = solution["tracks"], solution["submissions"]
    assert faults(instance, tracks, submissions) == []
    cost = objective(instance, tracks, submissions)
    assert solution["objective"] == cost
    assert sum(solution["terms"].values()) == pytest.approx(float(cost))
    assert all(isinstance(sentence, str) and sentence.endswith(".") for sentence in solution["violations"])
    assert (len(solution["violations"]) > 0) or cost == 0
    return cost


@pytest.mark.parametrize("path", INSTANCES, ids=lambda path: path.stem)
@pytest.mark.parametrize("rule", [poured, striped])
def test_the_evaluator_itself_agrees_with_cosplib(path, rule):
    if path.stem not in VECTORS:
        pytest.skip("no figures of CoSPLib's evaluator for this instance")
    instance = Instance(loaded(path))
    tracks, submissions = rule(instance)
    counted, always_on, total = VECTORS[path.stem][rule.__name__]
    assert terms(instance, tracks, submissions) == counted
    assert multislot(instance, submissions) == always_on
    assert objective(instance, tracks, submissions) == total


@pytest.mark.parametrize("path", INSTANCES, ids=lambda path: path.stem)
def test_an_instance_is_solved_as_well_as_the_best_known(path, tmp_path):
    solution = solved(path, tmp_path, "--seconds", os.environ.get("TIMETABLE_SECONDS", "3"), "--seed", 1)
    cost = check(path, solution)
    assert cost <= BEST_KNOWN.get(path.stem, cost)
    assert solution["moves"] > 0 and solution["unplaced"] == []


@pytest.mark.parametrize("seed", range(12))
def test_made_up_instances_cost_what_the_answer_says(seed, tmp_path):
    path = tmp_path / "made.json"
    path.write_text(json.dumps(random_instances.instance(random.Random(seed))))
    done = convene(path, "--moves", 5000, "--json", tmp_path / "answer.json")
    solution = loaded(tmp_path / "answer.json")
    if done.returncode == 0:
        check(path, solution)
    else:
        assert done.returncode == 1 and "found no place" in done.stderr and solution["unplaced"], done.stderr


def test_the_same_seed_and_moves_give_the_same_bytes(tmp_path):
    for name, seed in [("one", 5), ("two", 5), ("other", 6)]:
        convene(N2OR, "--moves", 30000, "--seed", seed, "--json", tmp_path / name)
    one, two, other = ((tmp_path / name).read_bytes() for name in ("one", "two", "other"))
    assert one == two
    assert one != other


BAD = [
    ("rooms", lambda s: s.pop("rooms"), "missing"),
    ("sessions", lambda s: s["sessions"][1].__setitem__(1, -2), "row 1"),
    ("sessions", lambda s: s["sessions"][1].__setitem__(1, 10 ** 12), "row 1"),
    ("sessions", lambda s: s["sessions"][3].__setitem__(3, "noon"), "row 3"),
    ("submissions", lambda s: s["submissions"][4].__setitem__(1, "No such track"), "row 4"),
    ("submissions", lambda s: s["submissions"][4].__setitem__(2, -1), "row 4"),
    ("submissions", lambda s: s["submissions"][4].__setitem__(2, 1e300), "row 4"),
    ("submissions", lambda s: s["submissions"][4].__setitem__(4, "Europe/Paris"), "row 4"),
    ("submissions", lambda s: s["submissions"][4].__setitem__(0, s["submissions"][1][0]), "row 4"),
    ("tracks_rooms|penalty", lambda s: s["tracks_rooms|penalty"][2].__setitem__(1, "much"), "row 2"),
    ("parameters", lambda s: s["parameters"][16].__setitem__(4, None), "row 16"),
    ("tracks", lambda s: s.__setitem__("tracks", "none"), "list of rows"),
]


@pytest.mark.parametrize("sheet, change, where", BAD)
def test_what_is_not_in_order_is_refused_with_its_sheet_and_row(sheet, change, where, tmp_path):
    sheets = copy.deepcopy(loaded(N2OR))
    change(sheets)
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(sheets))
    done = convene(path, "--moves", 10, "--json", tmp_path / "answer.json")
    assert done.returncode == 1
    assert sheet in done.stderr and where in done.stderr, done.stderr
    assert not (tmp_path / "answer.json").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", "7", "\ufeff", '{"rooms": {}}', "[" * 100_000])
def test_what_is_no_instance_is_refused(text, tmp_path):
    path = tmp_path / "bad.json"
    path.write_text(text)
    done = convene(path, "--moves", 10)
    assert done.returncode == 1 and done.stderr.startswith("convene: "), (done.returncode, done.stderr)


@pytest.mark.parametrize("arguments, code", [
    (["/no/such/file"], 1), ([N2OR, "--seconds", "-1"], 2), ([N2OR, "--seconds", "x"], 2), ([N2OR, "--moves", "-1"], 2),
    ([N2OR, "--seconds", "1", "--moves", "1"], 2), ([N2OR, "--seconds", "nan"], 2), ([], 2),
    ([N2OR, "--moves", "9", "--json", "/no/such/folder/answer.json"], 1),
])
def test_misuse_and_failure_have_their_codes(arguments, code):
    assert convene(*arguments).returncode == code
