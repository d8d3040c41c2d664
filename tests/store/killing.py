"""Programs that write batch after batch until they, or what they write to, are killed."""

import random
from collections.abc import Callable, Iterator
from itertools import count
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import NamedTuple

from restride.log.model import AnyEntry
from restride.store import StoreError, open_store
from restride.store.store import sha256_of
from tests.entries import morning
from tests.killed import processes
from tests.store.conftest import New, Target

LONGEST_S = 0.004
KILLS_A_STORE = 50

Kill = Callable[[BaseProcess], None]


class Killed(NamedTuple):
    """What came of many kills: batches acknowledged, and batches kept though not yet so."""

    acknowledged: int = 0
    in_flight: int = 0
    told: tuple[str, ...] = ()


def batch(number: int) -> list[AnyEntry]:
    return [morning(number * 4 + n, note="a long day " * 30) for n in range(1 + number % 4)]


def file_of(number: int) -> dict[str, bytes]:
    data = f"run {number}".encode() * 500
    return {sha256_of(data): data} if number % 3 == 0 else {}


def write_on(target: Target, first: int, said: Connection) -> None:
    """Write batch after batch, and say of each one that it is kept, or why it is not."""
    try:
        with open_store(target) as store:
            for number in count(first):
                store.restore("alice", batch(number), file_of(number))
                said.send(number)
    except StoreError as error:
        said.send(str(error))


def said_until_killed(
    target: Target, first: int, chance: random.Random, kill: Kill
) -> list[int | str]:
    """Write from batch `first` on; give all that was said until the kill."""
    receive, send = processes.Pipe(duplex=False)
    process = processes.Process(target=write_on, args=(target, first, send))
    process.start()
    send.close()
    said: list[int | str] = [receive.recv() for _ in range(chance.randrange(4))]
    process.join(chance.random() * LONGEST_S)
    kill(process)
    process.join()
    return [*said, *rest_of(receive)]


def rest_of(receive: Connection) -> Iterator[int | str]:
    with receive:
        while True:
            try:
                yield receive.recv()
            except EOFError:
                return


def kept(target: Target) -> int:
    """How many batches are kept; each of them whole, in order and with its file."""
    with open_store(target) as store:
        # A server may have still to do what a killed program asked last; who writes waits for it.
        store.restore("alice", [], {})
        ids = [entry.id for entry in store.log("alice")]
        number = 1 + (ids[-1].int & 0xFFFF_FFFF) // 4 if ids else 0
        assert ids == [entry.id for n in range(number) for entry in batch(n)]
        assert {*store.files("alice")} == {name for n in range(number) for name in file_of(n)}
    return number


def kill_many(new: New, times: int, seed: int, kill: Kill = BaseProcess.kill) -> Killed:
    """Kill so many times; after each one, all that was acknowledged is there and none is torn."""
    chance = random.Random(seed)  # noqa: S311 - how long to wait, the same each time
    found = Killed()
    for number in range(times):
        if number % KILLS_A_STORE == 0:
            target, first = new(), 0
        said = said_until_killed(target, first, chance, kill)
        acknowledged = 1 + max([first - 1, *(one for one in said if isinstance(one, int))])
        now = kept(target)
        assert now in {acknowledged, acknowledged + 1}, f"kill {number}: {acknowledged}, {now}"
        found = Killed(
            found.acknowledged + acknowledged - first,
            found.in_flight + now - acknowledged,
            (*found.told, *(one for one in said if isinstance(one, str))),
        )
        first = now
    return found
