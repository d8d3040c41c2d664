"""No running before the hop and no speed before the jog, by the plan and not the guardrail alone.

A late start is held to the day's session only: it may plan a first run beside the hop test.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from restride.decision.model import Decision
from restride.protocol.model import Protocol
from restride.trial import evidence
from restride.trial.counter_example import CounterExample, Shows, example
from restride.trial.course import Course, Courses, LeaveOut

FORTNIGHT = 14  # lived on after the guarded work could have begun


class Guard(NamedTuple):
    """What is guarded, the fact that it rests on, and the engine's own reason code."""

    proof: str
    parts: frozenset[str]
    fact: str
    code: str
    left: Callable[[Protocol], LeaveOut]
    mend: str


HOP = Guard(
    "no_running_before_the_hop",
    frozenset({"run", "speed"}),
    "the hop on each leg",
    "guardrail_hop",
    evidence.hop,
    "Ask for the hop of 30 s on each side, pain 0, in a gate before it",
)
JOG = Guard(
    "no_speed_before_the_jog",
    frozenset({"speed"}),
    "a jog of 30 minutes",
    "guardrail_jog",
    evidence.jog,
    "Ask for a clean run of 1800 s without a break, pain 0, in a gate before it",
)


def no_running_before_the_hop(courses: Courses) -> CounterExample | None:
    """Who never shows the hop never gets a run."""
    return unguarded(courses, HOP)


def no_speed_before_the_jog(courses: Courses) -> CounterExample | None:
    """Who never shows the jog never gets speed."""
    return unguarded(courses, JOG)


def unguarded(courses: Courses, guard: Guard) -> CounterExample | None:
    """A day that asks for the guarded work, or that nothing but the guardrail keeps from it."""
    for course in courses:
        if course.again:
            continue  # both facts were shown before the twinge
        for one in course.without(guard.left(course.protocol), begun(course, guard) + FORTNIGHT):
            for says, shows in broken(course, one.decision, guard):
                return example(course, guard.proof, one, says, guard.mend, shows)
    return None


def broken(course: Course, decision: Decision, guard: Guard) -> Iterator[tuple[str, Shows]]:
    """What a day shows against the guard, and how to see it again."""
    if asks(decision, guard):
        yield f"the session goes on without {guard.fact}", lambda seen: asks(seen, guard)
    held = None if course.late else held_alone(decision, guard)
    if held is not None:
        says = f"only the guardrail stops `{held}` without {guard.fact}"
        yield says, lambda seen: held_alone(seen, guard) == held


def begun(course: Course, guard: Guard) -> int:
    """The number of days until the guarded work first comes on the whole way."""
    days = (place for place, one in enumerate(course.lived) if asks(one.decision, guard))
    return 1 + next(days, len(course.lived))


def asks(decision: Decision, guard: Guard) -> bool:
    """Whether the day's session has guarded work."""
    return any(item.part in guard.parts for item in decision.session)


def held_alone(decision: Decision, guard: Guard) -> str | None:
    """The first ladder that the guardrail stops and nothing else does."""
    stops = [one for one in decision.limits if one.up_to is None]
    for stop in stops:
        others = (one for one in stops if one.ladder in (None, stop.ladder) and not one.guardrail)
        if stop.reason.code == guard.code and not any(others):
            return stop.ladder
    return None
