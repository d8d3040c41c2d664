"""Steps a minute: some makers count one leg, some both."""

import statistics
from collections.abc import Sequence

from restride.runs.model import Column

# One leg turns at most about 110 times a minute, so a median above it is already in steps
# (research on 47 recordings); below 80 nobody walks with both legs counted.
MOST_STRIDES_PER_MINUTE = 110
FEWEST_WALKING_STEPS = 80
# Between the two it is one leg of a run, or both of a walk. Doubling a walk's would ask for
# steps of 40 cm at 1.4 m/s; a slow jog of 1.97 m/s had 74 cm.
SHORTEST_STEP_M = 0.5


def steps_per_minute(cadence: Sequence[float | None], speed_m_s: Sequence[float | None]) -> Column:
    """Give the cadence of both feet, doubled where it counts one leg."""
    feet = 2 if _is_per_leg(cadence, speed_m_s) else 1
    return tuple(None if value is None else value * feet for value in cadence)


def _is_per_leg(cadence: Sequence[float | None], speed_m_s: Sequence[float | None]) -> bool:
    turning = [value for value in cadence if value]
    if not turning:
        return False
    usual = statistics.median(turning)
    if usual > MOST_STRIDES_PER_MINUTE:
        return False
    return usual < FEWEST_WALKING_STEPS or not _would_shuffle(cadence, speed_m_s)


def _would_shuffle(cadence: Sequence[float | None], speed_m_s: Sequence[float | None]) -> bool:
    """Say whether doubled steps would be too short to be any."""
    lengths = [
        speed * 60 / (2 * turns)
        for turns, speed in zip(cadence, speed_m_s, strict=True)
        if turns and speed
    ]
    return bool(lengths) and statistics.median(lengths) < SHORTEST_STEP_M
