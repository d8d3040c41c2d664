"""Whichever write or sync of SQLite's fails, a batch is whole or not there."""

import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import cast

import apsw
import pytest

from restride.store import Store, open_store
from restride.store.sqlite import SQLite
from tests.store.failing import ERRORS, VFS, Call, Disk
from tests.store.story import ERASED, STORY, Held, chapters, opened


def write_on(disk: Disk, path: Path, chapter: int) -> None:
    """Write one chapter on a disk that may fail, and close as the command line does."""
    connection = apsw.Connection(str(path), vfs=VFS)
    try:
        database = SQLite(cast("sqlite3.Connection", connection), str(path))
        database.settle()
        STORY[chapter](Store(database))
    finally:
        with suppress(ERRORS[disk.call]):  # what closing would tidy up waits for the next start
            connection.close()
        disk.unregister()


def outcomes(folder: Path, chapter: int, call: Call) -> list[tuple[str, Held]]:
    """How it ended and what was held then, when each call in turn was the first to fail."""
    before = folder / "before"
    before.mkdir()
    with open_store(before / "restride.sqlite") as store:
        for write in STORY[:chapter]:
            write(store)
    found: list[tuple[str, Held]] = []
    while True:
        now = folder / "now"
        shutil.copytree(before, now)
        disk = Disk(call, good=len(found))
        ended = "written"
        try:
            write_on(disk, now / "restride.sqlite", chapter)
        except ERRORS[call]:
            ended = "refused"
        found.append((ended, opened(now / "restride.sqlite")))
        shutil.rmtree(now)
        if not disk.failed:
            return found


@pytest.mark.parametrize(
    "chapter",
    [pytest.param(n, marks=[] if n in {4, 7} else pytest.mark.slow) for n in range(len(STORY))],
)
@pytest.mark.parametrize("call", ["write", "sync"])
def test_it_keeps_all_or_nothing(tmp_path: Path, chapter: int, call: Call) -> None:
    before, after = chapters(tmp_path)[chapter : chapter + 2]
    found = outcomes(tmp_path, chapter, call)
    refused = [held for ended, held in found if ended == "refused"]
    assert refused
    assert [held for ended, held in found if ended == "written" and held != after] == []
    # Erasing takes the entries first, then the bytes: it may have done the one, not the other.
    may_be = [before, after] if chapter == ERASED else [before]
    assert [held for held in refused if held not in may_be] == []
