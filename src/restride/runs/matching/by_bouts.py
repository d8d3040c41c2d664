"""The intervals of a session by the bouts of a run, where no lap tells them apart.

Bouts are paired with the asked intervals in order, at the least cost, and a bout is never split:
without that rule one long jog was cut into as many "intervals" as any plan asked for.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from restride.runs.matching.asked import Interval
from restride.runs.matching.bouts import DOUBT_S, Movement, bouts
from restride.runs.matching.cost import EXTRA, MISSED, difference, kind_of
from restride.runs.matching.model import Part

# Three times what either end may be off: of less, movement cannot say how much was done.
SHORTEST_S = 3 * DOUBT_S
# What an easy runner covers in that time; as many metres of a sprint are over sooner still.
SHORTEST_M = 100.0


def is_too_short(asked: Interval) -> bool:
    """Say whether an interval cannot be told from movement alone, such as a sprint of 40 m."""
    seconds, metres = asked.duration_s, asked.distance_m
    return (seconds or SHORTEST_S) < SHORTEST_S or (metres or SHORTEST_M) < SHORTEST_M


def by_bouts(intervals: Sequence[Interval], movement: Movement) -> Mapping[int, Part]:
    """Pair the asked runs (or walks, where nothing is run) with bouts, at the least cost."""
    kind = kind_of(intervals)
    places = [place for place, one in enumerate(intervals) if one.kind == kind]
    if any(is_too_short(intervals[place]) for place in places):
        return {}
    found = bouts(movement, kind)
    breaks = [None, *(_only(intervals[one + 1 : after]) for one, after in pairwise(places))]
    pairs = _cheapest([intervals[place] for place in places], breaks, found)
    return {places[row]: found[column] for row, column in pairs}


def _only(between: Sequence[Interval]) -> Interval | None:
    return between[0] if len(between) == 1 else None


@dataclass(frozen=True)
class _Way:
    """What it has cost so far; its last pair of an asked run and a bout, and the way before it."""

    cost: float
    pair: tuple[int, int] | None = None
    before: "_Way | None" = None

    def dearer(self, by: float) -> "_Way":
        return replace(self, cost=self.cost + by)


def _cheapest(
    asked: Sequence[Interval], breaks: Sequence[Interval | None], found: Sequence[Part]
) -> Sequence[tuple[int, int]]:
    """Give the pairs that cost least in all. `breaks` are the walks before each asked run.

    A cell holds two ways: the last step left something out, or it made a pair, which alone tells
    how long the break before the next one was.
    """
    table: dict[tuple[int, int], tuple[_Way, _Way]] = {}
    for row, column in product(range(len(asked) + 1), range(len(found) + 1)):
        left_out = [way.dearer(MISSED) for way in table.get((row - 1, column), ())]
        left_out += [way.dearer(EXTRA) for way in table.get((row, column - 1), ())]
        paired = _Way(math.inf)
        if row and column:
            apart, together = table[row - 1, column - 1]
            together = together.dearer(_break_cost(breaks[row - 1], found[:column][-2:]))
            before = min(apart, together, key=_cost)
            cost = before.cost + difference(asked[row - 1], found[column - 1])
            paired = _Way(cost, (row - 1, column - 1), before)
        table[row, column] = (min(left_out, key=_cost, default=_Way(0.0)), paired)
    way: _Way | None = min(table[len(asked), len(found)], key=_cost)
    pairs = []
    while way is not None and way.pair is not None:
        pairs.append(way.pair)
        way = way.before
    return pairs


def _cost(way: _Way) -> float:
    return way.cost


def _break_cost(asked: Interval | None, bouts: Sequence[Part]) -> float:
    """Give the cost of the break between two bouts that follow each other."""
    if asked is None or len(bouts) == 1:
        return 0.0
    before, after = bouts
    length_s = after.start_s - before.end_s
    return difference(asked, Part(before.end_s, after.start_s, length_s, None))
