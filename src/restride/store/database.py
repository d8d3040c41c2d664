"""The database file: its tables, what guards them, and how it is opened.

The tables keep to types and constraints that PostgreSQL also has.
"""

import os
import sqlite3
import time

SCHEMA_VERSION = 1
BUSY_S = 10.0

TABLES = (
    """
    CREATE TABLE entries (
        runner TEXT NOT NULL,
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        day TEXT NOT NULL,
        received_at TEXT,
        body BLOB NOT NULL,
        PRIMARY KEY (runner, seq),
        UNIQUE (runner, id)
    )
    """,
    """
    CREATE TABLE files (
        runner TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (runner, sha256)
    )
    """,
    # A runner named here, only ever within one transaction, may be deleted.
    "CREATE TABLE erasing (runner TEXT NOT NULL PRIMARY KEY)",
)

# INSERT OR REPLACE slips past a delete trigger unless recursive_triggers is on, and that is a
# setting of each connection. The insert triggers hold for every program that opens the file.
GUARDS = (
    """
    CREATE TRIGGER entries_are_never_replaced BEFORE INSERT ON entries
    WHEN EXISTS (
        SELECT 1 FROM entries WHERE runner = NEW.runner AND (seq = NEW.seq OR id = NEW.id)
    )
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END
    """,
    """
    CREATE TRIGGER files_are_never_replaced BEFORE INSERT ON files
    WHEN EXISTS (SELECT 1 FROM files WHERE runner = NEW.runner AND sha256 = NEW.sha256)
    BEGIN SELECT RAISE(ABORT, 'files are append-only'); END
    """,
    """
    CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END
    """,
    """
    CREATE TRIGGER entries_are_never_deleted BEFORE DELETE ON entries
    WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE runner = OLD.runner)
    BEGIN SELECT RAISE(ABORT, 'entries are append-only'); END
    """,
    """
    CREATE TRIGGER files_are_never_changed BEFORE UPDATE ON files
    BEGIN SELECT RAISE(ABORT, 'files are append-only'); END
    """,
    """
    CREATE TRIGGER files_are_never_deleted BEFORE DELETE ON files
    WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE runner = OLD.runner)
    BEGIN SELECT RAISE(ABORT, 'files are append-only'); END
    """,
)


class StoreError(Exception):
    """The store cannot do what was asked; nothing was changed."""


def connect(path: str | os.PathLike[str]) -> sqlite3.Connection:
    """Open or create the database; every commit is on the disk before it returns.

    Raises `StoreError` if it is not ours to read: another kind of file, or a newer version.
    """
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
        _settle(connection)
        _create(connection, path)
    except (sqlite3.Error, StoreError) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, StoreError):
            raise
        raise StoreError(
            f"{path} cannot be opened as a Restride store ({error}). Name the right file."
        ) from error
    return connection


def _settle(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA synchronous = FULL")
    # Turning to WAL does not wait for another program that is creating the same file (SQLite
    # answers "locked" at once, whatever the timeout), so the waiting is done here.
    until = time.monotonic() + BUSY_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _create(connection: sqlite3.Connection, path: str | os.PathLike[str]) -> None:
    if _version(connection, path) == SCHEMA_VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection, path) == 0:
            for statement in (*TABLES, *GUARDS):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, path: str | os.PathLike[str]) -> int:
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA_VERSION:
        raise StoreError(
            f"{path} was written by a newer Restride (store version {version}; this one knows "
            f"{SCHEMA_VERSION}). Update Restride; nothing was changed."
        )
    return version
