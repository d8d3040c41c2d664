"""How often and how long a run stood still."""

from restride.runs.measuring.facts import facts
from restride.runs.measuring.pauses import Pauses
from tests.runs.made import JOG, paused, run, seconds, stop, watched

MADE = seconds((JOG, 120))


def pauses(**told: object) -> Pauses:
    return facts(run(**{"seen": paused(MADE, 60, 30)} | told), None).pauses  # type: ignore[arg-type]  # a run's own fields


def test_it_finds_a_gap_that_no_stop_tells_of() -> None:
    found = pauses()
    assert (found.count, found.paused_s, found.confidence) == (1, 31.0, "good")


def test_it_counts_a_stop_and_its_gap_once() -> None:
    found = pauses(pauses=(stop(59.4, 30.6),))
    assert found.count == 1
    assert 30 <= found.paused_s <= 32


def test_it_counts_a_short_stop() -> None:
    found = pauses(seen=paused(MADE, 60, 6), pauses=(stop(59, 7),))
    assert (found.count, found.paused_s) == (1, 7.0)


def test_it_finds_none_where_there_is_none() -> None:
    assert (pauses(seen=watched(MADE)).count, pauses(seen=watched(MADE)).paused_s) == (0, 0)


def test_it_says_when_the_watch_left_out_more() -> None:
    found = pauses(elapsed_s=150.0, timer_s=60.0)
    assert found.confidence == "rough"
    assert found.why == "the watch itself left out 90 s"
