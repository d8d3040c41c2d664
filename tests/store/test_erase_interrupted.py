"""An erasure that cannot be finished says so, and how to finish it."""

from pathlib import Path

import pytest

from restride.store import StoreError, open_store
from tests.entries import morning
from tests.store.kept import ALICE, NOW


def test_it_says_when_a_writer_comes_between(tmp_path: Path) -> None:
    path = tmp_path / "restride.sqlite"
    with open_store(path) as store, open_store(path) as writer:
        store.append("alice", ALICE, [morning()], NOW)
        store.database.connection.execute("PRAGMA busy_timeout = 0")

        def come_between(statement: str) -> None:
            if statement == "VACUUM":
                writer.database.connection.execute("BEGIN IMMEDIATE")

        store.database.connection.set_trace_callback(come_between)
        with pytest.raises(StoreError) as refused:
            store.erase("alice")
        assert str(refused.value) == (
            f"{path}: the entries are erased, but the disk may still hold old bytes "
            "(database is locked). Close other programs, make room on the disk, and erase again."
        )
        writer.database.connection.execute("ROLLBACK")
        store.database.connection.set_trace_callback(None)
        store.erase("alice")
        assert store.runners() == ()
