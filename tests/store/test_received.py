"""When an entry was received is kept in one zone and one width, and in the order it came."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest

from restride.store import Store
from tests.entries import morning
from tests.store.kept import ALICE, NOW

BERLIN = timezone(timedelta(hours=1))


@pytest.fixture(autouse=True)
def _in_kolkata(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's own zone is another one, so that it cannot pass for UTC."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Asia/Kolkata")
        time.tzset()
        yield
    time.tzset()


def rows(store: Store) -> list[tuple[int, str | None]]:
    return store.database.execute("SELECT seq, received_at FROM entries").fetchall()


def test_it_numbers_entries_as_they_come_and_stamps_them_in_utc(store: Store) -> None:
    store.append("alice", ALICE, [morning(1), morning(2)], NOW.astimezone(BERLIN))
    store.append("alice", ALICE, [morning(3)], NOW)
    stamp = "2026-03-09T08:00:00.000000+00:00"
    assert rows(store) == [(1, stamp), (2, stamp), (3, stamp)]
    assert all(entry.received_at == NOW for entry in store.log("alice"))
    assert {
        entry.received_at and entry.received_at.utcoffset() for entry in store.log("alice")
    } == {timedelta(0)}


def test_it_keeps_a_stamp_of_another_zone_in_utc(store: Store) -> None:
    store.restore("alice", [morning(by=ALICE, received_at=NOW.astimezone(BERLIN))], {})
    assert rows(store) == [(1, "2026-03-09T08:00:00.000000+00:00")]


def test_it_keeps_an_entry_without_a_stamp_without_one(store: Store) -> None:
    store.restore("alice", [morning()], {})
    assert rows(store) == [(1, None)]


def test_it_says_in_full_why_an_instant_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match=r"^an entry is received at an aware instant$"):
        store.append("alice", ALICE, [morning()], datetime(2026, 3, 9))  # noqa: DTZ001 - the case
