"""A server that is killed loses nothing it has acknowledged, and who wrote is told to look."""

import re
from collections.abc import Iterator
from multiprocessing.process import BaseProcess

import psycopg
import pytest

from restride.store import open_store
from tests.entries import morning
from tests.postgres import Server, server
from tests.store.kept import ALICE, NOW
from tests.store.killing import Killed, kill_many

# The system outlives the server, so a sync is not what a kill can show; an early answer is. This
# one answers before it has written, wherever it is not told otherwise.
HASTY = {"fsync": "off", "synchronous_commit": "off", "wal_writer_delay": "10s"}
TOLD = re.compile("look what was kept before you write it again|it cannot be reached")


def kill_server(running: Server, times: int, seed: int) -> Killed:
    def kill(writer: BaseProcess) -> None:
        running.kill()
        writer.join()
        running.start()

    return kill_many(running.empty, times, seed, kill)


@pytest.fixture(scope="module")
def hasty() -> Iterator[Server]:
    with server(**HASTY) as running:
        yield running


@pytest.mark.requirement("REQ-H27-1")
def test_it_loses_nothing_acknowledged_at_any_moment(hasty: Server) -> None:
    found = kill_server(hasty, 10, seed=1)
    assert found.acknowledged > 10
    assert len(found.told) == 10
    assert [one for one in found.told if not TOLD.search(one)] == []


def test_it_would_lose_what_is_acknowledged_early(hasty: Server) -> None:
    address = hasty.empty()
    with open_store(address) as store:
        store.append("alice", ALICE, [morning(1)], NOW)
    with psycopg.connect(address) as early:
        early.execute("CREATE TABLE lost AS SELECT * FROM entries")
    hasty.kill()
    hasty.start()
    with open_store(address) as store:
        assert len(store.log("alice")) == 1
        assert store.database.execute("SELECT to_regclass('lost')").fetchall() == [(None,)]


@pytest.mark.slow
def test_it_loses_nothing_acknowledged_in_many_kills() -> None:
    with server() as running:
        found = kill_server(running, 100, seed=2)
    print(f"\n100 kills of a server: {found[:2]}")  # noqa: T201 - the number is the proof
    assert found.acknowledged > 100
