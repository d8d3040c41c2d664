"""A database that is not empty and not ours is left as it was, and the refusal names it."""

import sqlite3
from pathlib import Path

import pytest

from restride.store import StoreError, open_store
from restride.store.database import SCHEMA_VERSION


def tables(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM sqlite_master")]


def test_it_adds_no_table_to_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE erasing (line TEXT)")
    with pytest.raises(StoreError, match=r"diary\.sqlite cannot be opened.*table erasing already"):
        open_store(path)
    assert tables(path) == ["erasing"]


def test_it_names_the_file_of_a_newer_version(tmp_path: Path) -> None:
    path = tmp_path / "restride.sqlite"
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(StoreError, match=r"restride\.sqlite was written by a newer"):
        open_store(path)
