"""A log as it would have been on other dates."""

from datetime import timedelta
from typing import Any

from msgspec.structs import replace

from restride.log.model import AnyEntry, Episode, Setup


def shifted(entry: AnyEntry, by: timedelta) -> AnyEntry:
    """The same entry, that much later, with the same id."""
    dates: dict[str, Any] = {"day": entry.day + by, "at": entry.at + by}
    if isinstance(entry, Episode):
        dates["injured_on"] = entry.injured_on + by
    if isinstance(entry, Setup) and entry.race_day is not None:
        dates["race_day"] = entry.race_day + by
    return replace(entry, **dates)
