"""The store on a connection that the web has open, in a database that it shares with Django."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest

from restride.store import Newest, StoreError, create, open_store, store_on
from restride.store.postgres import PostgreSQL
from restride.store.sqlite import SQLite
from tests.entries import morning
from tests.postgres import Server
from tests.store.conftest import Target
from tests.store.kept import ALICE, NOW

Connection = sqlite3.Connection | psycopg.Connection[tuple[Any, ...]]
DJANGOS = "CREATE TABLE django_migrations (app TEXT)"


def connected(target: Target) -> Connection:
    """A connection as Django opens one."""
    if isinstance(target, Path):
        return sqlite3.connect(target, isolation_level=None)
    return psycopg.connect(target, autocommit=True)


@contextmanager
def atomic(connection: Connection, *, keeps: bool) -> Iterator[None]:
    """A transaction as Django begins and ends it."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("BEGIN")
    else:
        connection.autocommit = False
    yield
    if keeps:
        connection.commit()
    else:
        connection.rollback()
    if isinstance(connection, psycopg.Connection):
        connection.autocommit = True


@pytest.fixture
def connection(target: Target) -> Iterator[Connection]:
    with closing(connected(target)) as opened:
        yield opened


def test_it_makes_the_tables_that_the_command_line_makes(
    connection: Connection, target: Target
) -> None:
    create(connection)
    store_on(connection).append("alice", ALICE, [morning(1)], NOW)
    with open_store(target) as store:
        assert store.append("alice", ALICE, [morning(1), morning(2)], NOW) == 1
    assert len(store_on(connection).log("alice")) == 2


def test_it_erases_with_the_transaction_that_is_open_on_a_server(postgres: Server) -> None:
    with closing(psycopg.connect(postgres.empty(), autocommit=True)) as connection:
        create(connection)
        store = store_on(connection)
        store.append("alice", ALICE, [morning(1)], NOW)
        for keeps in (False, True):
            with atomic(connection, keeps=keeps):
                store.erase("alice")
            assert len(store.log("alice")) == (not keeps)


def test_it_changes_nothing_the_second_time(connection: Connection) -> None:
    for _ in range(2):
        create(connection)
        store_on(connection).append("alice", ALICE, [morning(1)], NOW)
    assert store_on(connection).newest("alice").seq == 1


def test_it_makes_all_tables_or_none_with_the_transaction_that_is_open(
    connection: Connection, target: Target
) -> None:
    with atomic(connection, keeps=False):
        create(connection)
    with atomic(connection, keeps=True):
        create(connection)
    with open_store(target) as store:
        assert store.runners() == ()


def test_it_keeps_with_the_transaction_that_is_open(connection: Connection) -> None:
    create(connection)
    store = store_on(connection)
    for keeps in (False, True):
        with atomic(connection, keeps=keeps):
            assert store.append("alice", ALICE, [morning(1)], NOW) == 1
            with pytest.raises(StoreError):
                store.append("alice", ALICE, [morning(2), morning(1, pain=9)], NOW)
        assert len(store.log("alice")) == keeps
    assert store.newest("alice") == Newest(erasures=0, seq=1, id=str(morning(1).id))


def web_first(connection: Connection, target: Target) -> None:
    connection.execute(DJANGOS)
    create(connection)
    open_store(target).close()


def command_line_first(connection: Connection, target: Target) -> None:
    open_store(target).close()
    connection.execute(DJANGOS)
    create(connection)


def command_line_between(connection: Connection, target: Target) -> None:
    connection.execute(DJANGOS)
    open_store(target).close()
    create(connection)


@pytest.mark.parametrize("order", [web_first, command_line_first, command_line_between])
def test_it_lies_beside_djangos_tables_whichever_came_first(
    connection: Connection, target: Target, order: Callable[[Connection, Target], None]
) -> None:
    order(connection, target)
    store_on(connection).append("alice", ALICE, [morning(1)], NOW)
    with open_store(target) as store:
        assert len(store.log("alice")) == 1
    assert connection.execute("SELECT * FROM django_migrations").fetchall() == []


@pytest.mark.requirement("REQ-H27-4")
def test_it_refuses_tables_of_a_newer_version(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(connection)
    for database in (SQLite, PostgreSQL):
        monkeypatch.setattr(database, "steps", database.steps[:1])
    with pytest.raises(StoreError, match=r"newer Restride .* Update Restride"):
        create(connection)


def test_it_names_the_place_without_a_password(connection: Connection, target: Target) -> None:
    name = store_on(connection).database.name
    assert name == str(target) or name.startswith("postgresql:///")


@pytest.mark.requirement("REQ-H27-1")
def test_it_has_each_commit_on_the_disk_whatever_the_web_has_set(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as hasty:
        hasty.execute("PRAGMA synchronous = OFF")
        create(hasty)
        full = 2
        assert hasty.execute("PRAGMA synchronous").fetchone() == (full,)
