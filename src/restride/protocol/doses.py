"""Whether doses, times and rhythms are possible at all."""

from collections.abc import Iterator
from typing import get_args

from restride.protocol.criteria import Floor
from restride.protocol.ladder import Rung
from restride.protocol.model import Protocol
from restride.protocol.problem import Problem
from restride.protocol.value import Ask, Dose, Kind, Rhythm
from restride.protocol.walk import walk

DAYS_A_WEEK = 7
MEASURES = ("reps", "hold_s", "run_s", "distance_m")


def empty_doses(protocol: Protocol) -> Iterator[Problem]:
    """Find asks that do not say how much."""
    for steps, value in walk(protocol):
        if isinstance(value, Ask) and all(getattr(value.dose, name) is None for name in MEASURES):
            mend = f"Add one of {', '.join(MEASURES)}"
            yield Problem((*steps, "dose"), "the dose does not say how much", mend)


def impossible_times(protocol: Protocol) -> Iterator[Problem]:
    """Find rungs shorter than their own work or longer than a session."""
    longest = protocol.session.minutes
    for steps, value in walk(protocol):
        if not isinstance(value, Rung):
            continue
        work_s = sum(timed_work_s(ask.dose) for ask in (value.asks, *value.also))
        if value.minutes * 60 < work_s:
            what = f"{value.minutes:g} minutes are too short for {work_s / 60:.1f} minutes of work"
            yield Problem((*steps, "minutes"), what, "Count rests as well")
        if value.minutes > longest:
            what = f"{value.minutes:g} minutes are longer than a session of {longest:g}"
            yield Problem((*steps, "minutes"), what, "Make the rung shorter")


def timed_work_s(dose: Dose) -> float:
    """Add up the seconds a dose takes without rests, as far as it says."""
    sides = 2 if dose.each_side else 1
    one = sum(seconds for seconds in (dose.hold_s, dose.run_s, dose.walk_s) if seconds is not None)
    if dose.reps is not None and dose.tempo_s is not None:
        one += dose.reps * dose.tempo_s
    return dose.sets * sides * one


def impossible_rhythms(protocol: Protocol) -> Iterator[Problem]:
    """Find rhythms that ask for more days than seven days hold with their free days."""
    for steps, value in walk(protocol):
        if isinstance(value, Rhythm):
            needed = (value.per_7_days - 1) * (value.days_between + 1) + 1
            if needed > DAYS_A_WEEK:
                what = (
                    f"{value.per_7_days} days with {value.days_between} between need {needed} days"
                )
                yield Problem((*steps, "days_between"), what, "Ask for fewer days or less between")


def falling_floors(protocol: Protocol) -> Iterator[Problem]:
    """Find date floors that come earlier than the floor of a phase before."""
    highest = -1
    for at, phase in enumerate(protocol.phases):
        for which, criterion in enumerate(phase.milestone):
            if isinstance(criterion, Floor):
                if criterion.day <= highest:
                    steps = ("phases", at, "milestone", which, "day")
                    what = f"day {criterion.day} is not after the day {highest} of an earlier phase"
                    yield Problem(steps, what, "Choose a later day")
                highest = max(highest, criterion.day)


def incomplete_light(protocol: Protocol) -> Iterator[Problem]:
    """Find kinds of work for which the light has no row."""
    for kind in get_args(Kind):
        if kind not in protocol.light.during:
            what = f"the light has no row for `{kind}`"
            yield Problem(("light", "during"), what, f"Add `{kind}:` with green and amber")


def passing_doubt(protocol: Protocol) -> Iterator[Problem]:
    """Find triage questions that let a runner pass who says yes or is not sure."""
    for at, question in enumerate(protocol.triage.questions):
        for answer in ("yes", "not_sure"):
            if getattr(question, answer) == "proceed":
                what = f"the answer `{answer}` lets the runner pass"
                mend = "Choose physio_first, doctor_first or emergency"
                yield Problem(("triage", "questions", at, answer), what, mend)
