"""Today's session: for each ladder the lowest of earned, phase and limits; then what fits.

Order: warm-up, tests, running or speed (fresh), heavy, strength, trunk. What does not fit into
the session is dropped, not carried over; heavy work is never dropped twice running.
"""

from collections.abc import Iterator

from restride.decision.model import Change, Item, Limit, SideName
from restride.engine.now import Now, reason, sources_of
from restride.engine.planning_rules import is_heavy_protected
from restride.protocol.criteria import TestPassed
from restride.protocol.index import NOTHING, LadderAt
from restride.protocol.triage import TestDefinition
from restride.protocol.value import Ask, Dose
from restride.state.ladders import WEEK, dose_on
from restride.state.milestones import Measure, measure

ORDER = ("warm_up", "test", "run", "speed", "heavy", "strength", "trunk")
IMPORTANCE = {"test": 1, "run": 1, "speed": 1, "heavy": 2, "warm_up": 3, "strength": 4, "trunk": 5}
RHYTHM_CODES = ("spacing", "weekly_full")
DAYS_BETWEEN_TRIES = 2  # a test that failed is offered again after a free day


def position_today(now: Now, ladder: LadderAt, limits: list[Limit]) -> int:
    """The lowest of what is earned and every limit."""
    position = now.earned[ladder.id]
    for limit in limits:
        if limit.ladder in (None, ladder.id):
            up_to = limit.up_to
            position = min(position, NOTHING if up_to is None else now.index.rungs[up_to].position)
    return position


def session(now: Now, limits: list[Limit]) -> tuple[tuple[Item, ...], list[Limit]]:
    """The items in order, and the limits that time itself set."""
    if any(limit.ladder is None for limit in limits):
        return (), []
    items = ladder_items(now, now.ladders, limits)
    speed = any(item.part == "speed" for item in items)
    if speed:  # fresh, never after a run; its warm-up belongs to it whatever the week
        free = [limit for limit in limits if limit.reason.code not in RHYTHM_CODES]
        items = [item for item in items if item.part not in ("run", "warm_up")]
        items += ladder_items(now, now.part("warm_up"), free)
    if (
        not any(limit.reason.code == "triage_physio_first" for limit in limits)
        or not now.state.phase
    ):
        items += due_tests(now, items)
    kept, dropped = fitting(now, items)
    rule = now.index.protocol.warm_up
    speed = any(item.part == "speed" for item in kept)
    first = [warm_up_item(now, ask) for ask in rule.before] if speed else []
    last = [warm_up_item(now, ask) for ask in rule.last] if speed else []
    warm = [item for item in kept if item.part == "warm_up"]
    rest = [item for item in kept if item.part != "warm_up"]
    rest.sort(key=lambda item: ORDER.index(item.part))
    return (*first, *warm, *last, *rest), dropped


def ladder_items(now: Now, ladders: list[LadderAt], limits: list[Limit]) -> list[Item]:
    """Every ladder that anything is left of."""
    places = ((ladder, position_today(now, ladder, limits)) for ladder in ladders)
    return [ladder_item(now, ladder, place) for ladder, place in places if place > NOTHING]


def ladder_item(now: Now, ladder: LadderAt, position: int) -> Item:
    """One rung as something to do."""
    at, last = ladder.rungs[position], now.state.ladder(ladder.id).asked_last
    ask = now.index.feasible(at, now.equipment) or at.rung.asks
    dose = dose_on(now.state, ladder, position, now.number)
    change: Change = "new"
    if last is not None and last > NOTHING:
        change = "up" if position > last else "down" if position < last else "same"
    longer_s = (dose.run_s or 0.0) - (at.dose.run_s or 0.0)
    asked = (now.index.rung_asked(did.asked) for did in now.day.dids if did.move not in at.also)
    return Item(
        part=ladder.ladder.part,
        ladder=ladder.id,
        rung=at.rung.id,
        test=None,
        move=ask.move,
        dose=dose if ask is at.rung.asks else ask.dose,
        also=at.rung.also,
        sides=sides_of(now, ladder.ladder.sides),
        times_today=now.index.rhythm(now.state.phase, ladder).times_today,
        times_done=sum(1 for one in asked if one is not None and one.ladder is ladder),
        change=change,
        minutes=at.rung.minutes + longer_s / 60,
        stop=f"stop_{ladder.ladder.kind}",
        source=sources_of(ask),
    )


def sides_of(now: Now, sides: str) -> tuple[SideName, ...]:
    """Which sides do it, in order: the injured leg sets the load, the other goes first in tests."""
    injured, other = now.state.side, now.state.other_side
    if sides == "injured":
        return (injured,)
    return (other, injured) if sides == "uninjured_first" else ("both",)


def warm_up_item(now: Now, ask: Ask) -> Item:
    """A piece of the warm-up: it belongs to no ladder."""
    return Item(
        part="warm_up",
        ladder=None,
        rung=None,
        test=None,
        move=ask.move,
        dose=ask.dose,
        also=(),
        sides=("both",),
        times_today=1,
        times_done=sum(1 for did in now.day.dids if did.move == ask.move and did.asked is None),
        change="same",
        minutes=(ask.dose.run_s or 0.0) / 60,
        stop="stop_easy_run",
        source=sources_of(ask),
    )


def test_item(now: Now, test: TestDefinition) -> Item:
    """A test as something to do: the uninjured leg first."""
    return Item(
        part="test",
        ladder=None,
        rung=None,
        test=test.id,
        move=test.id,
        dose=Dose(),
        also=(),
        sides=sides_of(now, "uninjured_first" if test.sides == "each" else test.sides),
        times_today=1,
        times_done=sum(1 for one in now.day.tests if one.test == test.id),
        change="new",
        minutes=test.minutes,
        stop=f"stop_{test.kind}",
        source=sources_of(test),
    )


def due_tests(now: Now, items: list[Item]) -> Iterator[Item]:
    """The milestone's tests once the rest is nearly done, a late starter's by day, retests."""
    last, rule = now.state.max_effort_on, now.index.protocol.session
    fresh = last is None or now.number - last >= rule.max_effort_days_apart
    rungs = (now.index.rungs[item.rung].rung for item in items if item.rung is not None)
    fresh = fresh and not any(rung.max_effort for rung in rungs)
    if now.calm_only or now.heel_press_only():
        return
    for name in dict.fromkeys([*milestone_tests(now, items), *retests(now)]):
        test = now.index.tests[name]
        if fresh or not test.max_effort:
            fresh = fresh and not test.max_effort
            yield test_item(now, test)


def milestone_tests(now: Now, items: list[Item]) -> Iterator[str]:
    """The tests that the milestone waits for and that it is time for."""
    state, measures = now.state, list(measure(now.index, now.state, now.number))
    late = now.index.phases[state.phase].late
    days = {} if late is None or not state.is_late(now.index) else late.tests
    rungs = [now.index.rungs[item.rung].rung for item in items if item.rung is not None]
    proven = {rung.proves.test for rung in rungs if rung.proves is not None}
    is_near = all(is_nearly_met(one) for one in measures)
    for one in measures:
        if not isinstance(one.criterion, TestPassed) or one.state == "met" or one.subject in proven:
            continue
        tried = state.tests.get((one.subject, one.side or "both"))
        if tried is not None and now.number - tried.day < DAYS_BETWEEN_TRIES:
            continue
        day = now.number - (state.first_day or now.number) + 1
        by_day = one.subject in days and day >= days[one.subject]
        if by_day or (is_near and not now.index.tests[one.subject].max_effort):
            yield one.subject


def is_nearly_met(one: Measure) -> bool:
    """Met, a test itself, waiting for a date, or one short."""
    if one.state == "met" or isinstance(one.criterion, TestPassed) or one.unit == "day":
        return True
    return one.unit in ("times", "days") and one.have is not None and one.have >= one.need - 1


def retests(now: Now) -> Iterator[str]:
    """After return: the tests due since the newest retest week and not yet done."""
    keep, since = now.index.phases[now.state.phase].keep, now.state.kept_since
    if keep is None or since is None:
        return
    rule, week = keep.retests, (now.number - since) // WEEK
    start = max([one for one in rule.weeks if one <= week], default=0)
    start += max(0, (week - rule.weeks[-1]) // rule.then_every_weeks) * rule.then_every_weeks
    done = {name for (name, _), fact in now.state.tests.items() if fact.day >= since + start * WEEK}
    yield from (name for name in rule.tests if start > 0 and name not in done)


def fitting(now: Now, items: list[Item]) -> tuple[list[Item], list[Limit]]:
    """What fits into the longest session, most important first; heavy ladders belong together."""
    rule, warm_up = now.index.protocol.session, now.index.protocol.warm_up.minutes
    protected, left = is_heavy_protected(now), rule.minutes
    kept: list[Item] = []
    dropped: list[Limit] = []
    parts: dict[str, list[Item]] = {}
    items = sorted(items, key=lambda item: item.part != "speed")  # its warm-up belongs to it
    speed = bool(items) and items[0].part == "speed"
    for item in items:
        name = item.part if item.part in ("heavy", "speed") else item.move + str(item.rung)
        name = "speed" if speed and item.part == "warm_up" else name
        parts.setdefault(name, []).append(item)
    importance = {**IMPORTANCE, "heavy": 0} if protected else IMPORTANCE
    for group in sorted(parts.values(), key=lambda one: importance[one[0].part]):
        part = group[0].part
        minutes = sum(item.minutes for item in group) + (warm_up if part == "speed" else 0)
        if minutes <= left or (not kept and part in ("run", "speed", "heavy")):
            kept += group
            left -= minutes
        else:
            why = reason("no_time", rule, minutes=rule.minutes)
            ladders = [now.index.ladders[one.ladder] for one in group if one.ladder is not None]
            dropped += now.none_of(ladders, why)
    return kept, dropped
