"""Opening a store on a server: what is wrong is told with its cure, and never the password."""

from traceback import format_exception

import psycopg
import pytest

from restride.store import StoreError, open_store
from tests.entries import morning
from tests.postgres import Server
from tests.store.kept import ALICE, NOW

PASSWORD = "sesame"  # noqa: S105 - it must not be told


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://alice:open {}@localhost/restride",
        "postgresql://alice:open/{}@localhost/restride",
        "postgresql://alice:12/{}@localhost/restride",
        "postgresql://alice:open@{}@localhost/restride",
        "postgresql://alice:{}@/restride?host=/nowhere&port=one",
    ],
)
def test_it_says_how_to_write_an_address(address: str) -> None:
    says = r"cannot be read\. Write: postgresql://USER:PASSWORD@HOST:PORT/DATABASE .* %2F for /"
    with pytest.raises(StoreError, match=says) as refused:
        open_store(address.format(PASSWORD))
    assert PASSWORD not in "".join(format_exception(refused.value))


@pytest.mark.parametrize("scheme", ["postgres", "postgresql"])
def test_it_says_that_there_is_no_server(scheme: str) -> None:
    says = r"^postgresql:///nowhere/restride: it cannot be reached \(.*\)\. Check that its server"
    with pytest.raises(StoreError, match=says) as refused:
        open_store(f"{scheme}://alice:{PASSWORD}@/restride?host=/nowhere&port=5432")
    assert PASSWORD not in "".join(format_exception(refused.value))


def test_it_names_a_database_that_is_not_there(postgres: Server) -> None:
    with pytest.raises(StoreError, match='database "nowhere" does not exist'):
        open_store(postgres.address("nowhere"))


@pytest.mark.requirement("REQ-H27-4")
def test_it_leaves_another_programs_tables_as_they_are(postgres: Server) -> None:
    address = postgres.empty()
    with psycopg.connect(address, autocommit=True) as music:
        music.execute("CREATE TABLE files (title TEXT)")
        with pytest.raises(StoreError, match=r"another program's tables .* Name the right"):
            open_store(address)
        tables = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"
        assert music.execute(tables).fetchall() == [("files",)]


@pytest.mark.requirement("REQ-H27-4")
def test_it_leaves_a_store_of_a_newer_version_as_it_is(postgres: Server) -> None:
    address = postgres.empty()
    with open_store(address) as store:
        store.database.set_version(99)
    for _ in range(2):
        with pytest.raises(
            StoreError, match=r"newer Restride \(store version 99.* Update Restride"
        ):
            open_store(address)


def test_it_says_where_it_may_only_read(postgres: Server) -> None:
    with open_store(postgres.empty()) as store:
        store.database.execute("SET default_transaction_read_only = on")
        with pytest.raises(StoreError, match=r"it may only be read .* Nothing was changed"):
            store.append("alice", ALICE, [morning(1)], NOW)
        assert store.log("alice") == ()


def test_it_says_that_another_program_is_writing(
    postgres: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restride.store.postgres.BUSY", "50ms")
    address = postgres.empty()
    with open_store(address) as store, open_store(address) as other:
        with other.database.transaction("alice"):
            store.append("charlie", ALICE, [morning(1)], NOW)
            with pytest.raises(StoreError, match=r"another program is writing .* try again"):
                store.append("alice", ALICE, [morning(1)], NOW)
        assert store.append("alice", ALICE, [morning(1)], NOW) == 1


def test_it_asks_for_each_commit_on_the_disk(postgres: Server) -> None:
    with open_store(postgres.empty()) as store:
        store.database.execute("SET synchronous_commit = off")
        with store.database.transaction("alice"):
            asked = store.database.execute("SHOW synchronous_commit").fetchone()
    assert asked == ("on",)
