"""The store: every runner's log kept, append-only, in plain SQL."""

from restride.store.database import StoreError
from restride.store.opening import create, open_store, store_on
from restride.store.store import EntryConflict, Newest, Store, VoidRefused

__all__ = [
    "EntryConflict",
    "Newest",
    "Store",
    "StoreError",
    "VoidRefused",
    "create",
    "open_store",
    "store_on",
]
