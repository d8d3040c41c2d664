"""Left and right in the history: a trend of one device, once there is enough to compare."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from restride.log.model import Did, Measured
from restride.telling.week_words import balance_words

FIRST = datetime(2026, 3, 1, 9, tzinfo=UTC)


def runs(*left: float, device: str = "pod one", begin: int = 0) -> list[Did]:
    """A run every other day with this balance."""
    return [
        Did(
            id=UUID(int=begin + number + 1),
            day=(FIRST + timedelta(days=2 * (begin + number))).date(),
            at=FIRST + timedelta(days=2 * (begin + number)),
            move="jog",
            measured=Measured(
                method="made up",
                balance_left_percent=percent,
                balance_speed_m_s=2.8,
                device=device,
            ),
        )
        for number, percent in enumerate(left)
    ]


def test_it_tells_a_change_that_two_runs_hold() -> None:
    told = balance_words(runs(50.0, 50.2, 49.8, 52.6, 52.9))
    assert told is not None
    assert "usually 50.0 %" in told
    assert "2.6 % more" in told


def test_it_tells_of_no_change_in_one_run_alone() -> None:
    told = balance_words(runs(50.0, 50.2, 49.8, 50.1, 52.9))
    assert told is not None
    assert "so it was in your newest runs" in told


def test_it_says_nothing_before_there_is_enough_to_compare() -> None:
    assert balance_words(runs(50.0, 52.6, 52.9)) is None


def test_it_compares_no_two_devices() -> None:
    before = runs(50.0, 50.2, 49.8)
    assert balance_words(before + runs(52.6, 52.9, device="pod two", begin=3)) is None
