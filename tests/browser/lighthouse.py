"""`python -m tests.browser.lighthouse`: three pages, as Lighthouse's phone sees them."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.app import ROOT, App
from tests.browser.example import with_example
from tests.chromium import program

PAGES = ("/", "/library/", "/why/")


def main() -> int:
    """0 where each page scores what it has to."""
    chromium = program()
    if chromium is None:
        sys.stderr.write("There is no Chromium on this machine: install `chromium`.\n")
        return 2
    with TemporaryDirectory() as folder:
        app = App(Path(folder), None)
        app.set_day("2026-03-03")
        app.start()
        try:
            with_example(app)
            return subprocess.call(
                [str(ROOT / ".venv/bin/node"), "measure.js", app.address, *PAGES],
                cwd=ROOT / "web" / "lighthouse",
                env=os.environ | {"CHROME_PATH": chromium},
            )
        finally:
            app.stop()


if __name__ == "__main__":
    sys.exit(main())
