"""Activities as TCX, GPX and Apple Health tell them, points in tracks, made into a recording."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timezone, tzinfo
from itertools import chain, groupby, pairwise
from typing import Literal

from restride.runs.measuring.seconds import PAUSE_S
from restride.runs.model import (
    Column,
    Device,
    Format,
    Lap,
    Pause,
    Recording,
    RunError,
    Samples,
    Session,
    SpeedFrom,
)
from restride.runs.reading import derived
from restride.runs.reading.clock import LONGEST, first_and_last, written_offset
from restride.runs.reading.numbers import FARTHEST_M
from restride.runs.reading.steps import steps_per_minute

# How long a watch may have counted metres before its first point, while it looked for satellites.
_BEFORE_S = 60
_TRUST: tuple[SpeedFrom, ...] = ("positions", "distance", "device")


@dataclass(slots=True)
class Point:
    """One recorded point; the cadence is the file's, of one leg or both."""

    at: datetime
    speed_m_s: float | None = None
    cadence: float | None = None
    distance_m: float | None = None
    altitude_m: float | None = None
    heart_rate_bpm: float | None = None
    position: derived.Position | None = None


@dataclass
class Round:
    """One lap as a file tells it; `last` is its last point's time."""

    start: datetime
    timer_s: float | None = None
    distance_m: float | None = None
    by: Literal["runner", "workout", "watch"] | None = None
    last: datetime | None = None


@dataclass
class Activity:
    """One activity of a file: its tracks, between which the timer stood still."""

    sport: str | None
    tracks: list[list[Point]] = field(default_factory=list)
    rounds: list[Round] = field(default_factory=list)
    product: str | None = None

    def in_order(self) -> list[tuple[int, Point]]:
        """Give all points by time, each with its track's number; some files step back in time."""
        numbered = ((number, p) for number, track in enumerate(self.tracks) for p in track)
        return sorted(numbered, key=lambda one: one[1].at)


@dataclass(frozen=True)
class Told:
    """What is known of a file besides its activities."""

    format: Format
    name: str
    content: bytes
    damage: str | None


@dataclass(frozen=True)
class _Timed:
    """An activity with its points by time, which are at least one."""

    activity: Activity
    numbered: list[tuple[int, Point]]

    @property
    def first(self) -> datetime:
        return self.numbered[0][1].at

    @property
    def last(self) -> datetime:
        return self.numbered[-1][1].at


def recording_of(told: Told, activities: Sequence[Activity], zone: tzinfo | None) -> Recording:
    """Make a recording. Raises `RunError` where no activity has points with possible times."""
    kept, left_out = _usable(told.name, activities)
    start = kept[0].first
    offset = written_offset(start)
    columns = [_columns(one, start) for one in kept]
    products = [one.activity.product for one in kept if one.activity.product]
    return Recording(
        format=told.format,
        start=start.astimezone(zone if offset is None else timezone(offset)),
        knows_zone=offset is not None,
        samples=_joined([samples for samples, _ in columns]),
        laps=tuple(chain.from_iterable(_laps(one, start) for one in kept)),
        pauses=tuple(chain.from_iterable(_pauses(one, start) for one in kept)),
        sessions=tuple(_session(one, of[0]) for one, of in zip(kept, columns, strict=True)),
        device=Device(None, products[0] if products else None, None),
        workout=None,
        content=told.content,
        damage="; ".join(filter(None, [told.damage, *left_out])) or None,
        speed_from=min((of for _, of in columns if of), key=_TRUST.index, default=None),
        name=told.name,
    )


def _usable(name: str, activities: Sequence[Activity]) -> tuple[list[_Timed], list[str]]:
    """Give the activities by time, and say why others are left out."""
    kept: list[_Timed] = []
    left_out: list[RunError] = []
    timed = [_Timed(one, numbered) for one in activities if (numbered := one.in_order())]
    for one in sorted(timed, key=lambda one: one.first):
        try:
            first_and_last(name, [one.first, one.last])
        except RunError as error:
            left_out.append(error)
            continue
        if kept and one.first <= kept[-1].last:
            left_out.append(
                RunError(f"its activity of {one.first:%Y-%m-%d %H:%M} overlaps another")
            )
            continue
        kept.append(one)
    if not kept:
        empty = RunError(f"{name} holds no recorded activity. Choose the activity's own file.")
        raise left_out[0] if left_out else empty
    return kept, [f"left out: {error}" for error in left_out]


def _columns(timed: _Timed, start: datetime) -> tuple[Samples, SpeedFrom | None]:
    """Give an activity's samples; speed and distance are worked out where the file has none."""
    points = [point for _, point in timed.numbered]
    at_s = tuple((point.at - start).total_seconds() for point in points)
    distance = _from_zero([point.distance_m for point in points], at_s)
    measured = any(metres is not None for metres in distance)
    empty = (None,) * len(points)
    samples, speed_from = derived.with_speed(
        Samples(
            at_s=at_s,
            speed_m_s=tuple(point.speed_m_s for point in points),
            cadence_spm=tuple(point.cadence for point in points),
            distance_m=distance if measured else _along(timed, start),
            altitude_m=tuple(point.altitude_m for point in points),
            heart_rate_bpm=tuple(point.heart_rate_bpm for point in points),
            contact_s=empty,
            balance_left_percent=empty,
        )
    )
    if speed_from == "distance" and not measured:
        speed_from = "positions"
    steps = steps_per_minute(samples.cadence_spm, samples.speed_m_s)
    return replace(samples, cadence_spm=steps), speed_from


def _from_zero(distance: Sequence[float | None], at_s: Sequence[float]) -> Column:
    """Take off what cannot have been covered by then: a watch that went on counting from before."""
    known = ((at, metres) for at, metres in zip(at_s, distance, strict=True) if metres is not None)
    at, metres = next(known, (0.0, 0.0))
    before = metres if metres > derived.FASTEST_M_S * (at - at_s[0] + _BEFORE_S) else 0.0
    return tuple(None if one is None else one - before for one in distance)


def _along(timed: _Timed, start: datetime) -> Column:
    """Give the metres along the positions, none of them between two tracks."""
    covered = 0.0
    metres: list[float | None] = []
    for _, group in groupby(timed.numbered, key=lambda one: one[0]):
        track = [((point.at - start).total_seconds(), point.position) for _, point in group]
        metres += [covered + along for along in derived.along(track)]
        covered = metres[-1] or covered
    anywhere = any(point.position is not None for _, point in timed.numbered)
    return tuple(metres) if anywhere else (None,) * len(metres)


def _joined(parts: Sequence[Samples]) -> Samples:
    columns = {
        one.name: tuple(chain.from_iterable(getattr(part, one.name) for part in parts))
        for one in fields(Samples)
    }
    return Samples(**columns)


def _laps(timed: _Timed, start: datetime) -> list[Lap]:
    found = []
    for one in timed.activity.rounds:
        if not timed.first <= max(one.start, timed.first) <= timed.last:
            continue
        recorded_s = 0.0 if one.last is None else (one.last - one.start).total_seconds()
        found.append(
            Lap(
                start_s=(one.start - start).total_seconds(),
                elapsed_s=max(recorded_s, one.timer_s or 0.0),
                timer_s=one.timer_s,
                distance_m=one.distance_m,
                by=one.by,
                step=None,
            )
        )
    return sorted(found, key=lambda lap: lap.start_s)


def _pauses(timed: _Timed, start: datetime) -> list[Pause]:
    """Give the gaps between tracks; a new lap's track follows at once, and is none."""
    ends = sorted(
        (min(p.at for p in track), max(p.at for p in track))
        for track in timed.activity.tracks
        if track
    )
    gaps = (
        Pause((stopped - start).total_seconds(), (again - stopped).total_seconds())
        for (_, stopped), (again, _) in pairwise(ends)
    )
    return [gap for gap in gaps if gap.elapsed_s > PAUSE_S]


def _session(timed: _Timed, samples: Samples) -> Session:
    """Give an activity's window; the laps' own totals go before what the points add up to."""
    rounds = timed.activity.rounds
    timers = [one.timer_s for one in rounds if one.timer_s is not None]
    metres = [one.distance_m for one in rounds]
    timer_s = sum(timers) if timers and sum(timers) <= LONGEST.total_seconds() else None
    told_m = sum(one for one in metres if one is not None) if None not in metres else 0.0
    covered_m = max((one for one in samples.distance_m if one is not None), default=None)
    distance_m = told_m if 0 < told_m <= FARTHEST_M else covered_m
    recorded_s = samples.at_s[-1] - samples.at_s[0]
    return Session(
        sport=timed.activity.sport,
        start_s=samples.at_s[0],
        elapsed_s=recorded_s if timer_s is None else max(recorded_s, timer_s),
        timer_s=timer_s,
        distance_m=distance_m if distance_m is None or distance_m <= FARTHEST_M else None,
        ascent_m=None,
        descent_m=None,
    )
