"""A store that cannot be used: exit code 2, one line with place and cure, nothing lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from restride.store import open_store
from tests.cli.alice import Run, write_answers
from tests.disk import contents, read_only, restride, room_for

PAGE = 4096


def test_it_keeps_an_entry_or_says_that_it_could_not(started: Run, home: Path) -> None:
    database = home / "restride.sqlite"
    codes = []
    for room in range(0, 100 * PAGE, PAGE):
        with open_store(database) as store:
            before = store.log("owner")
        with room_for(room):
            result = started("after", "2")
        with open_store(database) as store:
            after = store.log("owner")
        codes.append(result.exit_code)
        if result.exit_code == 0:
            assert len(after) == len(before) + 1
            break
        assert result.exit_code == 2, result.output
        assert result.stderr.count("\n") == 1
        assert str(database) in result.stderr
        assert "disk" in result.stderr
        assert after == before
    assert codes == [2] * (len(codes) - 1) + [0]
    assert len(codes) > 3


def test_it_starts_a_log_that_had_no_room_at_first(run: Run, tmp_path: Path) -> None:
    answers = write_answers(tmp_path / "alice.json")
    with room_for(PAGE):
        result = run("start", "--answers", answers)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "the disk failed" in result.stderr
    assert run("start", "--answers", answers).exit_code == 0


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize(
    "words", [("today",), ("after", "2"), ("undo", "--yes"), ("erase", "--yes")]
)
def test_it_leaves_a_store_in_a_read_only_folder_as_it_is(
    home: Path, words: tuple[str, ...]
) -> None:
    before = contents(home)
    with read_only(home):
        result = restride("--home", str(home), *words)
    assert result.returncode == 2
    assert result.stderr.count("\n") == 1
    assert f"{home / 'restride.sqlite'}: the file, its folder or the disk is read-only" in (
        result.stderr
    )
    assert contents(home) == before


@pytest.mark.usefixtures("started")
def test_it_exports_into_no_read_only_folder(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    with read_only(folder):
        result = restride("--home", str(home), "export", str(folder / "all.zip"))
    assert (result.returncode, result.stderr.count("\n")) == (2, 1)
    assert "all.zip cannot be written: Permission denied. Choose another" in result.stderr
    assert not contents(folder)


def test_it_names_a_damaged_store_and_the_cure(started: Run, home: Path) -> None:
    database = home / "restride.sqlite"
    whole = database.read_bytes()
    database.write_bytes(whole[:PAGE] + b"\xff" * PAGE + whole[2 * PAGE :])
    torn = contents(home)
    result = started("today")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert f"{database}: it is damaged" in result.stderr
    assert "import your last export" in result.stderr
    assert contents(home) == torn


@pytest.mark.parametrize("words", [("today",), ("after", "2"), ("erase", "--yes"), ("log", "show")])
def test_it_leaves_a_newer_store_as_it_is(started: Run, home: Path, words: tuple[str, ...]) -> None:
    database = home / "restride.sqlite"
    with closing(sqlite3.connect(database)) as newer:
        newer.execute("PRAGMA user_version = 99")
    before = contents(home)
    result = started(*words)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert f"{database} was written by a newer Restride" in result.stderr
    assert "Update Restride" in result.stderr
    assert contents(home) == before
