"""A reason says the numbers, the entries and the sources that it rests on: `reasons.yaml`."""

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from ruamel.yaml import YAML

from restride.decision.codes import UNLOCKS
from restride.decision.model import Decision, Reason
from restride.log.model import Log
from tests.scenario_always import every_reason
from tests.scenario_file import HERE, Part, read
from tests.scenario_walk import walk


class Told(Part, frozen=True, kw_only=True, rename={"scenario": "in"}):
    scenario: str
    day: int = 0
    data: dict[str, Any] = {}
    entries: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


FILE = Path(__file__).parent / "reasons.yaml"
TABLE = msgspec.convert(YAML(typ="safe").load(FILE.read_text("utf-8")), dict[str, Told])
ELSEWHERE = {"no_episode", "not_runnable", "protocol_mismatch", "done_for_today"}


@pytest.mark.parametrize("code", TABLE)
def test_it_says_what_a_reason_rests_on(code: str) -> None:
    told = TABLE[code]
    seen = list(walk(read(HERE / f"{told.scenario}.yaml")))
    today = next(one for one in seen if one.day == told.day)
    found = [one for one in every_reason(today.decision) if one.code == code]
    said = [in_words(one, today.log, seen[0].decision) for one in found]
    assert (told.data, told.entries, told.sources) in said


def in_words(
    reason: Reason, log: Log, first: Decision
) -> tuple[dict[str, Any], tuple[str, ...], tuple[str, ...]]:
    """The entries by their kind and their day, counted from the first decision."""
    names = {one.id: f"{one.__struct_config__.tag} {days(one.day, first.on)}" for one in log}
    return reason.data, tuple(sorted(names[one] for one in reason.entries)), reason.sources


def days(day: date, since: date) -> int:
    return (day - since).days


def test_it_shows_every_reason_in_full() -> None:
    assert TABLE.keys() | ELSEWHERE == UNLOCKS.keys()
