"""Rules that plan: phase, requirements, equipment, all-out efforts, spacing, the week."""

from collections.abc import Iterator

from restride.decision.model import Limit, Reason
from restride.engine.now import Now, reason
from restride.protocol.criteria import TestPassed
from restride.protocol.index import NOTHING, LadderAt
from restride.protocol.value import Rhythm, Sourced
from restride.state.ladders import (
    WEEK,
    days_between,
    days_done,
    heavy_days,
    heavy_days_between,
    in_week,
    is_cleared,
)
from restride.state.milestones import measure, of_cleans


def phase_rule(now: Now) -> Iterator[Limit]:
    """A rung earned above what the phase allows waits; some ladders start days after the injury."""
    phase, day = now.index.phases[now.state.phase], now.number - now.state.day_zero
    for ladder in now.ladders:
        top = now.caps.get(ladder.id, ladder.top)
        if now.earned[ladder.id] > top:
            yield now.at_most(ladder, top, reason("phase_cap", phase, phase=phase.id))
        if day < ladder.ladder.from_day:
            why = reason("too_early", ladder.ladder, from_day=ladder.ladder.from_day)
            yield now.at_most(ladder, NOTHING, why)


def requirement_rule(now: Now) -> Iterator[Limit]:
    """A rung with requirements of its own, or one that follows a rung of another ladder."""
    for ladder in now.ladders:
        for at in ladder.rungs[: now.earned[ladder.id] + 1]:
            unmet: list[Sourced] = [
                rule
                for rule in at.rung.requires
                if of_cleans(now.index, now.state, rule, now.number, since=0).state != "met"
            ]
            follows = at.rung.follows
            blocked = follows is not None and not is_cleared(now.index, now.state, follows)
            if unmet or blocked:
                why = reason("requires", *(unmet or [at.rung.asks]), rung=follows or at.rung.id)
                yield now.at_most(ladder, at.position - 1, why)
                break


def equipment_rule(now: Now) -> Iterator[Limit]:
    """What there is to use, and added load only up to a fraction of body mass."""
    mass = None if now.state.setup is None else now.state.setup.body_mass_kg
    for ladder in now.ladders:
        earned, rule = now.earned[ladder.id], ladder.ladder.load_limit
        rungs = ladder.rungs[: earned + 1]
        fit = [at.position for at in rungs if now.index.feasible(at, now.equipment) is not None]
        place = max(fit, default=NOTHING)
        if place < earned:
            move = now.index.moves[rungs[-1].rung.asks.move]
            why = reason("equipment", move, needs=", ".join(move.equipment))
            yield now.at_most(ladder, place, why)
        if rule is None:
            continue
        most = 0.0 if mass is None else mass * rule.of_body_mass
        light = tuple(at for at in rungs if (at.dose.load_kg or 0) <= most)
        if light[-1].position < earned:
            code = "body_mass_unknown" if mass is None else "load_limit"
            yield now.at_most(ladder, light[-1].position, reason(code, rule, kg=most))


def availability_rule(now: Now) -> Iterator[Limit]:
    """A day the runner did not name as free."""
    if not now.is_available(now.number):
        yield now.none_at_all(reason("not_available"))


def max_effort_rule(now: Now) -> Iterator[Limit]:
    """At most one all-out effort in 48 hours, and none for a test that no gate waits for."""
    rule, last = now.index.protocol.session, now.state.max_effort_on
    for ladder in now.ladders:
        place = min(now.earned[ladder.id], now.caps.get(ladder.id, ladder.top))
        rung = ladder.rungs[place].rung
        if not rung.max_effort:
            continue
        on_the_way = place < now.caps.get(ladder.id, place)
        if rung.proves and not on_the_way and rung.proves.test not in wanted_tests(now):
            yield now.at_most(ladder, place - 1, reason("test_not_needed", rung.proves))
        elif last is not None and now.number - last < rule.max_effort_days_apart:
            days = rule.max_effort_days_apart - (now.number - last)
            yield now.at_most(ladder, place - 1, reason("max_effort_spacing", rule, days=days))


def wanted_tests(now: Now) -> set[str]:
    """The tests that the current milestone still waits for."""
    measures = measure(now.index, now.state, now.number)
    tests = (one for one in measures if isinstance(one.criterion, TestPassed))
    return {one.subject for one in tests if one.state != "met"}


def spacing_rule(now: Now) -> Iterator[Limit]:
    """Free days between two days of one ladder, and the most days in any seven."""
    for ladder in now.ladders:
        days = days_done(now.index, now.state, ladder)
        rhythm = now.index.rhythm(now.state.phase, ladder)
        if days and not ladder.heavy:
            free = days_between(now.index, now.state, ladder, now.earned[ladder.id])
            if (wait := free + 1 - (now.number - days[-1])) > 0:
                yield now.at_most(ladder, NOTHING, reason("spacing", rhythm, days=wait))
        if (done := in_week(days, now.number)) >= rhythm.per_7_days:
            yield now.at_most(ladder, NOTHING, weekly_full(rhythm, done))


def weekly_full(rhythm: Rhythm, done: int) -> Reason:
    """Enough for seven days."""
    return reason("weekly_full", rhythm, done=done, allowed=rhythm.per_7_days)


def heavy_rhythm(now: Now) -> Rhythm | None:
    """How often heavy days come in this phase; after return more often in the first weeks."""
    phase, since = now.index.phases[now.state.phase], now.state.kept_since
    if phase.keep is None or since is None:
        return phase.heavy
    is_early = now.number - since < phase.keep.heavy_first_weeks * WEEK
    return phase.keep.heavy_first if is_early else phase.keep.heavy_then


def is_heavy_due(now: Now, number: int) -> bool:
    """Whether spacing and the week leave room for a heavy day on a date."""
    rhythm, days = heavy_rhythm(now), heavy_days(now.index, now.state)
    if days and number - days[-1] <= heavy_days_between(now.index, now.state):
        return False
    return rhythm is None or in_week(days, number) < rhythm.per_7_days


def is_heavy_protected(now: Now) -> bool:
    """Whether heavy work was already due, and left, on the last free day: never twice running."""
    first = max(now.state.phase_since, now.number - WEEK)
    before = (one for one in range(now.number - 1, first - 1, -1) if now.is_available(one))
    last = next(before, None)
    return last is not None and is_heavy_due(now, last)


def may_sprint_on(now: Now, number: int) -> bool:
    """Whether spacing and the week leave room for speed on a date."""
    return now.is_available(number) and any(
        is_rested(now, ladder, number) for ladder in now.part("speed")
    )


def is_rested(now: Now, ladder: LadderAt, number: int) -> bool:
    """Whether a ladder's own spacing and week allow it on a date."""
    days = days_done(now.index, now.state, ladder)
    free = days_between(now.index, now.state, ladder, now.earned[ladder.id])
    apart = not days or number - days[-1] > free
    allowed = now.index.rhythm(now.state.phase, ladder).per_7_days
    return apart and in_week(days, number) < allowed


def heavy_rule(now: Now) -> Iterator[Limit]:
    """Heavy days together and apart, not the day before speed; after return two take turns."""
    heavy, rule = now.part("heavy"), now.index.protocol.session
    days = heavy_days(now.index, now.state)
    rhythm, tomorrow = heavy_rhythm(now), may_sprint_on(now, now.number + 1)
    wait = heavy_days_between(now.index, now.state) + 1 - (now.number - days[-1]) if days else 0
    if wait > 0:
        yield from now.none_of(heavy, reason("spacing", rule, days=wait))
    elif rhythm is not None and not is_heavy_due(now, now.number):
        yield from now.none_of(heavy, weekly_full(rhythm, in_week(days, now.number)))
    elif tomorrow and not may_sprint_on(now, now.number) and not is_heavy_protected(now):
        yield from now.none_of(heavy, reason("heavy_before_speed", rule))
    if days and days[-1] == now.number - 1:
        yield from now.none_of(now.part("speed"), reason("speed_after_heavy", rule))
    keep = now.index.phases[now.state.phase].keep
    if keep is not None:
        turn = [ladder for ladder in heavy if ladder.id in keep.in_turn]
        turn.sort(key=lambda ladder: now.state.ladder(ladder.id).last_day or 0)
        yield from now.none_of(turn[1:], reason("in_turn", keep.heavy_first))
