"""Makes one JSON file of the sheets of all exercises and tests, and holds them to their names."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import msgspec

from restride.library.sheets import FILE, Sheets
from restride.protocol.convert import converted
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.exercise import Exercise, Form, Way
from restride.protocol.folder import read_all, refused
from restride.protocol.names import sources_of
from restride.protocol.problem import Problem
from restride.protocol.test_sheet import TestSheet
from restride.protocol.value import Sourced
from restride.protocol.walk import walk

Sheet = TypeVar("Sheet", Exercise, TestSheet)


def compile_sheets(library: Path, out: Path, studies: set[str]) -> Path:
    """Compile all exercises and tests; `studies` are the sources they may name.

    Raises ProtocolRefused.
    """
    sheets = read_sheets(library, studies)
    out.mkdir(parents=True, exist_ok=True)
    path = out / FILE
    path.write_bytes(msgspec.json.encode(sheets) + b"\n")
    return path


def read_sheets(library: Path, studies: set[str]) -> Sheets:
    """Read every sheet of a library; every fault of every file is named. Raises ProtocolRefused."""
    exercises = {file.stem for file in (library / "exercises").glob("*.yaml")}
    known = {"exercise": exercises, "source": studies}
    errors: list[ProtocolError] = []
    sheets = Sheets(
        exercises=_read(library / "exercises", Exercise, known, errors),
        tests=_read(library / "tests", TestSheet, known, errors),
    )
    if errors:
        raise ProtocolRefused(errors)
    return sheets


def _read(
    folder: Path, kind: type[Sheet], known: dict[str, set[str]], errors: list[ProtocolError]
) -> tuple[Sheet, ...]:
    sheets = []
    files = sorted(folder.glob("*.yaml"), key=lambda file: file.stem)
    for document in read_all(files):
        try:
            sheet = converted(document, kind)
        except ProtocolRefused as fault:
            errors += fault.errors
            continue
        errors += refused(
            _problems(sheet, document.places.top.file.stem, known), document.places
        ).errors
        sheets.append(sheet)
    return tuple(sheets)


def _problems(
    sheet: Exercise | TestSheet, name: str, known: dict[str, set[str]]
) -> Iterator[Problem]:
    if sheet.id != name:
        what = f"the id is not the name of its file, `{name}`"
        yield Problem(("id",), what, f"Write `id: {name}`")
    for steps, value in walk(sheet):
        if isinstance(value, Form | Way) and value.exercise is not None:
            yield from _unknown((*steps, "exercise"), "exercise", value.exercise, known)
        if isinstance(value, Sourced):
            for source in sources_of(value):
                yield from _unknown((*steps, "source"), "source", source, known)
            if "editorial" in sources_of(value) and value.because is None:
                what = "an editorial choice gives no reason"
                yield Problem((*steps, "source"), what, "Add `because:` with the reason")


def _unknown(
    steps: tuple[str | int, ...], of: str, name: str, known: dict[str, set[str]]
) -> Iterator[Problem]:
    if name not in known[of]:
        close = get_close_matches(name, sorted(known[of]), n=1)
        mend = f"Perhaps you meant `{close[0]}`" if close else f"Add the {of} or correct the name"
        yield Problem(steps, f"there is no {of} `{name}`", mend)
