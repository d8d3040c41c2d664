"""A store of an older version goes forward whole, once, and keeps its log."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from restride.store import open_store
from restride.store.sqlite import SQLite
from tests.entries import morning
from tests.killed import die_at_line, kills
from tests.store.kept import ALICE, BOB, NOW, void

VERSION_1 = Path(__file__).with_name("version_1.sql").read_text("utf-8")
NEXT_STEP = (
    "CREATE TABLE notes (runner TEXT NOT NULL)",
    "INSERT INTO notes SELECT runner FROM entries",
    "ALTER TABLE entries ADD COLUMN checked TEXT",
)
MODULES = ("restride.store.database", "restride.store.sqlite")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "restride.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(VERSION_1)
    return path


def facts(path: Path) -> tuple[int, list[str], int]:
    """A store's version, its tables and how many notes the next step has made."""
    with closing(sqlite3.connect(path)) as connection:
        [(version,)] = connection.execute("PRAGMA user_version")
        tables = [name for (name,) in connection.execute("SELECT name FROM pragma_table_list")]
        notes = connection.execute("SELECT * FROM notes").fetchall() if "notes" in tables else []
        return version, sorted(set(tables) & {"entries", "files", "notes"}), len(notes)


BEFORE = (1, ["entries", "files"], 0)
NOW_NEW = (len(SQLite.steps), ["entries", "files"], 0)
AFTER = (len(SQLite.steps) + 1, ["entries", "files", "notes"], 4)


def schema(path: Path) -> list[list[str]]:
    with closing(sqlite3.connect(path)) as connection:
        return sorted(
            sql.split() for (sql,) in connection.execute("SELECT sql FROM sqlite_master") if sql
        )


def open_with_next_step(step: int, path: Path) -> None:
    """Open as the program that comes after this one would, and die at a step."""
    die_at_line(step, MODULES)
    SQLite.steps = (*SQLite.steps, NEXT_STEP)
    open_store(path).close()


def test_it_reads_a_store_of_version_1(old: Path) -> None:
    with open_store(old) as store:
        assert store.log("alice") == (
            morning(1, pain=2, by=ALICE, received_at=NOW),
            replace(void(2, morning(1).id), by=ALICE, received_at=NOW),
            morning(3, note="Käse", by=ALICE, received_at=NOW),
        )
        assert store.log("bob's patient") == (morning(1, stiffness=1, by=BOB, received_at=NOW),)
        assert [store.file("alice", digest) for digest in store.files("alice")] == [b"a run"]


def test_it_makes_an_old_store_the_same_as_a_new_one(old: Path, tmp_path: Path) -> None:
    open_store(old).close()
    open_store(tmp_path / "new.sqlite").close()
    assert schema(old) == schema(tmp_path / "new.sqlite")


def test_it_takes_no_half_of_a_step_when_it_is_killed(old: Path) -> None:
    found = [facts(old) for _ in kills(open_with_next_step, old)]
    assert found.count(BEFORE) > len(NEXT_STEP)
    assert [one for one in found if one not in (BEFORE, AFTER)] == []
    assert facts(old) == AFTER


def test_it_makes_a_new_store_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "restride.sqlite"
    versions = []
    for _ in kills(open_new, path):
        versions.append(facts(path)[:2] if path.exists() else None)
        for file in tmp_path.iterdir():
            file.unlink()
    assert {str(one) for one in versions} <= {str(one) for one in (None, (0, []), NOW_NEW[:2])}
    assert facts(path) == NOW_NEW


def open_new(step: int, path: Path) -> None:
    die_at_line(step, MODULES)
    open_store(path).close()
