"""A run held against what was asked: which interval was done when, what is missing or more."""

import math
from collections.abc import Iterator, Sequence

from restride.runs.matching.asked import Asked, Interval
from restride.runs.matching.bouts import DOUBT_S, Movement, movement_of, outside
from restride.runs.matching.by_bouts import by_bouts, is_too_short
from restride.runs.matching.by_laps import Work, by_own_laps, by_workout_laps, is_done
from restride.runs.matching.cost import (
    EXTRA,
    MISSED,
    NOT_RECORDED,
    cost_of,
    fits,
    kind_of,
    run_through,
)
from restride.runs.matching.model import How, Match, Pair, Part
from restride.runs.model import Run

# A lap each half minute for eight hours; a file with more was not made by a runner.
MOST_LAPS = 1_000


def match(run: Run, asked: Asked, movement: Movement | None = None) -> Match:
    """Match a run with a session: by the workout's laps, else the runner's own, else by movement.

    The first way that fits is taken; where none does, the one that is nearest. `movement` is the
    run's own, where it is known already.
    """
    intervals = asked.repeat * asked.times
    movement = movement_of(run.samples) if movement is None else movement
    matches = []
    for how, work in _ways(run, asked, movement):
        found = _judged(how, intervals, work, movement, run.elapsed_s)
        if found.fits == "yes":
            return found
        matches.append(found)
    return min(matches, key=lambda found: found.cost)


def _ways(run: Run, asked: Asked, movement: Movement) -> Iterator[tuple[How, Work]]:
    """Give the nearest reading of each way."""
    intervals = asked.repeat * asked.times
    if len(run.laps) <= MOST_LAPS:
        by_laps: tuple[tuple[How, Iterator[Work]], ...] = (
            ("workout laps", by_workout_laps(run, asked, movement)),
            ("own laps", by_own_laps(run, asked, movement)),
        )
        for how, works in by_laps:
            nearest = min(
                works, key=lambda work: _lap_cost(intervals, work, movement), default=None
            )
            if nearest is not None:
                yield how, nearest
    yield "bouts", by_bouts(intervals, movement)


def _lap_cost(intervals: Sequence[Interval], work: Work, movement: Movement) -> float:
    """Give the cost by laps: they say which part it was, whatever was run before and after."""
    pairs = _pairs(intervals, _done(intervals, work, movement))
    return cost_of(pairs, MISSED * run_through(pairs))


def _done(intervals: Sequence[Interval], work: Work, movement: Movement) -> Work:
    return {at: part for at, part in work.items() if is_done(intervals[at], part, movement)}


def _pairs(intervals: Sequence[Interval], done: Work) -> tuple[Pair, ...]:
    return tuple(
        Pair(one, done.get(at), "done" if at in done else "missed")
        for at, one in enumerate(intervals)
    )


def _judged(
    how: How, intervals: Sequence[Interval], work: Work, movement: Movement, end_s: float
) -> Match:
    """Say of each interval whether it was done, and what was run besides."""
    kind = kind_of(intervals)
    if how == "bouts" and any(one.kind == kind and is_too_short(one) for one in intervals):
        unknown = tuple(Pair(one, None, "unknown") for one in intervals)
        return Match(how, "ask", NOT_RECORDED, DOUBT_S, unknown, ())
    done = _done(intervals, work, movement)
    extras = outside(movement, [part for at, part in done.items() if intervals[at].kind == "run"])
    rests = {
        at: movement.part(*rest)
        for at, one in enumerate(intervals)
        if one.kind != kind and at not in work
        if (rest := _break(intervals, at, done, extras, end_s)) is not None
    }
    pairs = _pairs(intervals, {**done, **_done(intervals, rests, movement)})
    if how == "bouts":
        cost = cost_of(pairs, EXTRA * len(extras))
        return Match(how, fits(cost), cost, DOUBT_S, pairs, extras)
    cost = _lap_cost(intervals, work, movement)
    return Match(how, fits(cost), cost, 0.0, pairs, extras)


def _break(
    intervals: Sequence[Interval],
    at: int,
    done: Work,
    extras: Sequence[Part],
    end_s: float,
) -> tuple[float, float] | None:
    """Give from when to when it was walked between two runs.

    Beside a run that was missed, before the first and after the last one, it is as long as was
    asked, if there was time.
    """
    before, after, asked_s = done.get(at - 1), done.get(at + 1), intervals[at].duration_s
    ran = [*done.values(), *extras]
    if before is not None and after is not None:
        return before.end_s, after.start_s
    if after is not None:
        free_s = max((one.end_s for one in ran if one.end_s <= after.start_s), default=0.0)
        return max(free_s, after.start_s - (asked_s or math.inf)), after.start_s
    if before is not None:
        free_s = min((one.start_s for one in ran if one.start_s >= before.end_s), default=end_s)
        return before.end_s, min(free_s, before.end_s + (asked_s or math.inf))
    return None
