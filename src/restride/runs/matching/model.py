"""What comes of holding a run against what was asked: where each interval was done, how sure."""

from dataclasses import dataclass
from typing import Literal

from restride.runs.matching.asked import Interval

How = Literal["workout laps", "own laps", "bouts"]
Fits = Literal["yes", "ask", "no"]


@dataclass(frozen=True)
class Part:
    """A part of a run, in seconds since its start. A distance of `None` was not recorded.

    `duration_s` leaves out pauses, and breaks too short to count, between start and end.
    """

    start_s: float
    end_s: float
    duration_s: float
    distance_m: float | None


@dataclass(frozen=True)
class Pair:
    """An interval that was asked, and the part of the run in which it was done.

    `unknown` is one that cannot be seen in the recording, such as a sprint of 40 m: neither done
    nor missed.
    """

    asked: Interval
    done: Part | None
    seen: Literal["done", "missed", "unknown"]


@dataclass(frozen=True)
class Match:
    """A run held against what was asked, interval by interval, in order.

    `fits` "yes" is "this was it", "no" is "something else"; "ask" is for the runner to say. `cost`
    is how far it is from what was asked, for each run asked. Starts and ends are good to
    `doubt_s`. `extras` are runs that nobody asked for.
    """

    how: How
    fits: Fits
    cost: float
    doubt_s: float
    pairs: tuple[Pair, ...]
    extras: tuple[Part, ...]

    @property
    def missed(self) -> tuple[Interval, ...]:
        """What was asked and not done."""
        return tuple(pair.asked for pair in self.pairs if pair.seen == "missed")
