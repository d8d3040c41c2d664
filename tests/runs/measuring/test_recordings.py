"""Walking and running, told apart on recordings whose truth comes from laps, cues or the trace."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec
import pytest

from restride.log.model import Measured
from restride.runs.measuring.facts import facts, measured
from restride.runs.measuring.walk_run import Stretch, walk_run
from tests.runs.recorded import kept_elsewhere, labelled_walk_run, run_of, runs_of, truth

pytestmark = kept_elsewhere


def long_runs(stretches: Sequence[Stretch], at_least_s: int) -> list[tuple[int, int]]:
    return [(s.start_s, s.duration_s) for s in stretches if s.running and s.duration_s > at_least_s]


def runs_in(start: str, at_least_s: int) -> list[tuple[int, int]]:
    run = run_of(start)
    return long_runs(walk_run(run.samples, run.pauses).stretches, at_least_s)


def test_it_finds_the_intervals_of_a_walk_run() -> None:
    (first, first_s), *true = truth("d01")["runs_s"]
    (warm_up, warm_up_s), *found, _cool_down = runs_in("d01", 175)
    # The warm-up jog runs straight into the first interval: only laps could tell them apart.
    assert warm_up < first
    assert warm_up + warm_up_s == pytest.approx(first + first_s, abs=15)
    assert len(found) == len(true) == 4
    for (start, duration), (true_start, true_duration) in zip(found, true, strict=True):
        assert start == pytest.approx(true_start, abs=10)
        assert duration == pytest.approx(true_duration, abs=20)


def test_it_finds_the_runs_that_an_app_called_for_without_any_steps() -> None:
    told = truth("d21")
    starts = told["boundaries_s"][::2]
    lasts = [seconds for kind, seconds in told["prescribed"] if kind == "run"]
    found = long_runs(walk_run(labelled_walk_run()).stretches, 60)
    assert len(found) == len(starts) == 4
    for (start, duration), true_start, asked_s in zip(found, starts, lasts, strict=True):
        assert start == pytest.approx(true_start, abs=10)
        assert asked_s - 10 <= duration <= asked_s + 30  # the runner went on some 20 s after a cue


def test_it_finds_three_runs_in_a_brisk_walk() -> None:
    found = runs_in("d03", 10)
    true = truth("d03")["runs_s"]
    assert len(found) == len(true)
    for run, true_run in zip(found, true, strict=True):
        assert run == pytest.approx(tuple(true_run), abs=10)


def test_it_finds_one_run_in_a_slow_jog() -> None:
    found = facts(run_of("d11"), None)
    assert found.longest_run.run_s == truth("d11")["longest_run_s"]
    assert found.longest_run.bridged_s == 0
    assert found.run_time.confidence == "good"


def test_it_finds_no_run_in_a_walk() -> None:
    run = run_of("d10")
    found = facts(run, None)
    assert run.sport == "walking"
    assert found.run_time.run_s == 0
    assert found.max_speed.why == "nothing was run"


def test_it_doubts_the_runs_of_a_climb_of_a_third() -> None:
    """Up a wall of 730 m in 2.2 km, where the watch counts a runner's steps now and then."""
    climb, mountain = runs_of("d14")
    for run in (climb, mountain):
        found = facts(run, None).run_time
        assert found.confidence == "rough"
        assert found.why is not None
        assert "uphill" in found.why
    doubted = sum(doubt.duration_s for doubt in facts(climb, None).run_time.doubts)
    assert doubted > (measured(climb).run_s or 0) / 2


@pytest.mark.parametrize(
    "start",
    [
        *("d01", "d02", "d03", "d04", "d07", "d08", "d11", "d15", "d31"),
        "d24",
        "d25",
    ],
)
def test_it_is_sure_of_runs_that_nobody_would_doubt(start: str) -> None:
    found = facts(run_of(start), None).run_time
    assert found.confidence == "good"
    assert sum(doubt.duration_s for doubt in found.doubts) <= 30


@pytest.mark.parametrize("start", ["d01", "d03", "d09", "d10", "d11", "d31"])
def test_it_gives_facts_that_a_log_can_hold(start: str) -> None:
    found = measured(run_of(start))
    assert msgspec.json.decode(msgspec.json.encode(found), type=Measured) == found
    assert (found.run_s or 0) + (found.walk_s or 0) <= (found.elapsed_s or 0) + 2


@pytest.mark.parametrize(("start", "pauses"), [("d01", 0), ("d07", 6), ("d15", 17)])
def test_it_counts_the_stops_of_the_timer(start: str, pauses: int) -> None:
    run = run_of(start)
    found = facts(run, None).pauses
    apart = sum(b.start_s - a.start_s - a.elapsed_s > 1 for a, b in pairwise(run.pauses))
    assert len(run.pauses) == pauses
    assert found.count == (apart + 1 if pauses else 0)
    assert found.paused_s == pytest.approx(run.elapsed_s - (run.timer_s or 0), abs=5)
