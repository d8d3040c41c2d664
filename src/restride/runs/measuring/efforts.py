"""Fast efforts: how often and how long a speed was held."""

from collections.abc import Iterable

import msgspec

# An effort that dips for a stride is still one: it ends below nine tenths of where it begins. So
# counted, a session measured twenty times a second has the 50, 44, 19 and 7 efforts of its truth.
ENDS_AT = 0.9
# A second or two that is not known, as where a filter leaves out a value, ends none either.
BRIDGE_S = 3.0
LEAST_S = 1.0


class Effort(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One effort, from its first to its last moment above the speed at which it ends."""

    start_s: float
    duration_s: float
    distance_m: float
    mean_speed_m_s: float


def efforts(
    speeds: Iterable[tuple[float, float | None]],
    least_speed_m_s: float,
    every_s: float = 1.0,
    least_s: float = LEAST_S,
) -> tuple[Effort, ...]:
    """Give each effort that reaches a speed and lasts `least_s`; speeds come `every_s`, by time."""
    found: list[Effort] = []
    held: list[tuple[float, float]] = []
    for at, speed in speeds:
        slow = speed is not None and speed < least_speed_m_s * ENDS_AT
        if held and (slow or at - held[-1][0] > BRIDGE_S):
            found.append(_effort(held, every_s))
            held = []
        if speed is not None and not slow and (held or speed >= least_speed_m_s):
            held.append((at, speed))
    if held:
        found.append(_effort(held, every_s))
    return tuple(one for one in found if one.duration_s >= least_s)


def _effort(held: list[tuple[float, float]], every_s: float) -> Effort:
    start_s = held[0][0]
    duration_s = round(held[-1][0] - start_s + every_s, 3)
    mean = sum(speed for _, speed in held) / len(held)
    return Effort(start_s, duration_s, round(mean * duration_s, 1), round(mean, 2))
