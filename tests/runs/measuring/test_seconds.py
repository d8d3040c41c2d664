"""A recording as one value a second."""

import pytest

from restride.runs.measuring.seconds import timeline
from restride.runs.model import Pause, RunError
from tests.runs.samples import samples


def test_it_draws_a_line_across_what_a_saving_watch_left_out() -> None:
    line = timeline(samples([0, 4], speed_m_s=[2.0, 4.0]))
    assert line.recorded == [True] * 5
    assert line.speed_m_s == [2.0, 2.5, 3.0, 3.5, 4.0]


def test_it_leaves_a_pause_empty() -> None:
    line = timeline(samples([0, 16], speed_m_s=[2.0, 4.0]))
    assert line.recorded == [True] + [False] * 15 + [True]
    assert line.speed_m_s[1:-1] == [None] * 15


def test_it_leaves_a_short_gap_empty_where_the_timer_was_stopped() -> None:
    line = timeline(samples([0, 8], speed_m_s=[2.0, 4.0]), [Pause(0.4, 7.6)])
    assert line.recorded == [True] + [False] * 7 + [True]


def test_it_fills_a_gap_that_a_stop_elsewhere_has_nothing_to_do_with() -> None:
    line = timeline(samples([0, 8, 30], speed_m_s=[2.0, 4.0, 4.0]), [Pause(9, 20)])
    assert line.recorded[:9] == [True] * 9


def test_it_takes_a_sensor_without_steps_for_one_that_lost_them() -> None:
    assert timeline(samples([0, 1], cadence_spm=[50, 51])).cadence_spm == [None, 51]


def test_it_takes_a_zero_of_anything_else_for_a_zero() -> None:
    assert timeline(samples([0], speed_m_s=[0.0], distance_m=[0.0])).speed_m_s == [0.0]


def test_it_takes_no_number_that_is_not_finite() -> None:
    assert timeline(samples([0], speed_m_s=[float("inf")])).speed_m_s == [None]


@pytest.mark.parametrize("at_s", [[0, 1e9], [-1, 0], [0, 129_601]])
def test_it_refuses_times_that_no_run_has(at_s: list[float]) -> None:
    with pytest.raises(RunError, match="not of one run"):
        timeline(samples(at_s))
