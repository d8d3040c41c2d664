"""`decide(protocol, log, on)`: what happens on a day, and why. Pure: the same in, the same out."""

from collections.abc import Iterator
from datetime import date
from functools import partial, reduce
from itertools import pairwise

from restride.decision.model import (
    Action,
    ActivitySeen,
    Colour,
    CriterionSeen,
    Decision,
    Item,
    LadderSeen,
    Limit,
    Milestone,
    ProtocolName,
    Question,
    Reason,
    TriageSeen,
)
from restride.engine import planning_rules as planning
from restride.engine import safety_rules as safety
from restride.engine.now import Now, reason, sources_of
from restride.engine.session import position_today, session
from restride.log.days import Day, by_day
from restride.log.model import Log
from restride.protocol.criteria import TestPassed
from restride.protocol.index import NOTHING, Index
from restride.protocol.model import Protocol
from restride.protocol.value import Sourced
from restride.state import triage
from restride.state.ladders import WEEK, cleans_needed
from restride.state.light import AMBER, GREEN, RED, UNKNOWN
from restride.state.milestones import measure
from restride.state.model import Hold, State
from restride.state.opening import open_day
from restride.state.step import SettledDay, step, waits_for_morning
from restride.state.work import activity_allowed

COLOURS: dict[int, Colour] = {GREEN: "green", UNKNOWN: "unknown", AMBER: "amber", RED: "red"}
MONTH = 30  # days; only for how long the weekly question goes on
RACING = "racing"  # the activity that a race day is held against
ANSWER_DAYS = 2  # a morning may be answered on its own date or the next (clinical rules, 2)
HOLDING = {"no_episode", "protocol_mismatch", "not_runnable", "triage_missing"}
HOLDING |= {"clinician_hold", "setback_morning_missing"}
RESTING = {"rest_after_red", "red_today", "morning_red", "setback_today", "after_amber"}
RESTING |= {"morning_amber", "morning_red_uncounted", "morning_red_before", "baseline_rising"}
OF_THE_WEEK = {"spacing", "weekly_full", "heavy_before_speed", "speed_after_heavy", "no_time"}
OF_THE_WEEK |= {"equipment", "requires", "max_effort_spacing", "test_not_needed", "in_turn"}
RULES = (
    safety.protocol_rule,
    safety.triage_rule,
    safety.clinician_rule,
    safety.setback_rule,
    safety.rest_rule,
    safety.morning_rule,
    safety.tired_rule,
    safety.guardrail_rule,
    safety.heavy_gap_rule,
    safety.gap_rule,
    safety.sentinel_rule,
    planning.phase_rule,
    planning.requirement_rule,
    planning.equipment_rule,
    planning.availability_rule,
    planning.max_effort_rule,
    planning.spacing_rule,
    planning.heavy_rule,
)


def decide(protocol: Protocol, log: Log, on: date) -> Decision:
    """The decision for a day. Entries about later days are ignored.

    Raises LogContradictsError where one id has two contents.
    """
    index = Index(protocol)
    days = by_day(log, on)
    return today(index, reduce(partial(step, index), settled(days, on), State()), days[-1])


def settled(days: list[Day], on: date) -> Iterator[SettledDay]:
    """Each day with its next morning."""
    for day, following in pairwise(days):
        yield SettledDay(day, following, on.toordinal() - day.number <= ANSWER_DAYS)


def today(index: Index, past: State, day: Day) -> Decision:
    """The decision for a day, from the state that all days before it were folded into."""
    state = past.copy()
    open_day(index, state, day, is_today=True)
    now = Now(index, state, day)
    limits = [limit for rule in RULES for limit in rule(now)]
    items, dropped = session(now, limits)
    return render(now, items, [*limits, *dropped])


def render(now: Now, items: tuple[Item, ...], limits: list[Limit]) -> Decision:
    """The contract of a decision, from what the rules found; the most limiting first."""
    index, state, protocol = now.index, now.state, now.index.protocol
    known = state.episode is not None
    limits.sort(key=lambda limit: (limit.up_to is not None, limit.ladder is not None))
    return Decision(
        on=date.fromordinal(now.number),
        protocol=ProtocolName(id=protocol.id, version=protocol.version, digest=protocol.digest),
        triage=triage_seen(now),
        phase=index.phases[state.phase].id if known else None,
        day=now.number - state.day_zero if known else None,
        light=COLOURS[now.light],
        action=action_of(now, items, limits),
        asks=tuple(questions(now, items)),
        session=items,
        minutes=sum(item.minutes for item in items),
        milestone=milestone(now) if known else None,
        ladders=tuple(ladders_seen(now, limits)) if known else (),
        limits=tuple(limits),
        reasons=tuple(reasons(now, items, limits)),
        activities=tuple(activities(now, limits)) if known else (),
        label=state.label,
    )


def triage_seen(now: Now) -> TriageSeen:
    """The outcome and every cause that still holds, worst first."""
    if now.state.episode is None:
        return TriageSeen(outcome="unknown", causes=())
    held = [one for one in now.state.holds.values() if one.outcome != "proceed"]
    held.sort(key=lambda one: (-triage.SEVERITY[one.outcome], one.code))
    outcome = triage.outcome(now.index, now.state)
    return TriageSeen(outcome=outcome, causes=tuple(cause(now, one) for one in held))


def cause(now: Now, held: Hold) -> Reason:
    """A hold as a reason; an answer's cause names its question and that question's sources."""
    code, _, question = held.code.partition(":")
    rule: Sourced = now.index.protocol.triage.intake
    for one in now.index.protocol.triage.questions:
        rule = one if one.id == question else rule
    return reason(code, rule, entries=held.entries, outcome=held.outcome, **held.data)


def questions(now: Now, items: tuple[Item, ...]) -> Iterator[Question]:
    """What is still to be answered today, most urgent first."""
    state, day = now.state, now.day
    if state.episode is None:
        yield "episode"
    stops = [one.at for one in day.setbacks if one.felt != "twinge" or one.stopped is not False]
    again = bool(stops) and not any(one.at >= max(stops) for one in day.triages)
    if again or triage.unanswered(now.index, state):
        yield "triage"
    if not day.mornings and is_morning_asked(now):
        yield "morning"
    if state.setup is None:
        yield "setup"
    if any(item.test is not None and not item.times_done for item in items):
        yield "test"
    if (day.dids or day.tests) and not day.afters:
        yield "after"


def is_morning_asked(now: Now) -> bool:
    """Every morning after the first day; late after return weekly, after loads, before speed."""
    state, keep = now.state, now.index.phases[now.state.phase].keep
    if state.first_day is None or now.number <= state.first_day:
        return False
    if keep is None or state.kept_since is None or state.answered_on is None:
        return True
    rule, kept = keep.sentinel, now.number - state.kept_since
    weekly = now.number - state.answered_on >= rule.weekly_days and kept < rule.until_months * MONTH
    trains = state.last_load == now.number - 1 or planning.may_sprint_on(now, now.number)
    return kept < rule.daily_weeks * WEEK or weekly or trains


def action_of(now: Now, items: tuple[Item, ...], limits: list[Limit]) -> Action:
    """The one word for the day, derived from everything else."""
    codes = {limit.reason.code for limit in limits}
    everything = {limit.reason.code for limit in limits if limit.ladder is None}
    later = "triage_physio_first" in codes and now.state.phase > 0
    if later or everything & {"triage_emergency", "triage_doctor_first"}:
        return "refer"
    if everything & HOLDING:
        return "hold"
    loads = any(item.ladder and not now.index.ladders[item.ladder].calm for item in items)
    if not items or (codes & RESTING and not loads):
        return "rest"
    if "gap" in codes or now.state.stepped_down or is_sent_back(now):
        return "step_back"
    if now.state.kept_since is not None:
        return "maintain"
    changes = {item.change for item in items if item.ladder is not None}
    return "progress" if changes & {"up", "new"} and now.light == GREEN else "repeat"


def is_sent_back(now: Now) -> bool:
    """Whether a setback, time away or a clinician led back to an earlier phase today."""
    moves = (now.state.went_back, now.state.placed)
    return any(one is not None and one[0] == now.number and one[1] != "placed" for one in moves)


def milestone(now: Now) -> Milestone:
    """What opens the next phase; how much heavy work was done of what was asked."""
    state, index, rhythm = now.state, now.index, planning.heavy_rhythm(now)
    opens = index.phases[state.phase + 1 :]
    asked = 0 if rhythm is None else (now.number - state.phase_since) * rhythm.per_7_days // WEEK
    done = sum(1 for fact in state.heavy if fact.day >= state.phase_since)
    criteria = tuple(
        CriterionSeen(
            criterion=one.kind,
            subject=one.subject,
            side=one.side,
            state=one.state,
            have=one.have,
            need=one.need,
            at_most=isinstance(one.criterion, TestPassed) and one.criterion.at_least is None,
            unit=one.unit,
            unlocks="days_pass" if one.unit == "day" else f"do_{one.kind}",
            entries=tuple(sorted(one.entries)),
            sources=sources_of(one.criterion),
        )
        for one in measure(index, state, now.number)
    )
    opens_id = opens[0].id if opens else None
    return Milestone(opens_id, criteria, heavy_done=done, heavy_asked=max(asked, done))


def ladders_seen(now: Now, limits: list[Limit]) -> Iterator[LadderSeen]:
    """Every ladder of the phase: where it stands and how high it may go today."""
    for ladder in now.ladders:
        known, earned = now.standing[ladder.id], now.earned[ladder.id]
        place, top = position_today(now, ladder, limits), now.caps.get(ladder.id)
        yield LadderSeen(
            ladder=ladder.id,
            earned=ladder.rungs[earned].rung.id,
            today=None if place == NOTHING else ladder.rungs[place].rung.id,
            phase_up_to=None if top is None else ladder.rungs[top].rung.id,
            cleans=len(known.cleans),
            needed=cleans_needed(now.index, now.state, ladder, earned),
            last_day=None if known.last_day is None else date.fromordinal(known.last_day),
        )


def activities(now: Now, limits: list[Limit]) -> Iterator[ActivitySeen]:
    """Other sport and harder running; nothing while everything is held."""
    held = (one.reason for one in limits if one.ladder is None)
    stop = next((one for one in held if one.code != "not_available"), None)
    fast = {one.id for one in now.index.ladders.values() if one.run or one.speed}
    none = (one.reason for one in limits if one.ladder in fast and one.up_to is None)
    no_run = next((one for one in none if one.code not in OF_THE_WEEK), None)
    physio = next((one.reason for one in limits if one.reason.code == "triage_physio_first"), None)
    for one in now.index.protocol.activities:
        is_run = one.counts_on is not None or one.when_cleared
        stop_one = stop or (None if one.while_resting else physio) or (no_run if is_run else None)
        free = stop_one is None or (one.while_resting and stop_one.code in RESTING)
        allowed = free and activity_allowed(now.index, now.state, one.id)
        waits = reason("not_yet", one, waits_for=one.after_rung or one.from_phase)
        yield ActivitySeen(one.id, allowed, None if allowed else stop_one or waits)


def reasons(now: Now, items: tuple[Item, ...], limits: list[Limit]) -> Iterator[Reason]:
    """Why today is as it is: what limits first, then what changed, then what to know."""
    found = [limit.reason for limit in limits]
    if now.state.episode is not None:
        found += [*what_changed(now), *what_to_know(now, items)]
    yield from (one for place, one in enumerate(found) if one not in found[:place])


def what_changed(now: Now) -> Iterator[Reason]:
    """What led to this phase, a gate that waits for a green morning, ladders that stepped down."""
    state, index, phase = now.state, now.index, now.index.phases[now.state.phase]
    back, placed = state.went_back, state.placed
    if back is not None and now.number - back[0] in (0, 1):
        yield reason(back[1], index.protocol.setbacks, entries=back[2], phase=phase.id)
    elif placed is not None and placed[0] == now.number:
        yield reason(placed[1], entries=placed[2], phase=phase.id)
    elif state.phase_since == now.number and state.phase > 0:
        yield reason("phase_opened", phase, phase=phase.id)
    if now.light != GREEN and phase.keep is None and waits_for_morning(index, state, now.number):
        yield reason("gate_waits_for_green", index.protocol.light.morning)
    for name, entries in state.stepped_down.items():
        ladder = index.ladders[name]
        rung = ladder.rungs[state.ladder(name).rung].rung.id
        yield reason("stepped_down", ladder.ladder, entries=entries, ladder=name, rung=rung)
    if now.worked == AMBER and now.done.overrun():
        bands = index.protocol.light.during.values()
        yield reason("overrun", *bands, entries=now.done.troubled())


def what_to_know(now: Now, items: tuple[Item, ...]) -> Iterator[Reason]:
    """Advice and labels: they limit nothing."""
    state, index, rule = now.state, now.index, now.index.protocol.cleans
    stalled = now.number - (state.last_progress or state.first_day or now.number)
    flat = now.number - max(state.last_climb or 0, state.phase_since)
    if state.kept_since is None and (stalled >= rule.stalled_days or flat >= 2 * rule.stalled_days):
        yield reason("stalled", rule, days=max(stalled, flat))
    if state.phase == 0 and triage.outcome(index, state) == "physio_first":
        held = [entry for one in state.holds.values() for entry in one.entries]
        yield reason("triage_physio_first", index.protocol.triage.intake, entries=held)
    for cleared in state.clears:
        if cleared.by_runner:
            yield reason("reported_by_runner", entries=[cleared.entry], hold=cleared.hold)
    race = None if state.setup is None else state.setup.race_day
    days = -1 if race is None else race.toordinal() - now.number
    if days >= 0 and not activity_allowed(index, state, RACING):
        asked: Sourced = index.activities.get(RACING, rule)
        yield reason("race_not_ready", asked, days=days)
    if items and all(item.times_done >= item.times_today for item in items):
        yield reason("done_for_today")
    if state.first_day == now.number:
        yield reason("first_day")
