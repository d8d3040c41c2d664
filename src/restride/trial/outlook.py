"""The coming days: `decide` over the log with pretended entries. There is no second engine."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from msgspec.structs import replace

from restride.decision.model import Decision, Item
from restride.engine.decide import decide
from restride.log.model import After, AnyEntry, Bout, Did, Log, Morning, Painkiller, Test, Triage
from restride.protocol.criteria import TestPassed
from restride.protocol.model import Protocol
from restride.protocol.value import Dose


def outlook(protocol: Protocol, log: Log, on: date, days: int) -> tuple[Decision, ...]:
    """The decisions from `on` for some days if everything asked is done and stays green.

    The first is `decide(protocol, log, on)`. A plan, never a promise.
    """
    coming: list[Decision] = []
    pretended = tuple(log)
    for ahead in range(days):
        day = on + timedelta(days=ahead)
        if ahead > 0:
            pretended = (*pretended, quiet_morning(day))
        coming.append(decide(protocol, pretended, day))
        pretended = (*pretended, *good_day(protocol, coming[-1]))
    return tuple(coming)


def good_day(protocol: Protocol, decision: Decision) -> Iterator[AnyEntry]:
    """Everything that a decision asks for, done whole and without pain."""
    day = decision.on
    if "triage" in decision.asks:
        answers = {question.id: "no" for question in protocol.triage.questions}
        yield Triage(id=pretend_id(day, 900), day=day, at=at(day), answers=answers)  # type: ignore[arg-type]  # "no" is an Answer
    number = 0
    for item in decision.session:
        for _ in range(item.times_today - item.times_done):
            number += 1
            if item.test is None:
                yield done(decision, item, number)
                for ask in item.also:
                    number += 1
                    yield replace(
                        done(decision, item, number), move=ask.move, done=(bout_of(ask.dose),)
                    )
            else:
                yield from passed(protocol, decision, item, number)
                number += len(item.sides)
    yield After(id=pretend_id(day, 800), day=day, at=at(day), pain=0)


def quiet_morning(day: date) -> Morning:
    """A morning with every question answered and nothing wrong."""
    return Morning(
        id=pretend_id(day, 700),
        day=day,
        at=at(day),
        pain=0,
        stiffness=0,
        where="old_spot",
        limp=False,
        painkiller=Painkiller(type="none"),
        fatigue=2,
        ill=False,
        tightness="none",
        tender=False,
    )


def done(decision: Decision, item: Item, number: int) -> Did:
    """One item as asked."""
    name = decision.protocol
    return Did(
        id=pretend_id(decision.on, number),
        day=decision.on,
        at=at(decision.on),
        asked=None if item.rung is None else f"{name.id}@{name.version}#{item.rung}",
        move=item.move,
        side="both" if len(item.sides) > 1 else item.sides[0],
        done=(bout_of(item.dose),),
        load_kg=item.dose.load_kg,
        pain=0,
        sharp=False,
        tightness="none",
        limp=False,
        hesitation=False,
        full_range=True,
        controlled=True,
    )


def bout_of(dose: Dose) -> Bout:
    """A dose as it is logged when done whole."""
    return Bout(
        times=dose.sets,
        reps=dose.reps,
        hold_s=dose.hold_s,
        run_s=dose.run_s,
        walk_s=dose.walk_s,
        distance_m=dose.distance_m,
        intensity_percent=dose.intensity_percent,
    )


def passed(protocol: Protocol, decision: Decision, item: Item, number: int) -> Iterator[Test]:
    """A test passed on each side it asks for."""
    value = next(
        (
            one.at_least if one.at_least is not None else 0.0
            for phase in protocol.phases
            for one in phase.milestone
            if isinstance(one, TestPassed) and one.test == item.test
        ),
        0.0,
    )
    for place, side in enumerate(item.sides):
        yield Test(
            id=pretend_id(decision.on, number + 1 + place),
            day=decision.on,
            at=at(decision.on),
            test=item.test or "",
            side=side,
            value=value,
            pain=0,
            valid=True,
            warm_up=True,
            limited_by="nothing",
        )


def at(day: date) -> datetime:
    """Noon of the day: pretended entries need an instant, and any will do."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def pretend_id(day: date, number: int) -> UUID:
    """An id that no store ever gives: version 0, from the day and a number."""
    return UUID(int=(day.toordinal() << 32) | number)
