"""The tables themselves refuse a change, whoever opens the file."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from restride.store import open_store
from tests.entries import morning
from tests.store.kept import ALICE, NOW

SAME_PLACE = "INTO entries SELECT runner, seq, 'new', kind, day, NULL, 'forged' FROM entries"
SAME_ID = "INTO entries SELECT runner, seq + 1, id, kind, day, NULL, 'forged' FROM entries"


@pytest.fixture
def anybody(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection, with SQLite's own settings."""
    path = tmp_path / "restride.sqlite"
    with open_store(path) as store:
        store.append("alice", ALICE, [morning()], NOW)
        store.keep_file("alice", b"a run")
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.requirement("REQ-H25-1")
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entries SET body = 'forged'",
        "UPDATE OR REPLACE entries SET seq = seq + 1",
        "DELETE FROM entries",
        f"INSERT OR REPLACE {SAME_PLACE}",
        f"INSERT OR REPLACE {SAME_ID}",
        f"REPLACE {SAME_ID}",
        f"INSERT {SAME_ID} WHERE true ON CONFLICT DO UPDATE SET body = 'forged'",
        "UPDATE files SET bytes = 'forged'",
        "DELETE FROM files",
        "INSERT OR REPLACE INTO files SELECT runner, sha256, 'forged' FROM files",
    ],
)
def test_it_refuses(anybody: sqlite3.Connection, change: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        anybody.execute(change)
    assert anybody.execute("SELECT body FROM entries WHERE body = 'forged'").fetchall() == []
    assert anybody.execute("SELECT bytes FROM files").fetchall() == [(b"a run",)]
