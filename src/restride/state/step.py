"""One settled day, folded into the state: the heart of the engine.

A settled day is a day with its next morning. At most one phase and one rung a ladder go up.
The rules run in a fixed order; each is a small function on a draft of the state.
"""

from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from restride.log.days import Day, in_time, role
from restride.log.model import AnyEntry, Episode
from restride.protocol.index import Index
from restride.state import triage
from restride.state.counting import count
from restride.state.ladders import after_gap, follow, is_cleared
from restride.state.light import AMBER, GREEN, RED, UNKNOWN, MorningSeen
from restride.state.milestones import current, of_criterion
from restride.state.model import State, TestFact
from restride.state.opening import open_day
from restride.state.work import DayWork, day_work

KEPT = 8  # days of reds and setbacks remembered; the rules look at fewer


class SettledDay(NamedTuple):
    """A day, its next day, and whether the next morning may still be answered in time."""

    day: Day
    following: Day
    still_open: bool


def step(index: Index, state: State, settled: SettledDay) -> State:
    """The state after one more day."""
    draft, light = state.copy(), index.protocol.light
    day, following, still_open = settled
    open_day(index, draft, day)
    morning = MorningSeen(light, following.mornings, draft.baseline, following.number)
    if draft.episode is not None:
        done = day_work(index, draft, day, morning)
        count(index, draft, day.number, done, morning)
        rest_after_red(index, draft, day, done, morning)
        take_placement(index, draft, day)
        take_setbacks(index, draft, day, morning, still_open=still_open)
        watch_after_return(index, draft, day, morning)
        take_walking(draft, day, morning)
        take_colour(draft, morning)
        open_gate(index, draft, following.number, morning)
        add_quiet_morning(index, draft, day, morning)
    draft.morning = morning
    return draft


def rest_after_red(
    index: Index, state: State, day: Day, done: DayWork, morning: MorningSeen
) -> None:
    """A red asks for 48 hours and green mornings before the next load; an amber, one calm day."""
    rule, steps, number = index.protocol.light.rest, index.protocol.setbacks, day.number
    worst = max(done.worst(), done.evening if done.evening >= AMBER else GREEN)
    if worst == RED and (done.loads() or RED in (done.at_work, done.evening)):
        state.reds = (*state.reds[1 - KEPT :], number)
        state.rest_since, state.rest_greens = number, 0
        state.because["rest_after_red"] = done.troubled()
        recent = sum(1 for one in state.reds if one > number - steps.reds_within_days)
        if recent >= steps.reds:
            both: list[AnyEntry] = [*day.dids, *day.tests, *day.afters]
            cause = max(both, key=lambda one: (one.at, one.id))
            triage.hold(state, "three_reds", "physio_first", cause.at, cause)
    elif worst == AMBER:
        state.amber_on = number
        state.because["overrun" if done.overrun() else "after_amber"] = done.troubled()
        state.because.pop("after_amber" if done.overrun() else "overrun", None)
    if state.rest_since is None:
        return
    if morning.colour != UNKNOWN:
        state.rest_greens = state.rest_greens + 1 if morning.colour == GREEN else 0
    rested = number + 1 - state.rest_since >= rule.days
    if rested and state.rest_greens >= rule.green_mornings:
        state.rest_since = None


def twinge_at(index: Index, day: Day) -> datetime | None:
    """One-sided tightness at speed or in drills counts as a twinge (article 2: drop back)."""
    found = [
        did.at
        for did in day.dids
        if did.tightness == "one_side"
        and (ladder := index.ladder_of_move.get(did.move)) is not None
        and ladder.ladder.tightness_is_twinge
    ]
    return max(found, default=None)


def take_setbacks(
    index: Index, state: State, day: Day, morning: MorningSeen, *, still_open: bool
) -> None:
    """A twinge steps back; anything that stopped the runner, or got worse, starts again."""
    tight_at, number = twinge_at(index, day), day.number
    if not day.setbacks and tight_at is None:
        return
    causes: list[AnyEntry] = [*day.setbacks]
    causes += sorted(day.dids, key=lambda one: (one.at, one.id))
    at = max([one.at for one in day.setbacks] + ([tight_at] if tight_at is not None else []))
    add_setback(index, state, number, at, causes[0])
    if any(one.felt == "pop" for one in day.setbacks):
        triage.hold(state, "popped", "doctor_first", at, day.setbacks[0])
    stopped = any(one.felt != "twinge" or one.stopped is not False for one in day.setbacks)
    stopped = stopped or any(one.stopped_early and one.tightness == "one_side" for one in day.dids)
    waiting = morning.colour == UNKNOWN and still_open
    if stopped or not (waiting or morning.colour == GREEN):
        state.restart(number, at)
        state.went_back = (number + 1, "restarted", tuple(one.id for one in day.setbacks))
        triage.take_triage(index, state, day)
    else:
        step_back(index, state, number)
        state.went_back = (number + 1, "stepped_back", tuple(one.id for one in day.setbacks))
        state.awaiting_morning = state.awaiting_morning or waiting


def add_setback(index: Index, state: State, day: int, at: datetime, cause: AnyEntry | None) -> None:
    """Counts a setback; a second one close by goes to a physiotherapist first."""
    rule = index.protocol.setbacks
    state.setbacks = (*state.setbacks[1 - KEPT :], day)
    recent = [one for one in state.setbacks if one > day - rule.setbacks_within_days]
    if len(recent) >= rule.setbacks:
        days = recent[-1] - recent[0]
        triage.hold(state, "second_setback", "physio_first", at, cause, days=days)


def step_back(index: Index, state: State, day: int) -> None:
    """Back to easy running; speed comes back two speeds lower, and its gate is earned again."""
    rule = index.protocol.setbacks
    state.relapse = state.relapse or state.phase >= index.keep_phase
    was_faster = state.phase > index.twinge_phase
    if was_faster:
        state.phase, state.phase_since = index.twinge_phase, day + 1
    earn_again(state, day + 1)
    for name, rung in rule.twinge_rungs.items():
        known = state.ladder(name)
        if known.last_day is None:
            continue
        if was_faster:  # time away took its share before; faster running had its place until here
            known = after_gap(index, state, index.ladders[name], day)
            known = replace(known, kept_up_on=day, away_days=0)
        back = min(known.rung, index.rungs[rung].position)
        then = min(back, known.rung_then)
        state.ladders[name] = replace(known, rung=back, rung_then=then, cleans=())
    for name, known in state.ladders.items():
        if index.ladders[name].speed:
            lower = min(known.rung, max(0, known.rung_then - rule.speeds_down))
            state.ladders[name] = replace(known, rung=lower, cleans=())
    state.after_twinge = True


def earn_again(state: State, day: int) -> None:
    """Sent back: what was shown before a day opens no gate any more. Guardrail facts stand."""
    state.kept_since = state.label = None
    state.tests, state.substitutes, state.counts_from = {}, {}, day


def watch_after_return(index: Index, state: State, day: Day, morning: MorningSeen) -> None:
    """The sentinel: early signs after return stop speed for some days; two signs are a twinge."""
    keep, number = index.phases[state.phase].keep, day.number + 1
    episode = state.episode
    if keep is None or state.kept_since is None or episode is None:
        return
    rule = keep.sentinel
    stiff = any(
        (test.value or 0.0) >= rule.knee_extension_deficit_deg
        if test.test == rule.knee_extension_test
        else test.test == rule.tenderness_test and (test.pain or 0) > 0
        for test in day.tests
        if test.side != state.other_side
    )
    heavy = state.heavy[-1].day if state.heavy else state.kept_since
    hurts = morning.pain is not None and morning.pain >= rule.pain
    if hurts or morning.tight or morning.tender or stiff or number - heavy == rule.no_heavy_days:
        state.no_speed_until = number + rule.no_speed_days
        state.because["sentinel"] = tuple(one.id for one in [*morning.entries, *day.tests])
        recent = [one for one in state.signals if one > number - rule.within_days]
        state.signals = (*recent, number)
        if len(state.signals) >= rule.signals:
            state.signals = ()
            told: list[AnyEntry] = [*morning.entries, *day.tests]
            cause = told[0] if told else None
            at = midnight(episode, number) if cause is None else cause.at
            add_setback(index, state, day.number, at, cause)
            step_back(index, state, day.number)
            state.went_back = (number, "stepped_back", tuple(one.id for one in told))


def midnight(episode: Episode, day: int) -> datetime:
    """When a sign came up that nobody told, such as a date reached, by the injury's own clock."""
    return datetime.fromordinal(day).replace(tzinfo=episode.at.tzinfo)


def take_placement(index: Index, state: State, day: Day) -> None:
    """A clinician places the runner; no guardrail is lifted by it, and back is back."""
    for entry in day.clinician:
        if entry.act != "place" or role(entry) != "clinician":
            continue
        if entry.phase in index.phase_at:
            before, tomorrow = state.phase, day.number + 1
            enter(index, state, index.phase_at[entry.phase], tomorrow)
            is_back = state.phase < before
            state.placed = (tomorrow, "placed_back" if is_back else "placed", (entry.id,))
            if is_back:
                earn_again(state, tomorrow)
        for name, rung in (entry.rungs or {}).items():
            at = index.rungs.get(rung)
            if at is not None and at.ladder.id == name:
                known = state.ladder(name)
                placed = at.position
                state.ladders[name] = replace(known, rung=placed, rung_then=placed, cleans=())


def take_walking(state: State, day: Day, morning: MorningSeen) -> None:
    """The newest morning answered, and what it said about limping."""
    if morning.answered:
        state.answered_on = day.number + 1
    if morning.limp is not None and morning.answered:
        entries = tuple(one.id for one in morning.entries)
        fact = TestFact(day.number + 1, float(morning.limp), None, entries)
        state.tests[("limp", "both")] = fact


def take_colour(state: State, morning: MorningSeen) -> None:
    """A red morning stands until a green one: neither amber nor no answer says it is over."""
    if morning.colour == RED:
        state.red_morning = tuple(one.id for one in morning.entries)
    elif morning.colour == GREEN:
        state.red_morning = ()


def open_gate(index: Index, state: State, day: int, morning: MorningSeen) -> None:
    """Opens the next phase on a green morning with every criterion met and nobody holding."""
    if (
        morning.colour != GREEN
        or state.phase + 1 >= len(index.phases)
        or not waits_for_morning(index, state, day)
    ):
        return
    criteria = current(index, state)
    enter(index, state, state.phase + 1, day)
    state.last_progress = day
    if state.phase > index.twinge_phase:
        state.after_twinge = False
    if state.phase >= index.keep_phase:
        is_full = criteria == index.phases[state.phase - 1].milestone
        state.label = "cleared_to_sprint" if is_full else "not_cleared_to_sprint"


def waits_for_morning(index: Index, state: State, day: int) -> bool:
    """Whether only a green morning is missing: every criterion met, nobody holds, no rest due."""
    criteria = current(index, state)
    if not criteria or state.rest_since is not None or state.awaiting_morning or state.holds:
        return False
    return (
        all(
            one.state == "met"
            for criterion in criteria
            for one in of_criterion(index, state, criterion, day)
        )
        and triage.outcome(index, state) == "proceed"
    )


def enter(index: Index, state: State, phase: int, day: int) -> None:
    """Enters a phase; ladders that follow others start at the highest rung cleared there.

    Only the gate clears to sprint: who is placed in the last phase is not cleared by that.
    """
    is_kept = phase >= index.keep_phase
    state.phase, state.phase_since = phase, day
    state.reached = max(state.reached, phase)
    state.kept_since = day if is_kept else None
    state.label = (state.label or "not_cleared_to_sprint") if is_kept else None
    for name in index.caps[phase]:
        rungs = [(at, at.rung.follows) for at in index.ladders[name].rungs]
        cleared = [(at, one) for at, one in rungs if one and is_cleared(index, state, one)]
        if cleared:
            at, followed = cleared[-1]
            state.ladders[name] = follow(index, state, at, index.rungs[followed])


def add_quiet_morning(index: Index, state: State, day: Day, morning: MorningSeen) -> None:
    """A morning that does not follow a run, speed or a heavy day feeds the baseline."""
    pain = morning.pain
    if pain is None or morning.masked or morning.elsewhere:
        return
    for did in day.dids:
        ladder = index.ladder_of_move.get(did.move)
        if ladder is None or ladder.run or ladder.speed or ladder.heavy:
            return
    if all(in_time(one) for one in morning.entries):
        light = index.protocol.light
        state.baseline = state.baseline.plus(light, day.number + 1, pain, morning.stiffness)
