"""A program that is killed loses nothing it has acknowledged, and tears nothing."""

import random
from collections.abc import Iterator
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pytest

from restride.log.model import AnyEntry
from restride.store import open_store
from restride.store.store import sha256_of
from tests.entries import morning
from tests.killed import die, kills, processes
from tests.store.story import STORY, chapters, opened

LONGEST_S = 0.004
KILLS_A_STORE = 50


class Killed(NamedTuple):
    """What came of many kills: batches acknowledged, and batches kept though not yet so."""

    acknowledged: int = 0
    in_flight: int = 0


def batch(number: int) -> list[AnyEntry]:
    return [morning(number * 4 + n, note="a long day " * 30) for n in range(1 + number % 4)]


def file_of(number: int) -> dict[str, bytes]:
    data = f"run {number}".encode() * 500
    return {sha256_of(data): data} if number % 3 == 0 else {}


def write_on(path: Path, first: int, acknowledged: Connection) -> None:
    """Write batch after batch, and say of each one that it is kept."""
    with open_store(path) as store:
        for number in count(first):
            store.restore("alice", batch(number), file_of(number))
            acknowledged.send(number)


def kill_one(path: Path, first: int, chance: random.Random) -> int:
    """Kill a program that writes from batch `first` on; give the last that it acknowledged."""
    receive, send = processes.Pipe(duplex=False)
    process = processes.Process(target=write_on, args=(path, first, send))
    process.start()
    send.close()
    told: list[int] = [receive.recv() for _ in range(chance.randrange(4))]
    process.join(chance.random() * LONGEST_S)
    process.kill()
    process.join()
    return max([first - 1, *told, *rest_of(receive)])


def rest_of(receive: Connection) -> Iterator[int]:
    with receive:
        while True:
            try:
                yield receive.recv()
            except EOFError:
                return


def kept(path: Path) -> int:
    """How many batches are kept; each of them whole, in order and with its file."""
    with open_store(path) as store:
        assert store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        ids = [entry.id for entry in store.log("alice")]
        number = 1 + (ids[-1].int & 0xFFFF_FFFF) // 4 if ids else 0
        assert ids == [entry.id for n in range(number) for entry in batch(n)]
        assert {*store.files("alice")} == {name for n in range(number) for name in file_of(n)}
    return number


def kill_many(folder: Path, times: int, seed: int) -> Killed:
    chance = random.Random(seed)  # noqa: S311 - how long to wait, the same each time
    found = Killed()
    first = 0
    for number in range(times):
        path = folder / f"{number // KILLS_A_STORE}.sqlite"
        first = first if number % KILLS_A_STORE else 0
        acknowledged = kill_one(path, first, chance) + 1
        now = kept(path)
        assert now in {acknowledged, acknowledged + 1}, f"kill {number}: {acknowledged}, {now}"
        found = Killed(
            found.acknowledged + acknowledged - first, found.in_flight + now - acknowledged
        )
        first = now
    return found


def test_it_loses_nothing_acknowledged_at_any_moment(tmp_path: Path) -> None:
    assert kill_many(tmp_path, 25, seed=1).acknowledged > 25


@pytest.mark.slow
def test_it_loses_nothing_acknowledged_in_a_thousand_kills(tmp_path: Path) -> None:
    found = kill_many(tmp_path, 1_000, seed=2)
    print(f"\n1,000 kills: {found}")  # noqa: T201 - the number is the proof
    assert found.acknowledged > 1_000


def tell(step: int, stride: int, path: Path) -> None:
    """Write the story; die after so many strides of SQLite's own steps."""
    left = step

    def tick() -> bool:
        nonlocal left
        left -= 1
        if left == 0:
            die()
        return False

    with open_store(path) as store, path.with_name("acknowledged").open("wb", 0) as acknowledged:
        store.connection.set_progress_handler(tick, stride)
        for write in STORY:
            write(store)
            acknowledged.write(b".")


def kill_at_steps(folder: Path, stride: int) -> int:
    """Tell the story again and again, killed one stride later each time; give how often."""
    expected = chapters(folder)
    path = folder / "story" / "restride.sqlite"
    path.parent.mkdir()
    times = 0
    for times in kills(tell, stride, path):  # noqa: B007 - the last one is how often
        acknowledged = path.with_name("acknowledged").stat().st_size
        assert opened(path) in expected[acknowledged : acknowledged + 2]
        for file in path.parent.iterdir():
            file.unlink()
    assert opened(path) == expected[-1]
    return times


def test_it_loses_nothing_at_steps_of_every_write(tmp_path: Path) -> None:
    assert kill_at_steps(tmp_path, stride=150) > 2 * len(STORY)


@pytest.mark.slow
def test_it_loses_nothing_at_any_step(tmp_path: Path) -> None:
    assert kill_at_steps(tmp_path, stride=3) > 1_000
