"""The clocks of recordings: which times can be true, and how far the runner's is from UTC."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

from restride.runs.model import RunError

# Beyond this a file is telling of a clock that jumped, not of a run.
LONGEST = timedelta(hours=36)
# What a FIT clock can hold; the other formats could write any year, and mean no other.
YEARS = range(1990, 2126)
_BEHIND, _AHEAD = timedelta(hours=-12), timedelta(hours=14)
_QUARTER = timedelta(minutes=15)
_SLACK = timedelta(minutes=2)


def first_and_last(name: str, instants: list[datetime]) -> tuple[datetime, datetime]:
    """Give the ends of a recording. Raises `RunError` where the clock jumped in between."""
    first, last = min(instants), max(instants)
    if last - first > LONGEST:
        raise RunError(
            f"{name}: its times run from {first:%Y-%m-%d} to {last:%Y-%m-%d}; "
            "the watch's clock jumped. Log the run by hand."
        )
    return first, last


def offset_of(at: Any, local: Any) -> timedelta | None:
    """Give the runner's offset from UTC, if a file's two clocks differ by a possible one."""
    if not isinstance(at, datetime) or not isinstance(local, datetime):
        return None
    offset = round((local - at) / _QUARTER) * _QUARTER
    believable = _BEHIND <= offset <= _AHEAD and abs(local - at - offset) <= _SLACK
    return offset if believable else None


def instant(text: str, zone: tzinfo | None) -> datetime | None:
    """Read an ISO 8601 time; `None` if it is none, or of no year in which a watch was worn.

    One without an offset is in the runner's `zone`, else in this computer's, and comes back in
    UTC: only an offset that the file itself wrote is kept.
    """
    try:
        at = datetime.fromisoformat(text.strip())
        if at.year not in YEARS:
            return None
        if at.tzinfo is None:
            return at.astimezone(UTC) if zone is None else at.replace(tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return at


def written_offset(at: datetime) -> timedelta | None:
    """Give the offset that a time was written with; UTC says nothing of where the runner was."""
    offset = at.utcoffset()
    return offset if offset and _BEHIND <= offset <= _AHEAD else None
