"""A new step is taken whole, once, on either database."""

import pytest

from restride.store import Store, StoreError, open_store
from restride.store.database import Step
from restride.store.postgres import PostgreSQL
from restride.store.sqlite import SQLite
from tests.entries import morning
from tests.killed import processes
from tests.store.conftest import Target
from tests.store.kept import ALICE, NOW

NEXT_STEP = (
    "CREATE TABLE notes (runner TEXT NOT NULL)",
    "INSERT INTO notes SELECT runner FROM entries",
    "ALTER TABLE entries ADD COLUMN checked TEXT",
)
BROKEN = (*NEXT_STEP, "INSERT INTO nowhere VALUES (1)")
RACERS = 4


@pytest.fixture
def old(target: Target) -> Target:
    """A store of this version, which the next one would open."""
    with open_store(target) as store:
        store.append("alice", ALICE, [morning(n) for n in range(3)], NOW)
    return target


def with_step(step: Step, patch: pytest.MonkeyPatch) -> None:
    for database in (SQLite, PostgreSQL):
        patch.setattr(database, "steps", (*database.steps, step))


def notes(store: Store) -> int:
    return len(store.database.execute("SELECT runner FROM notes").fetchall())


def open_with_next_step(target: Target) -> None:
    with pytest.MonkeyPatch.context() as patch:
        with_step(NEXT_STEP, patch)
        open_store(target).close()


def test_it_takes_a_new_step_once(old: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    with_step(NEXT_STEP, monkeypatch)
    for _ in range(2):
        with open_store(old) as store:
            assert len(store.log("alice")) == 3
            assert notes(store) == 3
            assert store.database.version() == len(store.database.steps)


def test_it_takes_no_half_of_a_step_that_fails(old: Target) -> None:
    with pytest.MonkeyPatch.context() as patch:
        with_step(BROKEN, patch)
        with pytest.raises(StoreError, match="nowhere"):
            open_store(old)
    with open_store(old) as store:
        assert store.database.version() == len(store.database.steps)
        with pytest.raises(store.database.errors, match="notes"):
            notes(store)


def test_it_takes_a_step_once_though_several_programs_start(
    old: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    race(old)
    with_step(NEXT_STEP, monkeypatch)
    with open_store(old) as store:
        assert notes(store) == 3


def test_it_makes_one_store_though_several_programs_start(target: Target) -> None:
    race(target)
    with pytest.raises(StoreError, match="newer Restride"):
        open_store(target)


def race(target: Target) -> None:
    racers = [processes.Process(target=open_with_next_step, args=(target,)) for _ in range(RACERS)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
    assert [racer.exitcode for racer in racers] == [0] * RACERS
