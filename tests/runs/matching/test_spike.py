"""A run's distance against the longest of thirty days."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from restride.library.claim import load_evidence
from restride.log.model import Did, Measured
from restride.runs.matching.spike import BANDS, STUDY, Spike, spike

TODAY = date(2026, 5, 1)


def ran(days_ago: int, distance_m: float | None, run_s: float = 1800) -> Did:
    day = TODAY - timedelta(days=days_ago)
    return Did(
        id=UUID(int=days_ago + 1),
        day=day,
        at=datetime(day.year, day.month, day.day, 18, tzinfo=UTC),
        move="jog",
        measured=Measured(method="watch", run_s=run_s, distance_m=distance_m),
    )


def against(distance_m: float, *before: Did) -> Spike:
    found = spike(before, TODAY, distance_m)
    assert found is not None
    return found


def test_it_compares_with_the_longest() -> None:
    found = against(6000, ran(3, 4000), ran(20, 5000))
    assert (found.longest_m, found.percent) == (5000, 20)


@pytest.mark.parametrize(
    ("metres", "ratio"),
    [(4000, None), (5500, None), (5501, 1.64), (6500, 1.64), (6501, 1.52), (10_001, 2.28)],
)
def test_it_says_what_the_study_found_for_so_much_more(metres: float, ratio: float | None) -> None:
    band = against(metres, ran(5, 5000)).band
    assert (None if band is None else band.ratio) == ratio


def test_it_compares_with_the_thirty_days_before_alone() -> None:
    assert against(5000, ran(30, 5000), ran(31, 9000), ran(0, 9000)).longest_m == 5000


@pytest.mark.parametrize("before", [[], [ran(31, 5000)], [ran(3, None)], [ran(3, 5000, run_s=0)]])
def test_it_has_nothing_to_compare_with_after_time_away(before: list[Did]) -> None:
    assert spike(before, TODAY, 5000) is None


def test_it_compares_no_unknown_distance() -> None:
    assert spike([ran(3, 5000)], TODAY, None) is None


def test_it_says_no_other_numbers_than_the_evidence() -> None:
    (study,) = (one for one in load_evidence().studies if one.id == STUDY)
    for band in BANDS:
        assert f"{band.ratio:.2f} times" in " ".join(study.result)
        assert f"({band.ratio_from:.2f} to {band.ratio_to:.2f})" in " ".join(study.result)
