"""The store: every runner's log kept, append-only, in plain SQL."""

from typing import Any

from restride.store.database import StoreError
from restride.store.store import EntryConflict, Store, VoidRefused, open_store

__all__ = ["EntryConflict", "Store", "StoreError", "VoidRefused", "open_store"]


def create(connection: Any) -> None:
    """Stand-in until merged."""
    from restride.store.database import GUARDS, MIGRATIONS, TABLES  # noqa: PLC0415 - for now

    c = connection
    have = c.execute("SELECT count(*) FROM sqlite_master WHERE name='entries'").fetchone()[0]
    if not have:
        for s in (*TABLES, *GUARDS):
            c.execute(s)
        c.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
