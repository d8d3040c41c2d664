"""Random but plausible logs: a course, cut on some day, with some things gone wrong before it."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from hypothesis import strategies as st

from restride.log.model import Log, Void
from tests.perfect import PROTOCOL, day_of, first_day_of
from tests.properties.courses import COURSES, LAST_DAY, until
from tests.properties.troubles import TROUBLES

Happened = tuple[str, int]  # what, and on which day counted from the injury
MOST_TROUBLES = 4
GATE_DAYS = [first_day_of(phase.id) for phase in PROTOCOL.phases[1:]]  # on the perfect course


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


@st.composite
def stories(
    draw: st.DrawFn,
    kinds: tuple[str, ...] = tuple(TROUBLES),
    courses: tuple[str, ...] = COURSES,
) -> Story:
    """A story with troubles of some kinds, most of them shortly before the day it is cut."""
    cut = draw(st.integers(3, LAST_DAY) | st.sampled_from(GATE_DAYS), label="cut")
    recent = st.integers(max(1, cut - 12), cut)
    happened = st.tuples(st.sampled_from(kinds), st.one_of(recent, st.integers(1, cut)))
    return Story(
        course=draw(st.sampled_from(courses)),
        cut=cut,
        troubles=tuple(draw(st.lists(happened, max_size=MOST_TROUBLES))),
        later=draw(st.one_of(st.just(0), st.integers(0, 3), st.integers(0, 40))),
    )


@st.composite
def near(draw: st.DrawFn, day: date, last: date) -> list[date]:
    """The day, the next, one more up to `last`, and `last`: where two logs are compared."""
    ahead = (last - day).days
    few = {0, 1, draw(st.integers(0, max(0, min(ahead, 12)))), ahead}
    return [day + timedelta(days=one) for one in sorted(few) if 0 <= one <= max(0, ahead)]
