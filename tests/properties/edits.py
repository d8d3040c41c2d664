"""Ways to change a log: what was said on a day, what is told besides, what is left out."""

from datetime import date, timedelta
from itertools import count
from typing import Any
from uuid import UUID

from msgspec.structs import replace

from restride.log.model import After, AnyEntry, Bout, Did, Log, Morning, Test, Triage, Void
from restride.trial.outlook import at, pretend_id
from tests.perfect import PROTOCOL

UNABLE = {"deg": 25.0, "s": 5.0, "min": 5.0}  # by unit: a result that no gate lets pass
LATE = timedelta(days=3)


def said(log: Log, day: date, kind: type[AnyEntry], **answers: Any) -> Log:
    """What was logged of a kind on a day, with other answers."""
    return tuple(
        replace(entry, **answers) if entry.day == day and isinstance(entry, kind) else entry
        for entry in log
    )


def hurt(log: Log, day: date, pain: int) -> Log:
    """What was done that day hurt this much, or as much as was said if that is more."""
    return tuple(
        replace(one, pain=max(pain, one.pain or 0))
        if one.day == day and isinstance(one, Did)
        else one
        for one in log
    )


def told(log: Log, day: date, kind: type[AnyEntry], **fields: Any) -> Log:
    """One more entry, written when the day's work is over."""
    when = at(day) + timedelta(hours=1)
    return (*log, kind(id=fresh(log, day), day=day, at=when, **fields))


def fresh(log: Log, day: date) -> UUID:
    """An id of that day that the log does not have."""
    known = {entry.id for entry in log if entry.day == day}
    return next(one for number in count(500) if (one := pretend_id(day, number)) not in known)


def without(log: Log, day: date, *kinds: type[AnyEntry], days: int = 1) -> Log:
    """The log without the entries of some kinds, for so many days."""
    last = day + timedelta(days=days)
    return tuple(one for one in log if not (day <= one.day < last and isinstance(one, kinds)))


def again(log: Log, day: date, kind: type[AnyEntry], **answers: Any) -> Log:
    """The first entry of a kind told once more, with other answers."""
    first = next(one for one in log if isinstance(one, kind))
    when = at(day) + timedelta(hours=1)
    return (*log, replace(first, id=fresh(log, day), day=day, at=when, **answers))


def voided(log: Log, day: date, kind: type[AnyEntry] = Did) -> Log:
    """The day's first entry of a kind, taken back."""
    first = next((one for one in log if one.day == day and isinstance(one, kind)), None)
    return log if first is None else told(log, day, Void, entry=first.id)


def late(log: Log, day: date) -> Log:
    """The answers about a day written three days later."""
    when, kinds = at(day) + LATE, (Did, After, Morning)
    return tuple(
        replace(one, at=when) if one.day == day and isinstance(one, kinds) else one for one in log
    )


def doubled(log: Log, day: date) -> Log:
    """Twice as much done as was asked."""
    return tuple(
        replace(one, done=tuple(twice(bout) for bout in one.done))
        if one.day == day and isinstance(one, Did) and one.asked is not None
        else one
        for one in log
    )


def twice(bout: Bout) -> Bout:
    return replace(bout, times=bout.times * 2)


def failed(log: Log, day: date) -> Log:
    """The day's tests done, and not passed."""
    unit = {one.id: one.unit for one in PROTOCOL.tests}
    return tuple(
        replace(one, value=UNABLE.get(unit[one.test], one.value), pain=max(3, one.pain or 0))
        if one.day == day and isinstance(one, Test)
        else one
        for one in log
    )


def answered(log: Log, day: date, outcome: str, answer: str) -> Log:
    """The first triage question with such an outcome answered so, one more time that day."""
    questions = PROTOCOL.triage.questions
    asked = next(one.id for one in questions if getattr(one, answer) == outcome)
    return told(log, day, Triage, answers={asked: answer})


def unasked(log: Log, day: date, move: str, *done: Bout) -> Log:
    """Something done that nobody asked for, without pain."""
    quiet = {"pain": 0, "sharp": False, "tightness": "none", "limp": False}
    return told(log, day, Did, move=move, done=done, **quiet)


def ran_again(log: Log, day: date) -> Log:
    """One more run on a day with a run: the gap on that ladder stays what it was."""
    runs = [one for one in log if one.day == day and isinstance(one, Did) and one.move == "jog"]
    return unasked(log, day, "jog", Bout(run_s=1_500.0)) if runs else log
