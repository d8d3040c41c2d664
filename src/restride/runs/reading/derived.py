"""Speed and distance for files that hold neither: from the distance covered, or from positions.

Good enough to tell running from walking. Never a maximum: positions slip by metres a second.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from gpxpy.geo import haversine_distance

from restride.runs.measuring.seconds import PAUSE_S
from restride.runs.model import Column, Samples, SpeedFrom

# No one has run faster (12.4 m/s, 100 m world record); phones jump at 178 m/s.
FASTEST_M_S = 12.5

Position = tuple[float, float]
"""Latitude and longitude in degrees."""


def position(north: float | None, east: float | None) -> Position | None:
    """Give a position, if both degrees are of this earth."""
    if north is None or east is None or abs(north) > 90 or abs(east) > 180:  # noqa: PLR2004 - poles
        return None
    return north, east


def with_speed(samples: Samples) -> tuple[Samples, SpeedFrom | None]:
    """Give samples their speed from the distance where no speed was recorded, and say so."""
    if any(speed is not None for speed in samples.speed_m_s):
        return samples, "device"
    speed = speeds(samples.at_s, samples.distance_m)
    known = any(one is not None for one in speed)
    return replace(samples, speed_m_s=speed), "distance" if known else None


def speeds(at_s: Sequence[float], distance_m: Sequence[float | None]) -> Column:
    """Give the speed since the distance before it; `None` over a pause, or where it cannot be."""
    found: list[float | None] = []
    known: tuple[float, float] | None = None
    for at, along in zip(at_s, distance_m, strict=True):
        if along is None:
            found.append(None)
            continue
        found.append(None if known is None else _speed(at - known[0], along - known[1]))
        known = at, along
    return tuple(found)


def _speed(seconds: float, metres: float) -> float | None:
    if not 0 < seconds <= PAUSE_S or metres < 0:
        return None
    speed = metres / seconds
    return speed if speed <= FASTEST_M_S else None


def along(positions: Iterable[tuple[float, Position | None]]) -> list[float]:
    """Give the metres covered at each of these seconds and positions, without impossible jumps."""
    known: tuple[float, Position] | None = None
    steps: list[float] = []
    for at, position in positions:
        step = 0.0
        if position is not None:
            if known is not None:
                metres = haversine_distance(*known[1], *position)
                step = metres if metres <= FASTEST_M_S * max(at - known[0], 1) else 0.0
            known = at, position
        steps.append(step)
    return list(accumulate(steps))
