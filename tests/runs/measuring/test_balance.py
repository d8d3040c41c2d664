"""Ground-contact balance: a mean with its error, and a trend of one runner."""

from collections.abc import Sequence
from random import Random

import pytest

from restride.runs.measuring.balance import Balance, BalanceTrend, balance_trend
from restride.runs.measuring.facts import facts
from tests.runs.made import JOG, WALK, run, seconds, watched


def balance(left: Sequence[float | None], made: Sequence[tuple[float, float | None]]) -> Balance:
    return facts(run(watched(made, balance_left_percent=left)), None).balance


def steady(mean: float, spread: float, minutes: int) -> list[float]:
    """A new level each minute: what is left of the noise once a watch has smoothed it."""
    chance = Random(1)  # noqa: S311 - the same made-up swings each time
    return [level for _ in range(minutes) for level in [chance.gauss(mean, spread)] * 60]


def test_it_gives_the_mean_and_its_error() -> None:
    found = balance(steady(49.2, 0.5, 20), seconds((JOG, 1200)))
    assert found.confidence == "good"
    assert found.left_percent == pytest.approx(49.2, abs=0.3)
    assert found.error_percent is not None
    assert 0.1 < found.error_percent <= 0.5
    assert found.mean_speed_m_s == pytest.approx(2.8)


def test_it_takes_a_zero_for_no_value() -> None:
    left = [None if at % 3 == 0 else 0.0 if at % 3 == 1 else 50.0 for at in range(1200)]
    assert balance(left, seconds((JOG, 1200))).confidence == "unknown"
    left = [0.0 if at % 3 == 0 else 50.0 for at in range(1200)]
    assert balance(left, seconds((JOG, 1200))).left_percent == 50.0


def test_it_leaves_out_walking_and_the_first_seconds_of_each_run() -> None:
    walked = [60.0] * 300
    begun, held = [40.0] * 20, [50.0] * 280
    made = seconds((WALK, 300), (JOG, 300))
    assert balance([*walked, *begun, *held], made).left_percent == 50.0


def test_it_is_unknown_after_too_little_running() -> None:
    found = balance([50.0] * 190, seconds((JOG, 190)))
    assert (found.left_percent, found.confidence) == (None, "unknown")
    assert found.why == "too little running to tell the balance"
    assert balance([50.0] * 200, seconds((JOG, 200))).left_percent == 50.0


def test_it_is_unknown_while_the_mean_may_be_half_a_percent_off() -> None:
    found = balance(steady(50, 3, 6), seconds((JOG, 360)))
    assert found.left_percent is None
    assert found.why is not None
    assert "swings too much" in found.why


def test_it_says_when_the_watch_recorded_none() -> None:
    found = balance([None] * 300, seconds((JOG, 300)))
    assert found.why is not None
    assert "recorded no ground-contact balance" in found.why


def trend(*left: float | None, speeds: Sequence[float] | None = None) -> BalanceTrend:
    return balance_trend(
        [
            Balance(method="m", confidence="good", left_percent=one, mean_speed_m_s=speed)
            for one, speed in zip(left, speeds or [2.8] * len(left), strict=True)
        ]
    )


def test_it_speaks_of_a_change_that_is_held() -> None:
    found = trend(50.2, 49.8, 50.0, 52.3, 52.6)
    assert (found.usual_left_percent, found.change_percent, found.held) == (50.0, 2.3, True)


@pytest.mark.parametrize(
    "newest", [(52.3, 50.1), (50.1, 52.3), (51.5, 51.6), (52.3, 47.5), (50, 50)]
)
def test_it_does_not_speak_of_one_run_or_of_a_small_change(newest: tuple[float, float]) -> None:
    found = trend(50.2, 49.8, 50.0, *newest)
    assert found.confidence == "rough"
    assert not found.held


@pytest.mark.parametrize("newest", [(52.3, 52.6), (47.7, 47.5)])
def test_it_speaks_of_either_side(newest: tuple[float, float]) -> None:
    assert trend(50, 50, 50, *newest).held


def test_it_compares_like_speeds_alone() -> None:
    same = [2.8, 2.8, 2.8, 2.8, 2.8]
    assert trend(50, 50, 50, 53, 53, speeds=same).held
    for number in range(5):
        other = [*same[:number], 3.6, *same[number + 1 :]]
        found = trend(50, 50, 50, 53, 53, speeds=other)
        assert (found.confidence, found.held) == ("unknown", False)


def test_it_is_unknown_without_enough_known_runs() -> None:
    assert trend(50, None, 50, 53, 53).confidence == "unknown"
    assert trend(50).confidence == "unknown"
    assert trend().confidence == "unknown"
