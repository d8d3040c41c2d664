"""What adds up along a recording: the metres by the watch's own distance, or the seconds run."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from restride.runs.measuring.walk_run import Stretch
from restride.runs.model import Samples


@dataclass(frozen=True)
class Track:
    """Seconds of a recording, and how much there was up to each of them."""

    at_s: tuple[float, ...]
    so_far: tuple[float, ...]

    def between(self, from_s: float, to_s: float) -> float | None:
        """Give what was added between two seconds; None where nothing is known, or it fell."""
        if not self.at_s:
            return None
        added = self._at(to_s) - self._at(from_s)
        return added if added >= 0 else None

    def _at(self, second: float) -> float:
        after = bisect_left(self.at_s, second)
        if after == len(self.at_s):
            return self.so_far[-1]
        if after == 0:
            return self.so_far[0]
        (before_s, after_s), (before, then) = (
            column[after - 1 : after + 1] for column in (self.at_s, self.so_far)
        )
        return before + (then - before) * (second - before_s) / (after_s - before_s)


def metres_of(samples: Samples) -> Track:
    """Keep what of a recording has a distance, in metres."""
    known = [
        (at, metres)
        for at, metres in zip(samples.at_s, samples.distance_m, strict=True)
        if metres is not None
    ]
    return Track(tuple(at for at, _ in known), tuple(metres for _, metres in known))


def running_of(stretches: Iterable[Stretch]) -> Track:
    """Add up the seconds of running."""
    at_s, ran_s = [0.0], [0.0]
    for one in stretches:
        at_s.append(float(one.start_s + one.duration_s))
        ran_s.append(ran_s[-1] + (one.duration_s if one.running else 0))
    return Track(tuple(at_s), tuple(ran_s))
