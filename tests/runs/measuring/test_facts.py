"""All that is known of one run, together."""

import msgspec
import pytest

from restride.log.model import Measured
from restride.runs.measuring.facts import Facts, facts, measured
from restride.runs.model import RunError
from tests.runs.made import FAST, JOG, WALK, paused, run, seconds, watched
from tests.runs.samples import samples

MADE = seconds(*[(WALK, 180), (JOG, 60)] * 5, (FAST, 10), (WALK, 60))


def test_it_tells_the_run_that_a_runner_was_told_to_do() -> None:
    found = facts(run(watched(MADE)), 7.5)
    assert (found.run_time.run_s, found.run_time.walk_s) == (310, 960)
    assert (found.longest_run.run_s, found.longest_run.bridged_s) == (70, 0)
    assert found.longest_run.start_s == 1140
    assert found.max_speed.max_speed_m_s == 6.0
    assert found.pauses.count == 0
    assert found.distance.distance_m == pytest.approx(960 * 1.4 + 300 * 2.8 + 60)


def test_it_says_of_each_number_how_it_was_found() -> None:
    found = facts(run(watched(MADE)), 7.5)
    parts = [getattr(found, name) for name in Facts.__struct_fields__ if name != "elapsed_s"]
    assert len(parts) == 8
    for part in parts:
        assert part.method
        assert part.why or part.confidence != "unknown"


def test_it_is_written_and_read_as_json() -> None:
    found = facts(run(watched(MADE, balance_left_percent=[50.0] * len(MADE))), 7.5)
    assert msgspec.json.decode(msgspec.json.encode(found), type=Facts) == found


def test_it_knows_nothing_of_nothing() -> None:
    found = facts(run(samples([]), distance_m=None), 7.5)
    parts = [getattr(found, name) for name in Facts.__struct_fields__ if name != "elapsed_s"]
    assert [part.confidence for part in parts if part is not found.pauses] == ["unknown"] * 7
    assert measured(run(samples([]))).run_s is None


def test_it_does_not_call_unseen_running_a_walk() -> None:
    found = facts(run(samples(range(600), heart_rate_bpm=[150] * 600)), None)
    assert (found.run_time.run_s, found.run_time.walk_s) == (None, None)
    assert found.longest_run.run_s is None
    assert found.run_time.why is not None
    assert "neither steps nor speed" in found.run_time.why


def test_it_is_no_less_sure_for_a_long_pause() -> None:
    found = facts(run(paused(seconds((JOG, 120)), 60, 1800)), None)
    assert found.run_time.confidence == found.longest_run.confidence == "good"


def test_it_gives_the_log_what_it_measured() -> None:
    altitude = [at / 20 for at in range(len(MADE))]
    seen = run(watched(MADE, altitude_m=altitude))
    found, kept = facts(seen, None), measured(seen)
    assert kept.method == "walk-run 2; maximum speed 1; hills 1"
    assert kept.run_s == found.run_time.run_s
    assert kept.longest_run_s == found.longest_run.run_s
    assert kept.max_speed_m_s == found.max_speed.max_speed_m_s == 6.0
    assert kept.ascent_m == found.hills.ascent_m
    assert kept.ascent_m is not None
    assert kept.descent_m == 0
    assert msgspec.json.decode(msgspec.json.encode(kept), type=Measured) == kept


def test_it_gives_the_log_nothing_for_what_is_unknown() -> None:
    kept = measured(run(watched(MADE), speed_from="positions"))
    assert (kept.max_speed_m_s, kept.ascent_m, kept.descent_m) == (None, None, None)
    assert "max_speed_m_s" not in msgspec.to_builtins(kept)


@pytest.mark.parametrize(("metres", "why"), [(None, "does not say how far"), (20_000, "farther")])
def test_it_does_not_believe_a_distance_that_nobody_runs(metres: float | None, why: str) -> None:
    far = run(watched(MADE), distance_m=metres)
    found = facts(far, None).distance
    assert (found.distance_m, found.confidence) == (None, "unknown")
    assert found.why is not None
    assert why in found.why
    assert measured(far).distance_m is None


def test_it_takes_a_distance_of_positions_for_a_rough_one() -> None:
    assert facts(run(watched(MADE)), None).distance.confidence == "good"
    assert facts(run(watched(MADE), speed_from="positions"), None).distance.confidence == "rough"


def test_it_refuses_times_that_no_run_has() -> None:
    with pytest.raises(RunError, match="not of one run"):
        facts(run(samples([0, 1e12])), None)
