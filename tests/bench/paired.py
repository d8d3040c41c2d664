"""Two pieces of work timed in turn, so that a slow moment of the machine meets both."""

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple

Clock = Callable[[], float]
WALL: Clock = time.perf_counter
# For what only computes: another program's turn in the middle of the longer work does not count.
PROCESSOR: Clock = time.process_time


class Paired(NamedTuple):
    """The medians of both, and the median of the ratios first / second, pair by pair."""

    first_ms: float
    second_ms: float
    ratio: float


def paired(
    first: Callable[[], object], second: Callable[[], object], times: int, clock: Clock = WALL
) -> Paired:
    pairs = [(seconds(first, clock), seconds(second, clock)) for _ in range(times)]
    return Paired(
        1000 * median(one for one, _ in pairs),
        1000 * median(other for _, other in pairs),
        median(one / other for one, other in pairs),
    )


def seconds(work: Callable[[], object], clock: Clock = WALL) -> float:
    began = clock()
    work()
    return clock() - began
