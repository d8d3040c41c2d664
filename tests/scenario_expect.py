"""What a decision must say, held against what it says: every difference as one line."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from restride.decision.model import CriterionSeen, Decision, Item, Limit, Reason
from tests.scenario_file import Expect, WantedCriterion, WantedLimit, WantedReason

SAME = ("action", "light", "phase", "day", "label")
NULLABLE = ("phase", "label", "opens", "today", "phase_up_to")


def differences(decision: Decision, expect: Expect) -> Iterator[str]:
    """Each thing that is not as expected; nothing when all is well."""
    for name in SAME:
        yield from differs(name, getattr(expect, name), getattr(decision, name))
    yield from differs("triage", expect.triage, decision.triage.outcome)
    if expect.causes is not None:
        yield from of_causes(decision, expect.causes)
    yield from of_reasons(decision, expect)
    yield from of_limits(decision, expect)
    yield from of_session(decision, expect)
    yield from of_milestone(decision, expect)
    yield from of_ladders(decision, expect)
    for ask in expect.asks:
        if ask not in decision.asks:
            yield f"asks: no {ask} in {decision.asks}"
    for ask in expect.no_asks:
        if ask in decision.asks:
            yield f"asks: {ask} is asked"
    for activity in decision.activities:
        if activity.activity in expect.activities:
            wanted = expect.activities[activity.activity]
            yield from differs(activity.activity, wanted, activity.allowed)


def differs(name: str, wanted: Any, seen: Any) -> Iterator[str]:
    """`None` as wanted is checked only where a key may be null: others leave it out."""
    if wanted is msgspec.UNSET or (wanted is None and name not in NULLABLE):
        return
    if wanted != seen:
        yield f"{name}: {seen!r} where {wanted!r} is expected"


def of_causes(decision: Decision, wanted: Iterable[str | WantedReason]) -> Iterator[str]:
    """All causes of the triage outcome, no more and no fewer."""
    causes, left = tuple(wanted), list(decision.triage.causes)
    for one in causes:
        found = next((reason for reason in left if is_reason(reason, one)), None)
        if found is None:
            yield f"causes: no {shown(one)} in {codes(decision.triage.causes)}"
        else:
            left.remove(found)
    if left:
        yield f"causes: unexpected {codes(left)}"


def of_reasons(decision: Decision, expect: Expect) -> Iterator[str]:
    for one in expect.reasons:
        if not any(is_reason(reason, one) for reason in decision.reasons):
            yield f"reasons: no {shown(one)} in {codes(decision.reasons)}"
    for code in expect.no_reasons:
        if any(reason.code == code for reason in decision.reasons):
            yield f"reasons: {code} is given"


def is_reason(reason: Reason, wanted: str | WantedReason) -> bool:
    if isinstance(wanted, str):
        return reason.code == wanted
    data = {name: reason.data.get(name, msgspec.UNSET) for name in wanted.data}
    return reason.code == wanted.code and data == wanted.data


def shown(wanted: str | WantedReason) -> str:
    return wanted if isinstance(wanted, str) else f"{wanted.code} {wanted.data}"


def codes(reasons: Iterable[Reason]) -> list[str]:
    return [f"{one.code} {one.data}" if one.data else one.code for one in reasons]


def of_limits(decision: Decision, expect: Expect) -> Iterator[str]:
    seen = sorted({f"{one.ladder}<={one.up_to}: {one.reason.code}" for one in decision.limits})
    for wanted in expect.limits:
        if not any(is_limit(limit, wanted) for limit in decision.limits):
            yield f"limits: no {msgspec.to_builtins(wanted)} in {seen}"
    for wanted in expect.no_limits:
        if any(is_limit(limit, wanted) for limit in decision.limits):
            yield f"limits: {msgspec.to_builtins(wanted)} is there"


def is_limit(limit: Limit, wanted: WantedLimit) -> bool:
    return (
        limit.reason.code == wanted.code
        and wanted.ladder in (msgspec.UNSET, limit.ladder)
        and wanted.up_to in (msgspec.UNSET, limit.up_to)
        and wanted.guardrail in (None, limit.guardrail)
    )


def of_session(decision: Decision, expect: Expect) -> Iterator[str]:
    named = {name: item for item in reversed(decision.session) for name in names(item)}
    asked = [item.rung or item.test or item.move for item in decision.session]
    yield from (f"session: no {name} in {asked}" for name in expect.session if name not in named)
    yield from (f"session: {name} is in {asked}" for name in expect.no_session if name in named)
    places = [decision.session.index(named[name]) for name in expect.order if name in named]
    if len(places) < len(expect.order) or places != sorted(places):
        yield f"order: {asked} where {list(expect.order)} is expected"
    for name, item in named.items():
        yield from differs(f"change of {name}", expect.changes.get(name), item.change)
        yield from differs(f"sides of {name}", expect.sides.get(name), item.sides)
        yield from differs(f"times of {name}", expect.times_today.get(name), item.times_today)
        for part, amount in expect.dose.get(name, {}).items():
            yield from differs(f"{part} of {name}", amount, getattr(item.dose, part))
    for name in {*expect.changes, *expect.sides, *expect.times_today, *expect.dose} - set(named):
        yield f"session: no {name} in {asked}"
    if expect.minutes_at_most is not None and decision.minutes > expect.minutes_at_most:
        yield f"minutes: {decision.minutes}"


def names(item: Item) -> list[str]:
    """Everything that an item may be called by in a scenario."""
    return [name for name in (item.ladder, item.rung, item.test, item.move) if name is not None]


def of_milestone(decision: Decision, expect: Expect) -> Iterator[str]:
    milestone = decision.milestone
    if milestone is None:
        if expect.criteria or expect.heavy:
            yield "milestone: there is none"
        return
    yield from differs("opens", expect.opens, milestone.opens)
    yield from differs("heavy done", expect.heavy.get("done"), milestone.heavy_done)
    yield from differs("heavy asked", expect.heavy.get("asked"), milestone.heavy_asked)
    for name, wanted in expect.criteria.items():
        found = [one for one in milestone.criteria if name in called(one)]
        if not found:
            yield f"criteria: no {name} in {[called(one)[-1] for one in milestone.criteria]}"
        for one in found:
            yield from of_criterion(name, one, wanted)


def called(criterion: CriterionSeen) -> list[str]:
    """A criterion by its subject, and by its side where it has one: `single-leg-hop.left`."""
    side = [] if criterion.side is None else [f"{criterion.subject}.{criterion.side}"]
    return [criterion.subject, *side]


def of_criterion(name: str, seen: CriterionSeen, wanted: str | WantedCriterion) -> Iterator[str]:
    if isinstance(wanted, str):
        yield from differs(name, wanted, seen.state)
        return
    yield from differs(name, wanted.state, seen.state)
    yield from differs(f"need of {name}", wanted.need, seen.need)
    if wanted.have not in (msgspec.UNSET, seen.have):
        yield f"have of {name}: {seen.have} where {wanted.have} is expected"


def of_ladders(decision: Decision, expect: Expect) -> Iterator[str]:
    seen = {one.ladder: one for one in decision.ladders}
    for name, wanted in expect.ladders.items():
        if name not in seen:
            yield f"ladders: no {name} in {sorted(seen)}"
            continue
        for part in wanted.__struct_fields__:
            value, is_there = getattr(wanted, part), getattr(seen[name], part)
            is_asked = value is not msgspec.UNSET and (value is not None or part in NULLABLE)
            if is_asked and value != is_there:
                yield f"{part} of {name}: {is_there!r} where {value!r} is expected"
