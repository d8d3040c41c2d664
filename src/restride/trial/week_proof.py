"""Over whole ways: heavy days apart, sessions no longer than told, free days only."""

from itertools import pairwise

from restride.decision.model import Decision
from restride.engine.now import WEEKDAYS
from restride.trial.counter_example import CounterExample, example
from restride.trial.course import Course, Courses, Lived

PROOF = "the_week_fits"
LONE = ({"heavy"}, {"run"}, {"speed", "warm_up"})  # kept whole, however long (clinical rules, 31)


def the_week_fits(courses: Courses) -> CounterExample | None:
    """No two heavy days running, no session over the longest, none on a day that is not free."""
    for course in courses:
        for yesterday, today in pairwise(course.lived):
            found = crowded(course, yesterday, today) or long(course, today) or busy(course, today)
            if found is not None:
                return found
    return None


def crowded(course: Course, yesterday: Lived, today: Lived) -> CounterExample | None:
    """A heavy day after a heavy day."""
    if not (is_heavy(yesterday.decision) and is_heavy(today.decision)):
        return None
    says = "heavy work comes on the day after heavy work"
    mend = "Put at least one free day between heavy days"
    return example(course, PROOF, today, says, mend, is_heavy)


def long(course: Course, today: Lived) -> CounterExample | None:
    """A session longer than the protocol's longest, of more than one group."""
    most = course.protocol.session.minutes

    def is_long(decision: Decision) -> bool:
        parts = {item.part for item in decision.session}
        return decision.minutes > most and not any(parts <= group for group in LONE)

    if not is_long(today.decision):
        return None
    says = f"the session takes {today.decision.minutes:g} minutes, which is over {most:g}"
    mend = "Tell the minutes that the warm-up and each rung really take"
    return example(course, PROOF, today, says, mend, is_long)


def busy(course: Course, today: Lived) -> CounterExample | None:
    """A session on a day that the runner did not name as free."""
    if WEEKDAYS[today.decision.on.weekday()] in course.days or not today.decision.session:
        return None
    says = "there is a session on a day that is not free"
    mend = "Tell us: no protocol can bring this about"
    return example(course, PROOF, today, says, mend, lambda decision: bool(decision.session))


def is_heavy(decision: Decision) -> bool:
    """Whether the day has heavy work."""
    return any(item.part == "heavy" for item in decision.session)
