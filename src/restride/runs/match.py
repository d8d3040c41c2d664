"""A run held against what was asked: which interval was done when, what is missing or more."""

import math
from collections.abc import Iterator, Sequence

from restride.runs.asked import Asked, Interval
from restride.runs.bouts import DOUBT_S, Movement, movement_of, outside
from restride.runs.match_bouts import by_bouts, is_too_short
from restride.runs.match_cost import (
    EXTRA,
    MISSED,
    NOT_RECORDED,
    cost_of,
    fits,
    kind_of,
    run_through,
)
from restride.runs.match_laps import Work, by_own_laps, by_workout_laps, is_done
from restride.runs.match_model import How, Match, Pair, Part
from restride.runs.model import Run


def match(run: Run, asked: Asked) -> Match:
    """Match a run with a session: by the workout's laps, else the runner's own, else by movement.

    The first way that fits is taken; where none does, the one that is nearest.
    """
    intervals = asked.repeat * asked.times
    movement = movement_of(run.samples)
    matches = []
    for how, works in _ways(run, asked, movement):
        found = [_judged(how, intervals, work, movement, run.elapsed_s) for work in works]
        best = min(found, key=_cost, default=None)
        if best is not None and best.fits == "yes":
            return best
        matches += [] if best is None else [best]
    return min(matches, key=_cost)


def _cost(found: Match) -> float:
    return found.cost


def _ways(run: Run, asked: Asked, movement: Movement) -> Iterator[tuple[How, Iterator[Work]]]:
    yield "workout laps", by_workout_laps(run, asked, movement)
    yield "own laps", by_own_laps(run, asked, movement)
    yield "bouts", iter([by_bouts(asked.repeat * asked.times, movement)])


def _judged(
    how: How, intervals: Sequence[Interval], work: Work, movement: Movement, end_s: float
) -> Match:
    """Say of each interval whether it was done, and what was run besides."""
    kind = kind_of(intervals)
    if how == "bouts" and any(one.kind == kind and is_too_short(one) for one in intervals):
        unknown = tuple(Pair(one, None, "unknown") for one in intervals)
        return Match(how, "ask", NOT_RECORDED, DOUBT_S, unknown, ())
    done = {at: part for at, part in work.items() if is_done(intervals[at], part, movement)}
    extras = outside(movement, [part for at, part in done.items() if intervals[at].kind == "run"])
    rests = {
        at: movement.part(*rest)
        for at, one in enumerate(intervals)
        if one.kind != kind and at not in work
        if (rest := _break(intervals, at, done, extras, end_s)) is not None
    }
    done |= {at: part for at, part in rests.items() if is_done(intervals[at], part, movement)}
    pairs = tuple(
        Pair(one, done.get(at), "done" if at in done else "missed")
        for at, one in enumerate(intervals)
    )
    if how == "bouts":
        cost = cost_of(pairs, EXTRA * len(extras))
        return Match(how, fits(cost), cost, DOUBT_S, pairs, extras)
    # Laps have said which part it was, whatever was run before and after.
    cost = cost_of(pairs, MISSED * run_through(pairs))
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
