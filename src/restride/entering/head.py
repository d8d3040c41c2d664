"""What every new entry begins with."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from restride.entering import clock


def head(day: date) -> dict[str, Any]:
    """An id, the day that it is about, and the instant at which it is written."""
    from restride.store.ids import new_id

    now = clock.now()
    return {"id": new_id(now), "day": day, "at": now}


def heads(day: date) -> Iterator[dict[str, Any]]:
    """Heads of entries that are written together: one instant, and an id for each."""
    first = head(day)
    yield first
    while True:
        yield head(day) | {"at": first["at"]}
