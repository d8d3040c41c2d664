"""What shows that a claim about a protocol does not hold: the shortest log that breaks it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.log.model import Log, Pin, Setback
from restride.trial.course import Course, Lived

MOST_TRIES = 300  # a try is one or two decisions; the rest of the log is short by then
Shows = Callable[[Decision], bool]


class CounterExample(NamedTuple):
    """A claim that does not hold, and the log whose decision of `day` shows it."""

    proof: str
    day: date
    says: str
    mend: str
    log: Log


def example(  # noqa: PLR0913, PLR0917 - a counter-example has as many parts
    course: Course, proof: str, lived: Lived, says: str, mend: str, shows: Shows
) -> CounterExample:
    """A decision that should not be, with the shortest log that it still comes from."""
    day = lived.decision.on
    log = shortest(lived.log, lambda log: shows(decide(course.protocol, log, day)))
    return CounterExample(proof, day, f"({course.name}) on {day} {says}", mend, log)


def shortest(log: Log, shows: Callable[[Log], bool]) -> Log:
    """The log without all that it still shows the same without.

    Ever smaller runs of entries are left out, newest first, as long as the tries last. The pin
    stays, so that a replay decides by this protocol, and so does the setback that it is about.
    """
    tries, size = 0, len(log)
    while size > 1 and tries < MOST_TRIES:
        size = (size + 1) // 2
        end = len(log)
        while end > 0 and tries < MOST_TRIES:
            begin = max(0, end - size)
            kept = tuple(one for one in log[begin:end] if isinstance(one, (Pin, Setback)))
            fewer = (*log[:begin], *kept, *log[end:])
            if len(fewer) < len(log):
                tries += 1
                log = fewer if shows(fewer) else log
            end = begin
    return log
