"""The tables themselves refuse a change, whoever opens the file or the server."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from restride.store import Store, open_store
from tests.entries import morning
from tests.postgres import Server
from tests.store.kept import ALICE, NOW

SAME_PLACE = "INTO entries SELECT runner, seq, 'new', kind, day, NULL, 'forged' FROM entries"
SAME_ID = "INTO entries SELECT runner, seq + 1, id, kind, day, NULL, 'forged' FROM entries"
OVER = "DO UPDATE SET body = 'forged'"
ON_EITHER = [
    "UPDATE entries SET body = 'forged'",
    "DELETE FROM entries",
    "UPDATE files SET bytes = 'forged'",
    "DELETE FROM files",
]


def fill(store: Store) -> None:
    store.append("alice", ALICE, [morning()], NOW)
    store.keep_file("alice", b"a run")


@pytest.fixture
def anybody(path: Path) -> Iterator[sqlite3.Connection]:
    """Another program's connection, with SQLite's own settings."""
    with open_store(path) as store:
        fill(store)
    connection = sqlite3.connect(path, isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.requirement("REQ-H25-1")
@pytest.mark.parametrize(
    "change",
    [
        *ON_EITHER,
        "UPDATE OR REPLACE entries SET seq = seq + 1",
        f"INSERT OR REPLACE {SAME_PLACE}",
        f"INSERT OR REPLACE {SAME_ID}",
        f"REPLACE {SAME_ID}",
        f"INSERT {SAME_ID} WHERE true ON CONFLICT {OVER}",
        "INSERT OR REPLACE INTO files SELECT runner, sha256, 'forged' FROM files",
    ],
)
def test_it_refuses_in_a_file(anybody: sqlite3.Connection, change: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        anybody.execute(change)
    assert anybody.execute("SELECT body FROM entries WHERE body = 'forged'").fetchall() == []
    assert anybody.execute("SELECT bytes FROM files").fetchall() == [(b"a run",)]


@pytest.mark.requirement("REQ-H25-1")
@pytest.mark.parametrize(
    "change",
    [
        *ON_EITHER,
        "TRUNCATE entries",
        "TRUNCATE entries, files CASCADE",
        f"INSERT {SAME_PLACE} ON CONFLICT (runner, seq) {OVER}",
        f"INSERT {SAME_ID} ON CONFLICT (runner, id) {OVER}",
        "MERGE INTO entries USING files ON true WHEN MATCHED THEN DELETE",
        "WITH gone AS (DELETE FROM files RETURNING *) SELECT * FROM gone",
        "CREATE TEMP TABLE erasing AS SELECT 'alice' AS runner; DELETE FROM entries",
    ],
)
def test_it_refuses_on_a_server(postgres: Server, change: str) -> None:
    address = postgres.empty()
    with open_store(address) as store:
        fill(store)
        with psycopg.connect(address, autocommit=True) as anybody:
            with pytest.raises(psycopg.IntegrityError, match="append-only"):
                anybody.execute(change.encode())
            assert anybody.execute("SELECT bytes FROM files").fetchall() == [(b"a run",)]
        assert store.log("alice") == (morning(by=ALICE, received_at=NOW),)


@pytest.mark.requirement("REQ-H25-1")
@pytest.mark.parametrize("row", [SAME_PLACE, SAME_ID])
def test_it_keeps_no_second_row_in_one_place_or_under_one_id(store: Store, row: str) -> None:
    fill(store)
    with pytest.raises(store.database.errors, match=r"append-only|duplicate key"):
        store.database.execute(f"INSERT {row}")
    assert len(store.log("alice")) == 1
