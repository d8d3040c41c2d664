"""What was known when, and two logs made one. The order of entries carries no meaning."""

from datetime import datetime
from uuid import UUID

from restride.log.canonical import received_first
from restride.log.model import AnyEntry, Log


def known_at(log: Log, t: datetime) -> Log:
    """Give the entries the store had received by the aware instant `t`, to replay a decision.

    An entry without a stamp was never received.
    """
    return tuple(e for e in log if e.received_at is not None and e.received_at <= t)


def union(a: Log, b: Log) -> Log:
    """Merge two logs. An entry in both counts once, as it was first received.

    Raises `LogConflict` if one id has two contents.
    """
    merged: dict[UUID, AnyEntry] = {}
    for entry in (*a, *b):
        copy = merged.get(entry.id)
        merged[entry.id] = entry if copy is None else received_first(copy, entry)
    return tuple(merged.values())
