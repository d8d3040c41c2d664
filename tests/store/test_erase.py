"""Erasing a runner leaves nothing, not even bytes on the disk."""

from pathlib import Path

import pytest

from restride.store import Store, StoreError, open_store, sqlite
from tests.entries import morning
from tests.store.kept import ALICE, NOW

ERASED = "the runner to erase"
SECRET = "my hamstring hurt at the wedding"  # noqa: S105 - a note, not a password


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


@pytest.mark.requirement("REQ-H14-3")
def test_it_leaves_no_bytes_of_a_note(file_store: Store, tmp_path: Path) -> None:
    file_store.append(ERASED, ALICE, [morning(n, note=f"{SECRET} {n}") for n in range(300)], NOW)
    digest = file_store.keep_file(ERASED, SECRET.encode() * 1000)
    file_store.append("charlie", ALICE, [morning(1, note="mine stays")], NOW)
    assert SECRET.encode() in on_disk(tmp_path)
    file_store.erase(ERASED)
    assert file_store.log(ERASED) == ()
    assert file_store.file(ERASED, digest) is None
    assert SECRET.encode() not in on_disk(tmp_path)
    assert ERASED.encode() not in on_disk(tmp_path)
    assert [entry.note for entry in file_store.log("charlie")] == ["mine stays"]


@pytest.mark.requirement("REQ-H14-3")
def test_it_leaves_nothing_but_what_is_the_others(store: Store) -> None:
    for runner in (ERASED, "charlie"):
        store.append(runner, ALICE, [morning(1)], NOW)
        store.keep_file(runner, b"a run")
    store.erase(ERASED)
    assert store.runners() == ("charlie",)
    assert (store.log(ERASED), store.files(ERASED)) == ((), ())
    assert (len(store.log("charlie")), len(store.files("charlie"))) == (1, 1)


def test_it_guards_the_others_still(store: Store) -> None:
    store.append("charlie", ALICE, [morning(1)], NOW)
    store.erase("alice")
    with pytest.raises(store.database.errors, match="append-only"):
        store.database.execute("DELETE FROM entries")


@pytest.mark.requirement("REQ-H14-3")
def test_it_says_when_another_program_holds_old_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_S", 0.05)
    path = tmp_path / "restride.sqlite"
    with open_store(path) as store, open_store(path) as reader:
        store.append("alice", ALICE, [morning(note=SECRET)], NOW)
        reader.database.connection.execute("BEGIN")
        assert len(reader.log("alice")) == 1
        held = r"old bytes \(another program is using the store\)\. .* erase again"
        with pytest.raises(StoreError, match=held):
            store.erase("alice")
        assert store.log("alice") == ()
        reader.database.connection.execute("COMMIT")
        store.erase("alice")
    assert SECRET.encode() not in on_disk(tmp_path)
