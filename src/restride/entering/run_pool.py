"""Reading many files on all processors, in their own order and with a few at a time in memory."""

import gc
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from restride.entering.watch_files import Recorded, Refused, runs_of
from restride.runs.model import Sport
from restride.runs.reading.kind import HEAD_BYTES, kind_of

Parts = Iterable[Recorded | Refused]
Reading = Future[list[Recorded | Refused]]

# A second reader costs as much as starting Python; a few files are read sooner without.
FEW = 8
AHEAD = 2  # files read ahead for each processor


def read_each(paths: Sequence[Path], sport: Sport | None) -> Iterator[Parts]:
    """The runs of each file, one file after the other."""
    processors = os.cpu_count() or 1
    if len(paths) < FEW or processors == 1:
        yield from (runs_of(path, sport) for path in paths)
        return
    # Started afresh, not forked: a forked copy of a program with a store open shares its locks.
    pool = ProcessPoolExecutor(processors, get_context("spawn"), _as_reader)
    try:
        yield from _in_order(pool, iter(paths), processors * AHEAD, sport)
    finally:
        pool.shutdown(cancel_futures=True)


def _as_reader() -> None:
    """Leave Ctrl-C to the program that asked, and collect what files leave behind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()


def _in_order(
    pool: ProcessPoolExecutor, paths: Iterator[Path], ahead: int, sport: Sport | None
) -> Iterator[Parts]:
    waiting: deque[tuple[Path, Reading | None]] = deque()
    waiting.extend((path, _begun(pool, path, sport)) for path in islice(paths, ahead))
    while waiting:
        path, reading = waiting.popleft()
        yield runs_of(path, sport) if reading is None else _read(path, reading)
        waiting.extend((path, _begun(pool, path, sport)) for path in islice(paths, 1))


def _begun(pool: ProcessPoolExecutor, path: Path, sport: Sport | None) -> Reading | None:
    """Begin to read a file elsewhere; what holds many is not handed over all at once."""
    if _holds_many(path):
        return None
    try:
        return pool.submit(_all_of, path, sport)
    except BrokenProcessPool:
        return None  # one file before it took too much; this one is read here


def _all_of(path: Path, sport: Sport | None) -> list[Recorded | Refused]:
    return list(runs_of(path, sport))


def _holds_many(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return kind_of(file.read(HEAD_BYTES)) in ("zip", "Apple Health")
    except OSError:
        return True  # whatever is wrong is told where it is read


def _read(path: Path, reading: Reading) -> Parts:
    try:
        return reading.result()
    except BrokenProcessPool:
        why = f"{path}: reading it, or a file beside it, took too much. Take it in alone."
        return [Refused(str(path), why)]
