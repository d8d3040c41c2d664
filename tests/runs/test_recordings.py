"""The rules against real recordings whose truth is known from laps, notes or the trace itself."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

from restride.log.model import Measured
from restride.runs.facts import measured
from restride.runs.model import Run
from restride.runs.read import read_runs
from restride.runs.walk_run import walk_run

ACTIVITIES = Path(__file__).parents[3] / "shared" / "data" / "activities"

pytestmark = pytest.mark.skipif(
    not (ACTIVITIES / "truth.json").exists(),
    reason="the recordings are not kept in this repository: they are other people's outings",
)


def recording(start: str) -> Path:
    (path,) = ACTIVITIES.glob(f"{start}_*.fit")
    return path


def run_of(start: str) -> Run:
    (run,) = read_runs(recording(start))
    return run


def truth(start: str) -> dict[str, Any]:
    told: dict[str, dict[str, Any]] = msgspec.json.decode((ACTIVITIES / "truth.json").read_bytes())
    return told[start]


def long_runs(start: str, at_least_s: int) -> list[tuple[int, int]]:
    stretches = walk_run(run_of(start).samples).stretches
    return [(s.start_s, s.duration_s) for s in stretches if s.running and s.duration_s > at_least_s]


def test_it_finds_the_intervals_of_a_walk_run() -> None:
    (first, first_s), *true = truth("d01")["runs_s"]
    (warm_up, warm_up_s), *found, _cool_down = long_runs("d01", 175)
    # The warm-up jog runs straight into the first interval: only laps could tell them apart.
    assert warm_up < first
    assert warm_up + warm_up_s == pytest.approx(first + first_s, abs=15)
    assert len(found) == len(true) == 4
    for (start, duration), (true_start, true_duration) in zip(found, true, strict=True):
        assert start == pytest.approx(true_start, abs=10)
        assert duration == pytest.approx(true_duration, abs=20)


def test_it_finds_three_runs_in_a_brisk_walk() -> None:
    found = long_runs("d03", 10)
    true = truth("d03")["runs_s"]
    assert len(found) == len(true)
    for run, true_run in zip(found, true, strict=True):
        assert run == pytest.approx(tuple(true_run), abs=10)


def test_it_finds_one_run_in_a_slow_jog() -> None:
    assert measured(run_of("d11")).longest_run_s == truth("d11")["longest_run_s"]


def test_it_finds_no_run_in_a_walk() -> None:
    run = run_of("d10")
    assert run.sport == "walking"
    assert measured(run).run_s == 0


@pytest.mark.parametrize("start", ["d01", "d03", "d09", "d10", "d11", "d31"])
def test_it_gives_facts_that_a_log_can_hold(start: str) -> None:
    facts = measured(run_of(start))
    assert msgspec.json.decode(msgspec.json.encode(facts), type=Measured) == facts
    assert (facts.run_s or 0) + (facts.walk_s or 0) <= (facts.elapsed_s or 0) + 2
