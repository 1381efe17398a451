"""Every English word of the interface has its Korean one."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def test_nothing_is_left_untranslated():
    missing = subprocess.run(
        [sys.executable, ROOT / "Scripts" / "words.py", "--missing", "ko"], capture_output=True, text=True
    )
    assert missing.stdout == "" and missing.returncode == 0
