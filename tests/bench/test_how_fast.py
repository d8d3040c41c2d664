"""How long a runner waits, as ratios in one run: `make bench`, on a quiet machine."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import NamedTuple

import msgspec
import pytest

from restride.engine.decide import decide
from restride.library import load
from restride.log.exchange import unpack
from restride.log.lines import encode
from restride.log.model import AnyEntry, Log

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"
TIMES_DECODING = 4.0
GROWTH = 2.2
TIMES_BARE_START = 8.0

pytestmark = pytest.mark.bench


class Paired(NamedTuple):
    """Two pieces of work timed in turn, so that a slow moment of the machine meets both."""

    first_ms: float
    second_ms: float
    ratio: float


def paired(first: Callable[[], object], second: Callable[[], object], times: int) -> Paired:
    """The medians of both, and the median of the ratios first / second, pair by pair."""
    pairs = [(seconds(first), seconds(second)) for _ in range(times)]
    return Paired(
        1000 * median(one for one, _ in pairs),
        1000 * median(other for _, other in pairs),
        median(one / other for one, other in pairs),
    )


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def show(line: str) -> None:
    print(f"\n{line}")  # noqa: T201 - a bench shows its numbers


@pytest.fixture(scope="module")
def log() -> Log:
    with EXAMPLE.open("rb") as file:
        return unpack(file).log


def test_it_decides_within_four_times_the_decoding(log: Log) -> None:
    protocol, lines, last = load(), encode(log), max(entry.day for entry in log)
    decoder = msgspec.json.Decoder(AnyEntry)
    took = paired(
        lambda: decide(protocol, log, last), lambda: decoder.decode_lines(lines), times=100
    )
    show(
        f"decide, {len(log)} entries: {took.first_ms:.2f} ms; msgspec decodes them in "
        f"{took.second_ms:.2f} ms; ratio {took.ratio:.2f} (at most {TIMES_DECODING})"
    )
    assert took.ratio <= TIMES_DECODING


def test_it_takes_twice_as_long_for_twice_the_entries(log: Log) -> None:
    protocol = load()
    ordered = sorted(log, key=lambda entry: (entry.day, entry.at))
    half = tuple(ordered[: len(ordered) // 2])
    took = paired(
        lambda: decide(protocol, log, ordered[-1].day),
        lambda: decide(protocol, half, half[-1].day),
        times=60,
    )
    show(
        f"decide, {len(log)} and {len(half)} entries: {took.first_ms:.2f} and "
        f"{took.second_ms:.2f} ms; ratio {took.ratio:.2f} (at most {GROWTH})"
    )
    assert took.ratio <= GROWTH


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """A home that holds the example."""
    env = {**os.environ, "RESTRIDE_HOME": str(tmp_path)}
    restride(env, "import", str(EXAMPLE))
    return env


def restride(env: dict[str, str], *words: str) -> None:
    command = [str(Path(sys.executable).with_name("restride")), *words]
    subprocess.run(command, check=True, capture_output=True, env=env)


def test_it_shows_today_within_eight_bare_starts(home: dict[str, str]) -> None:
    took = paired(
        lambda: restride(home, "today", "--on", "2026-06-01"),
        lambda: subprocess.run([sys.executable, "-c", "pass"], check=True),
        times=15,
    )
    show(
        f"restride today: {took.first_ms:.0f} ms; a bare interpreter starts in "
        f"{took.second_ms:.0f} ms; ratio {took.ratio:.1f} (at most {TIMES_BARE_START})"
    )
    assert took.ratio <= TIMES_BARE_START
