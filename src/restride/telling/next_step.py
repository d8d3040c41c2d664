"""The one thing to do next: which it is, before each edge says how it is done there."""

from typing import Literal

import msgspec

from restride.decision.model import Decision, Item, Question
from restride.protocol.value import Outcome

FIRST: frozenset[Question] = frozenset({"episode", "triage", "morning"})
CALL = (
    "Call the emergency number now: 112 in Europe, 911 in North America. "
    "If you cannot, have somebody call for you."
)
REFERRED: tuple[Outcome, ...] = ("emergency", "doctor_first")


class Step(msgspec.Struct, frozen=True):
    """Call for help, see a doctor, answer a question, do an item, or come back tomorrow."""

    kind: Literal["call", "doctor", "ask", "do", "tomorrow"]
    question: Question | None = None
    item: Item | None = None


def next_of(decision: Decision) -> Step:
    """The next step: who has to look, what the day needs to know, the session, then the rest."""
    if decision.triage.outcome == "emergency":
        return Step("call")
    if refused(decision):
        return Step("doctor")
    urgent = [question for question in decision.asks if question in FIRST]
    if urgent:
        return Step("ask", question=urgent[0])
    todo = open_items(decision)
    if todo:
        return Step("do", item=todo[0])
    if decision.asks:
        return Step("ask", question=decision.asks[0])
    return Step("tomorrow")


def refused(decision: Decision) -> bool:
    """Whether nothing at all may be loaded until somebody has looked."""
    return decision.triage.outcome in REFERRED


def open_items(decision: Decision) -> list[Item]:
    """What is still to be done today, in order."""
    return [item for item in decision.session if item.times_done < item.times_today]
