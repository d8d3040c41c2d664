"""Work in a process of its own, killed as by `kill -9` at a step that a test names."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from itertools import count
from multiprocessing import get_context
from types import FrameType
from typing import Any

PATIENCE_S = 60

# A server that has imported everything once starts each process within milliseconds.
processes = get_context("forkserver")
processes.set_forkserver_preload(
    ["__main__", "pytest", "restride.cli", "restride.store", "tests.entries"]
)


def die() -> None:
    """What no handler, no `finally` and no flush outlives."""
    os.kill(os.getpid(), signal.SIGKILL)


def dies(work: Callable[..., Any], *args: Any) -> bool:
    """Whether the work was killed, or else came to its end."""
    process = processes.Process(target=work, args=args)
    process.start()
    process.join(PATIENCE_S)
    assert process.exitcode in {0, -signal.SIGKILL}, f"it ended with {process.exitcode}"
    return process.exitcode != 0


def kills(work: Callable[..., Any], *args: Any) -> Iterator[int]:
    """Run `work(step, *args)` with the steps 1, 2, 3, …: yields each at which it was killed."""
    for step in count(1):
        if not dies(work, step, *args):
            return
        yield step


def die_at_line(step: int, modules: tuple[str, ...]) -> None:
    """Let this process die before the given line, counted as they are run in these modules."""
    left = step

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal left
        if frame.f_globals["__name__"] not in modules:
            return None
        if event == "line":
            left -= 1
            if left == 0:
                die()
        return trace

    sys.settrace(trace)
