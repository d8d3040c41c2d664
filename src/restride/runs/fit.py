"""Reading FIT files, with everything before a damage kept and the damage named."""

import math
import statistics
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, Literal

import fitdecode  # type: ignore[import-untyped]  # it ships no types

from restride.runs.clock import LONGEST, first_and_last, offset_of
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

# Four a second in the longest run. An empty message is one byte, so a file could hold millions.
MOST_FRAMES = 500_000
# A FIT cadence counts one leg, a running one at most about 110 a minute; some makers write both
# feet, so a median above it is already in steps.
MOST_STRIDES_PER_MINUTE = 110
FARTHEST_M = 300_000

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
    contents.records.sort(key=lambda record: record[0])
    start, last = first_and_last(name, [at for at, _ in contents.records])
    return Recording(
        format="FIT",
        start=start.astimezone(zone if contents.offset is None else timezone(contents.offset)),
        knows_zone=contents.offset is not None,
        samples=_samples(contents.records, start),
        laps=tuple(_laps(contents.laps, start)),
        pauses=tuple(_pauses(contents.timer, start)),
        sessions=tuple(_sessions(name, contents, start, last)),
        device=Device(contents.maker, contents.product, _barometer(contents.parts)),
        workout=contents.workout,
        content=data,
        damage=contents.damage,
    )


def _decode(name: str, data: bytes) -> _Contents:
    contents = _Contents()
    reader = fitdecode.FitReader(
        data,
        check_crc=fitdecode.CrcCheck.READONLY,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    )
    try:
        for number, frame in enumerate(reader):
            if number == MOST_FRAMES:
                break
            if isinstance(frame, fitdecode.FitDataMessage):
                _gather(contents, frame)
            elif isinstance(frame, fitdecode.FitCRC) and not frame.matched:
                contents.damage = "its checksum does not fit its content"
        else:
            return contents
    except Exception as error:  # noqa: BLE001 - a damaged file fails in the decoder in any way
        detail = str(error) or type(error).__name__
        contents.damage = f"damaged after {len(contents.records)} records: {detail}"
        return contents
    raise RunError(f"{name} holds over {MOST_FRAMES} messages. Export the run alone.")


def _gather(contents: _Contents, message: fitdecode.FitDataMessage) -> None:
    kind = message.name
    if kind not in ("record", "lap", "session", "event", "sport", "workout", *_ABOUT):
        return
    values = {one.name: one.value for one in message.fields}
    at = values.get("timestamp")
    match kind:
        case "record" if isinstance(at, datetime):
            contents.records.append((at, values))
        case "record":
            contents.without_clock |= at is not None
        case "lap":
            contents.laps.append(values)
        case "session":
            contents.sessions.append(values)
        case "event" if values.get("event") == "timer" and isinstance(at, datetime):
            contents.timer.append((at, values.get("event_type") == "start"))
        case "sport":
            contents.sport = str(values.get("sport"))
        case "workout":
            contents.workout = _text(values.get("wkt_name"))
        case _:
            _gather_about(contents, kind, values)


_ABOUT = ("activity", "file_id", "device_info")


def _gather_about(contents: _Contents, kind: str, values: _Values) -> None:
    """Take in what the file says of its clock and its maker."""
    match kind:
        case "activity":
            contents.offset = offset_of(values.get("timestamp"), values.get("local_timestamp"))
        case "file_id":
            contents.maker = _text(values.get("manufacturer"))
            contents.product = _text(values.get("garmin_product") or values.get("product"))
        case "device_info":
            contents.parts.add(str(values.get("local_device_type")))


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _number(value: Any) -> float | None:
    if not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)


def _amount(value: Any) -> float | None:
    number = _number(value)
    return None if number is None or number < 0 else number


def _refuse_empty(name: str, contents: _Contents) -> None:
    if contents.without_clock:
        raise RunError(
            f"{name}: the watch's clock was not set, so its day is unknown. Log the run by hand."
        )
    if contents.damage is None:
        raise RunError(f"{name} holds no recorded activity. Choose the activity's own file.")
    raise RunError(f"{name} is not a FIT file we can read ({contents.damage}). Export it again.")


def _samples(records: list[tuple[datetime, _Values]], start: datetime) -> Samples:
    cadence = [_cadence(values) for _, values in records]
    turning = [value for value in cadence if value]
    per_leg = bool(turning) and statistics.median(turning) <= MOST_STRIDES_PER_MINUTE
    feet = 2 if per_leg else 1

    def column(*names: str, scale: float = 1) -> Column:
        found: list[float | None] = []
        for _, values in records:
            given = (_amount(values.get(name)) for name in names)
            value = next((one for one in given if one is not None), None)
            found.append(None if value is None else value * scale)
        return tuple(found)

    altitude = [
        _number(v.get("enhanced_altitude", v.get("altitude"))) for _, v in records
    ]  # below the sea is a place, too
    return Samples(
        at_s=tuple((at - start).total_seconds() for at, _ in records),
        speed_m_s=column("enhanced_speed", "speed"),
        cadence_spm=tuple(None if value is None else value * feet for value in cadence),
        distance_m=column("distance"),
        altitude_m=tuple(altitude),
        heart_rate_bpm=column("heart_rate"),
        contact_s=column("stance_time", scale=0.001),
        balance_left_percent=column("stance_time_balance"),
    )


def _cadence(values: _Values) -> float | None:
    whole, part = _amount(values.get("cadence")), _amount(values.get("fractional_cadence"))
    return whole if whole is None or part is None else whole + part


def _laps(laps: list[_Values], start: datetime) -> list[Lap]:
    """Give the laps by their own starts: their other time is the session's with some makers."""
    found = []
    for values in laps:
        at, elapsed = values.get("start_time"), _amount(values.get("total_elapsed_time"))
        if not isinstance(at, datetime) or elapsed is None:
            continue
        step = values.get("wkt_step_index")
        found.append(
            Lap(
                start_s=(at - start).total_seconds(),
                elapsed_s=elapsed,
                timer_s=_amount(values.get("total_timer_time")),
                distance_m=_amount(values.get("total_distance")),
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
    if not contents.sessions and contents.sport is not None:
        return [Session(contents.sport, 0.0, recorded_s, None, None, None, None)]
    alone = len(contents.sessions) == 1
    if not alone and not all(isinstance(v.get("start_time"), datetime) for v in contents.sessions):
        sports = ", ".join(str(values.get("sport")) for values in contents.sessions)
        raise RunError(
            f"{name} does not say when each of its activities ({sports}) began. "
            "Export the run alone."
        )
    return [_session(values, start, recorded_s, alone=alone) for values in contents.sessions]


def _session(values: _Values, start: datetime, recorded_s: float, *, alone: bool) -> Session:
    """Give one session; the only one holds everything, whatever its own clock says."""
    at, elapsed = values.get("start_time"), _amount(values.get("total_elapsed_time"))
    if elapsed is None or elapsed > LONGEST.total_seconds():
        elapsed = recorded_s
    distance = _amount(values.get("total_distance"))
    start_s = 0.0 if alone or at is None else (at - start).total_seconds()
    if alone:
        elapsed = max(elapsed, recorded_s)
    return Session(
        sport=str(values.get("sport")),
        start_s=start_s,
        elapsed_s=elapsed,
        timer_s=_amount(values.get("total_timer_time")),
        distance_m=None if distance is None or distance > FARTHEST_M else distance,
        ascent_m=_amount(values.get("total_ascent")),
        descent_m=_amount(values.get("total_descent")),
    )


def _barometer(parts: set[str]) -> bool | None:
    return True if "barometer" in parts else None
