"""Milestones: each criterion met, unmet or unknown. Unknown never opens a gate."""

from collections.abc import Iterator

import msgspec

from restride.decision.model import Met, SideName
from restride.protocol.criteria import (
    AnyCriterion,
    CleanDose,
    Floor,
    HeavyDays,
    NoLimp,
    SinceSetback,
    TestPassed,
)
from restride.protocol.index import Index
from restride.state.model import CleanFact, Entries, State, TestFact


class Measure(msgspec.Struct, frozen=True, gc=False):
    """One criterion (of one side) held against the facts. Units are the criterion's own."""

    criterion: AnyCriterion
    state: Met
    have: float | None
    need: float
    unit: str
    subject: str
    side: SideName | None = None
    entries: Entries = ()

    @property
    def kind(self) -> str:
        """The criterion's word in the protocol: clean, test, heavy_days, ..."""
        return str(self.criterion.__struct_config__.tag)


def current(index: Index, state: State) -> tuple[AnyCriterion, ...]:
    """The criteria that end the phase the runner is in, for this runner's goal and history."""
    phase = index.phases[state.phase]
    again = phase.milestone_after_twinge
    if phase.late is not None and phase.late.milestone and state.is_late(index):
        return phase.late.milestone
    if state.after_twinge and again is not None:
        waits = tuple(one for one in again if isinstance(one, SinceSetback))
        return again if state.reached > state.phase else phase.milestone + waits
    if phase.milestone_distance is not None and state.wants_distance():
        return phase.milestone_distance
    return phase.milestone


def measure(index: Index, state: State, day: int) -> Iterator[Measure]:
    """Every criterion of the current milestone, as it stands on a day."""
    for criterion in current(index, state):
        yield from of_criterion(index, state, criterion, day)


def of_criterion(index: Index, state: State, one: AnyCriterion, day: int) -> Iterator[Measure]:
    """One measure, or one a side."""
    if isinstance(one, TestPassed):
        yield from of_test(state, one, day)
    elif isinstance(one, CleanDose):
        yield of_cleans(index, state, one, day, state.counts_from)
    elif isinstance(one, HeavyDays):
        yield of_heavy(state, one)
    elif isinstance(one, NoLimp):
        fact = state.tests.get(("limp", "both"))
        if fact is None or day - fact.day > one.valid_days:
            yield Measure(one, "unknown", None, 0, "limp", "walking")
        else:
            met = met_if(fact.value == 0)
            yield Measure(one, met, fact.value, 0, "limp", "walking", None, fact.entries)
    elif isinstance(one, Floor):
        opens = index.phases[state.phase + 1 :]
        unlocked = bool(opens) and opens[0].id in state.unlocked
        have = day - state.day_zero
        yield Measure(one, met_if(unlocked or have >= one.day), have, one.day, "day", "floor")
    else:
        since = day - max(state.setbacks, default=state.day_zero)
        yield Measure(one, met_if(since >= one.days), since, one.days, "days", "setback")


def met_if(condition: bool) -> Met:  # noqa: FBT001 (a condition is what it is about)
    """Met or unmet; what is not known never comes here."""
    return "met" if condition else "unmet"


def of_cleans(index: Index, state: State, rule: CleanDose, day: int, since: int) -> Measure:
    """Cleans of any of the rungs since a day, on days far enough apart."""
    most = allowed_pain(state, rule.pain)
    oldest = since if rule.valid_days is None else max(since, day - rule.valid_days)
    fit: dict[int, CleanFact] = {}
    unknown = False
    for fact in (fact for rung in rule.rungs for fact in state.cleans.get(rung, ())):
        good = fact.day >= oldest and fact.pain <= most
        if not good or (rule.full_range and not fact.full_range):
            continue
        if rule.no_hesitation and fact.hesitated is not False:
            unknown |= fact.hesitated is None
        else:
            fit[fact.day] = fact
    apart: list[CleanFact] = []
    for number in sorted(fit):
        if not apart or number - apart[-1].day >= index.protocol.cleans.days_apart:
            apart.append(fit[number])
    have = len(apart)
    met: Met = "met" if have >= rule.times else "unknown" if unknown else "unmet"
    entries = tuple(entry for fact in apart for entry in fact.entries)
    return Measure(rule, met, have, rule.times, "times", rule.rungs[0], None, entries)


def of_test(state: State, rule: TestPassed, day: int) -> Iterator[Measure]:
    """A test on the sides that the criterion asks for; a clinician's own way may stand in."""
    sides: dict[str, tuple[SideName, ...]] = {
        "each": (state.other_side, state.side),
        "injured": (state.side,),
        "none": ("both",),
    }
    for side in sides[rule.side]:
        fact = state.tests.get((rule.test, side))
        stand_in = state.substitutes.get((rule.test, side))
        if stand_in is not None and (fact is None or stands_before(stand_in, fact)):
            fact = stand_in
        yield of_result(state, rule, side, fact, day)


def stands_before(stand_in: TestFact, fact: TestFact) -> bool:
    """A clinician's own way is newer, or of the same day and only the value fell short."""
    only_short = fact.calm and fact.pain == 0
    return stand_in.day > fact.day or (stand_in.day == fact.day and only_short)


def of_result(
    state: State, rule: TestPassed, side: SideName, fact: TestFact | None, day: int
) -> Measure:
    """One result, or none, against the criterion's limits."""
    limit = rule.at_most if rule.at_least is None else rule.at_least
    unit, need = ("pain", float(rule.pain)) if limit is None else ("value", limit)
    if fact is None or day - fact.day > rule.valid_days:
        return Measure(rule, "unknown", None, need, unit, rule.test, side)
    value, have = fact.value, fact.pain if limit is None else fact.value
    met: Met = "unknown"
    if fact.stands_in:
        met = "met"
    elif fact.pain is not None and (limit is None or value is not None):
        enough = rule.at_least is None or (value is not None and value >= rule.at_least)
        little = rule.at_most is None or (value is not None and value <= rule.at_most)
        calm = fact.calm and fact.pain <= allowed_pain(state, rule.pain)
        met = met_if(calm and enough and little)
    return Measure(rule, met, have, need, unit, rule.test, side, fact.entries)


def of_heavy(state: State, rule: HeavyDays) -> Measure:
    """Heavy days over a span; the last ones whole, calm and followed by a green morning."""
    counted = (fact for fact in state.heavy if fact.day >= state.counts_from)
    days = [fact for fact in counted if all(one in fact.pain for one in rule.ladders)]
    last = days[-rule.last_whole :] if rule.last_whole else []
    whole = len(last) == rule.last_whole and all(
        fact.green_morning
        and all(
            one in fact.whole and (pain := fact.pain[one]) is not None and pain <= rule.pain
            for one in rule.ladders
        )
        for fact in last
    )
    span = days[-1].day - days[0].day if days else 0
    good = len(days) >= rule.times and span >= rule.over_days and whole
    have = len(days) if good else min(len(days), rule.times - 1)
    entries = tuple(entry for fact in days for entry in fact.entries)
    return Measure(rule, met_if(good), have, rule.times, "days", "heavy", None, entries)


def allowed_pain(state: State, pain: int) -> int:
    """A clinician may accept a background pain; it moves the gate's number, never a guardrail."""
    return max(pain, state.baseline.accepted or 0)
