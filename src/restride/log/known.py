"""What was known when."""

from datetime import datetime

from restride.log.model import Log


def known_at(log: Log, t: datetime) -> Log:
    """Give the entries the store had received by the aware instant `t`, to replay a decision.

    An entry without a stamp was never received.
    """
    return tuple(e for e in log if e.received_at is not None and e.received_at <= t)
