"""Today, as the rules see it: the state of the days before, and what today already says."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from restride.decision.codes import UNLOCKS
from restride.decision.model import Limit, Reason
from restride.log.days import Day
from restride.protocol.index import NOTHING, Index, LadderAt
from restride.protocol.value import Sourced
from restride.state import triage
from restride.state.ladders import after_gap, cap
from restride.state.light import AMBER, GREEN, RED, UNKNOWN, MorningSeen
from restride.state.model import State
from restride.state.work import day_work

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Data = str | int | float | None


class Now:
    """Everything a rule may look at. Rules only read it."""

    def __init__(self, index: Index, state: State, day: Day) -> None:
        self.index, self.state, self.day, self.number = index, state, day, day.number
        light, setup = index.protocol.light, state.setup
        self.morning = state.morning or MorningSeen(light, [], state.baseline, day.number)
        tops = {name: cap(index, state, name) for name in index.ladders}
        self.caps = {name: top for name, top in tops.items() if top > NOTHING}
        self.done = day_work(index, state, day, self.morning)
        self.worked = self.colour_of_work()
        self.light = max(self.morning.colour, self.worked)
        partner = {"anchor"} if setup is not None and setup.partner else set()
        self.equipment = frozenset(() if setup is None else setup.equipment) | partner
        self.calm_only = (
            state.amber_on == day.number - 1
            or self.morning.colour == AMBER
            or (self.morning.colour == UNKNOWN and bool(state.red_morning))
        )
        physio = triage.outcome(index, state) == "physio_first"
        self.ladders = [
            ladder
            for name, ladder in index.ladders.items()
            if name in self.caps
            or (ladder.calm and (self.calm_only or self.heel_press_only()))
            or (physio and name in index.protocol.triage.allowed_while_physio)
        ]
        self.standing = {one.id: after_gap(index, state, one, day.number) for one in self.ladders}
        self.earned = {name: one.rung for name, one in self.standing.items()}

    def colour_of_work(self) -> int:
        """The worst colour of what was already done today; too much is amber, a setback red."""
        done = self.done
        known = done.evening if self.day.afters else GREEN
        colour = max(done.at_work, known, AMBER if done.overrun() else GREEN)
        return RED if self.day.setbacks else colour

    def heel_press_only(self) -> bool:
        """An early red morning with little pain and no load before it leaves the heel press."""
        most, morning = self.index.protocol.light.morning.phase_1_heel_press_up_to, self.morning
        early = self.state.phase == 0 and self.state.rest_since is None
        little = morning.pain is not None and morning.pain <= most and not morning.limp
        return early and little and morning.colour == RED

    def is_available(self, number: int) -> bool:
        """Whether the runner said this weekday is free; before any answer every day is."""
        setup = self.state.setup
        return setup is None or WEEKDAYS[date.fromordinal(number).weekday()] in setup.days

    def none_at_all(self, why: Reason) -> Limit:
        """Nothing today."""
        return Limit(ladder=None, up_to=None, reason=why)

    def none_of(
        self, ladders: Iterable[LadderAt], why: Reason, *, guardrail: bool = False
    ) -> Iterator[Limit]:
        """Nothing of some ladders today."""
        for ladder in ladders:
            yield Limit(ladder=ladder.id, up_to=None, reason=why, guardrail=guardrail)

    def at_most(self, ladder: LadderAt, position: int, why: Reason) -> Limit:
        """A ladder no higher than a position."""
        up_to = ladder.rungs[position].rung.id if position > NOTHING else None
        return Limit(ladder=ladder.id, up_to=up_to, reason=why)

    def part(self, part: str) -> list[LadderAt]:
        """The ladders of one part of the session."""
        return [ladder for ladder in self.ladders if ladder.ladder.part == part]

    def loads(self) -> list[LadderAt]:
        """The ladders that are not calm."""
        return [ladder for ladder in self.ladders if not ladder.calm]


def sources_of(*rules: Sourced) -> tuple[str, ...]:
    """The source ids of some rules, each once, in order."""
    found: dict[str, None] = {}
    for rule in rules:
        found.update(dict.fromkeys((rule.source,) if isinstance(rule.source, str) else rule.source))
    return tuple(found)


def reason(code: str, *rules: Sourced, entries: Iterable[UUID] = (), **data: Data) -> Reason:
    """A reason with the sources of the rules it rests on; entries in a fixed order."""
    return Reason(
        code=code,
        data=dict(data),
        entries=tuple(sorted(set(entries))),
        unlocks=UNLOCKS[code],
        sources=sources_of(*rules),
    )
