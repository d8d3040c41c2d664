"""What the other end is: a person at a terminal, or a pipe; how wide, which letters, colour."""

import os
import shutil
import sys

NARROWEST = 60
WIDEST = 100


def interactive() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def width() -> int:
    """Columns to write in."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((80, 30)).columns))


def unicode() -> bool:
    """Whether standard output can carry box lines and shapes."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        "●▲■─│╭✓×·".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def colour() -> bool:
    """Colour only on a terminal, and never against NO_COLOR (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
