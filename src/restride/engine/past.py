"""The decisions of many days that follow each other: what they share is folded once."""

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial, reduce

from restride.decision.model import Decision
from restride.engine.decide import ANSWER_DAYS, settled, today
from restride.log.days import Day, by_day
from restride.log.model import Log
from restride.protocol.index import Index
from restride.protocol.model import Protocol
from restride.state.model import State
from restride.state.step import SettledDay, step, twinge_at


def decisions(protocol: Protocol, log: Log, since: date, on: date) -> Iterator[Decision]:
    """What `decide` says of each day up to `on`, from `since` or from the first entry.

    Entries about days after `on` are ignored; a void takes its entry back on every day.
    """
    index, days = Index(protocol), by_day(log, on)
    states = deque([State()], maxlen=ANSWER_DAYS + 1)  # before the day, and the days before it
    for at, day in enumerate(days):
        if at > 0:
            states.append(step(index, states[-1], SettledDay(days[at - 1], day, still_open=False)))
        if day.number >= since.toordinal():
            recent = days[max(0, at - ANSWER_DAYS) : at + 1]
            yield today(index, before(index, states, recent), day)


def before(index: Index, states: Sequence[State], recent: list[Day]) -> State:
    """The state before the last of some days, whose morning after may still be answered.

    Only after a pull does it matter that an answer may still come.
    """
    pulled = any(one.setbacks or twinge_at(index, one) is not None for one in recent[:-1])
    if not pulled:
        return states[-1]
    on = date.fromordinal(recent[-1].number)
    return reduce(partial(step, index), settled(recent, on), states[0])
