"""A program that dies, or writes at the same time as another, loses and mixes nothing."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from restride.store import open_store

DIES_AT_THE_THIRD_INSERT = """
import os, signal, sys
from pathlib import Path
from restride.store import open_store
from tests.entries import morning
from tests.store.kept import ALICE, NOW

store = open_store(Path(sys.argv[1]))
store.append("alice", ALICE, [morning(1)], NOW)
inserts = []

def die(statement):
    if statement.startswith("INSERT"):
        inserts.append(statement)
        if len(inserts) == 3:
            os.kill(os.getpid(), signal.SIGKILL)

store.connection.set_trace_callback(die)
store.append("alice", ALICE, [morning(n) for n in range(2, 9)], NOW)
"""

APPENDS_FIFTY = """
import sys
from pathlib import Path
from restride.store import open_store
from tests.entries import morning
from tests.store.kept import ALICE, NOW

first = int(sys.argv[2])
with open_store(Path(sys.argv[1])) as store:
    for n in range(first, first + 50):
        store.append("alice", ALICE, [morning(n)], NOW)
"""

ROOT = Path(__file__).parents[2]


def start(program: str, *arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", program, *map(str, arguments)], cwd=ROOT)


@pytest.mark.requirement("REQ-H27-1")
def test_it_keeps_nothing_of_an_append_killed_half_way(tmp_path: Path) -> None:
    path = tmp_path / "restride.sqlite"
    assert start(DIES_AT_THE_THIRD_INSERT, path).wait(60) == -signal.SIGKILL
    with open_store(path) as store:
        assert len(store.log("alice")) == 1
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.requirement("REQ-H27-2")
def test_it_lets_two_programs_append_at_once(tmp_path: Path) -> None:
    path = tmp_path / "restride.sqlite"
    writers = [start(APPENDS_FIFTY, path, first) for first in (100, 200)]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    with open_store(path) as store:
        assert len({entry.id for entry in store.log("alice")}) == 100
        places = store.connection.execute("SELECT seq FROM entries ORDER BY seq").fetchall()
        assert places == [(n,) for n in range(1, 101)]
