"""An entry corrected: the old one taken back and another in its place, written together."""

from typing import Any

from msgspec.structs import replace

from restride.entering.head import head
from restride.entering.run_entry import next_id_of
from restride.entering.undo import taken_back
from restride.log.model import AnyEntry, Did, Log, Void

WHY = "corrected"


def corrected(log: Log, entry: AnyEntry, changes: dict[str, Any]) -> tuple[Void, AnyEntry]:
    """What takes an entry back, and the entry with these fields in its place.

    A run keeps an id that comes from its file, so that the file is not taken in again.
    """
    void = taken_back(log, entry.id, WHY)
    again = {"id": head(entry.day)["id"], "at": void.at}
    if isinstance(entry, Did) and entry.source_sha256 is not None:
        again["id"] = next_id_of(entry, log)
    return void, replace(entry, by=None, received_at=None, **(changes | again))
