"""What holds for every decision, whatever the case: each breach as one line."""

from collections.abc import Iterator
from uuid import UUID

from restride.decision.codes import UNLOCKS
from restride.decision.model import Decision, Limit, Reason
from restride.log.model import Log
from tests.perfect import PROTOCOL

MOVES = {move.id for move in PROTOCOL.moves} | {test.id for test in PROTOCOL.tests}
RUNGS = {ladder.id: [rung.id for rung in ladder.rungs] for ladder in PROTOCOL.ladders}
WITHOUT_SOURCE = {  # said by the log itself, or by a clinician; no study is behind it
    "no_episode",
    "not_runnable",
    "protocol_mismatch",
    "clinician_hold",
    "not_available",
    "placed",
    "placed_back",
    "reported_by_runner",
    "done_for_today",
    "first_day",
}


def breaches(decision: Decision, log: Log) -> Iterator[str]:
    """Nothing when all is well."""
    known = {entry.id for entry in log}
    for reason in every_reason(decision):
        yield from of_reason(reason, known)
    yield from of_limits(decision.limits)
    untold = [one.reason.code for one in decision.limits if one.reason not in decision.reasons]
    if untold or len(decision.reasons) != len({repr(one) for one in decision.reasons}):
        yield f"a reason is told twice, or these of limits are not: {untold}"
    yield from of_session(decision)
    yield from of_milestone(decision)
    yield from of_ladders(decision)
    for one in decision.activities:
        if one.allowed is (one.reason is not None):
            yield f"{one.activity}: allowed={one.allowed} with the reason {one.reason}"
    if (decision.label is None) is (decision.phase == PROTOCOL.phases[-1].id):
        yield f"the label is {decision.label} in phase {decision.phase}"


def every_reason(decision: Decision) -> Iterator[Reason]:
    yield from (limit.reason for limit in decision.limits)
    yield from decision.reasons
    yield from decision.triage.causes
    yield from (one.reason for one in decision.activities if one.reason is not None)


def of_reason(reason: Reason, known: set[UUID]) -> Iterator[str]:
    """What would change it, the entries of this log that it used, where it comes from."""
    if reason.unlocks != UNLOCKS[reason.code]:
        yield f"{reason.code} is unlocked by {reason.unlocks}"
    if list(reason.entries) != sorted(set(reason.entries)) or not set(reason.entries) <= known:
        yield f"{reason.code} names entries twice, in disorder or not of this log"
    if (reason.code in WITHOUT_SOURCE) is bool(reason.sources):
        yield f"{reason.code} has the sources {reason.sources}"


def of_limits(limits: tuple[Limit, ...]) -> Iterator[str]:
    """The most limiting first; a guardrail is marked as one, and nothing else is."""
    order = [(one.up_to is not None, one.ladder is not None) for one in limits]
    if order != sorted(order):
        yield "the limits are not in order, the most limiting first"
    for one in limits:
        if one.guardrail is not one.reason.code.startswith("guardrail_"):
            yield f"{one.reason.code}: guardrail={one.guardrail}"


def of_session(decision: Decision) -> Iterator[str]:
    """The number shown is the number checked: rungs as on the ladders, minutes as summed."""
    today = {one.ladder: one.today for one in decision.ladders}
    if decision.session and any(one.ladder is None for one in decision.limits):
        yield "something is asked on a day on which everything is stopped"
    for item in decision.session:
        for move in (item.move, *(ask.move for ask in item.also)):
            if move not in MOVES:
                yield f"{move} is no move and no test"
        if item.dose.sets < 1:
            yield f"{item.move} is asked {item.dose.sets} times"
        if item.ladder is not None and item.part != "warm_up" and item.rung != today[item.ladder]:
            yield f"{item.rung} is asked where {today[item.ladder]} is open"
        if not item.source or item.minutes < 0:
            yield f"{item.move}: source {item.source}, {item.minutes} minutes"
    if decision.minutes != sum(item.minutes for item in decision.session):
        yield f"{decision.minutes} minutes are not the sum of the items"


def of_milestone(decision: Decision) -> Iterator[str]:
    milestone = decision.milestone
    if milestone is None:
        return
    if milestone.heavy_done > milestone.heavy_asked:
        yield f"{milestone.heavy_done} heavy days of {milestone.heavy_asked}"
    for one in milestone.criteria:
        unlocks = "days_pass" if one.subject == "floor" or one.unit == "day" else "do_"
        if not one.unlocks.startswith(unlocks):
            yield f"{one.subject} is unlocked by {one.unlocks}"
        if list(one.entries) != sorted(one.entries) or not one.sources:
            yield f"{one.subject}: entries in disorder, or no source"


def of_ladders(decision: Decision) -> Iterator[str]:
    """Today is never above what is earned, open, or left by a limit."""
    limits = [(one.ladder, one.up_to) for one in decision.limits]
    for one in decision.ladders:
        rungs = [
            rung.id
            for ladder in PROTOCOL.ladders
            if ladder.id == one.ladder
            for rung in ladder.rungs
        ]
        bounds = [up_to for name, up_to in limits if name in (None, one.ladder)]
        if one.today is None:
            if None not in bounds:
                yield f"nothing of {one.ladder} and no limit says why"
            continue
        tops = [one.earned, *bounds]
        if None in tops or rungs.index(one.today) != min(rungs.index(top or "") for top in tops):
            yield f"{one.today} is open on {one.ladder} within {tops}"
