"""The entries that a runner may take back."""

from restride.entering import clock
from restride.log.model import AnyEntry, Log
from restride.telling.view import own_on


def own(log: Log) -> tuple[AnyEntry, ...]:
    """The runner's own entries that still count, in the order they were received."""
    return own_on(log, clock.today())
