"""One recorded run or walk, whatever file it came from."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Sport = Literal["running", "walking"]


class RunError(ValueError):
    """A file that cannot be used: what is wrong and what to do instead."""


@dataclass(frozen=True)
class Samples:
    """Parallel sequences as recorded, by time since the start. `None` is not recorded, never 0.

    Cadence counts both feet: steps, not strides, a minute.
    """

    at_s: tuple[float, ...]
    speed_m_s: tuple[float | None, ...]
    cadence_spm: tuple[float | None, ...]


@dataclass(frozen=True)
class Run:
    """What a watch recorded. `start` carries the runner's own offset; `damage` names what is lost.

    `elapsed_s` includes pauses. `content` is the file itself, to be kept.
    """

    sport: Sport
    start: datetime
    elapsed_s: float
    distance_m: float | None
    samples: Samples
    content: bytes = field(repr=False)
    damage: str | None = None

    @property
    def source_sha256(self) -> str:
        """The digest of the file, in hex."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def day(self) -> date:
        """The runner's local date on which it started."""
        return self.start.date()
