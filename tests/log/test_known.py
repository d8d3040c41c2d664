"""What was known when, and two logs made one."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given

from restride.log.canonical import LogConflict
from restride.log.known import known_at, union
from restride.log.lines import encode
from restride.log.model import By, Log
from tests.entries import instants, logs, morning

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
RUNNER = By(role="runner", account="alice")


@pytest.mark.requirement("REQ-H24-3", "REQ-H25-3")
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


@pytest.mark.requirement("REQ-H26-3")
def test_it_refuses_one_id_with_two_contents() -> None:
    with pytest.raises(LogConflict, match=str(morning().id)):
        union((morning(pain=0),), (morning(pain=3),))


def test_it_refuses_the_same_instant_told_in_another_zone() -> None:
    in_berlin = NOON.astimezone(timezone(timedelta(hours=1)))
    with pytest.raises(LogConflict):
        union((morning(at=NOON),), (morning(at=in_berlin),))


def test_it_keeps_the_copy_received_first() -> None:
    early = morning(by=RUNNER, received_at=NOON)
    late = morning(by=RUNNER, received_at=NOON + timedelta(days=1))
    assert union((late,), (early, morning())) == (early,)


@pytest.mark.requirement("REQ-H10-3")
@given(logs(), logs())
def test_it_does_not_care_which_log_comes_first(a: Log, b: Log) -> None:
    known = {entry.id for entry in a}
    b = tuple(entry for entry in b if entry.id not in known) + a[:2]
    assert encode(union(a, b)) == encode(union(b, a))


@pytest.mark.requirement("REQ-H10-3")
@given(logs())
def test_it_adds_nothing_by_merging_a_log_with_itself(log: Log) -> None:
    assert union(log, log) == log
