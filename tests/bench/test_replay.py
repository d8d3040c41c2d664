"""A population decided by two processes, as a server would on two cores."""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from typing import NamedTuple, TypeVar

import pytest

from restride.log.model import Log
from tests.bench.conftest import Keep
from tests.bench.paired import seconds
from tests.bench.population import population
from tests.bench.replay import Answer, Runner, answer, bare_work

RUNNERS, AT_ONCE = 10_000, 100
BARE = range(1, 101)
OF_BARE = 0.8  # 1.6 times as fast where two cores are free
MEMORY_GROWTH = 1.25
MEMORY_MB = 60

Work = TypeVar("Work")
Result = TypeVar("Result")

pytestmark = [
    pytest.mark.bench,
    pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="two processes need two cores"),
]


class Compared(NamedTuple):
    """One process at the same work, at once after two; and what two gain with the barest work."""

    answers: list[Answer]
    gain: float
    bare_gain: float


class Part(NamedTuple):
    """Some of the runners, decided by two processes; a tenth of the parts also by one."""

    answers: list[Answer]
    took_s: float
    compared: Compared | None


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory, log: Log) -> list[Part]:
    runners = population(tmp_path_factory.mktemp("logs"), RUNNERS, log)
    with pool(1) as one, pool(2) as two:
        some = (runners[begin : begin + AT_ONCE] for begin in range(0, RUNNERS, AT_ONCE))
        return [decided(one, two, part, place) for place, part in enumerate(some)]


def pool(processes: int) -> ProcessPoolExecutor:
    """Processes that begin empty, so that their memory is their own."""
    return ProcessPoolExecutor(processes, mp_context=get_context("forkserver"))


def decided(
    one: ProcessPoolExecutor, two: ProcessPoolExecutor, runners: list[Runner], place: int
) -> Part:
    answers, took_s = timed(two, answer, runners)
    if place % 10 > 0:
        return Part(answers, took_s, None)
    again, again_s = timed(one, answer, runners)
    _, bare_s = timed(two, bare_work, BARE)
    _, bare_again_s = timed(one, bare_work, BARE)
    return Part(answers, took_s, Compared(again, again_s / took_s, bare_again_s / bare_s))


def timed(
    processes: ProcessPoolExecutor, do: Callable[[Work], Result], work: Sequence[Work]
) -> tuple[list[Result], float]:
    results: list[Result] = []
    return results, seconds(lambda: results.extend(processes.map(do, work, chunksize=2)))


def test_it_decides_faster_with_two_processes(parts: list[Part], keep: Keep) -> None:
    compared = [part.compared for part in parts if part.compared]
    gain, bare = median(one.gain for one in compared), median(one.bare_gain for one in compared)
    took_s = sum(part.took_s for part in parts)
    says = f"{RUNNERS} runners in {took_s:.0f} s by two processes, {RUNNERS / took_s:.0f} a second"
    keep("replay_speed_up", gain, f"{says} (at least {OF_BARE} of the next)")
    keep("bare_speed_up", bare, "what two processes gain with the barest work")
    assert gain >= OF_BARE * bare


def test_it_gives_the_same_answers_in_every_process(parts: list[Part]) -> None:
    by_two = digests(part.answers for part in parts if part.compared)
    by_one = digests(part.compared.answers for part in parts if part.compared)
    assert by_two == by_one
    assert len(by_one) == RUNNERS / 10
    assert len(set(by_one)) > len(by_one) / 2


def digests(several: Iterable[list[Answer]]) -> list[str]:
    return [one.digest for answers in several for one in answers]


def test_it_needs_no_more_memory_for_more_runners(parts: list[Part], keep: Keep) -> None:
    early, late = peaks(parts[: len(parts) // 10]), peaks(parts)
    growth = max(late[worker] / early[worker] for worker in early)
    says = f"a worker holds {max(late.values()):.0f} MB at most (at most {MEMORY_MB}), this times "
    says += f"what it held after a tenth of the runners (at most {MEMORY_GROWTH})"
    keep("replay_memory_growth", growth, says)
    assert growth <= MEMORY_GROWTH
    assert max(late.values()) <= MEMORY_MB


def peaks(parts: list[Part]) -> dict[int, float]:
    """The most memory that each worker ever held, in MB."""
    peaks: dict[int, float] = {}
    for one in (one for part in parts for one in part.answers):
        peaks[one.worker] = max(one.peak_mb, peaks.get(one.worker, 0.0))
    return peaks
