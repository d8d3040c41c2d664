"""Taking back what was written, and taking that back: always by writing, never by deleting."""

from collections.abc import Iterable
from uuid import UUID

from msgspec.structs import replace

from restride.entering import clock
from restride.entering.head import head
from restride.entering.own import own
from restride.entering.run_entry import as_before, next_id_of
from restride.log.model import AnyEntry, Did, Log, Void
from restride.telling.mistake import Mistake


def taken_back(log: Log, entry: UUID, why: str | None = None) -> Void:
    """What takes an entry of the runner's own back. Raises Mistake where it no longer counts.

    The void is about the day of what it takes back, so that day's decision changes too.
    """
    found = next((one for one in own(log) if one.id == entry), None)
    if found is None:
        raise Mistake("This entry is not yours to take back, or it was taken back already.")
    return Void(**head(found.day), entry=found.id, why=why)


def undone(log: Log, written: Iterable[UUID]) -> list[AnyEntry]:
    """What makes the log count again as it did before these entries were written.

    An entry that still counts is taken back; one that a void took back is written anew, as of now:
    saying it again is an answer of now.
    """
    by_id = {entry.id: entry for entry in log}
    counts = {entry.id for entry in own(log)}
    entries: list[AnyEntry] = []
    for id_ in dict.fromkeys(written):
        entry = by_id.get(id_)
        if isinstance(entry, Void):
            entries += _again(by_id.get(entry.entry), counts, log)
        elif id_ in counts:
            entries += [taken_back(log, id_, "undone"), *_without_answers(entry, log)]
    return entries


def _without_answers(entry: AnyEntry | None, log: Log) -> list[AnyEntry]:
    """A watch's run that was written anew with its answers, as it stood before them."""
    before = as_before(entry, log) if isinstance(entry, Did) else None
    return [] if before is None else [before]


def _again(entry: AnyEntry | None, counts: set[UUID], log: Log) -> list[AnyEntry]:
    if entry is None or entry.id in counts or isinstance(entry, Void):
        return []
    if isinstance(entry, Did) and entry.source_sha256 is not None:
        id_ = next_id_of(entry, log)
    else:
        id_ = head(entry.day)["id"]
    return [replace(entry, id=id_, at=clock.now(), by=None, received_at=None)]
