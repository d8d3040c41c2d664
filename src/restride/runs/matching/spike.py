"""How much longer a run was than the longest of the last 30 days: shown, never a gate.

From one study (`fran25` in the library's evidence) of 5,205 healthy runners of about 46 years, who
reported their own injuries, mostly from overuse. None of them came back from a strain. In the
middle its numbers do not rise evenly. The ratio of a week's load to a month's (ACWR) is not used:
in the same runs more of it went with fewer injuries, and it is built on its own last week.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from restride.log.model import AnyEntry, Did

STUDY = "fran25"
WITHIN = timedelta(days=30)


@dataclass(frozen=True)
class Band:
    """Injuries against runs of up to 10 % more, and the range they may truly be in.

    `above_percent` is how much longer than the longest run of 30 days.
    """

    above_percent: float
    ratio: float
    ratio_from: float
    ratio_to: float


BANDS = (
    Band(above_percent=10, ratio=1.64, ratio_from=1.31, ratio_to=2.05),
    Band(above_percent=30, ratio=1.52, ratio_from=1.16, ratio_to=2.00),
    Band(above_percent=100, ratio=2.28, ratio_from=1.50, ratio_to=3.48),
)


@dataclass(frozen=True)
class Spike:
    """A run's distance against the longest of 30 days. No band: no more than 10 % above it."""

    distance_m: float
    longest_m: float
    percent: float
    band: Band | None


def spike(entries: Iterable[AnyEntry], day: date, distance_m: float | None) -> Spike | None:
    """Hold a run's distance against the longest measured on the 30 days before its own.

    `entries` are those that count. None where a distance is not known, or where nothing was run in
    these days: after time away there is nothing to compare with.
    """
    before = [
        one.measured.distance_m
        for one in entries
        if isinstance(one, Did)
        and day - WITHIN <= one.day < day
        and one.measured is not None
        and one.measured.run_s
        and one.measured.distance_m
    ]
    if distance_m is None or not before:
        return None
    longest_m = max(before)
    percent = 100 * (distance_m - longest_m) / longest_m
    reached = [band for band in BANDS if percent > band.above_percent]
    return Spike(distance_m, longest_m, percent, reached[-1] if reached else None)
