"""Maximum speed, efforts and bands on recordings whose truth is known."""

from itertools import accumulate

import pytest

from restride.runs.measuring.believed import believed
from restride.runs.measuring.efforts import efforts
from restride.runs.measuring.facts import facts
from restride.runs.measuring.max_speed import max_speed
from restride.runs.measuring.seconds import timeline
from restride.runs.measuring.walk_run import walk_run_along
from tests.runs.recorded import (
    kept_elsewhere,
    positioned,
    run_of,
    runs_of,
    sprinted,
    truth,
)
from tests.runs.samples import samples

pytestmark = kept_elsewhere


@pytest.mark.parametrize(
    ("start", "part", "true_m_s"),
    [
        ("d31", 0, 5.36),
        ("d01", 0, 5.21),
        ("d25", 0, 4.6),
        # Seconds at 5.6 m/s in a climb of a third: no step of so few would carry them.
        ("d14", 0, 3.3),
    ],
)
def test_it_proves_a_maximum(start: str, part: int, true_m_s: float) -> None:
    found = facts(runs_of(start)[part], None).max_speed
    assert found.confidence == "at_least"
    assert found.max_speed_m_s == pytest.approx(true_m_s, abs=0.1)


def test_it_does_not_repeat_a_watchs_spike() -> None:
    speeds = [speed for speed in run_of("d25").samples.speed_m_s if speed is not None]
    assert max(speeds) == pytest.approx(truth("d25")["device_max_m_s"], abs=0.01)
    found = facts(run_of("d25"), None).max_speed.max_speed_m_s
    assert found == pytest.approx(truth("d25")["robust_max_m_s"], abs=0.05)


@pytest.mark.parametrize("start", ["d01", "d02", "d03", "d04", "d07", "d08", "d09", "d11", "d15"])
def test_it_proves_no_more_than_the_watch_saw_held(start: str) -> None:
    run = run_of(start)
    seen = facts(run, None).max_speed.max_speed_m_s
    best = max(speed for speed in run.samples.speed_m_s if speed is not None)
    assert seen is not None
    assert 0.9 * best <= seen <= best + 0.001


@pytest.mark.parametrize("percent", [75, 80, 85])
def test_it_finds_six_times_400_metres(percent: int) -> None:
    run = run_of("d31")
    line = timeline(run.samples, run.pauses)
    speeds = believed(line, walk_run_along(line))
    found = efforts(((float(at), speed) for at, speed in enumerate(speeds)), 5.36 * percent / 100)
    laps = [lap for lap in run.laps if lap.step == 1]
    assert len(found) == len(laps) == 6
    for effort, lap, work_s in zip(found, laps, truth("d31")["work_s"], strict=True):
        assert effort.start_s == pytest.approx(lap.start_s, abs=10)
        assert effort.duration_s == pytest.approx(work_s, abs=11)
        assert effort.distance_m == pytest.approx(400, rel=0.11)


def test_it_counts_the_efforts_of_a_session_measured_twenty_times_a_second() -> None:
    told = truth("d29")
    counted = {
        f"{percent}%": len(efforts(positioned(), told["max_m_s"] * percent / 100, every_s=0.05))
        for percent in (60, 70, 80, 90)
    }
    assert counted == told["efforts_ge_1s"]


@pytest.mark.parametrize("smoothed_s", [0, 1, 2, 3])
def test_it_never_proves_more_than_a_laser_saw(smoothed_s: int) -> None:
    """A sprint as a watch would save it, each second; watches smooth over one to three."""
    seen = sprint_on_a_watch(smoothed_s)
    metres = list(accumulate(seen))
    steps = [250.0] * len(seen)
    line = timeline(samples(range(len(seen)), speed_m_s=seen, distance_m=metres, cadence_spm=steps))
    found = walk_run_along(line)
    proved = max_speed(found, believed(line, found), own=True)
    assert proved.max_speed_m_s is not None
    assert 4.5 < proved.max_speed_m_s <= truth("d30")["true_max_m_s"]


def sprint_on_a_watch(smoothed_s: int) -> list[float]:
    """A jog, the sprint, and slowing down by 2 m/s each second to a jog again."""
    seen, held = [3.0] * 20, 3.0
    for number, (_, speed) in enumerate(sprinted(), 1):
        held += (speed - held) * (0.001 / smoothed_s if smoothed_s else 1.0)
        if number % 1000 == 0:
            seen.append(held)
    return seen + [max(held - 2.0 * at, 2.5) for at in range(1, 20)]
