"""The coming days in words for a calendar."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, get_args

from restride.decision.model import Decision
from restride.log.model import Log, Setup, Weekday
from restride.telling.coming import coming, is_stopped
from restride.telling.names import Names
from restride.telling.reasons import sentence
from restride.telling.session import item_words, main_reason
from restride.telling.view import View

if TYPE_CHECKING:
    from restride.outputs.calendar import PlannedDay

WEEKDAYS = get_args(Weekday)


def planned_days(now: View, days: int) -> Iterator["PlannedDay"]:
    """The days in words. While all waits for an answer or a clinician, none has a session."""
    from restride.outputs.calendar import PlannedDay

    stopped, free = is_stopped(now.decision), ever_free(now.log)
    for decision in coming(now, days):
        if decision.session and not stopped:
            lines = (item_words(item, now.names, now.imperial) for item in decision.session)
            title = title_of(decision, now.names)
            yield PlannedDay(decision.on, title=title, lines=tuple(lines), minutes=decision.minutes)
        else:
            yield PlannedDay(decision.on, WEEKDAYS[decision.on.weekday()] in free)


def ever_free(log: Log) -> set[str]:
    """Every day of the week that was ever named as free; all of them before any was."""
    setups = [entry for entry in log if isinstance(entry, Setup)]
    return {day for setup in setups for day in setup.days} or set(WEEKDAYS)


def title_of(decision: Decision, names: Names) -> str:
    """The run or the fast running of a day, else the kind of work."""
    for part in ("speed", "run"):
        for item in decision.session:
            if item.part == part:
                return names.move(item.move)
    return "Tests" if all(item.part == "test" for item in decision.session) else "Strength"


def why_cancelled(now: View) -> str:
    """Why no coming day has a session."""
    reason = main_reason(now.decision, now.names)
    why = "" if reason is None else f" {sentence(reason, now.names)}"
    return f"All waits, so the sessions of an older file are cancelled.{why}"
