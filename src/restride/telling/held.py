"""A run beside what it was asked to be."""

from dataclasses import dataclass

from restride.log.model import Bout, Measured
from restride.runs.matching.done import done_of
from restride.runs.matching.model import Match
from restride.telling.naming import Found


@dataclass(frozen=True)
class Held:
    """A run held against what its day asked for; no match where nothing of the kind was asked."""

    found: Found
    match: Match | None
    measured: Measured

    @property
    def done(self) -> tuple[Bout, ...]:
        """What of it was found in the recording, or the whole of it where nothing was asked."""
        if self.match is not None:
            return done_of(self.match)
        seen = self.measured
        return (Bout(run_s=seen.run_s, walk_s=seen.walk_s, distance_m=seen.distance_m),)
