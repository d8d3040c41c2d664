"""The perfect runner: does all that is asked, and every light is green. A start for any scenario.

    log = perfect(first_day_of("speed"))               # all green until phase 4 is open
    log = perfect(40, goal="distance", morning=False)  # 40 whole days, the next morning unanswered
    decide(PROTOCOL, (*log, my_entry), day_of(40))

Day 0 is the day of the injury, and the log begins on it. `perfect(days)` holds the days 0 to
`days - 1` whole, and of day `days` the quiet morning alone: what happens on it is yours to add.
Entries carry noon UTC and no stamps; their ids come from the day, so no id of version 7 meets one.
Each length is built once in a test run, and a longer one is a shorter one continued.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.library import load
from restride.log.model import (
    Answer,
    By,
    Clinician,
    EarlierInjuries,
    Episode,
    Equipment,
    Log,
    Pin,
    Setup,
    Side,
    Triage,
)
from restride.trial.outlook import at, good_day, pretend_id, quiet_morning

PROTOCOL = load()
INJURED_ON = date(2026, 3, 2)
PHYSIO = By(role="clinician", account="physio")
EVERYTHING: tuple[Equipment, ...] = (
    "chair",
    "weight",
    "anchor",
    "slider",
    "step",
    "hill",
    "flat_100_m",
)
LONGEST_WAY = 200  # days; no perfect runner needs as many
Goal = Literal["sprint", "distance"]


@dataclass(frozen=True)
class Runner:
    """Who she is. `earlier` counts the injuries of the same side before this one."""

    goal: Goal = "sprint"
    side: Side = "left"
    earlier: int = 0
    birth_year: int = 1994
    injured_on: date = INJURED_ON

    def day(self, number: int) -> date:
        return self.injured_on + timedelta(days=number)


def perfect(  # noqa: PLR0913 - one keyword for each thing that a scenario may vary
    days: int,
    *,
    goal: Goal = "sprint",
    side: Side = "left",
    earlier: int = 0,
    birth_year: int = 1994,
    injured_on: date = INJURED_ON,
    morning: bool = True,
) -> Log:
    """So many whole green days and, unless told otherwise, the quiet morning that follows them."""
    runner = Runner(goal, side, earlier, birth_year, injured_on)
    log = whole_days(runner, days)
    return (*log, quiet_morning(runner.day(days))) if morning and days > 0 else log


def first_day_of(
    phase: str, *, goal: Goal = "sprint", earlier: int = 0, birth_year: int = 1994
) -> int:
    """The number of the first day on which the perfect runner is in a phase."""
    runner = Runner(goal, earlier=earlier, birth_year=birth_year)
    for number in range(LONGEST_WAY):
        if decision_of(runner, number).phase == phase:
            return number
    raise LookupError(f"in {LONGEST_WAY} days the perfect runner is never in phase {phase!r}")


def day_of(number: int, injured_on: date = INJURED_ON) -> date:
    """The date of a day counted from the injury."""
    return injured_on + timedelta(days=number)


@cache
def whole_days(runner: Runner, days: int) -> Log:
    """Her first days; with none, what she told at the start."""
    if days == 0:
        return start(runner)
    done = good_day(PROTOCOL, decision_of(runner, days - 1))
    return (*known_in_the_morning(runner, days - 1), *done)


@cache
def decision_of(runner: Runner, number: int) -> Decision:
    """What the engine says on one of her days, before anything is done on it."""
    return decide(PROTOCOL, known_in_the_morning(runner, number), runner.day(number))


def known_in_the_morning(runner: Runner, number: int) -> Log:
    log = whole_days(runner, number)
    return log if number == 0 else (*log, quiet_morning(runner.day(number)))


def start(runner: Runner) -> Log:
    """Everything asked on the first day, answered so that she may begin."""
    day, noon = runner.injured_on, at(runner.injured_on)
    no: Answer = "no"
    told: Log = (
        Episode(
            id=pretend_id(day, 901),
            day=day,
            at=noon,
            side=runner.side,
            injured_on=day,
            site="middle",
            birth_year=runner.birth_year,
            mechanism="sprinting",
            grade=1,
            confirmed_by="physio",
            earlier=EarlierInjuries(count=runner.earlier, same_side=runner.earlier),
            felt="pull",
            already_jogging=False,
        ),
        Setup(
            id=pretend_id(day, 902),
            day=day,
            at=noon,
            equipment=EVERYTHING,
            goal=runner.goal,
            body_mass_kg=70.0,
        ),
        Pin(
            id=pretend_id(day, 903),
            day=day,
            at=noon,
            protocol=PROTOCOL.id,
            version=PROTOCOL.version,
            digest=PROTOCOL.digest,
        ),
        Triage(
            id=pretend_id(day, 900),
            day=day,
            at=noon,
            answers={question.id: no for question in PROTOCOL.triage.questions},
        ),
    )
    if runner.earlier < PROTOCOL.triage.intake.earlier_same_side:
        return told
    cleared = Clinician(
        id=pretend_id(day, 904),
        day=day,
        at=noon,
        act="clear",
        hold="earlier_injuries",
        reason="Looked at after the third strain of this leg: may begin.",
        by=PHYSIO,
    )
    return (*told, cleared)
