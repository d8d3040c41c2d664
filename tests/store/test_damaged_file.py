"""A store whose bytes were changed behind its back is refused as damaged, or read as it stands."""

import sqlite3
from pathlib import Path

import pytest

from restride.store import StoreError, open_store
from tests.entries import morning
from tests.store.kept import ALICE, NOW


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "restride.sqlite"
    with open_store(path) as store:
        store.append("alice", ALICE, [morning()], NOW)
    return path


def test_it_refuses_a_table_whose_name_is_no_text(file: Path) -> None:
    # SQLite quotes the name in its message, which then cannot be read either.
    kept = file.read_bytes()
    file.write_bytes(kept.replace(b"CREATE TABLE entries", b"CREATE TABLE " + b"\xae" * 7))
    with pytest.raises(StoreError, match="it is damaged"):
        open_store(file)


def test_it_reads_a_line_that_was_turned_into_text(file: Path) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute("DROP TRIGGER entries_are_never_changed")
        connection.execute("UPDATE entries SET body = CAST(body AS TEXT)")
    connection.close()
    with open_store(file) as store:
        assert [entry.id for entry in store.log("alice")] == [morning().id]
