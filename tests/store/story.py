"""A story of every kind of write, and what a store holds after each."""

from collections.abc import Callable
from pathlib import Path

from restride.store import Store, open_store
from restride.store.store import sha256_of
from tests.entries import morning
from tests.store.kept import ALICE, BOB, NOW, void

Write = Callable[[Store], object]
Held = dict[str, tuple[list[int], tuple[str, ...]]]

RUN, RIDE = b"a run " * 2_000, b"a ride " * 1_000

STORY: tuple[Write, ...] = (
    lambda store: store.append("alice", ALICE, [morning(1)], NOW),
    lambda store: store.append("charlie", ALICE, [morning(1), morning(2)], NOW),
    lambda store: store.append("alice", ALICE, [morning(n) for n in range(2, 30)], NOW),
    lambda store: store.keep_file("charlie", RIDE),
    lambda store: store.append("alice", ALICE, [void(31, morning(2).id), morning(2)], NOW),
    lambda store: store.keep_file("alice", RUN),
    lambda store: store.append("alice", BOB, [morning(32, note="long " * 700)], NOW),
    lambda store: store.restore("alice", [morning(33)], {sha256_of(RIDE): RIDE}),
    lambda store: store.erase("charlie"),
    lambda store: store.append("alice", ALICE, [morning(34), morning(35)], NOW),
)


ERASED = 8  # the chapter that erases a runner


def held(store: Store) -> Held:
    """Whose entries, in which order, and which files."""
    return {
        runner: ([entry.id.int & 0xFF for entry in store.log(runner)], store.files(runner))
        for runner in store.runners()
    }


def chapters(folder: Path) -> list[Held]:
    """What is held before the first write, and after each."""
    with open_store(folder / "chapters.sqlite") as store:
        found = [held(store)]
        for write in STORY:
            write(store)
            found.append(held(store))
    return found


def opened(path: Path) -> Held:
    """What is held after a new start, by a file that SQLite finds whole."""
    with open_store(path) as store:
        assert store.database.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return held(store)
