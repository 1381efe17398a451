"""Runs every test and ends with one line: N passed, N failed.

Swift tests run in a debug build; the release build is made too, because the two compilers differ, and the tests that
use the running program (browser, bad input, kill -9, power cuts, full disks, the record from outside, timetables) run
against it.
"""

import pathlib
import subprocess
import sys
import xml.etree.ElementTree as xml

ROOT = pathlib.Path(__file__).resolve().parent.parent
REPORTS = ROOT / ".build" / "reports"


def run(*command):
    print("$", " ".join(str(part) for part in command), flush=True)
    return subprocess.run([str(part) for part in command], cwd=ROOT).returncode


def counted(report):
    """Passed and failed tests of a JUnit file; skipped ones count as neither. A test run that dies leaves half a file."""
    passed = failed = 0
    try:
        cases = xml.parse(report).getroot().iter("testcase")
    except (FileNotFoundError, xml.ParseError):
        return 0, 0
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
            print("FAILED", case.get("classname"), case.get("name"))
        elif case.find("skipped") is None:
            passed += 1
    return passed, failed


def main():
    REPORTS.mkdir(parents=True, exist_ok=True)
    for old in REPORTS.glob("*.xml"):
        old.unlink()
    passed = failed = 0

    def stage(name, status, report):
        nonlocal passed, failed
        more_passed, more_failed = counted(report) if report else (0 if status else 1, 0)
        if more_failed == 0 and (status != 0 or more_passed == 0):
            more_failed = 1
            print("FAILED", name, "ended with", status)
        passed, failed = passed + more_passed, failed + more_failed

    stage("lint", run("make", "--silent", "lint"), None)
    built = run("swift", "build", "--build-tests")
    stage("debug build", built, None)
    if built == 0:
        status = run("swift", "test", "--skip-build", "--xunit-output", REPORTS / "swift.xml")
        stage("swift tests", status, REPORTS / "swift-swift-testing.xml")
    released = run("swift", "build", "-c", "release", "--product", "convene")
    stage("release build", released, None)
    if released == 0:
        for name in ("Browser", "Durability", "Feeds", "Record", "Timetable"):
            report = REPORTS / f"{name.lower()}.xml"
            status = run(
                sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"Tests/{name}", f"--junitxml={report}")
            stage(f"{name.lower()} tests", status, report)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
