"""Several programs write to one store at the same time; nothing is lost, mixed or kept twice."""

from multiprocessing.process import BaseProcess

import pytest

from restride.store import Store, open_store
from tests.entries import morning
from tests.killed import processes
from tests.store.conftest import Target
from tests.store.kept import ALICE, NOW

WRITERS, EACH, SHARED = 4, 20, 10


def write(target: Target, writer: int) -> None:
    """Append what every writer has, then what is this one's own."""
    with open_store(target) as store:
        for number in (*range(SHARED), *own(writer)):
            store.append("alice", ALICE, [morning(number)], NOW)


def own(writer: int) -> range:
    return range(SHARED + writer * EACH, SHARED + (writer + 1) * EACH)


def start(target: Target, writer: int) -> BaseProcess:
    process = processes.Process(target=write, args=(target, writer))
    process.start()
    return process


def places(store: Store) -> list[int]:
    rows = store.database.execute("SELECT seq FROM entries ORDER BY seq")
    return [seq for (seq,) in rows.fetchall()]


@pytest.mark.requirement("REQ-H27-2")
def test_it_keeps_each_entry_once_and_in_its_own_place(target: Target) -> None:
    writers = [start(target, writer) for writer in range(WRITERS)]
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    everything = {morning(number).id for number in range(SHARED + WRITERS * EACH)}
    with open_store(target) as store:
        assert {entry.id for entry in store.log("alice")} == everything
        assert places(store) == [*range(1, len(everything) + 1)]


def test_it_lets_one_write_on_when_another_is_killed(target: Target) -> None:
    killed, other = start(target, 0), start(target, 1)
    killed.join(0.05)
    killed.kill()
    other.join()
    killed.join()
    assert other.exitcode == 0
    with open_store(target) as store:
        assert {morning(n).id for n in own(1)} <= {entry.id for entry in store.log("alice")}
        assert places(store) == [*range(1, len(store.log("alice")) + 1)]
