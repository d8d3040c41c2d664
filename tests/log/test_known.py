"""What was known when."""

from datetime import UTC, datetime, timedelta

from hypothesis import given

from restride.log.known import known_at
from restride.log.model import Log
from tests.entries import instants, logs, morning

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


def test_it_knows_what_was_received_by_then() -> None:
    at_noon = morning(1, received_at=NOON)
    later = morning(2, received_at=NOON + timedelta(seconds=1))
    assert known_at((later, at_noon), NOON) == (at_noon,)


def test_it_never_knew_an_entry_without_a_stamp() -> None:
    assert known_at((morning(),), NOON) == ()


@given(logs(), instants())
def test_it_only_learns_with_time(log: Log, t: datetime) -> None:
    later = known_at(log, t + timedelta(days=1))
    assert all(entry in later for entry in known_at(log, t))
