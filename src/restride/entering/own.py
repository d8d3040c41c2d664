"""The entries that a runner may take back."""

from restride.entering import clock
from restride.log.days import standing
from restride.log.model import AnyEntry, Log, Void


def own(log: Log) -> list[AnyEntry]:
    """The runner's own entries that still count, in the order they were received."""
    return [
        entry
        for entry in standing(log, clock.today())
        if not isinstance(entry, Void) and (entry.by is None or entry.by.role == "runner")
    ]
