"""Whether ladders climb: no rung asks less than the one before, none takes too large a step."""

from collections.abc import Iterator
from itertools import pairwise

from restride.protocol.ladder import Rung
from restride.protocol.model import Protocol
from restride.protocol.place import Steps
from restride.protocol.problem import Problem
from restride.protocol.value import Dose
from restride.protocol.walk import walk

ADDS_UP = ("reps", "hold_s", "run_s", "distance_m")
# 60 to 80 % is the largest step in speed of either article. In work the largest is that of the
# first Nordics, from 8 to 18 repeats; the walk-run plan goes from 5 to 10 minutes.
LARGEST_SPEED_STEP = 20
FULL_SPEED = 100
LARGEST_GROWTH = 2.5


def falling_rungs(protocol: Protocol) -> Iterator[Problem]:
    """Find rungs that ask less than the rung before them."""
    for steps, before, rung in neighbours(protocol):
        if rung.asks.move == before.asks.move and _less(rung.asks.dose, before.asks.dose):
            what = f"`{rung.id}` asks less than `{before.id}` before it"
            yield Problem((*steps, "asks"), what, "Put the rungs in order of difficulty")
        elif _from_one_leg_to_two(before.asks.dose, rung.asks.dose):
            what = f"`{rung.id}` is on both legs, `{before.id}` before it on one"
            yield Problem((*steps, "asks"), what, "Put the rungs in order of difficulty")


def _less(dose: Dose, before: Dose) -> bool:
    changes = [after - first for first, after in _shared(before, dose)]
    return any(change < 0 for change in changes) and not any(change > 0 for change in changes)


def _from_one_leg_to_two(before: Dose, dose: Dose) -> bool:
    measures = [[name for name in ADDS_UP if getattr(d, name) is not None] for d in (before, dose)]
    return before.each_side and not dose.each_side and measures[0] == measures[1]


def _shared(one: Dose, other: Dose) -> list[tuple[float, float]]:
    """The totals, loads and speeds that both give; no load counts as none."""
    pairs = [(_total(one, name), _total(other, name)) for name in ADDS_UP]
    pairs += [
        (one.intensity_percent, other.intensity_percent),
        (one.load_kg or 0, other.load_kg or 0),
    ]
    return [(first, second) for first, second in pairs if first is not None and second is not None]


def _total(dose: Dose, name: str) -> float | None:
    amount: float | None = getattr(dose, name)
    return None if amount is None else dose.sets * amount


def returning_moves(protocol: Protocol) -> Iterator[Problem]:
    """Find rungs that go back to an exercise which the ladder had already left."""
    for at, ladder in enumerate(protocol.ladders):
        left: set[str] = set()
        for which, (before, rung) in enumerate(pairwise(ladder.rungs), 1):
            if rung.asks.move != before.asks.move:
                left.add(before.asks.move)
            if rung.asks.move in left:
                what = f"`{rung.id}` goes back to `{rung.asks.move}`, which the ladder had left"
                steps = ("ladders", at, "rungs", which, "asks", "move")
                yield Problem(steps, what, "Keep rungs of one exercise together")


def steep_rungs(protocol: Protocol) -> Iterator[Problem]:
    """Find rungs that ask for far more than the rung before, in work or in speed."""
    for steps, before, rung in neighbours(protocol):
        one, other = before.asks.dose, rung.asks.dose
        if rung.asks.move == before.asks.move:
            for name in ADDS_UP:
                first, second = _total(one, name), _total(other, name)
                if first is not None and second is not None and second > LARGEST_GROWTH * first:
                    what = f"`{rung.id}` asks {second:g} where `{before.id}` asked {first:g}"
                    yield Problem((*steps, "asks", "dose"), what, "Put a rung between them")
        slow, fast = one.intensity_percent, other.intensity_percent
        if slow is not None and fast is not None and fast > slow + LARGEST_SPEED_STEP:
            what = f"from {slow:g} to {fast:g} % is more than {LARGEST_SPEED_STEP} points at once"
            yield Problem((*steps, "asks", "dose"), what, "Put a speed between them")


def double_steps(protocol: Protocol) -> Iterator[Problem]:
    """Find running rungs that are longer and faster than the rung before at once.

    On a walk-run ladder less walking is more running, which is volume; only speed is intensity.
    """
    for steps, before, rung in neighbours(protocol, part="run"):
        one, other = before.asks.dose, rung.asks.dose
        run, now = _total(one, "run_s") or 0, _total(other, "run_s") or 0
        faster = (other.intensity_percent or 0) > (one.intensity_percent or 0)
        if now > run and faster:
            what = f"`{rung.id}` is both longer and faster than `{before.id}`"
            yield Problem((*steps, "asks", "dose"), what, "Raise the length first, then the speed")


def too_fast(protocol: Protocol) -> Iterator[Problem]:
    """Find efforts above full speed."""
    for steps, value in walk(protocol):
        if isinstance(value, Dose) and (value.intensity_percent or 0) > FULL_SPEED:
            what = "more than full speed is asked"
            yield Problem((*steps, "intensity_percent"), what, "Write at most 100")


def heavier_swaps(protocol: Protocol) -> Iterator[Problem]:
    """Find swaps that ask for more than the rung they stand in for."""
    for at, ladder in enumerate(protocol.ladders):
        for which, rung in enumerate(ladder.rungs):
            for number, swap in enumerate(rung.swaps):
                pairs = _shared(rung.asks.dose, swap.dose)
                if any(after > before for before, after in pairs):
                    what = f"the swap asks for more than `{rung.id}` itself"
                    steps = ("ladders", at, "rungs", which, "swaps", number, "dose")
                    yield Problem(steps, what, "Ask for as much or less")


def neighbours(protocol: Protocol, part: str | None = None) -> Iterator[tuple[Steps, Rung, Rung]]:
    """List each rung with the rung before it on its ladder, and the steps to it."""
    for at, ladder in enumerate(protocol.ladders):
        if part is None or ladder.part == part:
            for which, (before, rung) in enumerate(pairwise(ladder.rungs), 1):
                yield ("ladders", at, "rungs", which), before, rung


def endless_loads(protocol: Protocol) -> Iterator[Problem]:
    """Find ladders that add load without an upper end for it."""
    for at, ladder in enumerate(protocol.ladders):
        adds = any(rung.asks.dose.load_kg is not None for rung in ladder.rungs[1:])
        if adds and ladder.load_limit is None:
            what = f"`{ladder.id}` adds load without an upper end"
            yield Problem(("ladders", at), what, "Add `load_limit: {of_body_mass: ...}`")
