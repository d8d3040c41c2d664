"""What cannot be written or read is told with its place and its cure; the log stays as it was."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from restride.store import Store, StoreError, open_store, sqlite
from restride.store.failure import store_failed
from tests.entries import morning
from tests.store.kept import ALICE, NOW

MANY = [morning(n, note="a long day " * 100) for n in range(2, 50)]


def test_it_keeps_nothing_of_a_batch_that_the_disk_has_no_room_for(file_store: Store) -> None:
    file_store.append("alice", ALICE, [morning(1)], NOW)
    file_store.database.connection.execute("PRAGMA max_page_count = 12")
    with pytest.raises(StoreError, match=r"restride\.sqlite: the disk is full .* Free some space"):
        file_store.append("alice", ALICE, MANY, NOW)
    assert len(file_store.log("alice")) == 1
    file_store.database.connection.execute("PRAGMA max_page_count = 10000")
    assert file_store.append("alice", ALICE, MANY, NOW) == len(MANY)


def test_it_keeps_no_file_that_the_disk_has_no_room_for(file_store: Store) -> None:
    file_store.database.connection.execute("PRAGMA max_page_count = 12")
    with pytest.raises(StoreError, match="the disk is full"):
        file_store.keep_file("alice", b"a run" * 100_000)
    assert file_store.files("alice") == ()


WRITES: dict[str, Callable[[Store], object]] = {
    "append": lambda store: store.append("alice", ALICE, [morning(2)], NOW),
    "restore": lambda store: store.restore("alice", [morning(2)], {}),
    "keep_file": lambda store: store.keep_file("alice", b"a run"),
    "erase": lambda store: store.erase("alice"),
}


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_it_writes_nothing_where_it_may_only_read(
    file_store: Store, write: Callable[[Store], object]
) -> None:
    file_store.append("alice", ALICE, [morning(1)], NOW)
    file_store.database.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match=r"read-only .* Nothing was changed\. Let it be written"):
        write(file_store)
    assert len(file_store.log("alice")) == 1
    assert file_store.files("alice") == ()


def test_it_says_that_another_program_is_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_S", 0.05)
    path = tmp_path / "restride.sqlite"
    with open_store(path) as store, open_store(path) as other:
        other.database.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match=r"another program is writing .* try again"):
            store.append("alice", ALICE, [morning(1)], NOW)
        other.database.connection.execute("ROLLBACK")
        assert store.append("alice", ALICE, [morning(1)], NOW) == 1


def test_it_names_a_kept_line_that_is_damaged(file_store: Store) -> None:
    row = ("alice", 1, str(morning().id), "morning", "2026-03-09", None, b'{"kind":"morn')
    file_store.database.connection.execute("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)", row)
    with pytest.raises(StoreError, match=r"it is damaged \(line 1: .* import your last export"):
        file_store.log("alice")
    with pytest.raises(StoreError, match="it is damaged"):
        file_store.append("alice", ALICE, [morning()], NOW)


def test_it_says_of_a_failure_without_a_name_that_nothing_was_changed() -> None:
    told = store_failed("restride.sqlite", sqlite3.ProgrammingError("the database is closed"))
    assert str(told) == (
        "restride.sqlite: it cannot be used (the database is closed). Nothing was changed."
    )
