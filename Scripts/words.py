"""Lists the English words of the interface, and keeps the catalogues in step with the source.

  words.py --list           every English string that is translated
  words.py --missing ko     those that ko.po does not translate, as PO
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SITE = ROOT / "Sources" / "Site"
STRING = r'"((?:[^"\\\n]|\\.)*)"'
CALL = re.compile(r"(?:words|\bself)\(\s*" + STRING)
COUNT = re.compile(r"(?:words\.|\b)count\((?:[^()\"]|\([^()]*\)|\{[^{}]*\})*?,\s*" + STRING + r"\s*,\s*" + STRING, re.S)


NO_WORDS = re.compile(r"^[A-Z]+(-\d+)?$|^[a-z]+( [a-z]+)* small soft$|^wrap |^Etc/|FieldWords\(|ActWords\(|static let|^UTC")


def flat(text):
    """Source in which every string stands on one line: multi-line ones folded, those joined by + put together."""

    def fold(match):
        indent = match.group(2)
        lines = [line.removeprefix(indent) for line in match.group(1).split("\n")]
        words = "\n".join(lines).replace("\\\n", "")
        return '"' + words.replace('"', '\\"').replace("\n", "\\n") + '"'

    text = re.sub(r'"""\n(.*?)\n( *)"""', fold, text, flags=re.S)
    return re.sub(r'"\s*\n\s*\+ "', "", text)


def literals(path):
    """Every string of a file."""
    return re.findall(STRING, flat(path.read_text()))


def english():
    found = {}

    def add(string, place):
        string = string.replace('\\"', '"').replace("\\\\", "\\").replace("\\n", "\n")
        # What has no letter is a pattern of its language all the same: the order of a date, the sign between two things.
        if "\\(" not in string:
            found.setdefault(string, place)

    for path in sorted(SITE.rglob("*.swift")):
        text = flat(path.read_text())
        place = str(path.relative_to(ROOT))
        for match in CALL.findall(text):
            add(match, place)
        for one, many in COUNT.findall(text):
            add(one, place)
            add(many, place)
        for extra in re.findall(r"// words: " + STRING, text):
            add(extra, place)
    tables = [
        *sorted((SITE / "Acts").glob("ActWords*.swift")), *sorted((SITE / "Acts").glob("ChoiceWords*.swift")),
        SITE / "Layout" / "ProblemPages.swift", SITE / "Language" / "Zone.swift", SITE / "Acts" / "AboutYou.swift",
        SITE / "People" / "Task+Words.swift", SITE / "Record" / "RecordSentences.swift",
        ROOT / "Sources/Mechanism/Safeguards/Measure.swift", ROOT / "Sources/Mechanism/Safeguards/Reason.swift",
        ROOT / "Sources/Mechanism/Safeguards/Safeguard.swift", SITE / "About" / "Powers.swift", SITE / "About" / "RulesInForce.swift",
    ]
    for path in tables:
        for string in literals(path):
            # Codes of safeguards, classes of style and source between two strings are no words.
            if re.search("[A-Za-z]", string) and (" " in string or string[:1].isupper()) and not NO_WORDS.search(string):
                add(string, str(path.relative_to(ROOT)))
    rules = (ROOT / "Sources/Mechanism/Acts/Rule.swift").read_text().split("public var source")[0]
    for string in re.findall(STRING, flat(rules)):
        add(string, "Sources/Mechanism/Acts/Rule.swift")
    for string in re.findall(r"text: " + STRING, flat((ROOT / "Sources/Mechanism/Safeguards/SafeguardCatalogue.swift").read_text())):
        add(string, "Sources/Mechanism/Safeguards/SafeguardCatalogue.swift")
    return found


def translated(language):
    text = (SITE / "Resources" / "po" / f"{language}.po").read_text()
    keys = {}
    key = value = None
    for line in text.splitlines() + ['msgid ""']:
        if line.startswith("msgid "):
            if key and value:
                keys[key] = value
            key, value, target = unquoted(line[6:]), "", "key"
        elif line.startswith("msgstr "):
            value, target = unquoted(line[7:]), "value"
        elif line.startswith('"'):
            if target == "key":
                key += unquoted(line)
            else:
                value += unquoted(line)
    return keys


def unquoted(text):
    return text.strip()[1:-1].replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main():
    found = english()
    if sys.argv[1:2] == ["--missing"]:
        known = translated(sys.argv[2])
        missing = [string for string in found if string not in known]
        for string in missing:
            print(f"#: {found[string]}\nmsgid {quoted(string)}\nmsgstr \"\"\n")
        sys.exit(1 if missing else 0)
    for string in found:
        print(string)


if __name__ == "__main__":
    main()
