"""How long a runner waits, as ratios in one run: `make bench`, on a quiet machine."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

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


def quickest(work: Callable[[], object], times: int) -> float:
    """The quickest of several goes, in seconds: what the work costs when nothing disturbs it."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def show(line: str) -> None:
    print(f"\n{line}")  # noqa: T201 - a bench shows its numbers


@pytest.fixture(scope="module")
def log() -> Log:
    with EXAMPLE.open("rb") as file:
        return unpack(file).log


def test_it_decides_within_four_times_the_decoding(log: Log) -> None:
    protocol, lines, last = load(), encode(log), max(entry.day for entry in log)
    decoder = msgspec.json.Decoder(AnyEntry)
    decoding = quickest(lambda: decoder.decode_lines(lines), 100)
    deciding = quickest(lambda: decide(protocol, log, last), 100)
    ratio = deciding / decoding
    show(
        f"decide, {len(log)} entries: {deciding * 1000:.2f} ms; msgspec decodes them in "
        f"{decoding * 1000:.2f} ms; ratio {ratio:.2f} (at most {TIMES_DECODING})"
    )
    assert ratio <= TIMES_DECODING


def test_it_takes_twice_as_long_for_twice_the_entries(log: Log) -> None:
    protocol = load()
    ordered = sorted(log, key=lambda entry: (entry.day, entry.at))
    half = tuple(ordered[: len(ordered) // 2])
    of_half = quickest(lambda: decide(protocol, half, half[-1].day), 60)
    of_all = quickest(lambda: decide(protocol, log, ordered[-1].day), 60)
    ratio = of_all / of_half
    show(
        f"decide, {len(half)} and {len(log)} entries: {of_half * 1000:.2f} and "
        f"{of_all * 1000:.2f} ms; ratio {ratio:.2f} (at most {GROWTH})"
    )
    assert ratio <= GROWTH


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
    bare = quickest(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), 15)
    today = quickest(lambda: restride(home, "today", "--on", "2026-06-01"), 15)
    ratio = today / bare
    show(
        f"restride today: {today * 1000:.0f} ms; a bare interpreter starts in {bare * 1000:.0f} ms;"
        f" ratio {ratio:.1f} (at most {TIMES_BARE_START})"
    )
    assert ratio <= TIMES_BARE_START
