"""A recording as one value a second: doubles merged, short gaps filled, pauses left empty."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from restride.runs.model import Pause, RunError, Samples
from restride.runs.reading.clock import LONGEST

PAUSE_S = 15
MEDIAN_S = 5
# A cadence up to this is a sensor that lost the step, not a walker.
LEAST_CADENCE_SPM = 50

Values = list[float | None]


@dataclass(frozen=True)
class Timeline:
    """Parallel columns, one value a second from the start to the end; `None` is not known.

    `recorded` is False in a pause.
    """

    recorded: list[bool]
    speed_m_s: Values
    cadence_spm: Values
    distance_m: Values
    altitude_m: Values

    @cached_property
    def smooth_speed_m_s(self) -> Values:
        """The median speed over the five seconds around each."""
        return smoothed(self.speed_m_s, MEDIAN_S)

    @cached_property
    def smooth_cadence_spm(self) -> Values:
        """The median cadence over the five seconds around each."""
        return smoothed(self.cadence_spm, MEDIAN_S)


def timeline(samples: Samples, pauses: Sequence[Pause] = ()) -> Timeline:
    """Resample to 1 Hz.

    Watches that save only changes leave gaps of a few seconds, across which a line is drawn;
    longer ones than `PAUSE_S`, and shorter ones with the timer stopped, are pauses. Raises
    `RunError` for times that no run has.
    """
    recorded = sorted({int(at) for at in samples.at_s})
    if recorded and (recorded[0] < 0 or recorded[-1] > LONGEST.total_seconds()):
        raise RunError("the times of the samples are not of one run. Log the run by hand.")
    gaps = _gaps(recorded, pauses)
    there = [False] * (recorded[-1] + 1 if recorded else 0)
    for at in recorded:
        there[at] = True
    for before, after in gaps:
        there[before:after] = [True] * (after - before)

    def column(values: Sequence[float | None]) -> Values:
        return _column(samples.at_s, values, gaps, len(there))

    cadence = [
        step if step is not None and step > LEAST_CADENCE_SPM else None
        for step in samples.cadence_spm
    ]
    return Timeline(
        recorded=there,
        speed_m_s=column(samples.speed_m_s),
        cadence_spm=column(cadence),
        distance_m=column(samples.distance_m),
        altitude_m=column(samples.altitude_m),
    )


def smoothed(values: Values, over_s: int) -> Values:
    """Take the median of what is known within `over_s` seconds around each."""
    reach = over_s // 2
    edge: Values = [None] * reach
    padded = edge + values + edge
    found: Values = []
    for at in range(len(values)):
        known = sorted([value for value in padded[at : at + over_s] if value is not None])
        if not known:
            found.append(None)
            continue
        half = len(known) // 2
        found.append(known[half] if len(known) % 2 else (known[half - 1] + known[half]) / 2)
    return found


def _gaps(recorded: list[int], pauses: Sequence[Pause]) -> list[tuple[int, int]]:
    """Give the gaps of seconds not recorded that are no pauses."""
    short = [
        (before, after) for before, after in pairwise(recorded) if 1 < after - before <= PAUSE_S
    ]
    stops = [(pause.start_s, pause.start_s + pause.elapsed_s) for pause in pauses]
    return [
        (before, after)
        for before, after in short
        if not any(start < after - 1 and end > before + 1 for start, end in stops)
    ]


def _column(
    at_s: Sequence[float],
    values: Sequence[float | None],
    gaps: list[tuple[int, int]],
    seconds: int,
) -> Values:
    column: Values = [None] * seconds
    for at, value in zip(at_s, values, strict=True):
        if value is not None and math.isfinite(value):
            column[int(at)] = value
    for before, after in gaps:
        start, end = column[before], column[after]
        if start is None or end is None:
            continue
        for at in range(before + 1, after):
            column[at] = start + (end - start) * (at - before) / (after - before)
    return column
