"""Reading FIT files, with everything before a damage kept and the damage named."""

import math
import statistics
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from pathlib import Path

import fitdecode  # type: ignore[import-untyped]  # it ships no types

from restride.log.sizes import FILE_BYTES
from restride.runs.model import Run, RunError, Samples, Sport

# Beyond these a file is telling of a broken clock or a broken sum, not of a run.
LONGEST = timedelta(hours=36)
FARTHEST_M = 300_000
# Four a second in the longest run. An empty message is one byte, so a file could hold millions.
MOST_FRAMES = 500_000
# A FIT cadence counts one leg, a running one at most about 110 a minute; some makers write both
# feet, so a median above it is already in steps.
MOST_STRIDES_PER_MINUTE = 110
_BEHIND, _AHEAD = timedelta(hours=-12), timedelta(hours=14)
_QUARTER = timedelta(minutes=15)
_SLACK = timedelta(minutes=2)


@dataclass
class _Record:
    at: datetime
    speed_m_s: float | None
    cadence: float | None
    distance_m: float | None


@dataclass
class _Session:
    sport: str
    elapsed_s: float | None
    distance_m: float | None


@dataclass
class _Contents:
    """What of a FIT file we use, gathered message by message."""

    records: list[_Record] = field(default_factory=list)
    sessions: list[_Session] = field(default_factory=list)
    sport: str | None = None
    offset: timedelta | None = None
    without_clock: bool = False
    endless: bool = False
    damage: str | None = None


def read_fit(path: Path, zone: tzinfo | None = None) -> Run:
    """Read one run or walk. `zone` is the runner's, for a file that does not say its own.

    Without either it is this computer's.

    Raises `RunError` for what is not one running or walking activity with a real date.
    """
    data = _read_bytes(path)
    contents = _decode(data)
    if contents.endless:
        raise RunError(f"{path} holds over {MOST_FRAMES} messages. Export the run alone.")
    if not contents.records:
        _refuse_empty(path, contents)
    contents.records.sort(key=lambda record: record.at)
    first, last = contents.records[0].at, contents.records[-1].at
    if last - first > LONGEST:
        raise RunError(
            f"{path}: its times run from {first:%Y-%m-%d} to {last:%Y-%m-%d}; "
            "the watch's clock jumped. Log the run by hand."
        )
    sport = _sport(path, contents)
    return Run(
        sport=sport,
        start=first.astimezone(zone if contents.offset is None else timezone(contents.offset)),
        elapsed_s=_elapsed_s(contents, (last - first).total_seconds()),
        distance_m=_distance_m(contents),
        samples=_samples(contents.records, first),
        content=data,
        damage=contents.damage,
    )


def _read_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > FILE_BYTES:
            raise RunError(f"{path} is larger than {FILE_BYTES} bytes. Export the run alone.")
        return path.read_bytes()
    except OSError as error:
        raise RunError(f"{path} cannot be read: {error.strerror}.") from error


def _decode(data: bytes) -> _Contents:
    contents = _Contents()
    reader = fitdecode.FitReader(
        data,
        check_crc=fitdecode.CrcCheck.READONLY,
        error_handling=fitdecode.ErrorHandling.IGNORE,
    )
    try:
        for number, frame in enumerate(reader):
            if number == MOST_FRAMES:
                contents.endless = True
                break
            if isinstance(frame, fitdecode.FitDataMessage):
                _gather(contents, frame)
            elif isinstance(frame, fitdecode.FitCRC) and not frame.matched:
                contents.damage = "its checksum does not fit its content"
    except Exception as error:  # noqa: BLE001 - a damaged file fails in the decoder in any way
        detail = str(error) or type(error).__name__
        contents.damage = f"damaged after {len(contents.records)} records: {detail}"
    return contents


def _gather(contents: _Contents, message: fitdecode.FitDataMessage) -> None:
    match message.name:
        case "record":
            _gather_record(contents, message)
        case "session":
            contents.sessions.append(
                _Session(
                    str(message.get_value("sport", fallback=None)),
                    _number(message, "total_elapsed_time"),
                    _number(message, "total_distance"),
                )
            )
        case "sport":
            contents.sport = str(message.get_value("sport", fallback=None))
        case "activity":
            contents.offset = _offset(message)


def _gather_record(contents: _Contents, message: fitdecode.FitDataMessage) -> None:
    at = message.get_value("timestamp", fallback=None)
    if not isinstance(at, datetime):
        contents.without_clock |= at is not None
        return
    speed = _number(message, "enhanced_speed")
    cadence = _number(message, "cadence")
    fraction = _number(message, "fractional_cadence")
    contents.records.append(
        _Record(
            at,
            _number(message, "speed") if speed is None else speed,
            cadence if cadence is None or fraction is None else cadence + fraction,
            _number(message, "distance"),
        )
    )


def _number(message: fitdecode.FitDataMessage, name: str) -> float | None:
    value = message.get_value(name, fallback=None)
    if not isinstance(value, int | float) or not math.isfinite(value) or value < 0:
        return None
    return float(value)


def _offset(message: fitdecode.FitDataMessage) -> timedelta | None:
    """Give the runner's offset from UTC, if the file's two clocks differ by a possible one."""
    at = message.get_value("timestamp", fallback=None)
    local = message.get_value("local_timestamp", fallback=None)
    if not isinstance(at, datetime) or not isinstance(local, datetime):
        return None
    offset = round((local - at) / _QUARTER) * _QUARTER
    believable = _BEHIND <= offset <= _AHEAD and abs(local - at - offset) <= _SLACK
    return offset if believable else None


def _refuse_empty(path: Path, contents: _Contents) -> None:
    if contents.without_clock:
        raise RunError(
            f"{path}: the watch's clock was not set, so its day is unknown. Log the run by hand."
        )
    if contents.damage is None:
        raise RunError(f"{path} holds no recorded activity. Choose the activity's own file.")
    raise RunError(f"{path} is not a FIT file we can read ({contents.damage}). Export it again.")


def _sport(path: Path, contents: _Contents) -> Sport:
    """Give the one session's sport; a file cut before its session may name it elsewhere."""
    sports = [session.sport for session in contents.sessions]
    if not sports and contents.sport is not None:
        sports = [contents.sport]
    match sports:
        case ["running"]:
            return "running"
        case ["walking"]:
            return "walking"
        case []:
            raise RunError(f"{path} does not say which sport it is. Log the run by hand.")
        case [other]:
            raise RunError(f"{path} is {other}, not running or walking. Log it as other sport.")
        case _:
            raise RunError(
                f"{path} holds {len(sports)} activities ({', '.join(sports)}). "
                "Export the run alone, or log it by hand."
            )


def _elapsed_s(contents: _Contents, recorded_s: float) -> float:
    """Give the session's own time, unless it leaves out what was recorded or cannot be true."""
    said = contents.sessions[0].elapsed_s if contents.sessions else None
    if said is None or said > LONGEST.total_seconds():
        return recorded_s
    return max(said, recorded_s)


def _distance_m(contents: _Contents) -> float | None:
    total = contents.sessions[0].distance_m if contents.sessions else None
    along = [record.distance_m for record in contents.records if record.distance_m is not None]
    distance = max(along, default=None) if total is None else total
    return None if distance is None or distance > FARTHEST_M else distance


def _samples(records: list[_Record], start: datetime) -> Samples:
    turning = [record.cadence for record in records if record.cadence]
    per_leg = bool(turning) and statistics.median(turning) <= MOST_STRIDES_PER_MINUTE
    feet = 2 if per_leg else 1
    return Samples(
        at_s=tuple((record.at - start).total_seconds() for record in records),
        speed_m_s=tuple(record.speed_m_s for record in records),
        cadence_spm=tuple(None if r.cadence is None else r.cadence * feet for r in records),
    )
