"""How far and how long a run was fast, in parts of the runner's own trusted maximum."""

import msgspec

from restride.runs.measuring.efforts import Effort, efforts
from restride.runs.measuring.found import Found
from restride.runs.measuring.max_speed import NO_SPEED, MaxSpeed
from restride.runs.measuring.seconds import Values

METHOD = "speed bands 1: believed seconds at or above a part of the trusted maximum"
PERCENTS = (60, 70, 80, 90)
NO_MAXIMUM = "there is no trusted maximum speed of this runner to compare with"
# The error of a maximum timed by hand over 30 m; beyond it the runner is simply faster now.
FASTER_THAN_TRUSTED = 1.05
OLD_MAXIMUM = "this run was faster than the trusted maximum, which may be too old"


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything at or above a percent of the trusted maximum, so each holds the next."""

    from_percent: int
    distance_m: float
    duration_s: int
    efforts: tuple[Effort, ...]


class Bands(Found, frozen=True, kw_only=True):
    """Fast running, never less than this: a watch that smooths over 2 s shows 12 m of 232 m.

    So no band, and no empty band, tells a runner that there was no sprinting.
    """

    trusted_max_speed_m_s: float | None = None
    bands: tuple[Band, ...] = ()


def speed_bands(speeds: Values, fastest: MaxSpeed, trusted_max_speed_m_s: float | None) -> Bands:
    """Sum the believed seconds above each percent of the trusted maximum; unknown without one."""
    if trusted_max_speed_m_s is None:
        return Bands(method=METHOD, confidence="unknown", why=NO_MAXIMUM)
    if fastest.confidence == "unknown":
        return Bands(method=METHOD, confidence="unknown", why=fastest.why or NO_SPEED)
    seen = fastest.max_speed_m_s or 0.0
    return Bands(
        method=METHOD,
        confidence="at_least",
        why=OLD_MAXIMUM if seen > trusted_max_speed_m_s * FASTER_THAN_TRUSTED else None,
        trusted_max_speed_m_s=trusted_max_speed_m_s,
        bands=tuple(_band(speeds, one, trusted_max_speed_m_s) for one in PERCENTS),
    )


def _band(speeds: Values, percent: int, trusted_max_speed_m_s: float) -> Band:
    least = trusted_max_speed_m_s * percent / 100
    fast = [speed for speed in speeds if speed is not None and speed >= least]
    held = efforts(((float(at), speed) for at, speed in enumerate(speeds)), least)
    return Band(percent, round(sum(fast), 1), len(fast), held)
