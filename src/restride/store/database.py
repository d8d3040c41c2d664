"""What the store asks of a database, and the tables that both kinds have.

Statements are spelled as SQLite spells them and keep to what PostgreSQL also knows; what differs
lies in sqlite.py and postgres.py.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Step = tuple[str, ...]

BUSY_S = 10.0  # how long a writer waits for another one

TABLES: Step = (
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

# How often anybody was erased: what was numbered before may be numbered again after.
ERASURES: Step = (
    "CREATE TABLE erasures (number INTEGER NOT NULL)",
    "INSERT INTO erasures VALUES (0)",
)


class StoreError(Exception):
    """The store cannot do what was asked; nothing was changed."""


class Rows(Protocol):
    """What a statement found."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All rows that are left."""


class Database(Protocol):
    """A connection to SQLite or to PostgreSQL, and how it differs from the other."""

    # Each step brings the tables from the version of its place to the next; without tables the
    # version is 0. A step that a release has shipped never changes: a new one goes to the end.
    steps: tuple[Step, ...]
    errors: tuple[type[Exception], ...]
    connection: Any
    name: str

    def execute(self, statement: str, values: Sequence[Any] = ()) -> Rows:
        """Do one statement, with `?` for each value."""

    def transaction(self, alone: str) -> AbstractContextManager[None]:
        """Do all of it or none, on the disk before it ends, with nobody else in the same `alone`.

        Within a transaction that is open already, it is on the disk when that one ends.
        """

    def erasing(self, alone: str) -> AbstractContextManager[None]:
        """Do as `transaction`, then take what was deleted from the disk as far as can be."""

    def version(self) -> int:
        """Which version the tables are of. Raises `StoreError` if they are another program's."""

    def set_version(self, version: int) -> None:
        """Write down which version the tables are of."""

    def failure(self, error: Exception) -> StoreError:
        """Tell one of `errors`, or a kept line that cannot be read, to whoever can mend it."""

    def close(self) -> None:
        """Close the connection."""


def migrate(database: Database) -> None:
    """Take every step from the tables' version to ours, all or none. Raises `StoreError`."""
    if known_version(database) == len(database.steps):
        return
    with database.transaction("tables"):
        # Asked again: another program may have taken the steps meanwhile.
        for step in database.steps[known_version(database) :]:
            for statement in step:
                database.execute(statement)
        database.set_version(len(database.steps))


def known_version(database: Database) -> int:
    """Give the version of the tables. Raises `StoreError` if this program is too old for them."""
    version = database.version()
    if version > len(database.steps):
        raise StoreError(
            f"{database.name} was written by a newer Restride (store version {version}; this one "
            f"knows {len(database.steps)}). Update Restride; nothing was changed."
        )
    return version
