"""What the tests of the record share."""

import pathlib
import sys

# The running program is started as the browser tests start it.
sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "Browser"))
