"""Taking entries back: they stay in the log, but no longer count."""

from collections.abc import Iterable
from uuid import UUID

from restride.entering import clock
from restride.entering.head import head
from restride.entering.run_entry import as_before
from restride.log.days import standing
from restride.log.model import AnyEntry, Did, Log, Void


def taken_back(ids: Iterable[UUID], log: Log) -> list[AnyEntry]:
    """What takes back the runner's own entries with these ids; nothing for those taken already.

    A run from a watch that was written anew with its answers stands again as it was before them.
    """
    counts = {one.id: one for one in own(log)}
    targets = [counts[one] for one in dict.fromkeys(ids) if one in counts]
    # The void is about the day of what it takes back, so that day's decision changes too.
    written: list[AnyEntry] = [Void(**head(one.day), entry=one.id) for one in targets]
    again = [as_before(one, log) for one in targets if isinstance(one, Did)]
    return [*written, *(one for one in again if one is not None)]


def own(log: Log) -> list[AnyEntry]:
    """The runner's own entries that still count, in the order they were received."""
    return [
        entry
        for entry in standing(log, clock.today())
        if not isinstance(entry, Void) and (entry.by is None or entry.by.role == "runner")
    ]
