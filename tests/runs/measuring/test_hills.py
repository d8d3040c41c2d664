"""Ascent and descent, where a barometer measured them."""

import math
from collections.abc import Sequence
from itertools import pairwise

import pytest

from restride.runs.measuring.facts import facts
from restride.runs.measuring.hills import Hills
from restride.runs.model import Device
from tests.runs.made import run, seconds, watched

JOG = (3.0, 165.0)
WITH, WITHOUT = Device("garmin", "fr965", barometer=True), Device("garmin", "fr70", barometer=None)


def hills(altitudes: Sequence[float], **told: object) -> Hills:
    seen = watched(seconds((JOG, len(altitudes))), altitude_m=altitudes)
    return facts(run(seen, **told), None).hills


def slope(metres: float, duration_s: int) -> list[float]:
    return [metres * at / duration_s for at in range(duration_s)]


UP_AND_DOWN = [*slope(40, 400), *[40.0] * 100, *reversed(slope(40, 400))]


def test_it_sums_what_went_up_and_what_went_down() -> None:
    found = hills(UP_AND_DOWN)
    assert found.confidence == "good"
    assert found.ascent_m == pytest.approx(40, rel=0.03)
    assert found.descent_m == pytest.approx(40, rel=0.03)


def test_it_takes_no_flicker_for_hills() -> None:
    flicker = [100 + 0.4 * math.sin(at * 2.1) + 0.2 * (at % 2) for at in range(900)]
    raw = sum(max(b - a, 0) for a, b in pairwise(flicker))
    found = hills(flicker)
    assert raw > 100
    assert (found.ascent_m, found.descent_m) == (0, 0)


def test_it_leaves_out_a_jump_that_comes_back() -> None:
    jumped = [*UP_AND_DOWN[:5], *[value + 33 for value in UP_AND_DOWN[5:8]], *UP_AND_DOWN[8:]]
    assert hills(jumped) == hills(UP_AND_DOWN)


def test_it_counts_no_step_of_a_calibration() -> None:
    stepped = [*UP_AND_DOWN[:450], *[value + 60 for value in UP_AND_DOWN[450:]]]
    found = hills(stepped)
    assert found.ascent_m == pytest.approx(40, rel=0.03)
    assert found.descent_m == pytest.approx(40, rel=0.03)


def test_it_trusts_no_altitude_that_keeps_jumping() -> None:
    found = hills([value + 30 * (at % 20 == 0) for at, value in enumerate(UP_AND_DOWN)])
    assert (found.confidence, found.ascent_m) == ("unknown", None)
    assert found.why is not None
    assert "jumps" in found.why


def test_it_tells_the_steep_ways_down() -> None:
    (way,) = hills([*[50.0] * 100, *reversed(slope(50, 100)), *[0.0] * 100]).steep_down
    assert way.from_m == pytest.approx(300, abs=30)
    assert way.length_m == pytest.approx(300, abs=40)
    assert way.descent_m == pytest.approx(50, rel=0.1)


def test_it_tells_no_gentle_way_down() -> None:
    assert hills([*[20.0] * 100, *reversed(slope(20, 100)), *[0.0] * 100]).steep_down == ()


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"device": WITHOUT}, "does not say that the watch has a barometer"),
        ({"device": Device(None, None, barometer=None)}, "does not say"),
        ({"format": "GPX"}, "altitude is of positions"),
    ],
)
def test_it_trusts_no_altitude_that_may_be_of_positions(told: dict[str, object], why: str) -> None:
    found = hills(UP_AND_DOWN, **told)
    assert (found.confidence, found.ascent_m, found.descent_m) == ("unknown", None, None)
    assert found.why is not None
    assert "no trustworthy hills" in found.why
    assert why in found.why


@pytest.mark.parametrize("product", ["fenix2", "fenix 2", "Forerunner 920XT", "Garmin Fenix 5X"])
def test_it_knows_families_of_watches_with_a_barometer(product: str) -> None:
    found = hills(UP_AND_DOWN, device=Device("garmin", product, barometer=None))
    assert (found.confidence, found.ascent_m) == ("rough", hills(UP_AND_DOWN).ascent_m)
    assert found.why is not None


@pytest.mark.parametrize("altitude", [[], [None] * 900, UP_AND_DOWN[:90]])
def test_it_is_unknown_of_too_little(altitude: list[float]) -> None:
    found = hills(altitude)
    assert found.confidence == "unknown"
    assert found.why is not None
    assert "less than 300 m" in found.why


def test_it_counts_no_hill_across_a_leap_of_the_distance() -> None:
    seen = watched(seconds((JOG, 600)), altitude_m=[0.0] * 300 + [80.0] * 300)
    leap = [metres + 1e9 * (at >= 300) for at, metres in enumerate(seen.distance_m) if metres]
    seen = watched(seconds((JOG, 600)), altitude_m=seen.altitude_m, distance_m=leap)
    assert facts(run(seen), None).hills.ascent_m == 0
