"""Twelve-year-olds can read what a runner reads: at or below US grade 7, sheet by sheet."""

from collections.abc import Iterator

import msgspec
import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types

from restride.library.sheets import load_sheets
from restride.protocol.exercise import Exercise
from restride.protocol.test_sheet import TestSheet

HIGHEST_GRADE = 7
# Names and words from a fixed list; the rest of a sheet is sentences. Sources are for who looks
# them up.
NOT_SENTENCES = {
    *("id", "title", "other_names", "muscles", "equipment", "sides", "source", "exercise"),
    *("because", "by", "unit", "kind", "device", "needs", "population"),
}


def sentences(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from sentences(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NOT_SENTENCES:
                yield from sentences(item)


@pytest.mark.requirement("REQ-H29-1")
@pytest.mark.parametrize(
    "sheet", [*load_sheets().exercises, *load_sheets().tests], ids=lambda sheet: sheet.id
)
def test_it_can_be_read_by_a_twelve_year_old(sheet: Exercise | TestSheet) -> None:
    text = " ".join(sentences(msgspec.to_builtins(sheet)))
    assert textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE
