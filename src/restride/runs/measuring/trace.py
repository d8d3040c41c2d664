"""A run in equal slices of time, to be drawn: how fast, and whether run, walked or paused."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from restride.runs.measuring.seconds import timeline
from restride.runs.measuring.walk_run import Stretch, walk_run_along
from restride.runs.model import Column, Run

Way = Literal["run", "walk", "pause"]


@dataclass(frozen=True)
class Slice:
    """What was done for most of the slice, and its means; `None` is not recorded."""

    way: Way
    speed_m_s: float | None
    heart_rate_bpm: float | None


@dataclass(frozen=True)
class Trace:
    """The slices from the start to the end, and the stretches that they were cut from."""

    slices: tuple[Slice, ...]
    stretches: tuple[Stretch, ...]
    elapsed_s: int


def trace_of(run: Run, most: int) -> Trace:
    """Cut a run into `most` slices, or fewer where it is shorter than that in seconds."""
    line = timeline(run.samples, run.pauses)
    stretches = walk_run_along(line).stretches
    elapsed_s = sum(stretch.duration_s for stretch in stretches)
    count = min(most, elapsed_s)
    ways = [way_of(stretch) for stretch in stretches for _ in range(stretch.duration_s)]
    hearts = _by_second(run.samples.at_s, run.samples.heart_rate_bpm, elapsed_s)
    slices = tuple(
        Slice(
            statistics.mode(ways[start:end]),
            _mean(line.smooth_speed_m_s[start:end]),
            _mean(hearts[start:end]),
        )
        for start, end in _cuts(elapsed_s, count)
    )
    return Trace(slices, stretches, elapsed_s)


def way_of(stretch: Stretch) -> Way:
    """Name what a stretch was."""
    if stretch.running is None:
        return "pause"
    return "run" if stretch.running else "walk"


def _cuts(elapsed_s: int, count: int) -> list[tuple[int, int]]:
    edges = [elapsed_s * number // count for number in range(count + 1)] if count else []
    return list(pairwise(edges))


def _by_second(at_s: Sequence[float], values: Column, elapsed_s: int) -> list[float | None]:
    seconds: list[float | None] = [None] * elapsed_s
    for at, value in zip(at_s, values, strict=True):
        if int(at) < elapsed_s:
            seconds[int(at)] = value
    return seconds


def _mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else None
