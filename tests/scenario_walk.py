"""A scenario lived: each day that it names, and what is decided on it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.log.model import Log
from restride.trial.outlook import good_day, quiet_morning
from tests.perfect import PROTOCOL
from tests.scenario_file import Expect, Scenario, Then
from tests.scenario_log import Diary, apply, begin


class Seen(NamedTuple):
    """A day counted from the first decision, what is expected, what is decided, and on what."""

    day: int
    expect: Expect
    decision: Decision
    log: Log


def walk(scenario: Scenario) -> Iterator[Seen]:
    """The first decision and each later one."""
    diary = begin(scenario.start)
    for step in scenario.change:
        apply(diary, step)
    yield seen(diary, 0, scenario.expect)
    day = 0
    for later in scenario.then:
        go_on(diary, day, later)
        day = later.day
        yield seen(diary, day, later.expect)


def seen(diary: Diary, day: int, expect: Expect) -> Seen:
    return Seen(day, expect, decision_on(diary, day), tuple(diary.entries))


def decision_on(diary: Diary, day: int) -> Decision:
    return decide(PROTOCOL, tuple(diary.entries), diary.day(day))


def go_on(diary: Diary, day: int, later: Then) -> None:
    """The days up to a later decision: nothing, quiet mornings, or all that is asked."""
    for number in range(day, later.day):
        if later.meanwhile == "all":
            diary.entries += good_day(PROTOCOL, decision_on(diary, number))
        if later.meanwhile != "nothing":
            diary.entries.append(quiet_morning(diary.day(number) + timedelta(days=1)))
    for step in later.change:
        apply(diary, step)
