"""Whether the work fits into the week and the day."""

from collections.abc import Iterator
from itertools import pairwise, product

from restride.protocol.doses import timed_work_s
from restride.protocol.ladder import Ladder
from restride.protocol.model import Phase, Protocol
from restride.protocol.problem import Problem
from restride.protocol.value import Rhythm

DAYS = range(7)
Week = tuple[bool, ...]


def full_weeks(protocol: Protocol) -> Iterator[Problem]:
    """Find phases whose heavy days and speed days cannot stand in one week.

    Heavy work is never on the day before speed; on a speed day it comes after it.
    """
    for at, phase in enumerate(protocol.phases):
        heavy = phase.heavy if phase.keep is None else phase.keep.heavy_first
        speed = [_rhythm(phase, ladder) for ladder in _of_part(protocol, phase, "speed")]
        if heavy is None or not speed:
            continue
        fast = max(speed, key=lambda rhythm: rhythm.per_7_days)
        if not any(_stands(one, other) for one in _weeks(heavy) for other in _weeks(fast)):
            what = (
                f"{heavy.per_7_days} heavy days and {fast.per_7_days} speed days "
                f"do not fit into one week of `{phase.id}`"
            )
            yield Problem(("phases", at), what, "Ask for fewer of one of them")


def homeless_heavy_work(protocol: Protocol) -> Iterator[Problem]:
    """Find phases with heavy ladders and no rhythm for heavy days."""
    for at, phase in enumerate(protocol.phases):
        if phase.heavy is None and phase.keep is None and _of_part(protocol, phase, "heavy"):
            what = f"`{phase.id}` has heavy work and does not say how many heavy days"
            yield Problem(("phases", at), what, "Add `heavy:` with days a week and days between")


def busier_phases(protocol: Protocol) -> Iterator[Problem]:
    """Find phases that ask for a ladder, or for heavy days, more often than the ladders do."""
    ladders = {ladder.id: ladder for ladder in protocol.ladders}
    for at, phase in enumerate(protocol.phases):
        for name, rhythm in phase.rhythm.items():
            if name in ladders and rhythm.per_7_days > ladders[name].rhythm.per_7_days:
                what = f"`{phase.id}` asks for `{name}` more often than the ladder does"
                steps = ("phases", at, "rhythm", name, "per_7_days")
                yield Problem(steps, what, "Ask for as many days or fewer")
        heavy = [one.rhythm.per_7_days for one in _of_part(protocol, phase, "heavy")]
        asked = phase.heavy if phase.keep is None else phase.keep.heavy_first
        if heavy and asked is not None and asked.per_7_days > max(heavy):
            what = f"{asked.per_7_days} heavy days are more than any heavy ladder's {max(heavy)}"
            place = ("heavy",) if phase.keep is None else ("keep", "heavy_first")
            yield Problem(("phases", at, *place), what, "Ask for as many days or fewer")


def long_days(protocol: Protocol) -> Iterator[Problem]:
    """Find phases in which a heavy day or a speed day is longer than a session."""
    longest = protocol.session.minutes
    for at, phase in enumerate(protocol.phases):
        heavy = sum(_minutes(phase, ladder) for ladder in _of_part(protocol, phase, "heavy"))
        warm_up = protocol.warm_up.minutes
        warm_up += sum(_minutes(phase, ladder) for ladder in _of_part(protocol, phase, "warm_up"))
        fast = [_minutes(phase, ladder) for ladder in _of_part(protocol, phase, "speed")]
        speed = warm_up + max(fast) if fast else 0
        for name, minutes in (("heavy", heavy), ("speed", speed)):
            if minutes > longest:
                what = f"a {name} day of `{phase.id}` takes {minutes:g} minutes of {longest:g}"
                yield Problem(("phases", at, "up_to"), what, "Ask for less, or split it")


def short_warm_ups(protocol: Protocol) -> Iterator[Problem]:
    """Find a warm-up that is shorter than its own work."""
    warm_up = protocol.warm_up
    work_s = sum(timed_work_s(ask.dose) for ask in (*warm_up.before, *warm_up.last))
    if work_s > warm_up.minutes * 60:
        what = f"{warm_up.minutes:g} minutes are too short for {work_s / 60:g} minutes of work"
        yield Problem(("warm_up", "minutes"), what, "Count the walks between as well")


def _of_part(protocol: Protocol, phase: Phase, part: str) -> list[Ladder]:
    return [one for one in protocol.ladders if one.part == part and one.id in phase.up_to]


def _rhythm(phase: Phase, ladder: Ladder) -> Rhythm:
    return phase.rhythm.get(ladder.id, ladder.rhythm)


def _minutes(phase: Phase, ladder: Ladder) -> float:
    """The longest rung that the phase allows, in minutes."""
    names = [rung.id for rung in ladder.rungs]
    cap = phase.up_to[ladder.id]
    allowed = ladder.rungs[: names.index(cap) + 1] if cap in names else ()
    return max((rung.minutes for rung in allowed), default=0)


def _weeks(rhythm: Rhythm) -> list[Week]:
    """Every week, one after another alike, that keeps to a rhythm."""
    weeks = product((False, True), repeat=len(DAYS))
    return [
        week
        for week in weeks
        if sum(week) == rhythm.per_7_days and _spaced(week, rhythm.days_between)
    ]


def _spaced(week: Week, between: int) -> bool:
    """Whether days of one week are far enough apart; from week to week they may move."""
    days = [day for day in DAYS if week[day]]
    return all(after - day > between for day, after in pairwise(days))


def _stands(heavy: Week, speed: Week) -> bool:
    return not any(heavy[day] and speed[(day + 1) % len(DAYS)] for day in DAYS)
