"""What the other end is: a person at a terminal, or a pipe; how wide, which letters, colour."""

import os
import sys

NARROWEST = 60
WIDEST = 100
USUAL = 80


def interactive() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def width(widest: int = WIDEST, narrowest: int = NARROWEST) -> int:
    """Columns to write in, asked without shutil, which costs 2.5 ms to import."""
    named = os.environ.get("COLUMNS", "")
    try:
        columns = int(named) if named.isdecimal() else os.get_terminal_size().columns
    except OSError:
        columns = USUAL
    return max(narrowest, min(widest, columns))


def unicode() -> bool:
    """Whether standard output can carry box lines and shapes."""
    encoding = getattr(sys.stdout, "encoding", None) or "ascii"
    try:
        "●▲▼■─│╭✓×·".encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def colour() -> bool:
    """Colour only on a terminal, and never against NO_COLOR (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
