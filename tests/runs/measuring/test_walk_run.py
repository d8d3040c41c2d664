"""Telling running from walking, on recordings made up for each rule."""

from collections.abc import Sequence

from restride.runs.measuring.walk_run import LongestRun, WalkRun, walk_run
from restride.runs.model import Pause
from tests.runs.samples import samples

Second = tuple[float | None, float | None]

WALK: Second = (1.4, 110)
BRISK: Second = (2.1, 130)
JOG: Second = (2.6, 160)
SLOW_JOG: Second = (1.9, 155)


def found(*seconds: Sequence[Second], at_s: Sequence[float] | None = None) -> WalkRun:
    values = [second for part in seconds for second in part]
    return walk_run(
        samples(
            range(len(values)) if at_s is None else at_s,
            speed_m_s=[speed for speed, _ in values],
            cadence_spm=[cadence for _, cadence in values],
        )
    )


def runs(result: WalkRun) -> list[tuple[int, int]]:
    return [(s.start_s, s.duration_s) for s in result.stretches if s.running]


def test_it_finds_the_runs_between_the_walks() -> None:
    result = found(*([[WALK] * 180, [JOG] * 60] * 3))
    assert (result.run_s, result.walk_s, result.longest_run_s) == (180, 540, 60)
    assert runs(result) == [(180, 60), (420, 60), (660, 60)]


def test_it_takes_no_brisk_walk_for_a_run() -> None:
    assert found([BRISK] * 600).run_s == 0


def test_it_takes_a_slow_jog_for_a_run() -> None:
    assert found([SLOW_JOG] * 600).run_s == 600


def test_it_stays_what_it_was_between_the_two_limits() -> None:
    between = [(2.0, 140.0)] * 30
    assert runs(found([JOG] * 30, between, [WALK] * 30, between)) == [(0, 60)]


def test_it_does_not_believe_a_lost_cadence_at_speed() -> None:
    assert found([JOG] * 60, [(2.5, 0)] * 60, [JOG] * 60).longest_run_s == 180


def test_it_goes_by_speed_where_there_is_no_cadence() -> None:
    result = found([(1.5, None)] * 60, [(2.5, None)] * 60, [(2.0, None)] * 20, [(1.5, None)] * 60)
    assert runs(result) == [(60, 80)]


def test_it_takes_fast_for_a_run_whatever_the_cadence_says() -> None:
    assert found([(4.0, 110)] * 60).run_s == 60


def test_it_takes_standing_on_the_spot_for_no_run() -> None:
    assert found([(0.2, 170)] * 60).run_s == 0


def test_it_goes_by_cadence_on_a_treadmill_without_speed() -> None:
    assert found([(None, 165)] * 60).run_s == 60


def test_it_gives_a_bout_under_six_seconds_to_its_neighbour() -> None:
    assert runs(found([WALK] * 60, [JOG] * 5, [WALK] * 60)) == []


def test_it_gives_thousands_of_short_bouts_away_at_once() -> None:
    result = found(*([[WALK] * 3, [JOG] * 3] * 20_000))
    assert result.run_s + result.walk_s == 120_000


def test_it_counts_no_pause_as_walk_or_run() -> None:
    at_s = [*range(60), *range(120, 180)]
    result = found([JOG] * 120, at_s=at_s)
    assert (result.run_s, result.walk_s, result.longest_run_s) == (120, 0, 60)
    assert [s.running for s in result.stretches] == [True, None, True]


def test_it_fills_the_gaps_of_a_watch_that_saves_only_changes() -> None:
    assert found([JOG] * 41, at_s=range(0, 401, 10)).longest_run_s == 401


def test_it_bridges_a_break_of_ten_seconds_without_counting_it() -> None:
    assert found([JOG] * 60, [WALK] * 10, [JOG] * 60).longest_run_s == 120


def test_it_says_where_the_longest_run_was_and_what_it_bridged() -> None:
    result = found([JOG] * 30, [WALK] * 30, [JOG] * 60, [WALK] * 10, [JOG] * 60)
    assert result.longest == LongestRun(start_s=60, run_s=120, bridged_s=10)


def test_it_says_of_two_runs_as_long_the_first() -> None:
    assert found([JOG] * 60, [WALK] * 30, [JOG] * 60).longest.start_s == 0


def test_it_bridges_a_stop_of_the_timer_but_not_with_a_walk_before_it() -> None:
    def longest_run_s(walk_s: int) -> int:
        before = 60 + walk_s
        speeds, steps = zip(*[JOG] * 60, *[WALK] * walk_s, *[JOG] * 60, strict=True)
        at_s = [*range(before), *range(before + 7, before + 67)]
        seen = samples(at_s, speed_m_s=speeds, cadence_spm=steps)
        return walk_run(seen, [Pause(before - 1, 8)]).longest_run_s

    assert longest_run_s(walk_s=0) == 120
    assert longest_run_s(walk_s=8) == 60


def test_it_bridges_no_longer_break() -> None:
    assert found([JOG] * 60, [WALK] * 11, [JOG] * 60).longest_run_s == 60


def test_it_finds_nothing_in_nothing() -> None:
    assert found([]) == WalkRun((), 0, 0, LongestRun())
