"""Several logs made one."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import permutations

import pytest
from hypothesis import given

from restride.log.canonical import LogConflict
from restride.log.lines import encode
from restride.log.merge import hang_together, union
from restride.log.model import After, By, Log
from tests.entries import logs, morning

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)
RUNNER = By(role="runner", account="alice")


def test_it_refuses_one_id_with_two_contents() -> None:
    with pytest.raises(LogConflict, match=str(morning().id)):
        union((morning(pain=0),), (morning(pain=3),))


def test_it_refuses_the_same_instant_told_in_another_zone() -> None:
    in_berlin = NOON.astimezone(timezone(timedelta(hours=1)))
    with pytest.raises(LogConflict):
        union((morning(at=NOON),), (morning(at=in_berlin),))


def test_it_says_in_what_they_differ() -> None:
    with pytest.raises(LogConflict, match=r"not the same: pain, limp\)"):
        union((morning(pain=0),), (morning(pain=3, limp=True, received_at=NOON),))
    like = morning()
    with pytest.raises(LogConflict, match="not the same: kind"):
        union((like,), (After(id=like.id, day=like.day, at=like.at, pain=0),))


def test_it_keeps_the_copy_received_first() -> None:
    early = morning(by=RUNNER, received_at=NOON)
    late = morning(by=RUNNER, received_at=NOON + timedelta(days=1))
    assert union((late,), (early, morning())) == (early,)


@given(logs(), logs())
def test_it_does_not_care_which_log_comes_first(a: Log, b: Log) -> None:
    known = {entry.id for entry in a}
    b = tuple(entry for entry in b if entry.id not in known) + a[:2]
    assert encode(union(a, b)) == encode(union(b, a))


@given(logs())
def test_it_adds_nothing_by_merging_a_log_with_itself(log: Log) -> None:
    assert union(log, log) == log


def test_it_merges_three_logs_in_any_order() -> None:
    three = [tuple(morning(n) for n in range(first, first + 3)) for first in (1, 3, 5)]
    merged = {encode(union(*order)) for order in permutations(three)}
    assert merged == {encode(tuple(morning(n) for n in range(1, 8)))}


def test_it_sees_what_hangs_together_whatever_the_order() -> None:
    chain = [(morning(1), morning(2)), (morning(2), morning(3)), (morning(3),), ()]
    assert all(hang_together(order) for order in permutations(chain))


def test_it_sees_what_shares_nothing() -> None:
    pairs = [(morning(1),), (morning(1),), (morning(2),), (morning(2),)]
    assert not any(hang_together(order) for order in permutations(pairs))


def test_it_takes_no_log_at_all_for_whole() -> None:
    assert hang_together([])
    assert union() == ()
