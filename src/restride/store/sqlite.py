"""SQLite: one file, opened or created so that every commit is on the disk before it returns."""

import os
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from restride.store.database import (
    BUSY_S,
    ERASURES,
    TABLES,
    Database,
    Step,
    StoreError,
    known_version,
    migrate,
)

_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# What SQLite raises for a file that it cannot read: a damaged length may ask for all memory.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError, MemoryError)

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

# The version, and whether tables are there without any of ours or of the web's, at one instant.
# Django makes its table of migrations before any other, so the web may have come first.
VERSION = """
    SELECT user_version, (
        SELECT COUNT(*) > 0 AND SUM(name = 'django_migrations') = 0 FROM sqlite_master
    ) FROM pragma_user_version
"""

# How a transaction begins, ends and is undone.
OUTER = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
INNER = ("SAVEPOINT store", "RELEASE store", "ROLLBACK TO store", "RELEASE store")


class SQLite(Database):
    """An open file."""

    steps: tuple[Step, ...] = ((*TABLES, *GUARDS), ERASURES)
    errors = UNREADABLE

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        """Take a connection without transactions of its own (`isolation_level=None`)."""
        self.connection = connection
        self.name = name

    def execute(self, statement: str, values: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Do one statement."""
        return self.connection.execute(statement, values)

    @contextmanager
    def transaction(self, alone: str) -> Iterator[None]:  # noqa: ARG002 - here all writers are one
        """Do all of it or none, as the only writer."""
        begin, end, *undo = INNER if self.connection.in_transaction else OUTER
        self.execute(begin)
        try:
            yield
            self.execute(end)
        except BaseException:
            if self.connection.in_transaction:
                for statement in undo:
                    self.execute(statement)
            raise

    @contextmanager
    def erasing(self, alone: str) -> Iterator[None]:
        """Delete, down to the bytes on the disk.

        Deleted rows are overwritten with zeros; VACUUM then rebuilds the file without them, and
        the checkpoint empties the write-ahead file, which holds the rows as written.
        """
        self.execute("PRAGMA secure_delete = ON")
        with self.transaction(alone):
            yield
        try:
            self.execute("VACUUM")
            (busy, *_) = self.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            held = "another program is using the store" if busy else ""
        except sqlite3.OperationalError as error:
            held = str(error)
        if held:
            raise StoreError(
                f"{self.name}: the entries are erased, but the disk may still hold old bytes "
                f"({held}). Close other programs, make room on the disk, and erase again."
            )

    def version(self) -> int:
        """Which version the tables are of; nothing is changed yet."""
        version, foreign = self.execute(VERSION).fetchone()
        if version == 0 and foreign:
            raise StoreError(f"{self.name} is another program's database. Name the right file.")
        return int(version)

    def set_version(self, version: int) -> None:
        """Write it into the file's header."""
        self.execute(f"PRAGMA user_version = {version}")

    def settle(self) -> None:
        """Let a commit return only when it is on the disk, and readers read while one writes."""
        self.execute("PRAGMA synchronous = FULL")
        # Turning to WAL does not wait for another program that is creating the same file (SQLite
        # answers "locked" at once, whatever the timeout), so the waiting is done here.
        until = time.monotonic() + BUSY_S
        while True:
            try:
                known_version(self)
                self.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode not in _BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.01)
            else:
                return

    def failure(self, error: Exception) -> StoreError:
        """Tell what failed."""
        from restride.store.failure import store_failed  # noqa: PLC0415 - rare, and 1 ms to import

        return store_failed(self.name, error)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def open_file(path: str | os.PathLike[str]) -> SQLite:
    """Open or create the file, and bring it to this version.

    Raises `StoreError` if it is not ours to read: another kind of file, or a newer version.
    """
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
        database = SQLite(connection, os.fspath(path))
        database.settle()
        migrate(database)
    except (*UNREADABLE, StoreError) as error:
        if connection is not None:
            connection.close()
        if isinstance(error, StoreError):
            raise
        from restride.store.failure import store_failed  # noqa: PLC0415 - rare, and 1 ms to import

        raise store_failed(path, error) from error
    return database


def on_connection(connection: sqlite3.Connection) -> SQLite:
    """Take a connection that somebody else opened, and will close."""
    path = connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'")
    if not connection.in_transaction:
        connection.execute("PRAGMA synchronous = FULL")
    return SQLite(connection, path.fetchone()[0] or ":memory:")
