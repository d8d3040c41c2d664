"""Several logs made one. The order of logs, and of entries in them, carries no meaning."""

from collections.abc import Sequence
from itertools import chain
from uuid import UUID

from restride.log.canonical import received_first
from restride.log.model import AnyEntry, Log


def union(*logs: Log) -> Log:
    """Merge logs. An entry in several counts once, as it was first received.

    Raises `LogConflict` if one id has two contents.
    """
    merged: dict[UUID, AnyEntry] = {}
    for entry in chain.from_iterable(logs):
        copy = merged.get(entry.id)
        merged[entry.id] = entry if copy is None else received_first(copy, entry)
    return tuple(merged.values())


def hang_together(logs: Sequence[Log]) -> bool:
    """Whether shared entries lead from each log to each other one, as copies of one log do.

    Logs that share nothing may be two runners', and merged they would be nobody's.
    """
    apart = [{entry.id for entry in log} for log in logs if log]
    known = apart.pop() if apart else set()
    while near := [ids for ids in apart if not known.isdisjoint(ids)]:
        known = known.union(*near)
        apart = [ids for ids in apart if known.isdisjoint(ids)]
    return not apart
