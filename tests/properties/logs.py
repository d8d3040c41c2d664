"""Random but plausible logs: a course, cut on some day, with some things gone wrong before it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from hypothesis import strategies as st

from restride.log.model import Log, Void
from tests.perfect import PROTOCOL, day_of, first_day_of
from tests.properties.courses import COURSES, LAST_DAY, until
from tests.properties.tape import BYTES, Tape
from tests.properties.troubles import TROUBLES

Happened = tuple[str, int]  # what, and on which day counted from the injury
MOST_TROUBLES = 6
TAPE = BYTES * (6 + 3 * MOST_TROUBLES)
GATE_DAYS = [first_day_of(phase.id) for phase in PROTOCOL.phases[1:]]  # on the perfect course
# A draw for each number that chance needs would cost more than what is tried with them.
RANDOM = st.integers(0, 2**32 - 1).map(Random)


@dataclass(frozen=True)
class Story:
    """Everything that Hypothesis drew, small enough to read when a property fails."""

    course: str
    cut: int
    troubles: tuple[Happened, ...]
    later: int

    @property
    def on(self) -> date:
        """The day to decide about."""
        return day_of(self.cut + self.later)

    @cached_property
    def log(self) -> Log:
        return changed(until(self.course, self.cut), self.troubles)

    def is_touched(self, day: date) -> bool:
        """Whether anything of this day, its evening or its next morning was changed."""
        touched = {day_of(number) for _, number in self.troubles}
        return bool(touched & {day, day + timedelta(days=1)})


def changed(log: Log, troubles: tuple[Happened, ...]) -> Log:
    """A log with what happened, voids last so that they take back what stands in the log."""
    for what, number in troubles:
        log = TROUBLES[what](log, day_of(number))
    return tuple(sorted(log, key=lambda entry: isinstance(entry, Void)))


def stories(
    kinds: tuple[str, ...] = tuple(TROUBLES),
    courses: tuple[str, ...] = COURSES,
) -> st.SearchStrategy[Story]:
    """A story with troubles of some kinds, most of them shortly before the day it is cut."""
    tapes = st.binary(min_size=TAPE, max_size=TAPE)
    return tapes.map(lambda told: story_of(Tape(told), kinds, courses))


def story_of(tape: Tape, kinds: tuple[str, ...], courses: tuple[str, ...]) -> Story:
    """The story that a tape tells."""
    course, at_gate = tape.pick(courses), tape.below(2)
    cut = tape.pick(GATE_DAYS) if at_gate else tape.between(3, LAST_DAY)
    latest = tape.pick([0, 3, 40])
    return Story(
        course=course,
        cut=cut,
        later=tape.between(0, latest),
        troubles=tuple(happened(tape, kinds, cut) for _ in range(tape.between(0, MOST_TROUBLES))),
    )


def happened(tape: Tape, kinds: tuple[str, ...], cut: int) -> Happened:
    """Something that happened, mostly not long before the cut: together such things go wrong."""
    kind, first = tape.pick(kinds), tape.pick([cut - 6, cut - 12, cut - 30, 1])
    return kind, tape.between(max(1, first), cut)


@st.composite
def near(draw: st.DrawFn, day: date, last: date) -> list[date]:
    """The day, the next, one more up to `last`, and `last`: where two logs are compared."""
    ahead = (last - day).days
    few = {0, 1, draw(st.integers(0, max(0, min(ahead, 12)))), ahead}
    return [day + timedelta(days=one) for one in sorted(few) if 0 <= one <= max(0, ahead)]
