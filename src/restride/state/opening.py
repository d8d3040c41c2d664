"""What a day brings before anything is done on it: the injury, triage, holds, a restart.

The plan for a day comes from the days before it, plus its own triage, morning and restraints.
"""

from msgspec.structs import replace

from restride.log.days import Day, newest, role
from restride.log.model import Clinician
from restride.protocol.index import Index
from restride.state import triage
from restride.state.ladders import last_done
from restride.state.light import MorningSeen
from restride.state.model import State, TestFact


def open_day(index: Index, state: State, day: Day, *, is_today: bool = False) -> None:
    """Takes into a draft state what a day's own restraints, answers and clearances say."""
    if state.morning is None:
        light = index.protocol.light
        state.morning = MorningSeen(light, day.mornings, state.baseline, day.number)
    if day.setups or day.pins:
        state.setup = newest(day.setups) or state.setup
        state.pin = newest(day.pins) or state.pin
    if day.episodes:
        triage.take_episodes(index, state, day)
    is_back = is_today or bool(day.mornings or day.dids or day.triages or day.tests)
    if state.episode is not None and is_back and restarts(index, state, day.number):
        state.restart(day.number, None)
        state.went_back = (day.number, "restarted", ())
    take_moved_pain_and_limp(index, state, day)
    if day.triages:
        triage.take_triage(index, state, day)
    if day.clinician:
        triage.take_clinician(state, day.clinician)
        for entry in (one for one in day.clinician if role(one) == "clinician"):
            take_leave(state, entry, day.number)


def restarts(index: Index, state: State, day: int) -> bool:
    """Whether more than four weeks went by without the main work: triage and all gates again.

    Main work is running, speed and heavy work that the phase prescribes; a forgotten warm-up
    drill does not send a sprinter back to phase 1. Where nothing at all was loaded, all counts.
    """
    limit = index.protocol.gaps.restart_from_days
    last_load = state.last_load or state.phase_since
    if day - last_load >= limit:
        return True
    for name in index.main[state.phase]:
        known = state.ladders.get(name)
        if known is None or known.last_day is None or day - known.last_day < limit:
            continue
        ladder = index.ladders[name]
        optional = ladder.speed and state.wants_distance()
        last = max(last_done(state, ladder) or 0, state.phase_since)
        if not optional and day - last >= limit:
            return True
    return False


def take_moved_pain_and_limp(index: Index, state: State, day: Day) -> None:
    """Pain anywhere else asks triage again; a limp beyond 48 hours is a doctor's question."""
    moved = [one.at for one in day.mornings if one.where == "elsewhere" and one.pain != 0]
    moved += [one.at for one in day.dids if one.where == "elsewhere" and one.pain != 0]
    if moved:
        state.ask_triage(day.number, max(moved))
    for morning in day.mornings:
        if morning.limp:
            state.limped, days = True, day.number - state.day_zero
            if state.episode and state.phase == 0 and days > index.protocol.triage.intake.limp_days:
                at = morning.at
                triage.hold(state, "limp_persists", "doctor_first", at, morning, days=days)


def take_leave(state: State, entry: Clinician, day: int) -> None:
    """Another way for a test, an accepted background, an opened date, a dose: clinicians only."""
    if entry.act == "substitute" and entry.test is not None and entry.passed:
        fact = TestFact(day, None, None, (entry.id,), stands_in=True)
        named = entry.side or "both"
        for side in ("left", "right", "both") if entry.side == "both" else (named,):
            state.substitutes[(entry.test, side)] = fact
    elif entry.act == "accept" and entry.pain is not None:
        state.baseline = replace(state.baseline, accepted=entry.pain)
    elif entry.act == "unlock" and entry.phase is not None:
        state.unlocked |= {entry.phase}
    elif entry.act == "dose" and entry.rung is not None and entry.dose is not None:
        state.doses[entry.rung] = entry.dose
