"""What a watch recorded, whatever file it came from: the whole file, and each run or walk in it."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

Sport = Literal["running", "walking"]
Format = Literal["FIT", "TCX", "GPX", "Apple Health"]
SpeedFrom = Literal["device", "distance", "positions"]
Column = tuple[float | None, ...]


class RunError(ValueError):
    """A file that cannot be used: what is wrong and what to do instead."""


@dataclass(frozen=True)
class Samples:
    """Parallel columns as recorded, by time since the start. `None` is not recorded, never 0.

    Cadence counts both feet: steps, not strides, a minute. `contact_s` is how long a foot stays on
    the ground, `balance_left_percent` the left foot's share of it.
    """

    at_s: tuple[float, ...]
    speed_m_s: Column
    cadence_spm: Column
    distance_m: Column
    altitude_m: Column
    heart_rate_bpm: Column
    contact_s: Column
    balance_left_percent: Column


@dataclass(frozen=True)
class Lap:
    """One lap. `step` is the index of the workout's step that it carried out, from 0.

    `by` says who pressed: the runner, the workout's own steps, or the watch (each kilometre, the
    end). `timer_s` leaves out pauses.
    """

    start_s: float
    elapsed_s: float
    timer_s: float | None
    distance_m: float | None
    by: Literal["runner", "workout", "watch"] | None
    step: int | None


@dataclass(frozen=True)
class Pause:
    """The timer was stopped, by the runner or by the watch."""

    start_s: float
    elapsed_s: float


@dataclass(frozen=True)
class Session:
    """One sport of a file, from its start to its end.

    `sport` is the file's own word, or `None` where it does not say or says no more than "other".
    """

    sport: str | None
    start_s: float
    elapsed_s: float
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None
    descent_m: float | None


@dataclass(frozen=True)
class Device:
    """Who made it and which one, as far as the file says; `barometer` None is not said."""

    maker: str | None
    product: str | None
    barometer: bool | None


@dataclass(frozen=True)
class Recording:
    """A whole file. `start` is the first sample's instant, and every `start_s` counts from it.

    It carries the runner's own offset where `knows_zone`, else the one that was assumed. `workout`
    is the name of the workout that the watch carried out. `content` is the file itself, to be kept;
    `damage` names what of it is lost. `name` is what messages call it: the file, and in an archive
    its member.

    `speed_from` says where the speeds come from: the device itself, differences of the device's
    own distance, or of positions, which slip by metres. Only a device's own can be a maximum.
    """

    format: Format
    start: datetime
    knows_zone: bool
    samples: Samples
    laps: tuple[Lap, ...]
    pauses: tuple[Pause, ...]
    sessions: tuple[Session, ...]
    device: Device
    workout: str | None
    content: bytes = field(repr=False)
    damage: str | None = None
    speed_from: SpeedFrom | None = None
    name: str = ""


@dataclass(frozen=True)
class Run:
    """One run or walk of a file: everything within its session's window.

    `part` counts the runs and walks of one file, from 0. `elapsed_s` includes pauses, `timer_s`
    does not. `start` and every `start_s` are of this run, not of the file.
    """

    sport: Sport
    part: int
    format: Format
    start: datetime
    knows_zone: bool
    elapsed_s: float
    timer_s: float | None
    distance_m: float | None
    ascent_m: float | None
    descent_m: float | None
    samples: Samples
    laps: tuple[Lap, ...]
    pauses: tuple[Pause, ...]
    device: Device
    workout: str | None
    content: bytes = field(repr=False)
    damage: str | None = None
    speed_from: SpeedFrom | None = None

    @property
    def source_sha256(self) -> str:
        """The digest of the file, in hex."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def day(self) -> date:
        """The runner's local date on which it started."""
        return self.start.date()
