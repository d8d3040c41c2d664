"""The store: every runner's log kept, append-only, in plain SQL."""

from restride.store.database import StoreError
from restride.store.store import EntryConflict, Store, VoidRefused, open_store

__all__ = ["EntryConflict", "Store", "StoreError", "VoidRefused", "open_store"]
