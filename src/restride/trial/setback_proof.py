"""Every phase can be left backwards, from its first day on."""

from datetime import timedelta
from itertools import product

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.log.model import Log
from restride.protocol.model import Phase
from restride.trial.counter_example import CounterExample, shortest
from restride.trial.course import Course, Courses, Felt, Lived, setback
from restride.trial.outlook import quiet_morning

PROOF = "every_phase_can_be_left_backwards"
FELT: tuple[Felt, ...] = ("pull", "twinge")
MEND = {
    "pull": "Ask the triage questions, so that a new injury is looked at",
    "twinge": "Let `setbacks.twinge_phase` name a phase without speed",
}


def every_phase_can_be_left_backwards(courses: Courses) -> CounterExample | None:
    """A pull leads to triage and the first phase; a twinge to its phase, and away from speed."""
    course = courses[0]
    for phase in course.protocol.phases:
        first = [one for one in course.lived if one.decision.phase == phase.id][:1]
        for lived, felt in product(first, FELT):
            found = stays(course, lived, phase, felt)
            if found is not None:
                return found
    return None


def stays(course: Course, lived: Lived, phase: Phase, felt: Felt) -> CounterExample | None:
    """A setback on the phase's first day that does not lead back."""
    protocol, day = course.protocol, lived.decision.on
    following = day + timedelta(days=1)
    log: Log = (*lived.log, setback(day, felt), quiet_morning(following))

    def shows(log: Log) -> bool:
        was_there = decide(protocol, log, day).phase == phase.id
        return was_there and not is_back(course, phase, felt, decide(protocol, log, following))

    if not shows(log):
        return None
    seen = decide(protocol, log, following)
    says = f"({course.name}) on {following}, after a {felt} in `{phase.id}`,"
    says += f" the phase is `{seen.phase}`"
    says += " and no triage is asked" if felt == "pull" and "triage" not in seen.asks else ""
    return CounterExample(PROOF, following, says, MEND[felt], shortest(log, shows))


def is_back(course: Course, phase: Phase, felt: Felt, seen: Decision) -> bool:
    """Whether the day after a setback stands where it should."""
    phases = course.protocol.phases
    names = [one.id for one in phases]
    if felt == "pull":
        return seen.phase == names[0] and "triage" in seen.asks and not seen.session
    to = min(names.index(phase.id), names.index(course.protocol.setbacks.twinge_phase))
    speed = {one.id for one in course.protocol.ladders if one.part == "speed"}
    return seen.phase == names[to] and not speed & set(phases[to].up_to)
