"""The coming days: a plan, never a promise, and never what nobody may count on."""

from datetime import date

from restride.decision.model import Decision
from restride.telling.next_step import refused
from restride.telling.view import View

PROMISE = (
    "This is how it goes if every day is green. It is a plan, never a promise: "
    "each morning decides again, and stepping back is part of it."
)


def coming(now: View, days: int) -> tuple[Decision, ...]:
    """The decisions from the view's day on if all goes green, that day's own first."""
    from restride.trial.outlook import outlook

    return outlook(now.protocol, now.log, now.decision.on, days)


def on_day(now: View, day: date) -> Decision:
    """The decision of the view's day or of a later one."""
    return coming(now, (day - now.decision.on).days + 1)[-1]


def is_stopped(today: Decision) -> bool:
    """Whether all waits for an answer or a clinician, so that no coming day may be counted on.

    The outlook pretends that each safety question is answered with no; nobody has said so.
    """
    waits = {"episode", "triage"} & set(today.asks)
    return refused(today) or today.action == "hold" or bool(waits)
