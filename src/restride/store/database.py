"""The database file: its tables, what guards them, and how it is opened.

The tables keep to types and constraints that PostgreSQL also has.
"""

import os
import sqlite3
import time

BUSY_S = 10.0
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}

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


# Each step brings a store from the version of its place to the next; an empty file has version 0.
# A step that a release has shipped never changes: a new one goes to the end.
MIGRATIONS: tuple[tuple[str, ...], ...] = ((*TABLES, *GUARDS),)


# What SQLite raises for a file that it cannot read: a damaged length may ask for all memory.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError, MemoryError)


class StoreError(Exception):
    """The store cannot do what was asked; nothing was changed."""


def connect(path: str | os.PathLike[str]) -> sqlite3.Connection:
    """Open or create the database; every commit is on the disk before it returns.

    A store of an older version is brought to this one. Raises `StoreError` if it is not ours to
    read: another kind of file, or a newer version.
    """
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
        settle(connection, path)
        migrate(connection, path)
    except (*UNREADABLE, StoreError) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, StoreError):
            raise
        from restride.store.failure import store_failed  # noqa: PLC0415 - rare, and 1 ms to import

        raise store_failed(path, error) from error
    return connection


def settle(connection: sqlite3.Connection, path: str | os.PathLike[str]) -> None:
    """Let a commit return only when it is on the disk, and readers read while one writes."""
    connection.execute("PRAGMA synchronous = FULL")
    # Turning to WAL does not wait for another program that is creating the same file (SQLite
    # answers "locked" at once, whatever the timeout), so the waiting is done here.
    until = time.monotonic() + BUSY_S
    while True:
        try:
            _version(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode not in _BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def migrate(connection: sqlite3.Connection, path: str | os.PathLike[str]) -> None:
    """Take every step from the store's version to ours, all or none. Raises `StoreError`."""
    if _version(connection, path) == len(MIGRATIONS):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Read again: another program may have taken the steps meanwhile.
        for step in MIGRATIONS[_version(connection, path) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, path: str | os.PathLike[str]) -> int:
    """Read the version, at one instant with whether there are tables: nothing is changed yet."""
    version, tables = connection.execute(
        "SELECT user_version, (SELECT COUNT(*) FROM sqlite_master) FROM pragma_user_version"
    ).fetchone()
    if version > len(MIGRATIONS):
        raise StoreError(
            f"{path} was written by a newer Restride (store version {version}; this one knows "
            f"{len(MIGRATIONS)}). Update Restride; nothing was changed."
        )
    if version == 0 and tables:
        raise StoreError(f"{path} is another program's database. Name the right file.")
    return int(version)
