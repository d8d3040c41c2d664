"""`decide`, with the past that many logs share folded only once.

A property decides about thousands of logs that differ in a few entries of their last days. The days
they share are folded into one state and kept; what is left is done as `decide` does it, by the same
functions. `test_folded.py` holds the two to the same answers.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from restride.decision.model import Decision
from restride.engine.decide import ANSWER_DAYS, settled, today
from restride.log.days import SLOT, Day, by_day
from restride.log.model import Log
from restride.protocol.index import Index
from restride.protocol.model import Protocol
from restride.state.model import State
from restride.state.step import SettledDay, step
from tests.perfect import PROTOCOL

MOST_KEPT = 4_000  # states; then all are forgotten
SLOTS = tuple(SLOT.values())
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
        old = max(0, len(days) - ANSWER_DAYS - 2)
        states = [past.state for past in self.pasts(days[: old + 1])]
        for one in settled(days[old:], on):
            states.append(step(self.index, states[-1], one))
        return Lived(days, states)

    def pasts(self, days: list[Day]) -> Iterator[Past]:
        """The state before each of these days, all of them too old for a late answer."""
        if self.kept > MOST_KEPT:
            self.begun, self.kept = {}, 0
        nexts, past = self.begun, None
        for day in days:
            key = (day.number, *(id(entry) for slot in SLOTS for entry in getattr(day, slot)))
            found = nexts.get(key)
            if found is None:
                found = nexts[key] = Past(day, State() if past is None else self.after(past, day))
                self.kept += 1
            nexts, past = found.nexts, found
            yield found

    def after(self, past: Past, following: Day) -> State:
        return step(self.index, past.state, SettledDay(past.day, following, still_open=False))


FOLDED = Folded(PROTOCOL)
decide = FOLDED.decide
