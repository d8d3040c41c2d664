"""How far what was run is from what was asked, and what that means.

The limits were chosen where real sessions parted: against its own plan a session cost 0.05 or
0.08 a run, against another plan 1.8 to 3.2. In between only the runner knows.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from restride.runs.matching.asked import Interval
from restride.runs.matching.model import Fits, Pair, Part

FITS_BELOW = 0.5
OTHER_ABOVE = 2.0
MISSED = 3.0
EXTRA = 1.0
# What was not recorded says neither yes nor no.
NOT_RECORDED = 1.0


def fits(cost: float) -> Fits:
    """Say what a cost for each run asked means."""
    return "yes" if cost < FITS_BELOW else "no" if cost > OTHER_ABOVE else "ask"


def kind_of(intervals: Sequence[Interval]) -> Literal["walk", "run"]:
    """Give what a session is about: its runs, or its walks where nothing is run."""
    return "run" if any(one.kind == "run" for one in intervals) else "walk"


def difference(asked: Interval, done: Part) -> float:
    """Give the squared logarithm of done to asked; 0 for what lasts as it needs to."""
    if asked.duration_s is not None:
        return _squared_log(done.duration_s, asked.duration_s)
    if asked.distance_m is None:
        return 0.0
    if done.distance_m is None:
        return NOT_RECORDED
    return _squared_log(done.distance_m, asked.distance_m)


def cost_of(pairs: Sequence[Pair], besides: float) -> float:
    """Give the cost for each run asked, of the walks between two runs as well.

    Whoever walks longer before the first run, or after the last, did the same session. `besides`
    is the cost of all that was not asked.
    """
    cost = besides + sum(difference(one.asked, one.done) for one in _breaks(pairs) if one.done)
    works = [pair for pair in pairs if pair.asked.kind == kind_of([one.asked for one in pairs])]
    cost += sum(MISSED if one.done is None else difference(one.asked, one.done) for one in works)
    return cost / len(works)


def run_through(pairs: Sequence[Pair]) -> int:
    """Count the walks between two runs that were run, too."""
    return sum(one.done is None for one in _breaks(pairs))


def _breaks(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Give the walks between two runs that were both done."""
    kind = kind_of([pair.asked for pair in pairs])
    places = [place for place, pair in enumerate(pairs) if pair.asked.kind == kind]
    for before, after in pairwise(places):
        if pairs[before].done is not None and pairs[after].done is not None:
            yield from pairs[before + 1 : after]


def _squared_log(have: float, asked: float) -> float:
    return math.log(max(have, 1.0) / asked) ** 2
