"""A power cut at any change of the disk loses nothing acknowledged and tears nothing.

Every change that SQLite makes for the store is recorded. Then, for each place in that record, the
disk is made as a power cut there may leave it, and opened again.
"""

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path
from typing import cast

import apsw
import pytest

from restride.store import Store, StoreError
from restride.store.database import migrate
from restride.store.sqlite import SQLite
from tests.store.recorded import VFS, Change, Disk, left
from tests.store.story import STORY, Held, chapters, opened

Survives = Callable[[Change], bool]

NOTHING: Survives = lambda _: False  # noqa: E731 - a name for one of the ways
KILLED: Survives = lambda _: True  # noqa: E731 - kill -9: the system still writes all of it


def some(seed: int) -> Survives:
    chance = random.Random(seed)  # noqa: S311 - made-up damage, the same each time
    share = chance.random()
    return lambda _: chance.random() < share


def told(folder: Path, synchronous: str | None = None) -> list[Change]:
    """All that the disk sees while the story is written, with a new start in the middle."""
    disk = Disk()
    path = folder / "restride.sqlite"
    store = opened_on(path, synchronous)
    disk.changes.append(Change("acknowledged"))
    for number, write in enumerate(STORY):
        if number == len(STORY) // 2:
            store.close()
            store = opened_on(path, synchronous)
        write(store)
        disk.changes.append(Change("acknowledged"))
    store.close()
    disk.unregister()
    return disk.changes


def opened_on(path: Path, synchronous: str | None) -> Store:
    """The store with its own settings, on the recorded disk."""
    connection = cast("sqlite3.Connection", apsw.Connection(str(path), vfs=VFS))
    database = SQLite(connection, str(path))
    database.settle()
    migrate(database)
    # Checkpoints come after 1,000 pages; here after a few, so that the story has many.
    connection.execute("PRAGMA wal_autocheckpoint = 12")
    if synchronous is not None:
        connection.execute(f"PRAGMA synchronous = {synchronous}")
    return Store(database)


def before_syncs(changes: list[Change]) -> list[int]:
    """Where most is unsynced: just before each sync, each acknowledgement and the end."""
    return [n for n, one in enumerate(changes) if one.what != "write"] + [len(changes)]


def broken(
    folder: Path, changes: list[Change], places: Iterable[int], ways: list[Survives]
) -> list[str]:
    """What was lost or torn, of all the disks that a cut at these places may leave."""
    expected = chapters(folder)
    looked: dict[tuple[tuple[str, bytes], ...], Held | str] = {}
    wrong = []
    for place, survives in product(places, ways):
        # The first one says that the store was made; what was in flight may be there, or not.
        acknowledged = sum(one.what == "acknowledged" for one in changes[:place]) - 1
        allowed = expected[max(acknowledged, 0) : acknowledged + 2]
        disk = tuple(sorted(left(changes[:place], survives).items()))
        if disk not in looked:
            looked[disk] = after_cut(folder / "cut", dict(disk))
        if looked[disk] not in allowed:
            wrong.append(f"after change {place}, {acknowledged} acknowledged: {looked[disk]}")
    return wrong


def after_cut(folder: Path, files: dict[str, bytes]) -> Held | str:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        return opened(folder / "restride.sqlite")
    except (StoreError, AssertionError) as error:
        return str(error)
    finally:
        shutil.rmtree(folder)


def test_it_loses_and_tears_nothing(tmp_path: Path) -> None:
    changes = told(tmp_path)
    places = before_syncs(changes)
    assert len(places) > 5 * len(STORY)
    assert broken(tmp_path, changes, places, [NOTHING, KILLED, some(1), some(2)]) == []


@pytest.mark.slow
def test_it_loses_and_tears_nothing_wherever_it_is_cut(tmp_path: Path) -> None:
    changes = told(tmp_path)
    ways = [NOTHING, KILLED, *map(some, range(3, 11))]
    assert broken(tmp_path, changes, range(len(changes) + 1), ways) == []


@pytest.mark.parametrize("synchronous", ["OFF", "NORMAL"])
def test_it_would_lose_what_is_acknowledged_with_fewer_syncs(
    tmp_path: Path, synchronous: str
) -> None:
    changes = told(tmp_path, synchronous)
    assert broken(tmp_path, changes, before_syncs(changes), [NOTHING])
