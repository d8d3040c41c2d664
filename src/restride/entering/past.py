"""The days lived so far, each decided by the protocol that was pinned on it."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from itertools import groupby

from restride.decision.model import Decision
from restride.engine.past import decisions
from restride.entering.book import newest_pin, protocol_for
from restride.log.model import Log, Pin, Void


def past(log: Log, since: date, on: date) -> Iterator[Decision]:
    """What is said now of each day from `since` to `on`, with all that is known now."""
    pins = tuple(entry for entry in log if isinstance(entry, Pin | Void))
    days = [since + timedelta(days=ahead) for ahead in range((on - since).days + 1)]
    for _, pinned in groupby(days, key=partial(newest_pin, pins)):
        run = list(pinned)
        yield from decisions(protocol_for(pins, run[0]), log, run[0], run[-1])
