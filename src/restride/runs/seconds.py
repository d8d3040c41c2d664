"""A recording as one value a second: doubles merged, short gaps filled, pauses left empty."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from restride.runs.model import Samples

PAUSE_S = 15
MEDIAN_S = 5


@dataclass(frozen=True)
class Second:
    """One recorded second; each value is a median over the five around it."""

    speed_m_s: float | None
    cadence_spm: float | None


Seconds = tuple[Second | None, ...]
"""From the start to the end of the recording; `None` is a pause."""


def by_second(samples: Samples, least_cadence_spm: float) -> Seconds:
    """Resample to 1 Hz.

    Watches that save only changes leave gaps of a few seconds; longer ones than `PAUSE_S` are
    pauses. A cadence up to `least_cadence_spm` is a sensor that lost the step, not a walker.
    """
    cadence = [c if c is not None and c > least_cadence_spm else None for c in samples.cadence_spm]
    recorded = sorted({int(at) for at in samples.at_s})
    filled = _filled(recorded)
    speeds = _smooth(filled, _series(samples.at_s, samples.speed_m_s, recorded))
    cadences = _smooth(filled, _series(samples.at_s, cadence, recorded))
    return tuple(
        Second(speed, step) if there else None
        for there, speed, step in zip(filled, speeds, cadences, strict=True)
    )


def _filled(recorded: list[int]) -> list[bool]:
    """Say for each second whether the watch was recording."""
    filled = [False] * (recorded[-1] + 1 if recorded else 0)
    for at in recorded:
        filled[at] = True
    for before, after in pairwise(recorded):
        if after - before <= PAUSE_S:
            filled[before:after] = [True] * (after - before)
    return filled


def _series(
    at_s: Sequence[float], values: Sequence[float | None], recorded: list[int]
) -> list[float | None]:
    """Give one value a second, with a line drawn across gaps that are not pauses."""
    known = {int(at): value for at, value in zip(at_s, values, strict=True) if value is not None}
    series: list[float | None] = [None] * (recorded[-1] + 1 if recorded else 0)
    for at, value in known.items():
        series[at] = value
    for before, after in pairwise(recorded):
        start, end = known.get(before), known.get(after)
        if start is None or end is None or after - before > PAUSE_S:
            continue
        for at in range(before + 1, after):
            series[at] = start + (end - start) * (at - before) / (after - before)
    return series


def _smooth(filled: list[bool], series: list[float | None]) -> list[float | None]:
    """Take the median of what is known within `MEDIAN_S` seconds, none across a pause."""
    reach = MEDIAN_S // 2
    smoothed: list[float | None] = []
    for at in range(len(series)):
        around = range(max(0, at - reach), min(len(series), at + reach + 1))
        known = [v for near in around if filled[near] and (v := series[near]) is not None]
        smoothed.append(statistics.median(known) if known else None)
    return smoothed
