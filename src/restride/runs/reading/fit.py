"""Reading FIT files, with everything before a damage kept and the damage named."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, Literal

import fitdecode  # type: ignore[import-untyped]  # it ships no types

from restride.runs.model import (
    Column,
    Device,
    Lap,
    Pause,
    Recording,
    RunError,
    Samples,
    Session,
)
from restride.runs.reading import derived
from restride.runs.reading.clock import LONGEST, first_and_last, offset_of
from restride.runs.reading.fit_checksum import checksum
from restride.runs.reading.numbers import FARTHEST_M, amount, number, word
from restride.runs.reading.steps import steps_per_minute

# Four a second in the longest run. An empty message is one byte, so a file could hold millions.
MOST_FRAMES = 500_000
CHECKSUM_BYTES = 2
# A multisport watch's word for an activity that it has no word for.
NOT_SAID = ("generic", "all")
RECORDED = frozenset(
    (
        *("timestamp", "enhanced_speed", "speed", "cadence", "fractional_cadence", "distance"),
        *("enhanced_altitude", "altitude", "heart_rate", "stance_time", "stance_time_balance"),
    )
)

_Values = dict[str, Any]


@dataclass
class _Contents:
    """What of a FIT file we use, gathered message by message."""

    records: list[tuple[datetime, _Values]] = field(default_factory=list)
    laps: list[_Values] = field(default_factory=list)
    sessions: list[_Values] = field(default_factory=list)
    timer: list[tuple[datetime, bool]] = field(default_factory=list)
    sport: str | None = None
    workout: str | None = None
    maker: str | None = None
    product: str | None = None
    parts: set[str] = field(default_factory=set)
    offset: timedelta | None = None
    without_clock: bool = False
    damage: str | None = None


def read_fit(name: str, data: bytes, zone: tzinfo | None) -> Recording:
    """Read a FIT activity. `zone` is the runner's, for a file that does not say its own.

    Without either it is this computer's. Raises `RunError` for what is not an activity with a
    real date; `name` is what its message calls the file.
    """
    contents = _decode(name, data)
    if not contents.records:
        _refuse_empty(name, contents)
    if contents.damage is not None:
        _cut_at_jump(contents)
    contents.records.sort(key=lambda record: record[0])
    start, last = first_and_last(name, [at for at, _ in contents.records])
    samples, speed_from = derived.with_speed(_samples(contents.records, start))
    return Recording(
        format="FIT",
        start=start.astimezone(zone if contents.offset is None else timezone(contents.offset)),
        knows_zone=contents.offset is not None,
        samples=samples,
        laps=tuple(_laps(contents.laps, start)),
        pauses=tuple(_pauses(contents.timer, start)),
        sessions=tuple(_sessions(name, contents, start, last)),
        device=Device(contents.maker, contents.product, _barometer(contents.parts)),
        workout=contents.workout,
        content=data,
        damage=contents.damage,
        speed_from=speed_from,
        name=name,
    )


def _decode(name: str, data: bytes) -> _Contents:
    """Gather what the file holds, up to where it breaks.

    Of what the decoder would make of each value we need the times alone, and make those ourselves:
    that halves the time.
    """
    contents = _Contents()
    reader = fitdecode.FitReader(
        data,
        processor=None,
        check_crc=fitdecode.CrcCheck.DISABLED,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    )
    begins = ends = 0
    try:
        for number_of_frame, frame in enumerate(reader):
            if number_of_frame == MOST_FRAMES:
                break
            if isinstance(frame, fitdecode.FitDataMessage):
                _gather(contents, frame)
            elif isinstance(frame, fitdecode.FitHeader):
                ends = begins + frame.header_size + frame.body_size
            elif isinstance(frame, fitdecode.FitCRC):
                if checksum(data[begins:ends]) != frame.crc:
                    contents.damage = "its checksum does not fit its content"
                begins = ends + CHECKSUM_BYTES
        else:
            return contents
    except Exception as error:  # noqa: BLE001 - a damaged file fails in the decoder in any way
        detail = word(error) or type(error).__name__
        contents.damage = f"damaged after {len(contents.records)} records: {detail}"
        return contents
    raise RunError(f"{name} holds over {MOST_FRAMES} messages. Export the run alone.")


def _gather(contents: _Contents, message: fitdecode.FitDataMessage) -> None:
    kind = message.name
    if kind == "record":
        _gather_record(contents, message)
        return
    if kind not in ("lap", "session", "event", "sport", "workout", *_ABOUT):
        return
    values = {one.name: one.value for one in message.fields}
    match kind:
        case "lap":
            contents.laps.append(values)
        case "session":
            contents.sessions.append(values)
        case "event" if values.get("event") == "timer":
            at = _time(values.get("timestamp"))
            if at is not None:
                contents.timer.append((at, values.get("event_type") == "start"))
        case "sport":
            contents.sport = word(values.get("sport"))
        case "workout":
            contents.workout = word(values.get("wkt_name"))
        case _:
            _gather_about(contents, kind, values)


def _gather_record(contents: _Contents, message: fitdecode.FitDataMessage) -> None:
    """Take in what we use; an app's own field may have the same name, in other units."""
    values = {}
    for one in message.fields:
        field_of, own = one.field, one.field_def is not None and one.field_def.is_dev
        if field_of is None or own or isinstance(one.value, tuple):
            continue
        if field_of.name in RECORDED:
            values[field_of.name] = one.value
    at = _time(values.get("timestamp"))
    if at is None:
        contents.without_clock |= values.get("timestamp") is not None
    else:
        contents.records.append((at, values))


def _time(value: Any) -> datetime | None:
    """Give the time that a FIT clock shows; a small number counts from when it was switched on."""
    if not isinstance(value, int) or value < fitdecode.FIT_DATETIME_MIN:
        return None
    return datetime.fromtimestamp(fitdecode.FIT_UTC_REFERENCE + value, UTC)


_ABOUT = ("activity", "file_id", "device_info")


def _gather_about(contents: _Contents, kind: str, values: _Values) -> None:
    """Take in what the file says of its clock and its maker."""
    match kind:
        case "activity":
            contents.offset = offset_of(
                _time(values.get("timestamp")), _time(values.get("local_timestamp"))
            )
        case "file_id":
            contents.maker = word(values.get("manufacturer"))
            contents.product = word(values.get("garmin_product") or values.get("product"))
        case "device_info":
            contents.parts.add(str(values.get("local_device_type")))


def _refuse_empty(name: str, contents: _Contents) -> None:
    if contents.without_clock:
        raise RunError(
            f"{name}: the watch's clock was not set, so its day is unknown. Log the run by hand."
        )
    if contents.damage is None:
        raise RunError(f"{name} holds no recorded activity. Choose the activity's own file.")
    raise RunError(f"{name} is not a FIT file we can read ({contents.damage}). Export it again.")


def _cut_at_jump(contents: _Contents) -> None:
    """Keep what stands before an impossible time: in a damaged file, that is where it broke."""
    (first, _), *others = contents.records
    for number_kept, (at, _) in enumerate(others, start=1):
        if abs(at - first) > LONGEST:
            del contents.records[number_kept:]
            contents.damage = (
                f"damaged after {number_kept} records: its time jumps to {at:%Y-%m-%d}"
            )
            return


def _samples(records: list[tuple[datetime, _Values]], start: datetime) -> Samples:
    at_s = tuple((at - start).total_seconds() for at, _ in records)

    def column(*names: str, scale: float = 1) -> Column:
        found: list[float | None] = []
        for _, values in records:
            value = None
            for name in names:
                value = amount(values.get(name))
                if value is not None:
                    break
            found.append(None if value is None else value * scale)
        return tuple(found)

    speed = column("enhanced_speed", "speed")
    cadence = [_cadence(values) for _, values in records]
    altitude = (
        number(v.get("enhanced_altitude", v.get("altitude"))) for _, v in records
    )  # below the sea is a place, too
    return Samples(
        at_s=at_s,
        speed_m_s=speed,
        cadence_spm=steps_per_minute(cadence, speed),
        distance_m=column("distance"),
        altitude_m=tuple(altitude),
        heart_rate_bpm=column("heart_rate"),
        contact_s=column("stance_time", scale=0.001),
        balance_left_percent=column("stance_time_balance"),
    )


def _cadence(values: _Values) -> float | None:
    whole, part = amount(values.get("cadence")), amount(values.get("fractional_cadence"))
    return whole if whole is None or part is None else whole + part


def _laps(laps: list[_Values], start: datetime) -> list[Lap]:
    """Give the laps by their own starts: their other time is the session's with some makers."""
    found = []
    for values in laps:
        at, elapsed = _time(values.get("start_time")), amount(values.get("total_elapsed_time"))
        if at is None or elapsed is None:
            continue
        step = values.get("wkt_step_index")
        found.append(
            Lap(
                start_s=(at - start).total_seconds(),
                elapsed_s=elapsed,
                timer_s=amount(values.get("total_timer_time")),
                distance_m=amount(values.get("total_distance")),
                by=_pressed_by(values),
                step=step if isinstance(step, int) else None,
            )
        )
    return sorted(found, key=lambda lap: lap.start_s)


def _pressed_by(values: _Values) -> Literal["runner", "workout", "watch"]:
    if isinstance(values.get("wkt_step_index"), int):
        return "workout"
    return "runner" if values.get("lap_trigger") == "manual" else "watch"


def _pauses(timer: list[tuple[datetime, bool]], start: datetime) -> list[Pause]:
    """Give the time from each stop of the timer to its next start."""
    found = []
    stopped: datetime | None = None
    for at, running in sorted(timer, key=lambda event: event[0]):
        if not running:
            stopped = at if stopped is None else stopped
        elif stopped is not None:
            if at > stopped:
                found.append(
                    Pause((stopped - start).total_seconds(), (at - stopped).total_seconds())
                )
            stopped = None
    return found


def _sessions(name: str, contents: _Contents, start: datetime, last: datetime) -> list[Session]:
    """Give the file's sessions; a file cut before its session may name its sport elsewhere."""
    recorded_s = (last - start).total_seconds()
    if not contents.sessions:
        return [Session(_said(contents.sport), 0.0, recorded_s, None, None, None, None)]
    alone = len(contents.sessions) == 1
    if not alone and any(_time(values.get("start_time")) is None for values in contents.sessions):
        sports = ", ".join(str(word(values.get("sport"))) for values in contents.sessions)
        raise RunError(
            f"{name} does not say when each of its activities ({sports}) began. "
            "Export the run alone."
        )
    return [_session(values, start, recorded_s, alone=alone) for values in contents.sessions]


def _said(sport: Any) -> str | None:
    told = word(sport)
    return None if told in NOT_SAID else told


def _session(values: _Values, start: datetime, recorded_s: float, *, alone: bool) -> Session:
    """Give one session; the only one holds everything, whatever its own clock says."""
    at, elapsed = _time(values.get("start_time")), amount(values.get("total_elapsed_time"))
    if elapsed is None or elapsed > LONGEST.total_seconds():
        elapsed = recorded_s
    distance = amount(values.get("total_distance"))
    start_s = 0.0 if alone or at is None else (at - start).total_seconds()
    if alone:
        elapsed = max(elapsed, recorded_s)
    return Session(
        sport=_said(values.get("sport")),
        start_s=start_s,
        elapsed_s=elapsed,
        timer_s=amount(values.get("total_timer_time")),
        distance_m=None if distance is None or distance > FARTHEST_M else distance,
        ascent_m=amount(values.get("total_ascent")),
        descent_m=amount(values.get("total_descent")),
    )


def _barometer(parts: set[str]) -> bool | None:
    return True if "barometer" in parts else None
