"""Whole ways through a protocol, lived day by day by a pretended runner and the same `decide`."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from typing import Literal, NamedTuple, get_args

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.log.model import (
    AnyEntry,
    EarlierInjuries,
    Episode,
    Equipment,
    Log,
    Pin,
    Setback,
    Setup,
    Triage,
    Weekday,
)
from restride.protocol.criteria import AnyCriterion
from restride.protocol.model import Phase, Protocol
from restride.trial.outlook import at, good_day, pretend_id, quiet_morning

FIRST_DAY = date(2026, 1, 5)  # any Monday will do
EVERY_DAY: tuple[Weekday, ...] = get_args(Weekday)
FEW: tuple[Weekday, ...] = ("mon", "wed", "fri")
LONGEST = 200  # days; no perfect runner needs as many
STANDSTILL = 28  # days without a new phase or rung: nothing will come any more

Goal = Literal["sprint", "distance"]
Felt = Literal["twinge", "pull"]
LeaveOut = Callable[[AnyEntry], AnyEntry | None]
Gate = Callable[[Phase], Sequence[AnyCriterion] | None]


class Lived(NamedTuple):
    """A day's decision, and the log as it was known when it was made."""

    decision: Decision
    log: Log


@dataclass(frozen=True)
class Course:
    """One runner's way. `gate` finds the criteria that end a phase on this way and on no other."""

    name: str
    protocol: Protocol
    told: Log
    first: date
    gate: Gate = lambda _: None
    days: tuple[Weekday, ...] = EVERY_DAY
    late: bool = False
    again: bool = False

    @cached_property
    def lived(self) -> tuple[Lived, ...]:
        """Every day until nothing new has come for a while."""
        days: list[Lived] = []
        for one in islice(live(self.protocol, self.told, self.first), LONGEST):
            days.append(one)
            if len(days) - newest(days) > STANDSTILL:
                break
        return tuple(days)

    def phase_at(self, lived: Lived) -> int:
        """The place of a day's phase."""
        return [phase.id for phase in self.protocol.phases].index(lived.decision.phase or "")

    def without(self, leave_out: LeaveOut, days: int) -> Iterator[Lived]:
        """The same way with some entries never made, from the first one missed to a day's end."""
        whole = self.lived[-1].log
        missed = (one.day for one in whole if one.day >= self.first and leave_out(one) is not one)
        begin = min(missed, default=None)
        if begin is None:
            yield from self.lived[:days]
            return
        known = tuple(one for one in whole if one.day < begin) if begin > self.first else self.told
        left = days - (begin - self.first).days
        yield from islice(live(self.protocol, known, begin, leave_out), max(0, left))


Courses = Sequence[Course]


def newest(days: Sequence[Lived]) -> int:
    """The place of the last day that brought a phase or a rung never seen before."""
    seen: set[tuple[str, str | None]] = set()
    found = 0
    for place, (decision, _) in enumerate(days):
        stands = {("", decision.phase), *((one.ladder, one.earned) for one in decision.ladders)}
        if not stands <= seen:
            found, seen = place, seen | stands
    return found


def live(
    protocol: Protocol, log: Log, day: date, leave_out: LeaveOut = lambda one: one
) -> Iterator[Lived]:
    """Day after day without end: all that is asked is done, except what is left out."""
    while True:
        if log[-1].day < day:
            log = (*log, *kept([quiet_morning(day)], leave_out))
        decision = decide(protocol, log, day)
        yield Lived(decision, log)
        log = (*log, *kept(good_day(protocol, decision), leave_out))
        day += timedelta(days=1)


def kept(entries: Iterable[AnyEntry], leave_out: LeaveOut) -> Iterator[AnyEntry]:
    """The entries as they are logged by a runner who leaves something out."""
    return (one for one in map(leave_out, entries) if one is not None)


def courses(protocol: Protocol) -> tuple[Course, ...]:
    """Every way that a protocol offers: by goal, week and start, and again after a twinge."""
    late_day = protocol.triage.intake.late_start_day
    sprint = Course("sprint", protocol, start(protocol), FIRST_DAY, lambda one: one.milestone)
    return (
        sprint,
        Course(
            "distance",
            protocol,
            start(protocol, goal="distance"),
            FIRST_DAY,
            lambda one: one.milestone_distance,
        ),
        Course(
            "late start",
            protocol,
            start(protocol, waited_days=late_day),
            FIRST_DAY,
            lambda one: None if one.late is None else one.late.milestone,
            late=True,
        ),
        Course(
            "three days a week", protocol, start(protocol, days=("mon", "wed", "fri")), FIRST_DAY
        ),
        *after_twinge(sprint),
    )


def after_twinge(sprint: Course) -> Iterator[Course]:
    """The way on after a twinge in the last phase, if the runner ever comes there."""
    last = len(sprint.protocol.phases) - 1
    for one in sprint.lived:
        if sprint.phase_at(one) == last:
            day = one.decision.on
            told = (*one.log, setback(day, "twinge"))
            following = day + timedelta(days=1)
            yield Course(
                "after a twinge",
                sprint.protocol,
                told,
                following,
                lambda phase: phase.milestone_after_twinge,
                again=True,
            )
            return


def setback(day: date, felt: Felt) -> Setback:
    """Something felt in the evening. A twinge let the runner go on; a pull did not."""
    evening, stopped = at(day) + timedelta(hours=6), felt != "twinge"
    return Setback(id=pretend_id(day, 950), day=day, at=evening, felt=felt, stopped=stopped)


def start(
    protocol: Protocol,
    goal: Goal = "sprint",
    days: tuple[Weekday, ...] = EVERY_DAY,
    waited_days: int = 0,
) -> Log:
    """Everything asked on the first day, answered so that the runner may begin."""
    day, noon = FIRST_DAY, at(FIRST_DAY)
    return (
        Episode(
            id=pretend_id(day, 901),
            day=day,
            at=noon,
            side="left",
            injured_on=day - timedelta(days=waited_days),
            birth_year=1994,
            confirmed_by="physio",
            earlier=EarlierInjuries(count=0, same_side=0),
            felt="pull",
            already_jogging=False,
        ),
        Setup(
            id=pretend_id(day, 902),
            day=day,
            at=noon,
            days=days,
            equipment=get_args(Equipment),
            goal=goal,
            body_mass_kg=70.0,
        ),
        Pin(
            id=pretend_id(day, 903),
            day=day,
            at=noon,
            protocol=protocol.id,
            version=protocol.version,
            digest=protocol.digest,
        ),
        Triage(
            id=pretend_id(day, 900),
            day=day,
            at=noon,
            answers={question.id: "no" for question in protocol.triage.questions},
        ),
    )
