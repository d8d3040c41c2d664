"""The name that a workout carries on a watch."""

from datetime import date

import pytest

from restride.runs.matching.workout_name import WorkoutName, named

NAME = WorkoutName("walk-run-1", "1.0.0", date(2026, 3, 16))


def test_it_is_read_back_as_it_was_written() -> None:
    assert str(NAME) == "walk-run-1 v1.0.0 2026-03-16"
    assert named(str(NAME)) == NAME


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "Intervall 6x400m",
        "walk-run-1 v1.0.0",  # cut short: the day is lost
        "walk-run-1 v1.0.0 2026-03",
        "walk-run-1 v1.0.0 2026-02-30",
        "walk-run-1 v1.0.0 2026-03-16 and more",
    ],
)
def test_it_knows_no_other_name(text: str | None) -> None:
    assert named(text) is None
