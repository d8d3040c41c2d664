"""How far along a recording was at each second, by the watch's own distance."""

from bisect import bisect_left
from dataclasses import dataclass

from restride.runs.model import Samples


@dataclass(frozen=True)
class Track:
    """The seconds at which a distance was recorded, and these distances in metres."""

    at_s: tuple[float, ...]
    along_m: tuple[float, ...]

    def covered_m(self, from_s: float, to_s: float) -> float | None:
        """Give the metres between two seconds; None where none were recorded, or it went back."""
        if not self.at_s:
            return None
        covered = self._along(to_s) - self._along(from_s)
        return covered if covered >= 0 else None

    def _along(self, second: float) -> float:
        after = bisect_left(self.at_s, second)
        if after == len(self.at_s):
            return self.along_m[-1]
        if after == 0:
            return self.along_m[0]
        (before_s, after_s), (before_m, after_m) = (
            column[after - 1 : after + 1] for column in (self.at_s, self.along_m)
        )
        return before_m + (after_m - before_m) * (second - before_s) / (after_s - before_s)


def track_of(samples: Samples) -> Track:
    """Keep what of a recording has a distance."""
    known = [
        (at, metres)
        for at, metres in zip(samples.at_s, samples.distance_m, strict=True)
        if metres is not None
    ]
    return Track(tuple(at for at, _ in known), tuple(metres for _, metres in known))
