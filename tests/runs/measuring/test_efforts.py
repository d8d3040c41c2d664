"""How often a speed was held."""

from restride.runs.measuring.efforts import Effort, efforts


def test_it_finds_each_effort_that_lasts() -> None:
    speeds = [3.0] * 5 + [6.0] * 4 + [3.0] * 5 + [6.0] * 3
    found = efforts(enumerate(speeds), 5.0, least_s=4)
    assert found == (Effort(start_s=5, duration_s=4, distance_m=24, mean_speed_m_s=6),)


def test_it_takes_a_dip_to_nine_tenths_for_the_same_effort() -> None:
    assert len(efforts(enumerate([6.0, 4.6, 6.0]), 5.0)) == 1
    assert len(efforts(enumerate([6.0, 4.4, 6.0]), 5.0)) == 2


def test_it_begins_none_below_its_speed() -> None:
    assert efforts(enumerate([4.9] * 20), 5.0) == ()


def test_it_goes_on_over_two_seconds_that_are_not_known_and_not_over_more() -> None:
    assert len(efforts(enumerate([6.0, None, None, 6.0]), 5.0)) == 1
    assert len(efforts(enumerate([6.0, None, None, None, 6.0]), 5.0)) == 2


def test_it_goes_by_the_time_between_samples() -> None:
    twenty_a_second = [(number / 20, 6.0) for number in range(20)]
    (found,) = efforts(twenty_a_second, 5.0, every_s=0.05)
    assert (found.duration_s, found.distance_m) == (1.0, 6.0)
    assert efforts(twenty_a_second[:-1], 5.0, every_s=0.05) == ()


def test_it_finds_none_in_nothing() -> None:
    assert efforts([], 5.0) == ()
