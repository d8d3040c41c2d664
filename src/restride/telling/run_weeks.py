"""The runs of a log, week by week: what a watch measured and what was told, kept apart."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from restride.log.model import Bout, Did
from restride.protocol.model import Protocol

RUNS = ("run", "speed")
DAYS = 7


class Amount(msgspec.Struct, frozen=True):
    """How much of a week's runs; an amount that no entry gives is None, never 0.

    What was told of one day is one run: a warm-up and the strides after it are told apart.
    """

    runs: int = 0
    run_s: float | None = None
    walk_s: float | None = None
    distance_m: float | None = None
    longest_run_s: float | None = None


class Week(msgspec.Struct, frozen=True):
    """A week from its Monday on. `measured` is by a watch, `told` by the runner."""

    monday: date
    measured: Amount
    told: Amount

    @property
    def run_s(self) -> float:
        """All the running that is known."""
        return (self.measured.run_s or 0.0) + (self.told.run_s or 0.0)


def weeks_of(dids: Iterable[Did], protocol: Protocol, last: date) -> list[Week]:
    """Every week from the first run to `last`, those without one included."""
    runs = [did for did in dids if did.day <= last and is_run(did, protocol)]
    if not runs:
        return []
    by_monday: dict[date, list[Did]] = {}
    for did in runs:
        by_monday.setdefault(_monday(did.day), []).append(did)
    first, newest = min(by_monday), _monday(last)
    count = (newest - first).days // DAYS + 1
    mondays = [first + timedelta(days=DAYS * number) for number in range(count)]
    return [_week(monday, by_monday.get(monday, [])) for monday in mondays]


def is_run(did: Did, protocol: Protocol) -> bool:
    """Whether it was a run or a walk: from a watch, from a ladder of runs, or beside the plan."""
    if did.measured is not None:
        return True
    if did.move in _moves(protocol):
        return True
    return any(one.id == did.move and one.counts_on is not None for one in protocol.activities)


def _moves(protocol: Protocol) -> set[str]:
    ladders = [ladder for ladder in protocol.ladders if ladder.part in RUNS]
    return {rung.asks.move for ladder in ladders for rung in ladder.rungs}


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(monday: date, dids: Sequence[Did]) -> Week:
    measured = [_measured(did) for did in dids if did.measured is not None]
    told = [did for did in dids if did.measured is None]
    days = len({did.day for did in told})
    amount = replace(_together([_told(did) for did in told]), runs=days)
    return Week(monday, _together(measured), amount)


def _measured(did: Did) -> Amount:
    seen = did.measured
    if seen is None:
        return Amount()
    return Amount(1, seen.run_s, seen.walk_s, seen.distance_m, seen.longest_run_s)


def _told(did: Did) -> Amount:
    longest = max((bout.run_s for bout in did.done if bout.run_s is not None), default=None)
    named = ("run_s", "walk_s", "distance_m")
    run_s, walk_s, distance_m = (_sum(did.done, name) for name in named)
    return Amount(1, run_s, walk_s, distance_m, longest)


def _sum(bouts: Sequence[Bout], name: str) -> float | None:
    given = [(getattr(bout, name), bout.times) for bout in bouts]
    return _total([None if amount is None else amount * times for amount, times in given])


def _together(parts: Sequence[Amount]) -> Amount:
    longest = [one.longest_run_s for one in parts if one.longest_run_s is not None]
    return Amount(
        runs=sum(one.runs for one in parts),
        run_s=_total([one.run_s for one in parts]),
        walk_s=_total([one.walk_s for one in parts]),
        distance_m=_total([one.distance_m for one in parts]),
        longest_run_s=max(longest, default=None),
    )


def _total(amounts: Sequence[float | None]) -> float | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None
