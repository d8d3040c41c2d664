"""What a run was asked to be: the same intervals of walking and running, some times over."""

from dataclasses import dataclass
from typing import Literal

from restride.protocol.value import Dose


@dataclass(frozen=True)
class Interval:
    """One interval of walking or running. Without a time or a distance it lasts as it needs to.

    `intensity_percent` is of the runner's own fastest; `None` is easy.
    """

    kind: Literal["walk", "run"]
    duration_s: float | None = None
    distance_m: float | None = None
    intensity_percent: float | None = None


@dataclass(frozen=True)
class Asked:
    """A dose of running as a watch could be told it: `repeat` done `times` times."""

    times: int
    repeat: tuple[Interval, ...]


def asked_of(dose: Dose) -> Asked | None:
    """Give what a dose asks to be run or walked; None where it asks for neither.

    The walk of a repeat comes first, as the articles write it. Fast runs over a distance are each
    followed by a walk that lasts as it needs to.
    """
    if dose.run_s is None and dose.walk_s is None and dose.distance_m is None:
        return None
    repeat = []
    if dose.walk_s is not None:
        repeat.append(Interval("walk", duration_s=dose.walk_s))
    if dose.run_s is not None or dose.distance_m is not None:
        repeat.append(
            Interval(
                "run",
                duration_s=dose.run_s,
                distance_m=dose.distance_m,
                intensity_percent=dose.intensity_percent,
            )
        )
    if dose.sets > 1 and dose.walk_s is None:
        repeat.append(Interval("walk"))
    return Asked(dose.sets, tuple(repeat))
