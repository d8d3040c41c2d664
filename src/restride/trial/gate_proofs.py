"""Every phase can be reached, and none without what its gate asks for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from restride.protocol.criteria import AnyCriterion, CleanDose, HeavyDays, TestPassed
from restride.trial import evidence
from restride.trial.counter_example import CounterExample, Shows, example
from restride.trial.course import Course, Courses, LeaveOut, Lived, newest

WEEK = 7
MEND_GATE = "Ask in its gate only for what a runner gets to do, and can show often enough"
MEND_WEEK = "Give the phase something to do in each week"
A_FEW_DAYS = 7  # lived on after a gate could have opened


def every_phase_is_reached(courses: Courses) -> CounterExample | None:
    """Whoever does all that is asked comes to the last phase, and always has something to do.

    The log is not shortened: with fewer days it would no longer be that of a runner who did all.
    """
    for course in courses:
        place = newest(course.lived)
        decision, log = course.lived[place]
        after = course.lived[place:]
        troubles = (unreached(course, after), idle(after))
        for trouble, mend in zip(troubles, (MEND_GATE, MEND_WEEK), strict=True):
            if trouble is not None:
                says = f"({course.name}) from {decision.on} on nothing new comes: {trouble}"
                return CounterExample("every_phase_is_reached", decision.on, says, mend, log)
    return None


def unreached(course: Course, after: Sequence[Lived]) -> str | None:
    """What a runner waits for who is not in the last phase at the end."""
    if course.phase_at(after[-1]) == len(course.protocol.phases) - 1:
        return None
    stood, ended = (after[at].decision.phase for at in (0, -1))
    if stood != ended:
        return f"the phase `{stood}` falls back to `{ended}`"
    waits = set.intersection(*(missing(one) for one in after))
    return f"the phase `{stood}` waits for {', '.join(sorted(waits)) or 'something'}"


def missing(lived: Lived) -> set[str]:
    """What the milestone still waits for on a day."""
    milestone = lived.decision.milestone
    criteria = () if milestone is None else milestone.criteria
    return {f"{one.criterion} `{one.subject}`" for one in criteria if one.state != "met"}


def idle(after: Sequence[Lived]) -> str | None:
    """A whole week without a session."""
    for at in range(len(after) - WEEK + 1):
        if not any(one.decision.session for one in after[at : at + WEEK]):
            decision = after[at].decision
            return f"the phase `{decision.phase}` has a week without a session on {decision.on}"
    return None


def no_gate_opens_without_its_evidence(courses: Courses) -> CounterExample | None:
    """Perfect but for what one criterion asks: the gate stays shut."""
    for course in courses:
        for before, place in openings(course):
            phase = course.protocol.phases[before]
            for criterion in course.gate(phase) or ():
                left = evidence.evidence_of(course.protocol, criterion)
                found = None if left is None else opened(course, left, before, place)
                if found is not None:
                    says = f"`{phase.id}` is left, but {shown(criterion)} was never shown"
                    mend = f"Name in that criterion of `{phase.id}` the work that it is met by"
                    name = "no_gate_opens_without_its_evidence"
                    return example(course, name, found, says, mend, passes(course, before))
    return None


def openings(course: Course) -> Iterator[tuple[int, int]]:
    """Each phase that a way leaves, and the day on which the next one opens."""
    for place, (one, other) in enumerate(pairwise(course.lived), 1):
        before = course.phase_at(one)
        if course.phase_at(other) > before:
            yield before, place


def opened(course: Course, left: LeaveOut, before: int, place: int) -> Lived | None:
    """The first day past a phase of a runner who leaves something out."""
    days = course.without(left, place + 1 + A_FEW_DAYS)
    return next((one for one in days if passes(course, before)(one.decision)), None)


def passes(course: Course, before: int) -> Shows:
    """Whether a later phase is open."""
    later = {phase.id for phase in course.protocol.phases[before + 1 :]}
    return lambda decision: decision.phase in later


def shown(criterion: AnyCriterion) -> str:
    """A criterion's kind and what it is about."""
    about: tuple[str, ...] = ()
    if isinstance(criterion, CleanDose):
        about = criterion.rungs
    elif isinstance(criterion, HeavyDays):
        about = criterion.ladders
    elif isinstance(criterion, TestPassed):
        about = (criterion.test,)
    names = ", ".join(f"`{one}`" for one in about)
    return " ".join([str(criterion.__struct_config__.tag), *([names] if names else [])])
