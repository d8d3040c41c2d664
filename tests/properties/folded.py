"""`decide`, with the past that many logs share folded only once.

A property decides about thousands of logs that differ in a few entries of their last days. The days
they share are folded into one state and kept; what is left is done as `decide` does it, by the same
functions. `test_folded.py` holds the two to the same answers.
"""

from collections.abc import Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from restride.decision.model import Decision
from restride.engine.decide import ANSWER_DAYS, settled, today
from restride.log.days import SLOT, Day, by_day
from restride.log.model import Log, Void
from restride.protocol.index import Index
from restride.protocol.model import Protocol
from restride.state.model import State
from restride.state.step import SettledDay, step
from tests.perfect import PROTOCOL

MOST_KEPT = 10_000  # states; then all are forgotten
ENTRIES = attrgetter(*SLOT.values())
Key = tuple[int, ...]


class Past:
    """The state before a day, and the days that came next; `day` keeps its entries alive."""

    __slots__ = ("day", "nexts", "state")

    def __init__(self, day: Day, state: State) -> None:
        self.day = day
        self.state = state
        self.nexts: dict[Key, Past] = {}


class Lived(NamedTuple):
    """Some days, and the state before each of them."""

    days: list[Day]
    states: list[State]


class Folded:
    """All logs folded with one protocol."""

    def __init__(self, protocol: Protocol) -> None:
        self.index = Index(protocol)
        self.begun: dict[Key, Past] = {}
        self.kept = 0

    def decide(self, log: Log, on: date) -> Decision:
        """What `restride.engine.decide` decides."""
        return self.today(self.lived(log, on))

    def today(self, lived: Lived) -> Decision:
        """The decision of the last day."""
        return today(self.index, lived.states[-1], lived.days[-1])

    def lived(self, log: Log, on: date) -> Lived:
        """Every day up to `on`, and the state before each."""
        days = by_day(log, on)
        return self.lived_on(days, self.pasts(days[: settled_before(days)]))

    def each(self, log: Log, days: Sequence[date]) -> list[Lived]:
        """`lived` on several days. Without a void the last of them knows what the others knew."""
        whole = by_day(log, max(days))
        first = whole[0].number
        if any(on.toordinal() < first for on in days) or any(type(one) is Void for one in log):
            return [self.lived(log, on) for on in days]
        pasts = self.pasts(whole[: settled_before(whole)])
        return [self.lived_on(whole[: on.toordinal() - first + 1], pasts) for on in days]

    def lived_on(self, days: list[Day], pasts: list[State]) -> Lived:
        """The last of these days as today, from the states before the first of them."""
        old = settled_before(days)
        states, on = pasts[:old], date.fromordinal(days[-1].number)
        for one in settled(days[old - 1 :], on):
            states.append(step(self.index, states[-1], one))
        return Lived(days, states)

    def pasts(self, days: list[Day]) -> list[State]:
        """The state before each of these days, all of them too old for a late answer."""
        if self.kept > MOST_KEPT:
            self.begun, self.kept = {}, 0
        nexts, past, states = self.begun, None, []
        for day in days:
            key = (day.number, *map(id, chain.from_iterable(ENTRIES(day))))
            found = nexts.get(key)
            if found is None:
                found = nexts[key] = Past(day, State() if past is None else self.after(past, day))
                self.kept += 1
            nexts, past = found.nexts, found
            states.append(found.state)
        return states

    def after(self, past: Past, following: Day) -> State:
        return step(self.index, past.state, SettledDay(past.day, following, still_open=False))


def settled_before(days: list[Day]) -> int:
    """How many of the first days no late answer reaches any more; never none."""
    return max(1, len(days) - ANSWER_DAYS)


FOLDED = Folded(PROTOCOL)
decide = FOLDED.decide
