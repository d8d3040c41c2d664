"""What a settled day's work earns and costs: cleans and facts, rungs up and down."""

from msgspec.structs import replace

from restride.protocol.index import NOTHING, Index
from restride.protocol.ladder import Rung
from restride.state.ladders import add_clean, after_gap, days_away, kept_up_by, lower
from restride.state.light import AMBER, GREEN, RED, UNKNOWN, MorningSeen
from restride.state.model import (
    CleanFact,
    Entries,
    HeavyFact,
    LadderState,
    State,
    TestFact,
)
from restride.state.work import DayWork, Work

HOP_S = 30.0  # guardrail: clinical rules, section 3
JOG_S = 1_800.0  # guardrail: clinical rules, section 3
FACTS_KEPT = 8
EVERY_SIDE = ("left", "right", "both")


def count(index: Index, state: State, day: int, done: DayWork, morning: MorningSeen) -> None:
    """Moves every ladder that was done: a clean up, a red or the last amber of several down."""
    down: dict[str, Entries] = {}
    for name, work in done.works.items():
        ladder, at, before = work.ladder, work.at, state.ladder(name).rung
        known = state.ladders[name] = replace(after_gap(index, state, ladder, day))
        known.rung_then = known.rung
        move(index, state, day, work, known)
        known.rung_then = min(known.rung_then, known.rung)  # a gap costs more than this day's step
        known.last_day, known.days = day, (*known.days[-6:], day)
        known.kept_up_on, known.away_days = None, 0
        known.asked_last = NOTHING if at is None else at.position
        if known.rung < before:
            down[name] = entries_of(work)
        elif known.rung > before and ladder.speed:
            state.speed_rose_on = day
        if at is not None:
            note_effort(state, day, work, at.rung)
        state.last_load = day
        if known.rung > known.best:
            known.best, state.last_climb = known.rung, day
    keep_up(index, state, day, done)
    state.stepped_down = dict(sorted(down.items()))
    keep_heavy(state, day, done, morning)
    if done.tests:
        keep_tests(index, state, day, done)


def keep_up(index: Index, state: State, day: int, done: DayWork) -> None:
    """Ends the time away from ladders that today's other work keeps up; none of it is undone.

    What nobody asks for, a race say, keeps up nothing.
    """
    at_work = {name for name, work in done.works.items() if work.at is not None}
    if done.ran:
        at_work.update(index.running)
    for name, known in state.ladders.items():
        away = days_away(known, day)
        kept_up = not at_work.isdisjoint(kept_up_by(index, state, index.ladders[name]))
        if kept_up and away is not None and name not in done.works:
            state.ladders[name] = replace(known, away_days=away, kept_up_on=day)


def note_effort(state: State, day: int, work: Work, rung: Rung) -> None:
    """An all-out effort is remembered; one that was not calm is a failed test."""
    if rung.max_effort:
        state.max_effort_on = day
    if rung.proves is not None and work.colour >= AMBER:
        failed = TestFact(day, None, work.pain, entries_of(work), calm=False)
        for side in EVERY_SIDE:
            state.tests[(rung.proves.test, side)] = failed


def move(index: Index, state: State, day: int, work: Work, known: LadderState) -> None:
    """One ladder after one day's work."""
    at, colour = work.at, work.colour
    standing = known.rung if at is None else min(known.rung, at.position)
    if colour >= AMBER:
        rule = index.protocol.light.ambers  # a red is at least an amber
        known.ambers = (*(one for one in known.ambers if one > day - rule.within_days), day)
        is_last = len(known.ambers) >= rule.count  # and so is each further one in those days
        if colour == RED:
            red = standing if at is None else at.position
            known.red_rungs = known.red_rungs | {red}
        if is_last or colour == RED:
            lower(known, standing - 1)
    elif colour == GREEN and at is not None and work.pain is not None:
        if not work.is_whole(state.side, index.rhythm(state.phase, work.ladder).times_today):
            return
        keep_clean(index, state, day, work)
        if work.run_s > known.longest_run_s:
            if work.ladder.ladder.grows is not None and known.longest_run_s > 0:
                known.grew_on = day
            known.longest_run_s = work.run_s
        if at.position == known.rung:
            add_clean(index, state, work.ladder, known, day)


def keep_clean(index: Index, state: State, day: int, work: Work) -> None:
    """Remembers a clean for the milestones, and the facts that the guardrails stand on."""
    at, pain = work.at, work.pain
    assert at is not None  # noqa: S101 (only a rung that was asked for can be clean)
    rung = at.rung
    state.last_progress = day
    jogged = work.run_s >= JOG_S * (1 - index.protocol.cleans.measured_short)
    if rung.id not in index.counted and rung.proves is None and not jogged:
        return
    entries = entries_of(work)
    fact = CleanFact(day, pain or 0, work.full_range, work.hesitated, entries)
    state.cleans[rung.id] = (*state.cleans.get(rung.id, ())[1 - FACTS_KEPT :], fact)
    if rung.proves is not None and rung.id not in state.doses:
        result = TestFact(day, rung.proves.value, pain, entries)
        sides = {one for side in work.whole for one in (EVERY_SIDE if side == "both" else (side,))}
        for side in sides:
            keep_result(index, state, rung.proves.test, side, result)
    if pain == 0 and jogged and index.moves[rung.asks.move].continuous_run:
        state.jogged = entries


def entries_of(work: Work) -> Entries:
    """The entries a ladder's work of one day came from."""
    return tuple([did.id for did in work.dids])


def keep_result(index: Index, state: State, test: str, side: str, fact: TestFact) -> None:
    """The newest result of a test on a side; a passed hop test is a guardrail's fact."""
    state.tests[(test, side)] = fact
    painless = fact.calm and fact.pain == 0 and (fact.value or 0.0) >= HOP_S
    if test == index.protocol.guardrail.hop_test and painless and side != "both":
        state.hopped = {**state.hopped, side: fact.entries}


def keep_tests(index: Index, state: State, day: int, done: DayWork) -> None:
    """Valid results whose evening and next morning are known; the worse of two on one day."""
    results: dict[tuple[str, str], TestFact] = {}
    for test, colour in done.tests:
        definition = index.tests.get(test.test)
        if definition is None:
            continue
        if definition.max_effort:
            state.max_effort_on, state.last_load = day, day
        fact = TestFact(day, test.value, test.pain, (test.id,), calm=colour == GREEN)
        if colour == UNKNOWN or (test.valid is not True and colour == GREEN):
            fact = TestFact(day, None, None, (test.id,), calm=False)  # unknown: to be repeated
        if definition.sides != "none" and test.side in ("both", None):
            continue  # a test of one leg says nothing when done on both at once
        for side in ("both",) if definition.sides == "none" else (test.side or "both",):
            before = state.tests.get((test.test, side))
            same_day = before is not None and before.day == day
            known = results.setdefault((test.test, side), before if same_day and before else fact)
            more_is_worse = definition.unit == "deg"
            if badness(fact, more_is_worse) > badness(known, more_is_worse):
                results[(test.test, side)] = fact
    for (name, side), fact in results.items():
        keep_result(index, state, name, side, fact)


def badness(fact: TestFact, more_is_worse: bool) -> tuple[bool, int, float]:  # noqa: FBT001 (a sign)
    """Of two results of one day the one not calm, with more pain, with the worse value."""
    value = fact.value or 0.0
    return not fact.calm, fact.pain or 0, value if more_is_worse else -value


def keep_heavy(state: State, day: int, done: DayWork, morning: MorningSeen) -> None:
    """Remembers a heavy day: pain by ladder, and which were done whole."""
    heavy = {name: work for name, work in done.works.items() if work.ladder.heavy}
    if not heavy:
        return
    whole = frozenset(
        name
        for name, work in heavy.items()
        if work.colour in (GREEN, AMBER) and work.is_whole(state.side, 1)
    )
    pain = {name: work.pain for name, work in heavy.items()}
    entries = tuple(did.id for work in heavy.values() for did in work.dids)
    fact = HeavyFact(day, pain, whole, morning.colour == GREEN, entries)
    state.heavy = (*state.heavy[1 - FACTS_KEPT :], fact)
