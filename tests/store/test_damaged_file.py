"""A store that the disk damaged is refused in one line, or read."""

from pathlib import Path

import pytest

from restride.store import Store, StoreError, open_store
from tests.entries import morning
from tests.store.kept import ALICE, NOW

A_LENGTH = b"\xff" * 8  # as SQLite spells the largest one
EVERY = [pytest.param(5, marks=pytest.mark.slow), 23]  # bytes


@pytest.mark.requirement("REQ-H27-4")
@pytest.mark.parametrize("every", EVERY)
def test_it_refuses_or_reads_a_file_with_a_damaged_length(tmp_path: Path, every: int) -> None:
    path = tmp_path / "restride.sqlite"
    with open_store(path) as store:
        store.append("alice", ALICE, [morning(1)], NOW)
        whole = small(store, path)
    said = {damaged(path, whole, at) for at in range(0, len(whole) - len(A_LENGTH), every)}
    assert any("it is damaged (a length in it is beyond all memory)" in one for one in said)
    assert any("database disk image is malformed" in one for one in said)


def small(store: Store, path: Path) -> bytes:
    """The store in small pages, so that its tables' own texts flow over into others."""
    for statement in ("journal_mode = DELETE", "page_size = 512"):
        store.database.connection.execute(f"PRAGMA {statement}")
    store.database.connection.execute("VACUUM")
    return path.read_bytes()


def damaged(path: Path, whole: bytes, at: int) -> str:
    """What is said of a store with a length overwritten; nothing where it can still be read."""
    path.write_bytes(whole[:at] + A_LENGTH + whole[at + len(A_LENGTH) :])
    try:
        with open_store(path) as store:
            store.log("alice")
    except StoreError as error:
        return str(error)
    return ""
