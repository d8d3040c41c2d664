"""How long a runner waits; run alone by `make bench`, on a quiet machine."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import pytest

from restride.engine.decide import decide
from restride.library import load
from restride.log.exchange import unpack

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"
START_S = 0.3
DECISION_S = 0.05

pytestmark = pytest.mark.bench


def seconds(work: Callable[[], object], times: int = 7) -> float:
    """The median of a few goes."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return median(taken)


def test_it_starts_at_once() -> None:
    command = [sys.executable, "-m", "restride.cli", "--version"]
    taken = seconds(lambda: subprocess.run(command, check=True, capture_output=True))
    print(f"\nrestride --version: {taken * 1000:.0f} ms")  # noqa: T201 - a bench shows its number
    assert taken < START_S


def test_it_decides_at_once() -> None:
    with EXAMPLE.open("rb") as file:
        log = unpack(file).log
    protocol = load()
    last = max(entry.day for entry in log)
    taken = seconds(lambda: decide(protocol, log, last))
    print(f"\ndecide, {len(log)} entries: {taken * 1000:.1f} ms")  # noqa: T201 - a bench shows its number
    assert taken < DECISION_S
