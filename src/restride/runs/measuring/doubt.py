"""Where running cannot be told from walking, though each second was given to one of them."""

from collections.abc import Iterator
from itertools import groupby
from typing import Literal

import msgspec

from restride.runs.measuring.seconds import Timeline
from restride.runs.measuring.walk_run import RUN_SPEED_M_S, WalkRun

# Hikers go up steep slopes at 1.7 m/s with the cadence of runners, in two of the recordings
# that the rules were tried on. From 8 % up and below a sure running speed it may be either.
STEEP = 0.08
# Half the way over which a slope is taken: about 50 m of hiking, where 0.2 m steps of altitude
# make an error below 1 %.
SLOPE_REACH_S = 15
# A step of 0.5 m at 145 a minute: slower than any jog of the recordings (1.97 m/s).
SHUFFLE_M_S = 1.2
# As short as a bout may be.
SHORTEST_S = 6

Kind = Literal["uphill", "slow", "fast_walk"]
WHY: dict[Kind, str] = {
    "uphill": "steep uphill a hiker steps as fast as a runner",
    "slow": "the steps are a runner's, the speed is a slow walker's",
    "fast_walk": "the speed is a runner's, the steps are a walker's: "
    "a pushed buggy, a phone in the hand or fast walking",
}


class Doubt(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Seconds in a row that may have been either; `kind` says what makes them doubtful."""

    kind: Kind
    start_s: int
    duration_s: int


def doubts(line: Timeline, found: WalkRun) -> tuple[Doubt, ...]:
    """Give every stretch in which walking and running look alike."""
    told = []
    start = 0
    for kind, seconds in groupby(_kinds(line, found)):
        duration = sum(1 for _ in seconds)
        if kind is not None and duration >= SHORTEST_S:
            told.append(Doubt(kind, start, duration))
        start += duration
    return tuple(told)


def _kinds(line: Timeline, found: WalkRun) -> Iterator[Kind | None]:
    speeds, cadences = line.smooth_speed_m_s, line.smooth_cadence_spm
    for stretch in found.stretches:
        for at in range(stretch.start_s, stretch.start_s + stretch.duration_s):
            speed, cadence = speeds[at], cadences[at]
            if speed is None or cadence is None or stretch.running is None:
                yield None
            elif stretch.running and speed < RUN_SPEED_M_S and _slope(line, at) >= STEEP:
                yield "uphill"
            elif stretch.running and speed < SHUFFLE_M_S:
                yield "slow"
            elif not stretch.running and speed >= RUN_SPEED_M_S:
                yield "fast_walk"
            else:
                yield None


def _slope(line: Timeline, at: int) -> float:
    """Give the slope around a second, 0 where it is not known."""
    before, after = max(0, at - SLOPE_REACH_S), min(len(line.recorded) - 1, at + SLOPE_REACH_S)
    low, high = line.altitude_m[before], line.altitude_m[after]
    start, end = line.distance_m[before], line.distance_m[after]
    if low is None or high is None or start is None or end is None or end - start < SLOPE_REACH_S:
        return 0.0
    return (high - low) / (end - start)
