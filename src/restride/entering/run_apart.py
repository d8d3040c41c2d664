"""Reading a file that nobody vouches for: in a program of its own, with an end to memory and time.

The readers count what they unpack and refuse what swells; this is for what none of them foresaw. A
reader that takes too much is ended, and whoever asked goes on.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import BoundedSemaphore, Event, Timer
from typing import IO

from restride.entering.watch_files import Recorded, Refused, runs_of
from restride.runs.model import Sport

# Our own choice: far more than any file of ours took, and less than a usual machine has.
MEMORY_BYTES = 3_000_000_000
# Our own choice: an export of many years may take minutes, and nobody waits for longer.
SECONDS = 600.0
# A reader may take a processor and much memory, so there are few at once.
ROOM = BoundedSemaphore(2)
Part = Recorded | Refused


def read_apart(
    path: Path, sport: Sport | None = None, memory_bytes: int = MEMORY_BYTES
) -> Iterator[Part]:
    """Every run of a file, as it is read; messages call the file by its last name alone."""
    # -P: a file in the folder that is called like a module of Python's is never run.
    words = [
        sys.executable,
        "-P",
        "-m",
        "restride.entering.run_apart",
        str(memory_bytes),
        str(path),
        sport or "",
    ]
    late = Event()
    with (
        ROOM,
        subprocess.Popen(  # noqa: S603 - our own program; the path is one argument, never a command
            words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as reader,
    ):

        def end() -> None:
            late.set()
            reader.kill()

        timer = Timer(SECONDS, end)
        timer.start()
        try:
            yield from _received(reader.stdout, path.name, late)
        finally:
            timer.cancel()
            reader.kill()


def _received(told: IO[bytes] | None, name: str, late: Event) -> Iterator[Part]:
    """What the reader says, until it says that this was all."""
    if told is None:
        return
    while True:
        try:
            # What is read here was written by our own program, never by the file.
            one: Part | None = pickle.load(told)  # noqa: S301 - see above
        except (EOFError, pickle.UnpicklingError):
            takes = "too long" if late.is_set() else "too much"
            yield Refused(name, f"{name} takes {takes} to read. Export the runs one by one.")
            return
        if one is None:
            return
        yield one


def _tell(memory_bytes: int, path: Path, sport: Sport | None, to: IO[bytes]) -> None:
    """What the program does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program that asked
    _limit_memory(memory_bytes)
    os.chdir(path.parent)
    for one in runs_of(Path(path.name), sport):
        pickle.dump(one, to)
        to.flush()
    pickle.dump(None, to)
    to.flush()


def _limit_memory(most_bytes: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the readers' own hold there, too
        return
    resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))


if __name__ == "__main__":
    told_bytes, told_path, told_sport = sys.argv[1:]
    _tell(int(told_bytes), Path(told_path), told_sport or None, sys.stdout.buffer)  # type: ignore[arg-type]  # one of ours
