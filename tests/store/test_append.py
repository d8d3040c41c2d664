"""Appending: all or none, once, and in nobody else's name."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings

from restride.log.canonical import EntryError, content
from restride.log.model import Log
from restride.store import EntryConflict, Store, VoidRefused
from tests.entries import logs, morning
from tests.store.kept import ALICE, BOB, NOW, void


def test_it_keeps_what_is_appended(store: Store) -> None:
    assert store.append("alice", ALICE, [morning(1), morning(2)], NOW) == 2
    assert [e.id for e in store.log("alice")] == [morning(1).id, morning(2).id]


@pytest.mark.requirement("REQ-H11-2")
def test_it_keeps_runners_apart(store: Store) -> None:
    store.append("alice", ALICE, [morning()], NOW)
    assert store.log("charlie") == ()
    assert store.runners() == ("alice",)


def test_it_stamps_who_wrote_and_when(store: Store) -> None:
    berlin = timezone(timedelta(hours=1))
    store.append("alice", ALICE, [morning()], NOW.astimezone(berlin))
    assert store.log("alice") == (morning(by=ALICE, received_at=NOW),)


@pytest.mark.requirement("REQ-H12-4")
def test_it_lets_nobody_write_as_somebody_else(store: Store) -> None:
    forged = morning(by=BOB, received_at=NOW - timedelta(days=30))
    store.append("alice", ALICE, [forged], NOW)
    assert store.log("alice") == (morning(by=ALICE, received_at=NOW),)


def test_it_counts_the_same_entry_once(store: Store) -> None:
    store.append("alice", ALICE, [morning()], NOW)
    later = NOW + timedelta(hours=1)
    assert store.append("alice", ALICE, [morning(), morning()], later) == 0
    assert store.log("alice") == (morning(by=ALICE, received_at=NOW),)


@pytest.mark.requirement("REQ-H26-3")
def test_it_refuses_other_content_under_a_known_id(store: Store) -> None:
    store.append("alice", ALICE, [morning(1, pain=4)], NOW)
    with pytest.raises(EntryConflict, match="void it"):
        store.append("alice", ALICE, [morning(1, pain=0)], NOW)


@pytest.mark.requirement("REQ-H26-3")
def test_it_keeps_nothing_of_a_batch_with_a_conflict(store: Store) -> None:
    with pytest.raises(EntryConflict):
        store.append("alice", ALICE, [morning(1), morning(2, pain=0), morning(2, pain=1)], NOW)
    assert store.log("alice") == ()


def test_it_keeps_nothing_of_a_batch_with_an_entry_that_is_none(store: Store) -> None:
    with pytest.raises(EntryError):
        store.append("alice", ALICE, [morning(1), morning(2, pain=11)], NOW)
    assert store.log("alice") == ()


@pytest.mark.requirement("REQ-H09-1")
def test_it_wants_an_aware_instant(store: Store) -> None:
    with pytest.raises(ValueError, match="aware"):
        store.append("alice", ALICE, [morning()], datetime(2026, 3, 9))  # noqa: DTZ001 - the case


def test_it_lets_a_runner_take_back_her_own_entry(store: Store) -> None:
    store.append("alice", ALICE, [morning(1)], NOW)
    assert store.append("alice", ALICE, [void(2, morning(1).id)], NOW) == 1


def test_it_lets_an_entry_and_its_void_come_together(store: Store) -> None:
    assert store.append("alice", ALICE, [void(2, morning(1).id), morning(1)], NOW) == 2


@pytest.mark.requirement("REQ-H12-4", "REQ-H25-2")
def test_it_lets_no_runner_take_back_what_her_physio_wrote(store: Store) -> None:
    store.append("alice", BOB, [morning(1)], NOW)
    with pytest.raises(VoidRefused, match="written by a clinician"):
        store.append("alice", ALICE, [morning(3), void(2, morning(1).id)], NOW)
    assert len(store.log("alice")) == 1


def test_it_refuses_a_void_of_nothing(store: Store) -> None:
    with pytest.raises(VoidRefused, match="not in this log"):
        store.append("alice", ALICE, [void(2, morning(1).id)], NOW)


@pytest.mark.requirement("REQ-H11-2", "REQ-H25-2")
def test_it_refuses_a_void_of_another_runners_entry(store: Store) -> None:
    store.append("charlie", ALICE, [morning(1)], NOW)
    with pytest.raises(VoidRefused):
        store.append("alice", ALICE, [void(2, morning(1).id)], NOW)


@given(log=logs(max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_it_keeps_every_kind_as_it_was_said(store: Store, log: Log) -> None:
    said = tuple(e for e in log if e.__struct_config__.tag != "void")
    runner = f"runner {len(store.runners())}"
    store.append(runner, ALICE, said, NOW)
    assert [content(e) for e in store.log(runner)] == [content(e) for e in said]
