"""Every English word of the interface has its Korean one, and the terms of the field have theirs."""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Scripts"))

import words  # noqa: E402


def test_nothing_is_left_untranslated():
    missing = subprocess.run(
        [sys.executable, ROOT / "Scripts" / "words.py", "--missing", "ko"], capture_output=True, text=True
    )
    assert missing.stdout == "" and missing.returncode == 0


def test_terms_are_those_of_the_glossary():
    glossary = json.loads((pathlib.Path(__file__).parent / "fixtures" / "glossary-ko.json").read_text())["terms"]
    wrong = {
        english: korean
        for english, korean in words.translated("ko").items()
        if (term := singular(english.lower(), glossary)) and not is_one_of(korean, glossary[term])
    }
    assert wrong == {}


def singular(name, glossary):
    """The term that a name is, itself or as its plural; None for any other words."""
    forms = [name, name.removesuffix("s"), re.sub("ies$", "y", name)]
    return next((form for form in forms if form in glossary), None)


def is_one_of(korean, terms):
    """Whether Korean words are one of these terms, with a particle or short for it: 사회자, 조직팀."""
    return any(term in korean or korean in term for term in terms)
