"""The full sheets of exercises and tests, read from the JSON they were compiled to."""

from pathlib import Path

import msgspec

from restride.library import COMPILED, LibraryError
from restride.protocol.exercise import Exercise
from restride.protocol.test_sheet import TestSheet
from restride.protocol.value import Value

FILE = "sheets.json"


class Sheets(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Every exercise and every test of the library, in order of id."""

    exercises: tuple[Exercise, ...]
    tests: tuple[TestSheet, ...]


def load_sheets() -> Sheets:
    """Read the compiled sheets; raises LibraryError."""
    try:
        written = (Path(COMPILED) / FILE).read_bytes()
    except FileNotFoundError as error:
        what = "the exercises are not compiled. Run `make build` or install the package"
        raise LibraryError(what) from error
    return msgspec.json.decode(written, type=Sheets)
