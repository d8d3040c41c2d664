"""Where walking and running look alike, it is said."""

import pytest

from restride.runs.measuring.facts import RunTime, facts
from restride.runs.model import Device
from tests.runs.made import JOG, WALK, Second, run, seconds, watched

HIKE: Second = (1.6, 150)
SHUFFLE: Second = (1.0, 150)
BUGGY: Second = (2.4, 120)


def run_time(second: Second, slope: float = 0.0, duration_s: int = 300) -> RunTime:
    made = seconds((second, duration_s))
    altitude = [at * second[0] * slope for at in range(duration_s)]
    return facts(run(watched(made, altitude_m=altitude)), None).run_time


def test_it_doubts_a_hikers_steps_up_a_steep_slope() -> None:
    found = run_time(HIKE, slope=0.15)
    assert found.run_s == 300
    (doubt,) = found.doubts
    assert doubt.kind == "uphill"
    assert doubt.start_s < 15
    assert doubt.duration_s > 250
    assert found.confidence == "rough"
    assert found.why is not None
    assert "hiker" in found.why


def test_it_does_not_doubt_a_slow_jog_on_the_flat_or_down() -> None:
    for slope in (0.0, 0.05, -0.15):
        found = run_time(HIKE, slope)
        assert (found.confidence, found.doubts, found.run_s) == ("good", (), 300)


def test_it_does_not_doubt_a_real_run_uphill() -> None:
    assert run_time(JOG, slope=0.15).doubts == ()


def test_it_doubts_a_runners_steps_at_a_slow_walk() -> None:
    (doubt,) = run_time(SHUFFLE).doubts
    assert (doubt.kind, doubt.start_s, doubt.duration_s) == ("slow", 0, 300)


def test_it_doubts_a_walkers_steps_at_a_running_speed() -> None:
    found = run_time(BUGGY)
    assert (found.run_s, found.walk_s) == (0, 300)
    assert [doubt.kind for doubt in found.doubts] == ["fast_walk"]
    assert found.confidence == "rough"


def test_it_doubts_no_walk() -> None:
    assert run_time(WALK, slope=0.2).doubts == ()


def test_it_calls_a_sum_good_where_little_is_in_doubt() -> None:
    made = seconds((JOG, 900), (BUGGY, 20), (JOG, 900))
    found = facts(run(watched(made)), None).run_time
    assert [doubt.duration_s for doubt in found.doubts] == pytest.approx([20], abs=4)
    assert found.confidence == "good"


def test_it_is_rough_by_speed_alone() -> None:
    found = run_time((2.8, None))
    assert (found.run_s, found.confidence) == (300, "rough")
    assert found.why is not None
    assert "steps are missing" in found.why


def test_it_is_rough_by_positions() -> None:
    seen = watched(seconds(((2.8, None), 300)))
    told = run(seen, speed_from="positions", device=Device(None, "a phone", barometer=None))
    found = facts(told, None).run_time
    assert found.confidence == "rough"
    assert found.why is not None
    assert "only positions" in found.why
