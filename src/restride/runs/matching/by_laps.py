"""The intervals of a session by the laps of the watch: their starts and ends are exact."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby

from restride.runs.matching.asked import Asked, Interval
from restride.runs.matching.bouts import SURE_S, Movement
from restride.runs.matching.cost import kind_of
from restride.runs.matching.model import Part
from restride.runs.model import Lap, Run

# Whoever presses at each change is off by a second or two. A lap half as long again as asked is
# still that interval, overrun; a walk of two minutes is none of four.
OWN_LAP_FACTOR = 1.5
# A single lap may be of the right length by chance.
FEWEST_OWN_LAPS = 3
MOSTLY = 0.5

Work = Mapping[int, Part]
"""Parts of the run by the place of the interval that they did."""


def by_workout_laps(run: Run, asked: Asked, movement: Movement) -> Iterator[Work]:
    """Give every way to read laps that carry a workout's step as the asked intervals.

    A file says which step a lap was, and not what that step asked; so each step may be the first
    of the session, and its repeats may be written as a loop or one after the other.
    """
    steps = [
        (step, _joined(laps, movement))
        for step, laps in groupby(_in_order(run), _step_of)
        if step is not None
    ]
    for first in sorted({step for step, _ in steps}):
        yield _looped(steps, first, asked)
        if asked.times > 1:
            yield _looped(steps, first, Asked(1, asked.repeat * asked.times))


def _in_order(run: Run) -> list[Lap]:
    """Give each lap once: a file may hold one twice."""
    return sorted(set(run.laps), key=lambda lap: (lap.start_s, lap.elapsed_s))


def _step_of(lap: Lap) -> int | None:
    return lap.step


def _looped(steps: list[tuple[int, Part]], first: int, asked: Asked) -> Work:
    """Take the steps from `first` on as the intervals, round after round."""
    length, turn, before = len(asked.repeat), 0, -1
    work = {}
    for step, part in steps:
        place = step - first
        if not 0 <= place < length:
            continue
        turn += place <= before
        before = place
        if turn < asked.times:
            work[turn * length + place] = part
    return work


def by_own_laps(run: Run, asked: Asked, movement: Movement) -> Iterator[Work]:
    """Give every row of the runner's own laps that fits from the first asked run to the last."""
    intervals = asked.repeat * asked.times
    kind = kind_of(intervals)
    places = [place for place, one in enumerate(intervals) if one.kind == kind]
    first, length = places[0], places[-1] + 1 - places[0]
    parts = [_joined([lap], movement) for lap in _in_order(run) if lap.by is not None]
    if length < FEWEST_OWN_LAPS or not any(lap.by == "runner" for lap in run.laps):
        return
    for start in range(len(parts) + 1 - length):
        row = dict(enumerate(parts[start : start + length], first))
        if all(_is_own(intervals[place], part, movement) for place, part in row.items()):
            yield row


def _is_own(asked: Interval, part: Part, movement: Movement) -> bool:
    """Say whether a lap may be what a runner pressed for an interval."""
    if asked.duration_s is not None and not _near(part.duration_s, asked.duration_s):
        return False
    if asked.distance_m is not None and not _near(part.distance_m, asked.distance_m):
        return False
    return is_done(asked, part, movement)


def _near(have: float | None, asked: float) -> bool:
    return have is not None and asked / OWN_LAP_FACTOR <= have <= asked * OWN_LAP_FACTOR


def is_done(asked: Interval, part: Part, movement: Movement) -> bool:
    """Say whether what was asked to be run was mostly run, and what to be walked mostly walked.

    Movement shows nothing surely of parts shorter than both ends of a bout may be off.
    """
    length_s = part.end_s - part.start_s
    if length_s < SURE_S:
        return length_s > 0
    ran = movement.ran_s(part.start_s, part.end_s) / length_s
    return ran > MOSTLY if asked.kind == "run" else ran < MOSTLY


def _joined(laps: Iterable[Lap], movement: Movement) -> Part:
    """Give laps in a row as one part; a step is cut where the watch laps each kilometre."""
    laps = list(laps)
    start_s, last = laps[0].start_s, laps[-1]
    part = movement.part(start_s, last.start_s + last.elapsed_s)
    timed = sum(lap.elapsed_s if lap.timer_s is None else lap.timer_s for lap in laps)
    metres = [lap.distance_m for lap in laps if lap.distance_m is not None]
    known = len(metres) == len(laps)
    return replace(
        part,
        duration_s=min(timed, part.duration_s),
        distance_m=sum(metres) if known else part.distance_m,
    )
