"""The store's file, damaged on the disk: read, written to, or refused with a `StoreError`."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from tempfile import mkdtemp

from restride.log.lines import decode
from restride.log.model import By
from restride.store import StoreError, open_store
from tests.entries import morning
from tests.fuzz.seeds import example_lines
from tests.fuzz.target import Mutate

LONGEST = 40_000
WORDS = ("SQLite format 3", "CREATE TABLE", "CREATE TRIGGER", "entries", "files", "body")
FOLDER = Path(mkdtemp())
FILE = FOLDER / "restride.sqlite"
SMALLEST_PAGE = 512
BY = By(role="runner", account="alice")
NOW = datetime(2026, 3, 9, 8, tzinfo=UTC)


def seeds() -> Iterator[bytes]:
    """An empty store, and small ones."""
    for number in (0, 1, 4, 14):
        _clear()
        log = b"\n".join(example_lines()[:number])
        with open_store(FILE) as store:
            store.append("alice", BY, decode(log), NOW)
            store.keep_file("alice", b"a run")
            store.database.connection.execute("PRAGMA journal_mode = DELETE")
            store.database.connection.execute(f"PRAGMA page_size = {SMALLEST_PAGE}")
            store.database.connection.execute("VACUUM")
        yield FILE.read_bytes()


def read(data: bytes) -> None:
    """Open it, read everything, write an entry and read that."""
    _clear()
    FILE.write_bytes(data)
    try:
        with open_store(FILE) as store:
            for runner in store.runners():
                store.log(runner)
            for digest in store.files("alice"):
                store.file("alice", digest)
            before = store.log("alice")
            if store.append("alice", BY, [morning(99)], NOW):
                assert len(store.log("alice")) == len(before) + 1
    except StoreError as error:
        assert str(error)


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change a few bytes where they are; seldom let the file grow or shrink."""
    if chance.random() < 0.1 or not data:
        return mutate(data, LONGEST)
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        changed[chance.randrange(len(changed))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, 0x3F))
    return bytes(changed)


def _clear() -> None:
    for file in FOLDER.iterdir():
        file.unlink()
