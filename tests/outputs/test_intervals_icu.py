"""A run as text for intervals.icu, read by the rules that its own guide gives."""

import re
from dataclasses import dataclass

import pytest

from restride.outputs.intervals_icu import intervals_icu
from restride.outputs.steps import workout
from tests.outputs.asked_runs import RUNGS, day_with, workout_asking
from tests.perfect import PROTOCOL

TIME = re.compile(r"(?:(\d+)m)?(?:(\d+)s)?")
METRES = re.compile(r"(\d+)mtr")
PACE = re.compile(r"(\d+):(\d\d)-(\d+):(\d\d)/km")


@dataclass(frozen=True)
class Told:
    cue: str
    amount: tuple[str, float]
    lap: bool
    fastest_m_s: float | None


def amount_of(word: str) -> tuple[str, float] | None:
    """Minutes and seconds, or metres; what is neither belongs to the cue."""
    if found := METRES.fullmatch(word):
        return "m", float(found[1])
    if word and (found := TIME.fullmatch(word)) and word[-1] in "ms":
        return "s", 60 * int(found[1] or 0) + int(found[2] or 0)
    return None


def step_of(line: str) -> Told:
    words = line.removeprefix("- ").split()
    at = next(n for n, word in enumerate(words) if amount_of(word))
    amount = amount_of(words[at])
    assert amount is not None
    rest = " ".join(words[at + 1 :])
    pace = PACE.search(rest)
    assert rest in ("", "press lap") or (pace is not None and rest == f"{pace[0]} Pace")
    fastest = None if pace is None else 1000 / (60 * int(pace[3]) + int(pace[4]))
    return Told(" ".join(words[:at]), amount, rest == "press lap", fastest)


def carried_out(text: str) -> list[Told]:
    """Every step in turn: groups are parted by empty lines, and `5x` repeats the rest of one."""
    name, *groups = text.rstrip("\n").split("\n\n")
    assert not name.startswith("-")
    found = []
    for group in groups:
        first, *rest = group.split("\n")
        times, lines = (int(first[:-1]), rest) if first.endswith("x") else (1, [first, *rest])
        assert all(line.startswith("- ") for line in lines)
        found += [step_of(line) for line in lines] * times
    return found


@pytest.mark.parametrize("rung", RUNGS)
def test_it_holds_every_piece_as_asked(rung: str) -> None:
    asked = RUNGS[rung][1]
    wanted: list[tuple[str, float]] = []
    for dose in [ask.dose for ask in (asked.asks, *asked.also)]:
        parts = (("s", dose.walk_s), ("s", dose.run_s), ("m", dose.distance_m))
        wanted += [(unit, value) for unit, value in parts if value is not None] * dose.sets
    steps = carried_out(intervals_icu(workout_asking(rung)))
    assert [step.amount for step in steps if not step.lap] == wanted


def test_it_reads_as_a_whole() -> None:
    asked = workout(PROTOCOL, day_with("walk-run-1"))
    assert asked is not None
    assert (
        intervals_icu(asked)
        == """\
walk-run-1 v1.0.0 2026-03-16

- Warm-up walk 2m press lap

3x
- A-march 20mtr
- Walk back 2m press lap

3x
- Knee march 20mtr
- Walk back 2m press lap

- Reach walk (3 times 10) 2m press lap

5x
- Walk 3m
- Run easy 1m

- Cool-down walk 2m press lap
"""
    )


@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("top", [None, 7.77])
def test_its_cues_hold_nothing_that_would_be_read_as_a_target(rung: str, top: float | None) -> None:
    for step in carried_out(intervals_icu(workout_asking(rung, top))):
        assert not re.search(r"%|\d+x|\dx|\bZ\d|\d[a-z]|:", step.cue)


@pytest.mark.parametrize("top", [5.0, 7.77, 9.99])
def test_its_pace_is_never_faster_than_asked(top: float) -> None:
    paces = [
        step.fastest_m_s
        for step in carried_out(intervals_icu(workout_asking("sprint-80", top)))
        if step.fastest_m_s is not None
    ]
    assert len(paces) == 6
    assert all(0.78 * top < pace <= 0.8 * top + 1e-9 for pace in paces)


def test_it_says_how_fast_where_no_speed_is_known() -> None:
    step = carried_out(intervals_icu(workout_asking("sprint-80")))[1]
    assert (step.cue, step.amount, step.fastest_m_s) == ("Sprint at 80 of 100", ("m", 50), None)
