"""One workout of Apple Health made into a recording: its times, its pauses and its route."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from restride.log.sizes import FILE_BYTES
from restride.runs.model import Device, Lap, Pause, Recording, RunError, Samples, Session
from restride.runs.reading.apple_health import (
    Node,
    kept,
    route_paths,
    without_export_time,
    workouts,
)
from restride.runs.reading.clock import first_and_last, instant
from restride.runs.reading.gpx import activities_of
from restride.runs.reading.numbers import FARTHEST_M, amount, word
from restride.runs.reading.track import Activity, Point, Told, recording_of
from restride.runs.reading.unpack import Unpacked

ACTIVITY = "HKWorkoutActivityType"
EVENT = "HKWorkoutEventType"
DISTANCE = "HKQuantityTypeIdentifierDistanceWalkingRunning"
METRES = {"m": 1.0, "km": 1_000.0, "mi": 1_609.344, "ft": 0.3048, "yd": 0.9144, "cm": 0.01}
SECONDS = {"s": 1.0, "min": 60.0, "hr": 3_600.0}
STOPS = {"Pause": "Resume", "MotionPaused": "MotionResumed"}
_NOTHING = Samples((), (), (), (), (), (), (), ())


def read_export(
    pieces: Unpacked, route_of: Callable[[str], bytes], zone: tzinfo | None
) -> Iterator[Recording | RunError]:
    """Read an export's workouts one by one, of any sport, in the order in which they stand.

    `route_of` gives a route by its path, or raises `RunError`. Each belongs to one workout.
    """
    used: set[str] = set()
    for workout in workouts(pieces):
        if isinstance(workout, RunError):
            yield workout
            continue
        routes, missing = _routes(workout, route_of, used)
        try:
            yield _recording(pieces.name, workout, routes, missing, zone)
        except RunError as error:
            yield error


def _routes(
    workout: Node, route_of: Callable[[str], bytes], used: set[str]
) -> tuple[dict[str, bytes], list[str]]:
    """Give its routes by path, and say what is wrong with the others."""
    routes: dict[str, bytes] = {}
    missing: list[str] = []
    for path in route_paths(workout):
        if path in used:
            missing.append(f"its {path} is another workout's, too")
            continue
        used.add(path)
        try:
            routes[path] = without_export_time(route_of(path))
        except RunError as error:
            missing.append(str(error))
    return routes, missing


def _recording(
    name: str,
    workout: Node,
    routes: Mapping[str, bytes],
    damage: list[str],
    zone: tzinfo | None,
) -> Recording:
    """Make a recording of a workout; without a route it has no samples, only its totals."""
    told = workout.attributes
    start, end = (_instant(told.get(key, ""), zone) for key in ("startDate", "endDate"))
    if start is None or end is None or end < start:
        raise RunError(f"{name}: a workout has no possible start and end. Log it by hand.")
    name = f"{name}: workout of {start:%Y-%m-%d %H:%M}"
    first_and_last(name, [start, end])
    if sum(map(len, routes.values())) > FILE_BYTES:
        raise RunError(f"{name} has routes of over {FILE_BYTES} bytes. Export the run alone.")
    tracks, broken = _tracks(name, routes, zone)
    recording = _along(name, tracks, zone) if tracks else _bare(name, start)
    base, offset = recording.start, _offset(workout, start)
    return replace(
        recording,
        start=base.astimezone(zone or start.tzinfo if offset is None else timezone(offset)),
        knows_zone=offset is not None,
        sessions=(_session(workout, start, end, base),),
        laps=tuple(_laps(workout, base, zone)),
        pauses=tuple(_pauses(workout, base, zone)),
        device=Device("apple", word(told.get("sourceName")), None),
        content=kept(workout, routes),
        damage="; ".join([*damage, *broken]) or None,
    )


def _tracks(
    name: str, routes: Mapping[str, bytes], zone: tzinfo | None
) -> tuple[list[list[Point]], list[str]]:
    tracks: list[list[Point]] = []
    damage = []
    for path, data in sorted(routes.items()):
        activities, ended = activities_of(name, data, zone)
        tracks += [track for one in activities for track in one.tracks if track]
        damage += [] if ended is None else [f"its {path} is {ended}"]
    return tracks, damage


def _along(name: str, tracks: list[list[Point]], zone: tzinfo | None) -> Recording:
    told = Told("Apple Health", name, b"", None)
    return recording_of(told, [Activity(None, tracks)], zone)


def _bare(name: str, start: datetime) -> Recording:
    return Recording(
        format="Apple Health",
        start=start,
        knows_zone=False,
        samples=_NOTHING,
        laps=(),
        pauses=(),
        sessions=(),
        device=Device(None, None, None),
        workout=None,
        content=b"",
        name=name,
    )


def _instant(text: str, zone: tzinfo | None) -> datetime | None:
    """Read a time as Apple writes it, with a space before its offset."""
    return instant(text.replace(" +", "+").replace(" -", "-"), zone)


def _offset(workout: Node, start: datetime) -> timedelta | None:
    """Give where the runner was; the offsets of an export are those of where it was exported."""
    zone = _notes(workout).get("HKTimeZone")
    try:
        return None if zone is None else start.astimezone(ZoneInfo(zone)).utcoffset()
    except (ValueError, OSError, LookupError):
        return None


def _notes(workout: Node) -> dict[str, str]:
    return {
        one.attributes.get("key", ""): one.attributes.get("value", "")
        for one in workout.inside
        if one.tag == "MetadataEntry"
    }


def _session(workout: Node, start: datetime, end: datetime, base: datetime) -> Session:
    told = workout.attributes
    sport = (word(told.get("workoutActivityType")) or "").removeprefix(ACTIVITY).lower()
    elapsed_s = (end - start).total_seconds()
    timer_s = _measured(told.get("duration"), told.get("durationUnit"), SECONDS)
    return Session(
        sport=None if sport in ("", "other") else sport,
        start_s=(start - base).total_seconds(),
        elapsed_s=elapsed_s,
        timer_s=timer_s if timer_s is not None and timer_s <= elapsed_s + 1 else None,
        distance_m=_distance_m(workout),
        ascent_m=_ascent_m(workout),
        descent_m=None,
    )


def _distance_m(workout: Node) -> float | None:
    told = workout.attributes
    found = _measured(told.get("totalDistance"), told.get("totalDistanceUnit"), METRES)
    for one in workout.inside:
        if one.tag == "WorkoutStatistics" and one.attributes.get("type") == DISTANCE:
            found = _measured(one.attributes.get("sum"), one.attributes.get("unit"), METRES)
    return found if found is not None and 0 < found <= FARTHEST_M else None


def _ascent_m(workout: Node) -> float | None:
    value, _, unit = _notes(workout).get("HKElevationAscended", "").partition(" ")
    return _measured(value, unit, METRES)


def _measured(value: str | None, unit: str | None, units: Mapping[str, float]) -> float | None:
    found = amount(value)
    scale = units.get(unit or "")
    return None if found is None or scale is None else found * scale


def _events(workout: Node, zone: tzinfo | None) -> Iterator[tuple[datetime, str, Node]]:
    found = []
    for one in workout.inside:
        at = _instant(one.attributes.get("date", ""), zone)
        if one.tag == "WorkoutEvent" and at is not None:
            found.append((at, one.attributes.get("type", "").removeprefix(EVENT), one))
    yield from sorted(found, key=lambda event: event[0])


def _laps(workout: Node, base: datetime, zone: tzinfo | None) -> Iterator[Lap]:
    for at, kind, one in _events(workout, zone):
        duration = one.attributes.get("duration"), one.attributes.get("durationUnit")
        elapsed_s = _measured(*duration, SECONDS)
        if kind == "Lap" and elapsed_s:
            yield Lap((at - base).total_seconds(), elapsed_s, None, None, None, None)


def _pauses(workout: Node, base: datetime, zone: tzinfo | None) -> Iterator[Pause]:
    for stop, go in STOPS.items():
        stopped: datetime | None = None
        for at, kind, _ in _events(workout, zone):
            if kind == stop:
                stopped = stopped or at
            elif kind == go and stopped is not None:
                yield Pause((stopped - base).total_seconds(), (at - stopped).total_seconds())
                stopped = None
