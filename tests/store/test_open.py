"""Opening: durable, and nothing that is not ours."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from restride.store import StoreError, open_store
from tests.disk import contents
from tests.entries import morning
from tests.store.conftest import Target
from tests.store.kept import ALICE, NOW


def test_it_finds_what_was_kept_before(target: Target) -> None:
    for number in (1, 2):
        with open_store(target) as store:
            store.append("alice", ALICE, [morning(number)], NOW)
    with open_store(target) as store:
        assert len(store.log("alice")) == 2


@pytest.mark.requirement("REQ-H27-1")
def test_it_has_each_commit_on_the_disk(tmp_path: Path) -> None:
    with open_store(tmp_path / "restride.sqlite") as store:
        assert store.database.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        full = 2
        assert store.database.connection.execute("PRAGMA synchronous").fetchone() == (full,)


@pytest.mark.requirement("REQ-H27-4")
def test_it_leaves_a_store_of_a_newer_version_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "restride.sqlite"
    open_store(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("PRAGMA journal_mode = DELETE")
        newer.execute("PRAGMA user_version = 3")
    before = contents(tmp_path)
    with pytest.raises(StoreError, match=r"newer Restride .* Update Restride"):
        open_store(path)
    assert contents(tmp_path) == before


@pytest.mark.requirement("REQ-H27-4")
def test_it_leaves_another_programs_database_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "music.sqlite"
    with closing(sqlite3.connect(path)) as music:
        music.execute("CREATE TABLE songs (title TEXT)")
    before = contents(tmp_path)
    with pytest.raises(StoreError, match=r"another program's database\. Name the right file"):
        open_store(path)
    assert contents(tmp_path) == before


@pytest.mark.requirement("REQ-H27-4")
@pytest.mark.parametrize("content", [b"kind,day\nmorning,2026-03-09\n" * 50, b"\0" * 4096])
def test_it_refuses_what_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(path)
    assert path.read_bytes() == content


def test_it_says_where_there_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nowhere"):
        open_store(tmp_path / "nowhere" / "restride.sqlite")


def test_it_loads_no_server_driver_for_a_file(path: Path) -> None:
    look = (
        "import sys; from restride.store import open_store; open_store(sys.argv[1]).close();"
        "sys.exit('psycopg' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", look, path], check=False).returncode == 0
