"""PostgreSQL: one server for many runners; writers of one runner wait for each other."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import TransactionStatus

from restride.store.database import BUSY_S, ERASURES, TABLES, Database, Step, StoreError, migrate
from restride.store.failure import DAMAGED, UNCHANGED

Connection = psycopg.Connection[tuple[Any, ...]]

ADDRESS = "postgresql://USER:PASSWORD@HOST:PORT/DATABASE"
OPENING_S = 10  # a server that does not answer by then is told as one that cannot be reached

# The table of the guarded rows names the schema: a temporary table called `erasing` opens nothing.
GUARDS = (
    """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        erasing boolean := false;
    BEGIN
        IF TG_OP = 'DELETE' THEN
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I.erasing WHERE runner = $1)',
                TG_TABLE_SCHEMA) INTO erasing USING OLD.runner;
        END IF;
        IF erasing THEN
            RETURN OLD;
        END IF;
        RAISE integrity_constraint_violation USING MESSAGE = TG_TABLE_NAME || ' are append-only';
    END $$
    """,
    *(
        f"CREATE TRIGGER {table}_are_never_{what} FOR EACH {each} EXECUTE FUNCTION refuse_change()"
        for table in ("entries", "files")
        for what, each in (
            (f"changed BEFORE UPDATE OR DELETE ON {table}", "ROW"),
            (f"emptied BEFORE TRUNCATE ON {table}", "STATEMENT"),
        )
    ),
)
KEPT_VERSION = (
    "CREATE TABLE store_version (version INTEGER NOT NULL)",
    "INSERT INTO store_version VALUES (0)",
)
# Read from the table of tables: `to_regclass` may answer from before this program waited.
VERSIONED = """
    SELECT 1 FROM pg_tables
    WHERE tablename = 'store_version' AND schemaname = ANY (current_schemas(false))
"""

# A commit returns when it is on the disk, and a writer waits for others of the same runner (a
# number for its name; two with the same number only wait for each other). Both until the end of
# the transaction.
BUSY = f"{BUSY_S:.0f}s"
ALONE = """
    SELECT set_config('synchronous_commit', 'on', true), set_config('lock_timeout', ?, true),
        pg_advisory_xact_lock(hashtextextended('restride ' || ?, 0))
"""

_LOST = "look what was kept before you write it again."
# By SQLSTATE or its class, https://www.postgresql.org/docs/current/errcodes-appendix.html
_FAILURES = {
    "53100": ("the disk is full", f"{UNCHANGED} Free some space and try again."),
    "25006": ("it may only be read", f"{UNCHANGED} Name the server that takes writes."),
    "55P03": ("another program is writing", f"{UNCHANGED} Close that program, or try again."),
    "40P01": ("another program is writing", f"{UNCHANGED} Close that program, or try again."),
    "42501": ("this user may not do that", f"{UNCHANGED} Make the user owner of the database."),
    "42P07": ("another program's tables are there", f"{UNCHANGED} Name the right database."),
    "42P01": ("its tables are not there", f"{UNCHANGED} Name the right database."),
    "XX": DAMAGED,
    # The server may have gone just after it had kept the entries.
    "57P": ("the server has stopped", f"Start it, and {_LOST}"),
    "08": ("the server cannot be reached any more", f"Look after it, and {_LOST}"),
}


class PostgreSQL(Database):
    """An open connection to a server."""

    steps: tuple[Step, ...] = ((*TABLES, *GUARDS, *KEPT_VERSION), ERASURES)
    errors = (psycopg.Error, UnicodeDecodeError)

    def __init__(self, connection: Connection, name: str) -> None:
        """Take a connection in autocommit, or one in a transaction that ends elsewhere."""
        self.connection = connection
        self.name = name

    def execute(
        self, statement: str, values: Sequence[Any] = ()
    ) -> psycopg.Cursor[tuple[Any, ...]]:
        """Do one statement, spelled as PostgreSQL spells it."""
        spelled = statement.replace("?", "%s").replace("BLOB", "BYTEA")
        return self.connection.execute(spelled.encode(), values or None)

    @contextmanager
    def transaction(self, alone: str) -> Iterator[None]:
        """Do all of it or none, as the only writer of one runner."""
        if not self.connection.autocommit:
            # Begins the transaction that ends elsewhere; psycopg ends one that ours would begin.
            self.execute("SELECT 1")
        with self.connection.transaction():
            self.execute(ALONE, (BUSY, alone))
            yield

    @contextmanager
    def erasing(self, alone: str) -> Iterator[None]:
        """Delete, and free the room for other rows.

        Old bytes stay until they are written over: in the tables' files, in the server's
        write-ahead log and in its copies. Only who keeps the server can reach them.
        """
        with self.transaction(alone):
            yield
        if self.connection.info.transaction_status == TransactionStatus.IDLE:
            self.execute("VACUUM entries, files")

    def version(self) -> int:
        """Which version the tables are of."""
        if self.execute(VERSIONED).fetchone() is None:
            return 0
        return int(self.execute("SELECT version FROM store_version").fetchall()[0][0])

    def set_version(self, version: int) -> None:
        """Write it into its table."""
        self.execute("UPDATE store_version SET version = ?", (version,))

    def failure(self, error: Exception) -> StoreError:
        """Tell what failed; a line of PostgreSQL's is enough."""
        what, mend = DAMAGED
        if isinstance(error, psycopg.Error):
            # psycopg gives no code where the connection broke.
            code = error.sqlstate or ("08" if self.connection.broken else "")
            said = (code, code[:3], code[:2])
            found = next((_FAILURES[one] for one in said if one in _FAILURES), None)
            what, mend = found or ("it cannot be used", UNCHANGED)
        return StoreError(f"{self.name}: {what} ({first_line(error)}). {mend}")

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def open_address(address: str) -> PostgreSQL:
    """Connect to a server by its `postgresql://` address, and bring the tables to this version.

    Raises `StoreError`, in which the password never stands.
    """
    parts = parts_of(address)
    name = named(parts)
    timeout = parts.get("connect_timeout", OPENING_S)
    try:
        connection = psycopg.connect(address, autocommit=True, connect_timeout=timeout)
    except psycopg.Error as error:
        raise StoreError(
            f"{name}: it cannot be reached ({first_line(error)}). "
            "Check that its server runs, and the address, the user and the password."
        ) from None
    # A writer that has waited for another one has to see what that one wrote.
    connection.isolation_level = psycopg.IsolationLevel.READ_COMMITTED
    database = PostgreSQL(connection, name)
    try:
        migrate(database)
    except psycopg.Error as error:
        connection.close()
        raise database.failure(error) from error
    except StoreError:
        connection.close()
        raise
    return database


def parts_of(address: str) -> dict[str, Any]:
    """Take an address apart. Raises `StoreError` without quoting it: a password is in there."""
    try:
        parts = conninfo_to_dict(address)
    except psycopg.ProgrammingError:
        parts = {"host": "@"}
    # A password with a sign that has a meaning here: the rest of it would pass for other parts.
    places = f"{parts.get('host')}{parts.get('dbname')}"
    port = str(parts.get("port", "")).replace(",", "")
    if "@" in places or (port and not port.isdigit()):
        raise StoreError(
            f"The address of the store cannot be read. Write: {ADDRESS}"
            " and, in the password, %40 for @, %2F for /, %3A for : and %25 for %."
        )
    return parts


def on_connection(connection: Connection) -> PostgreSQL:
    """Take a connection that somebody else opened, and will close."""
    return PostgreSQL(connection, named(connection.info.get_parameters()))


def named(parts: dict[str, Any]) -> str:
    """The address without its password, for messages."""
    host = parts.get("host") or "localhost"
    return f"postgresql://{host}/{parts.get('dbname') or ''}"


def first_line(error: Exception) -> str:
    """What went wrong, without the lines on where in PostgreSQL it did."""
    return next(iter(str(error).splitlines()), type(error).__name__)
