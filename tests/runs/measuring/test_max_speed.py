"""The fastest that a recording proves, and what it does not believe."""

from collections.abc import Sequence

import pytest

from restride.runs.measuring.believed import believed
from restride.runs.measuring.max_speed import MaxSpeed, max_speed
from restride.runs.measuring.seconds import timeline
from restride.runs.measuring.walk_run import walk_run_along
from restride.runs.model import Samples
from tests.runs.made import FAST, JOG, WALK, Second, seconds, watched


def fastest(seen: Samples, *, own: bool = True) -> MaxSpeed:
    line = timeline(seen)
    found = walk_run_along(line)
    return max_speed(found, believed(line, found), own=own)


def with_spike(speeds: Sequence[float], at: int, made: Sequence[Second]) -> list[Second]:
    spiked = list(made)
    for number, speed in enumerate(speeds):
        spiked[at + number] = (speed, made[at + number][1])
    return spiked


def test_it_gives_the_mean_of_the_fastest_three_seconds() -> None:
    up = [(3.5, 180), (4.5, 190), (5.5, 195), (6.1, 200), (6.3, 200), (6.2, 200), (5.5, 200)]
    down = [(4.5, 190), (3.5, 180)]
    found = fastest(watched([*seconds((JOG, 60)), *up, *down, *seconds((JOG, 60))]))
    assert found.max_speed_m_s == pytest.approx((6.1 + 6.3 + 6.2) / 3, abs=0.01)
    assert (found.confidence, found.at_s) == ("at_least", 63)


def test_it_believes_no_single_second() -> None:
    """A half marathon whose watch says 9.07 m/s."""
    made = with_spike([9.07], 300, seconds((JOG, 600)))
    assert fastest(watched(made)).max_speed_m_s == 2.8


def test_it_believes_no_seconds_that_the_distance_does_not_know() -> None:
    steady = seconds((JOG, 600))
    along = watched(steady).distance_m
    glide = [3.6, 4.4, 5.2, 5.8, 6.2, 6.2, 6.2, 5.8, 5.2, 4.4, 3.6]
    assert fastest(watched(with_spike(glide, 300, steady), distance_m=along)).max_speed_m_s == (
        pytest.approx(2.8, abs=0.85)  # what distance and speed may differ by
    )
    assert fastest(watched(with_spike(glide, 300, steady))).max_speed_m_s == pytest.approx(6.2)


def test_it_believes_no_glide_to_a_speed_that_no_step_carries() -> None:
    glide = [4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 9.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0]
    made = with_spike(glide, 300, seconds((JOG, 600)))
    found = fastest(watched(made))
    assert found.max_speed_m_s is not None
    assert found.max_speed_m_s <= 4.0


def test_it_believes_no_speed_that_is_reached_in_a_second() -> None:
    made = with_spike([11.0] * 5, 300, [(speed, 290) for speed, _ in seconds((JOG, 600))])
    assert fastest(watched(made)).max_speed_m_s == 2.8


def test_it_believes_a_sprint_that_the_watch_saw_end_at_once() -> None:
    stopped: Second = (0.0, None)
    made = seconds((JOG, 60), ((5.0, 190), 5), (FAST, 10), (stopped, 60))
    assert fastest(watched(made)).max_speed_m_s == 6.0


def test_it_believes_no_car() -> None:
    drive = [(min(3.0 + second / 2, 12.0), None) for second in range(300)]
    found = fastest(watched([*seconds((JOG, 60)), *drive]))
    assert found.max_speed_m_s is not None
    assert found.max_speed_m_s < 5.5


def test_it_believes_no_walking_steps_at_a_bicycles_speed() -> None:
    assert fastest(watched(seconds(((5.0, 80), 300)))).confidence == "unknown"


@pytest.mark.parametrize(("speed", "most"), [(6.5, 6.5), (7.5, None)])
def test_it_believes_less_where_no_steps_show_that_it_was_run(
    speed: float, most: float | None
) -> None:
    assert fastest(watched(seconds(((speed, None), 60)))).max_speed_m_s == most


def test_it_is_unknown_without_a_distance_to_agree_with() -> None:
    found = fastest(watched(seconds((FAST, 60)), distance_m=[None] * 60))
    assert (found.max_speed_m_s, found.confidence) == (None, "unknown")
    assert found.why is not None
    assert "agree with the distance" in found.why


def test_it_is_unknown_from_positions() -> None:
    found = fastest(watched(seconds((FAST, 60))), own=False)
    assert (found.max_speed_m_s, found.confidence) == (None, "unknown")
    assert found.why is not None
    assert "positions" in found.why


def test_it_is_unknown_where_nothing_was_run() -> None:
    found = fastest(watched(seconds((WALK, 600))))
    assert (found.max_speed_m_s, found.why) == (None, "nothing was run")


def test_it_believes_a_distance_that_lags_by_some_seconds() -> None:
    made = seconds((JOG, 60), ((5.0, 190), 20), (JOG, 60))
    along = watched(made).distance_m
    late = [0.0] * 5 + list(along[:-5])
    assert fastest(watched(made, distance_m=late)).max_speed_m_s == 5.0
