"""The anchor experiment: do comments survive an amendment?

Laws are generated in four languages and several forms, amended by random acts of a drafter (words replaced, put in and
struck, sentences and clauses put in, struck, moved, split and merged, all renumbered), and random quotes of the old text
are carried by `convene redline --carry`. The generator knows where each word went, so each answer is judged against what
really happened. With --git the old and new texts are real amendments out of a repository of laws in Markdown, and the
truth is an alignment of blocks and words by difflib, which shares nothing with the program.

A quote that is refused counts as a failure, whatever it is refused for. Quotes are cut out of the files with their marks as
often as they are copied from the page.

    python3 Scripts/anchors.py --program .build/release/convene
    python3 Scripts/anchors.py --program .build/release/convene --git path/to/laws.git --laws 400
"""

import argparse
import bisect
import collections
import difflib
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from lawmaker import LANGUAGES, Law, bare, marked, written  # noqa: E402  (the path above comes first)

FLAGGED = {"edited", "gone"}


class Tally(collections.Counter):
    """How many answers of each kind, and the first few that were silently wrong."""

    def __init__(self):
        super().__init__()
        self.wrong = []

    def judge(self, truth, answer, context):
        self["quotes"] += 1
        self["truth " + truth.outcome] += 1
        verdict = self.verdict(truth, answer)
        self[verdict] += 1
        if verdict in ("silently wrong", "error"):
            self.wrong.append((context, truth, answer))

    @staticmethod
    def verdict(truth, answer):
        if answer["outcome"] == "error":
            return "error"
        if truth.outcome in FLAGGED:
            if answer["outcome"] not in FLAGGED:
                return "silently wrong"
            return "right" if answer["outcome"] == truth.outcome else "rightly flagged"
        if answer["outcome"] in FLAGGED:
            return "needlessly flagged"
        if not truth.stands(answer):
            return "silently wrong"
        return "right" if answer["outcome"] == truth.outcome else "right place, kept for moved"

    def table(self):
        total = self["quotes"]
        kinds = ["right", "right place, kept for moved", "rightly flagged", "needlessly flagged", "silently wrong", "error"]
        rows = [f"{kind}: {self[kind]} ({100 * self[kind] / total:.2f} %)" for kind in kinds]
        fate = ", ".join(f"{self['truth ' + o]} {o}" for o in ("kept", "moved", "edited", "gone"))
        good = sum(self[kind] for kind in kinds[:3])
        found = max(1, total - self["error"])
        shares = [f"right or rightly flagged: {100 * good / total:.2f} % of all, {100 * good / found:.2f} % of those found",
                  f"silently wrong: {100 * self['silently wrong'] / total:.2f} % of all, {100 * self['silently wrong'] / found:.2f} % of those found"]
        return "\n".join([f"{total} quotes: {fate}", *rows, *shares])


def carried(program, old, new, quotes, folder, endings=("txt", "txt")):
    """What the program says of each quote."""
    paths = [folder / f"old.{endings[0]}", folder / f"new.{endings[1]}", folder / "quotes.jsonl"]
    paths[0].write_text(old)
    paths[1].write_text(new)
    paths[2].write_text("".join(json.dumps(quote, ensure_ascii=False) + "\n" for quote in quotes))
    done = subprocess.run(
        [program, "redline", paths[0], paths[1], "--carry", paths[2]], capture_output=True, text=True
    )
    assert done.returncode in (0, 1), done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["id"] for a in answers] == [q["id"] for q in quotes], done.stderr
    return answers


def generated(given, tally):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="anchors-"))
    for number in range(given.laws):
        chance = random.Random(given.seed + number)
        language = LANGUAGES[number % len(LANGUAGES)]
        law = Law.drafted(language, chance)
        amended = law.amended(chance)
        forms = chance.choice([("txt", "txt"), ("md", "md"), ("html", "html"), ("txt", "md"), ("md", "html"), ("akn", "akn")])
        normal = chance.choice(["NFC"] * 4 + ["NFD"])
        marks = marked(law, forms[0], chance)
        truths, quotes = law.quoted(amended, chance, given.quotes, normal, marks)
        old = written(law, forms[0], chance, marks)
        new = unicodedata.normalize(normal, written(amended, forms[1], chance))
        for truth, quote, answer in zip(truths, quotes, carried(given.program, old, new, quotes, folder, forms)):
            tally.judge(truth, answer, (number, language.name, forms, quote))
        if given.keep and tally.wrong:
            print("kept in", folder, file=sys.stderr)
            break


# Real amendments


class RealTruth:
    """Where a quote went by difflib: blocks first, then words."""

    def __init__(self, outcome, words):
        self.outcome = outcome
        self.words = words

    def stands(self, answer):
        """Whether the same words stand there; the numbers of clauses, and the signs around them, are no words of them."""
        found = re.sub(r"\W|_", "", bare(answer["text"]))
        left_out = 0
        for word in self.words:
            word = re.sub(r"\W|_", "", bare(word))
            if found.startswith(word):
                found = found[len(word):]
            elif NAMES.fullmatch(word):
                left_out += 1
            else:
                return False
        return not found and left_out <= 12

    def __repr__(self):
        return f"{self.outcome}: {' '.join(self.words)}"


NAMES = re.compile(r"\d+[a-z]?|[a-z]{1,2}|[ivxIVX]+|§|Art|Artikel|Buch|Teil|Kapitel|Abschnitt|Unterabschnitt|Titel|Anlage|Anhang")
NUMBER = re.compile(r"(#+|>|[-*]|\(?\d+\w?[.)]|\(?[a-z]{1,2}\))\s+")
MARKS = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"  # the sign that another is meant as it is
    r"|!?\[(?=[^\]\n]*\]\()|(?<=\])\([^)\n]*\)|\](?=\()"  # links
    r"|(?<![\s*])\*+|\*+(?![\s*])|(?<!\w)_+|_+(?!\w)|`+"  # emphasis and code
    r"|<[/!A-Za-z][^>\n]*>|&#?\w{1,10};|\|"  # tags, references, edges of cells
    r"|^[-=_*~|: ]{3,}$",  # rules
    re.M,
)


def blocks(text):
    """The paragraphs, each as its words and marks of punctuation with where they begin and end in the file, without the
    numbers and signs before them and without the marks of Markdown."""
    front = re.match(r"---\n.*?\n---\n", text, flags=re.S)
    found = []
    for block in re.finditer(r"\S.*?(?=\n\s*\n|\s*\Z)", text[front.end():] if front else text, flags=re.S):
        start = block.start() + (front.end() if front else 0)
        raw = block.group()
        place = 0
        while number := NUMBER.match(raw, place):
            place = number.end()
        plain = MARKS.sub(lambda mark: " " * len(mark.group()), raw)
        words = [(word.group(), start + word.start(), start + word.end()) for word in re.finditer(r"\w+|[^\w\s]", plain) if word.start() >= place]
        if words:
            found.append(words)
    return found


def texts(block):
    return [word for word, _, _ in block]


def word_targets(old, new):
    """For each word of the old blocks its (block, word) in the new ones, or None."""
    targets = [[None] * len(block) for block in old]
    keys = lambda side: [" ".join(block) for block in side]
    for tag, a, b, c, d in difflib.SequenceMatcher(None, keys(old), keys(new), autojunk=False).get_opcodes():
        if tag == "equal":
            for i, j in zip(range(a, b), range(c, d)):
                targets[i] = [(j, word) for word in range(len(old[i]))]
        elif tag == "replace":
            free = set(range(c, d))
            ranked = sorted(
                ((difflib.SequenceMatcher(None, old[i], new[j], autojunk=False).ratio(), -i, -j) for i in range(a, b) for j in range(c, d)),
                reverse=True,
            ) if (b - a) * (d - c) <= 900 else []
            taken = set()
            for ratio, i, j in ranked:
                i, j = -i, -j
                if ratio < 0.5 or i in taken or j not in free:
                    continue
                taken.add(i)
                free.discard(j)
                for block in difflib.SequenceMatcher(None, old[i], new[j], autojunk=False).get_matching_blocks():
                    for step in range(block.size):
                        targets[i][block.a + step] = (j, block.b + step)
    return targets


def real(given, tally):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="anchors-"))
    git = lambda *arguments: subprocess.run(["git", f"--git-dir={given.git}", *arguments], capture_output=True, text=True, errors="replace").stdout
    commits = git("log", "--no-merges", "--format=%H").split()
    chance = random.Random(given.seed)
    chance.shuffle(commits)
    done = 0
    for commit in commits:
        files = [line.split("\t")[1] for line in git("diff-tree", "-r", "--no-commit-id", "--name-status", commit).splitlines() if line.startswith("M") and line.endswith("index.md")]
        chance.shuffle(files)
        for path in files[: max(3, given.laws // 60)]:
            if done >= given.laws:
                return
            old, new = git("show", f"{commit}^:{path}"), git("show", f"{commit}:{path}")
            if not 6000 <= len(old.encode()) <= 250_000:
                continue
            placed = blocks(old)
            a, b = [texts(block) for block in placed], [texts(block) for block in blocks(new)]
            same = sum(x.size for x in difflib.SequenceMatcher(None, [" ".join(x) for x in a], [" ".join(x) for x in b], autojunk=False).get_matching_blocks())
            if len(a) - same < 2 or len(a) - same > 0.6 * len(a):
                continue
            done += 1
            judge_real(given, tally, placed, b, old, new, chance, folder, (commit[:8], path))


def judge_real(given, tally, placed, new, old_text, new_text, chance, folder, name):
    old = [texts(block) for block in placed]
    targets = word_targets(old, new)
    truths, quotes = [], []
    long = [i for i, block in enumerate(old) if sum(word[0].isalnum() for word in block) >= 6]
    if not long:
        return
    weights = list(itertools.accumulate(len(old[i]) for i in long))
    for number in range(given.quotes):
        i = long[bisect.bisect_right(weights, chance.randrange(weights[-1]))]
        count = min(len(old[i]), chance.randint(4, 25))
        start = chance.randint(0, len(old[i]) - count)
        places = targets[i][start:start + count]
        kept = [place for place in places if place]
        intact = len(kept) == count and all(q == (p[0], p[1] + 1) for p, q in zip(kept, kept[1:]))
        outcome = "kept" if intact else "edited" if len(kept) >= count / 2 else "gone"
        truths.append(RealTruth(outcome, old[i][start:start + count]))
        # Cut out of the file as it is, line breaks and marks and all.
        first, last = placed[i][start][1], placed[i][start + count - 1][2]
        around = 160
        # As much of what stands around it as tells it from any other.
        while around < 2000 and old_text.count(old_text[max(0, first - around):last + around]) > 1:
            around *= 2
        quotes.append({"id": number, "clause": None, "quote": old_text[first:last], "before": old_text[max(0, first - around):first], "after": old_text[last:last + around]})
    for truth, quote, answer in zip(truths, quotes, carried(given.program, old_text, new_text, quotes, folder, ("md", "md"))):
        tally.judge(truth, answer, (*name, quote))


def options(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/convene")
    parser.add_argument("--laws", type=int, default=200)
    parser.add_argument("--quotes", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--git", help="a repository of laws in Markdown with their history")
    parser.add_argument("--show", type=int, default=0, help="print so many silently wrong answers")
    parser.add_argument("--keep", action="store_true", help="stop at the first law with a wrong answer and keep its files")
    return parser.parse_args(arguments)


def main():
    given = options()
    tally = Tally()
    (real if given.git else generated)(given, tally)
    print(tally.table())
    for context, truth, answer in tally.wrong[: given.show]:
        print("\n", context, "\n  truth ", truth, "\n  answer", json.dumps(answer, ensure_ascii=False))


if __name__ == "__main__":
    main()
