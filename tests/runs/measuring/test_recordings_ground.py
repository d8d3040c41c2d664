"""Hills and ground-contact balance on recordings."""

import pytest

from restride.runs.measuring.facts import facts
from tests.runs.recorded import kept_elsewhere, run_of, runs_of

pytestmark = kept_elsewhere

WITH_BAROMETER = [
    *[(start, 0) for start in ("d01", "d02", "d07", "d15", "d31")],
    *[("d05", 0), ("d05", 1), ("d14", 0), ("d14", 1)],
]


@pytest.mark.parametrize(("start", "part"), WITH_BAROMETER)
def test_it_agrees_with_the_watchs_own_hills(start: str, part: int) -> None:
    run = runs_of(start)[part]
    found = facts(run, None).hills
    assert found.confidence in {"good", "rough"}
    assert found.ascent_m == pytest.approx(run.ascent_m, rel=0.16)
    assert found.descent_m == pytest.approx(run.descent_m, rel=0.16)


def test_it_finds_no_hills_on_a_treadmill() -> None:
    found = facts(run_of("d04"), None).hills
    assert found.ascent_m is not None
    assert found.ascent_m < 5


@pytest.mark.parametrize(
    "start",
    [
        *("d03", "d08", "d09", "d11", "d16"),
        "d24",
        "d25",
    ],
)
def test_it_trusts_no_altitude_without_a_barometer(start: str) -> None:
    found = facts(run_of(start), None).hills
    assert (found.confidence, found.ascent_m, found.descent_m) == ("unknown", None, None)
    assert found.why is not None
    assert "no trustworthy hills" in found.why


@pytest.mark.parametrize(
    ("start", "part", "left_percent"),
    [
        ("d02", 0, 49.7),
        ("d04", 0, 49.4),
        ("d05", 0, 51.6),
        ("d05", 1, 51.6),
        ("d08", 0, 50.0),
    ],
)
def test_it_gives_a_steady_balance(start: str, part: int, left_percent: float) -> None:
    found = facts(runs_of(start)[part], None).balance
    assert found.left_percent == pytest.approx(left_percent, abs=0.1)
    assert found.error_percent is not None
    assert found.error_percent < 0.4


@pytest.mark.parametrize("start", ["d01", "d10"])
def test_it_gives_no_balance_of_none_or_of_a_walk(start: str) -> None:
    assert facts(run_of(start), None).balance.confidence == "unknown"
