"""The clocks of recordings: which times can be true, and how far the runner's is from UTC."""

from datetime import datetime, timedelta
from typing import Any

from restride.runs.model import RunError

# Beyond this a file is telling of a clock that jumped, not of a run.
LONGEST = timedelta(hours=36)
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
