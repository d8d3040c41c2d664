"""Fast running in parts of the runner's own trusted maximum, and never of the file's."""

from restride.runs.measuring.facts import facts
from restride.runs.measuring.speed_bands import Bands
from tests.runs.made import JOG, run, seconds, watched

FIVE, SIX = (5.0, 190.0), (6.0, 200.0)
MADE = seconds((JOG, 60), (FIVE, 30), (JOG, 60), (SIX, 20), (JOG, 60))


def bands(trusted_m_s: float | None, **told: object) -> Bands:
    return facts(run(watched(MADE), **told), trusted_m_s).speed_bands


def test_it_is_unknown_without_a_trusted_maximum() -> None:
    found = bands(None)
    assert (found.confidence, found.bands) == ("unknown", ())
    assert found.why is not None
    assert "no trusted maximum" in found.why


def test_it_sums_what_lies_at_or_above_each_percent() -> None:
    found = bands(8.0)
    assert found.confidence == "at_least"
    seen = {one.from_percent: (one.duration_s, one.distance_m) for one in found.bands}
    assert seen == {60: (50, 270.0), 70: (20, 120.0), 80: (0, 0.0), 90: (0, 0.0)}


def test_it_tells_the_efforts_of_each() -> None:
    found = {one.from_percent: one.efforts for one in bands(8.0).bands}
    assert [(one.start_s, one.duration_s) for one in found[60]] == [(60, 30), (150, 20)]
    assert [(one.start_s, one.duration_s) for one in found[70]] == [(150, 20)]


def test_it_says_when_the_run_was_faster_than_the_maximum() -> None:
    found = bands(5.5)
    assert found.why is not None
    assert "too old" in found.why
    assert bands(6.0).why is None


def test_it_is_unknown_from_positions() -> None:
    found = bands(8.0, speed_from="positions")
    assert (found.confidence, found.bands) == ("unknown", ())


def test_it_is_unknown_of_a_phones_track() -> None:
    assert bands(8.0, format="GPX").confidence == "unknown"
