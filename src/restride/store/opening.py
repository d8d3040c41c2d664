"""How a store is opened: from a path, from an address, or on a connection that is open."""

import os
import sqlite3
from typing import TYPE_CHECKING

from restride.store import sqlite
from restride.store.database import Database, migrate
from restride.store.store import Store

if TYPE_CHECKING:
    from restride.store import postgres

    Connection = sqlite3.Connection | postgres.Connection

ADDRESSES = ("postgresql://", "postgres://")


def open_store(target: str | os.PathLike[str]) -> Store:
    """Open the store in a file or at a `postgresql://` address; if there is none, create it.

    Raises `StoreError`.
    """
    if isinstance(target, str) and target.startswith(ADDRESSES):
        from restride.store import postgres  # noqa: PLC0415 - slow, and a runner's own log is a file

        return Store(postgres.open_address(target))
    return Store(sqlite.open_file(target))


def store_on(connection: "Connection") -> Store:
    """Give the store on a connection that is open already, with the tables that `create` made.

    It is for a `sqlite3` connection with `isolation_level=None`, or psycopg's in autocommit. Within
    a transaction that is open already, what is kept is on the disk when that transaction ends.
    Whoever opened the connection closes it.
    """
    return Store(_database_on(connection))


def create(connection: "Connection") -> None:
    """Bring the tables on an open connection to this version, all or none; twice is as once.

    Joins a transaction that is open already. Raises `StoreError` if they are of a newer version.
    """
    database = _database_on(connection)
    try:
        migrate(database)
    except database.errors as error:
        raise database.failure(error) from error


def _database_on(connection: "Connection") -> Database:
    if isinstance(connection, sqlite3.Connection):
        return sqlite.on_connection(connection)
    from restride.store import postgres  # noqa: PLC0415 - as above

    return postgres.on_connection(connection)
