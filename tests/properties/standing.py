"""What it means to advance, written once for all properties.

One decision stands higher than another if any of these is so, whatever today's spacing, week,
weekday or time leave of the session:
- its phase is a later one;
- a ladder's earned rung is higher, among the ladders that both phases prescribe (an earlier phase
  has ladders of its own, such as the heel press; in the same phase a ladder only one of them
  prescribes is higher there);
- a guardrail that stood before a ladder is gone;
- everything was held, or all but the first phase's ladders, and now something else is asked.
Two rules send a runner back because of where she stands: the watch after return (clinical rules,
6), and four weeks away from the main work of her phase (clinical rules, 3). Who was held back
before stands elsewhere, and neither may reach her: so a pair is compared until the first is sent
back by one of the two and the second is not. `sent_back` finds those days.

Mornings are held against what is usual for the runner (clinical rules, 2), and that is learnt from
the first mornings. A pair is compared until the same answers about a morning are judged more mildly
in the second log; `is_milder` finds that. H19 in `docs/safety/hazards.yaml` says what remains.

Dropping yesterday's heavy day may make heavy work due today. That is no advance, so `today` and
the session itself are not compared.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from restride.decision.model import Decision
from restride.log.days import Day
from restride.log.model import Log
from restride.state.light import MorningSeen
from restride.state.model import State
from restride.state.opening import restarts
from tests.perfect import PROTOCOL
from tests.properties.folded import FOLDED, Folded, Lived

PHASES = [phase.id for phase in PROTOCOL.phases]
POSITION = {
    rung.id: place for ladder in PROTOCOL.ladders for place, rung in enumerate(ladder.rungs)
}
CALM = {ladder.id for ladder in PROTOCOL.ladders if ladder.calm}
HELD = {"triage_missing", "triage_emergency", "triage_doctor_first", "clinician_hold"}
HELD |= {"no_episode", "protocol_mismatch", "setback_morning_missing"}


def advances(before: Decision, after: Decision) -> list[str]:
    """Everywhere that `after` stands higher than `before`."""
    return [*higher_phase(before, after), *higher_rungs(before, after), *lifted(before, after)]


def gains(first: Log, second: Log, days: Iterable[date]) -> list[str]:
    """Everywhere that the second log stands higher than the first, on any of these days."""
    several = sorted(set(days))
    pairs = zip(FOLDED.each(first, several), FOLDED.each(second, several), strict=True)
    return [
        f"{on}: {advance}"
        for on, (one, other) in zip(several, pairs, strict=True)
        if not is_milder(one, other)
        for advance in advances_of(FOLDED, one, other)
    ]


def advances_of(strict: Folded, first: Lived, second: Lived) -> list[str]:
    """Everywhere that the second stands higher; its protocol may be a stricter one."""
    if sent_back(FOLDED, first) - sent_back(strict, second):
        return []  # they have parted
    return advances(FOLDED.today(first), strict.today(second))


def is_milder(first: Lived, second: Lived) -> bool:
    """Whether the second log judges one morning more mildly for the very same answers."""
    seen = zip(mornings(first), mornings(second), strict=False)
    return any(other.colour < one.colour and other.entries == one.entries for one, other in seen)


def mornings(lived: Lived) -> list[MorningSeen]:
    """The mornings that the days before today ended with."""
    return [state.morning for state in lived.states if state.morning is not None]


def sent_back(folded: Folded, lived: Lived) -> set[int]:
    """The days on which the watch after return, or weeks away, sent a runner back."""
    days, states = lived
    each = zip(days, states, states[1:], strict=False)
    found = {day.number for day, before, after in each if is_sent_back(day, before, after)}
    if states[-1].episode is not None and restarts(folded.index, states[-1], days[-1].number):
        found.add(days[-1].number)
    return found


def is_sent_back(day: Day, before: State, after: State) -> bool:
    watch = before.signals and not after.signals and after.phase > 0
    if watch and before.kept_since is not None and after.kept_since is None:
        return True
    return after.went_back == (day.number, "restarted", ())


def phase_at(decision: Decision) -> int:
    """The phase as a number, -1 before any."""
    return -1 if decision.phase is None else PHASES.index(decision.phase)


def rungs(decision: Decision) -> dict[str, int]:
    """By prescribed ladder, the rung earned; what a gap took is taken off."""
    return {
        one.ladder: POSITION[one.earned] for one in decision.ladders if one.phase_up_to is not None
    }


def higher_phase(before: Decision, after: Decision) -> Iterator[str]:
    if phase_at(after) > phase_at(before):
        yield f"phase {before.phase} -> {after.phase}"


def higher_rungs(before: Decision, after: Decision) -> Iterator[str]:
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
