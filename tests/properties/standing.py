"""What it means to advance, written once for all properties.

One decision stands higher than another if any of these is so, whatever today's spacing, week,
weekday or time leave of the session:
- its phase is a later one;
- a ladder's earned rung is higher, among the ladders that both phases prescribe (an earlier phase
  has ladders of its own, such as the heel press; in the same phase a ladder only one of them
  prescribes is higher there);
- a guardrail that stood before a ladder is gone;
- everything was held, or all but the first phase's ladders, and now something else is asked.
Who has come back once is watched (clinical rules, 6): two early signs send that runner back a
phase, and one who never came back, for a pain or a clean too few, has no watch to do so. Logs in
which somebody had come back are therefore not compared with others; `has_returned` finds them.
Likewise a gap counts for the ladders of the phase one is in (clinical rules, 3), so four weeks
away start one runner again and not another who was a phase lower: with the questions open again
phases and rungs are not compared, and nothing is loaded anyway.

Dropping yesterday's heavy day may make heavy work due today. That is no advance, so `today` and
the session itself are not compared.
"""

from collections.abc import Iterator
from datetime import date

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.log.model import Log
from tests.perfect import PROTOCOL, day_of, first_day_of

PHASES = [phase.id for phase in PROTOCOL.phases]
EARLIEST_RETURN = day_of(first_day_of(PHASES[-1]))
POSITION = {
    rung.id: place for ladder in PROTOCOL.ladders for place, rung in enumerate(ladder.rungs)
}
CALM = {ladder.id for ladder in PROTOCOL.ladders if ladder.calm}
# Not `triage_missing`: weeks away from speed ask the questions again, weeks away from a first phase
# that has no speed do not; `test_rest.py` shows that an open question loads nothing.
HELD = {"triage_emergency", "triage_doctor_first", "clinician_hold"}
HELD |= {"no_episode", "protocol_mismatch", "setback_morning_missing"}


def advances(before: Decision, after: Decision) -> list[str]:
    """Everywhere that `after` stands higher than `before`."""
    return [*higher_phase(before, after), *higher_rungs(before, after), *lifted(before, after)]


def has_returned(log: Log, on: date) -> bool:
    """Whether the runner was in the last phase on any day so far."""
    first, last = EARLIEST_RETURN.toordinal(), on.toordinal()
    days = (date.fromordinal(number) for number in range(first, last + 1))
    return any(decide(PROTOCOL, log, day).phase == PHASES[-1] for day in days)


def phase_at(decision: Decision) -> int:
    """The phase as a number, -1 before any."""
    return -1 if decision.phase is None else PHASES.index(decision.phase)


def rungs(decision: Decision) -> dict[str, int]:
    """By prescribed ladder, the rung earned; what a gap took is taken off."""
    return {
        one.ladder: POSITION[one.earned] for one in decision.ladders if one.phase_up_to is not None
    }


def higher_phase(before: Decision, after: Decision) -> Iterator[str]:
    if before.triage.outcome != "unknown" and phase_at(after) > phase_at(before):
        yield f"phase {before.phase} -> {after.phase}"


def higher_rungs(before: Decision, after: Decision) -> Iterator[str]:
    if before.triage.outcome == "unknown":
        return
    known, is_same = rungs(before), phase_at(before) == phase_at(after)
    for ladder, place in rungs(after).items():
        if place > known.get(ladder, -1 if is_same else place):
            yield f"{ladder} {known.get(ladder)} -> {place}"


def lifted(before: Decision, after: Decision) -> Iterator[str]:
    """Guardrails and holds that `before` had and `after` lacks."""
    shown = {one.ladder for one in after.ladders}
    gone = guarded(before) & shown - guarded(after)
    yield from (f"guardrail lifted from {ladder}" for ladder in gone)
    asked = {item.ladder or item.move for item in after.session}
    if is_held(before) and asked:
        yield f"held, and now asks {asked}"
    if before.triage.outcome == "physio_first" and asked - set(
        PROTOCOL.triage.allowed_while_physio
    ):
        yield f"waits for a physio, and now asks {asked}"


def guarded(decision: Decision) -> set[str | None]:
    return {limit.ladder for limit in decision.limits if limit.guardrail}


def is_held(decision: Decision) -> bool:
    """Whether someone has to look, or answer, before anything at all."""
    return any(one.ladder is None and one.reason.code in HELD for one in decision.limits)
