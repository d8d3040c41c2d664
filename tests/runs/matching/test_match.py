"""A run held against what was asked, on runs made up for each rule."""

from dataclasses import replace

import pytest

from restride.runs.matching.asked import Asked, Interval
from restride.runs.matching.match import match
from tests.runs.outing import laps, outing, plan, runs_done

WALK_RUN = plan(5, ("walk", 180), ("run", 60))
JOG = plan(1, ("run", 900))
STRIDES = Asked(4, (Interval("run", distance_m=50), Interval("walk")))
LOOP = [0, 1] * 5


def test_it_finds_every_repeat_between_the_walks() -> None:
    found = match(outing(*[("walk", 180), ("jog", 60)] * 5), WALK_RUN)
    assert (found.how, found.fits, found.missed, found.extras) == ("bouts", "yes", (), ())
    starts = [done and done[0] for done in runs_done(found)]
    assert starts == pytest.approx([180, 420, 660, 900, 1140], abs=found.doubt_s)


def test_it_counts_no_long_warm_up_walk_against_the_session() -> None:
    found = match(outing(("walk", 900), *[("walk", 180), ("jog", 60)] * 5, ("walk", 600)), WALK_RUN)
    assert found.fits == "yes"
    assert found.pairs[0].done is not None
    assert found.pairs[0].done.duration_s == 180


def test_it_cuts_no_long_jog_into_what_was_asked() -> None:
    found = match(outing(("walk", 60), ("jog", 1800)), WALK_RUN)
    assert found.fits == "no"
    assert len([done for done in runs_done(found) if done]) <= 1


def test_it_takes_no_walk_for_a_walk_run() -> None:
    found = match(outing(("walk", 1800)), WALK_RUN)
    assert found.fits == "no"
    assert runs_done(found) == [None] * 5


def test_it_says_which_repeat_is_missing() -> None:
    found = match(
        outing(*[("walk", 180), ("jog", 60)] * 2, ("walk", 240), *[("walk", 180), ("jog", 60)] * 2),
        WALK_RUN,
    )
    assert found.fits == "ask"
    assert [done is None for done in runs_done(found)].count(True) == 1


def test_it_names_a_run_that_nobody_asked_for() -> None:
    found = match(outing(*[("walk", 180), ("jog", 60)] * 5, ("walk", 60), ("jog", 900)), WALK_RUN)
    assert found.fits == "yes"
    (extra,) = found.extras
    assert extra.duration_s == pytest.approx(900, abs=found.doubt_s)


def test_it_asks_where_it_is_neither_this_nor_surely_another() -> None:
    assert match(outing(("jog", 2400)), JOG).fits == "ask"


def test_it_runs_on_across_a_break_too_short_to_count() -> None:
    found = match(outing(("jog", 450), ("walk", 8), ("jog", 450)), JOG)
    assert (found.fits, runs_done(found), found.extras) == ("yes", [(0, 900)], ())


def test_it_takes_a_pause_between_two_runs_for_a_break() -> None:
    paused = [("walk", 100), ("pause", 80), ("jog", 60)] * 4
    found = match(outing(("walk", 180), ("jog", 60), *paused), WALK_RUN)
    assert found.fits == "yes"
    assert found.missed == ()


def test_it_believes_the_laps_of_a_workout() -> None:
    found = match(
        outing(
            *[("walk", 180), ("jog", 60)] * 5,
            laps=laps(*[180, 60] * 5, steps=LOOP),
        ),
        WALK_RUN,
    )
    assert (found.how, found.fits, found.doubt_s) == ("workout laps", "yes", 0)
    assert runs_done(found) == [(180 + 240 * n, 60) for n in range(5)]


def test_it_finds_the_repeats_among_the_other_steps_of_a_workout() -> None:
    found = match(
        outing(
            ("jog", 300),
            *[("walk", 180), ("jog", 60)] * 5,
            ("walk", 300),
            laps=laps(300, *[180, 60] * 5, 300, steps=[0, *[1, 2] * 5, 4]),
        ),
        WALK_RUN,
    )
    assert runs_done(found) == [(480 + 240 * n, 60) for n in range(5)]


def test_it_reads_a_workout_written_out_step_by_step() -> None:
    found = match(
        outing(*[("walk", 180), ("jog", 60)] * 5, laps=laps(*[180, 60] * 5, steps=range(10))),
        WALK_RUN,
    )
    assert (found.how, found.missed) == ("workout laps", ())


def test_it_joins_the_kilometres_of_one_step() -> None:
    found = match(outing(("jog", 900), laps=laps(400, 400, 100, steps=[0, 0, 0])), JOG)
    assert (found.how, runs_done(found)) == ("workout laps", [(0, 900)])


def test_it_misses_the_rounds_that_a_workout_ended_before() -> None:
    found = match(
        outing(*[("walk", 180), ("jog", 60)] * 3, laps=laps(*[180, 60] * 3, steps=LOOP[:6])),
        WALK_RUN,
    )
    assert runs_done(found) == [(180, 60), (420, 60), (660, 60), None, None]


def test_it_counts_no_run_that_was_walked() -> None:
    slow = outing(
        ("walk", 480), *[("walk", 180), ("jog", 60)] * 3, laps=laps(*[180, 60] * 5, steps=LOOP)
    )
    assert runs_done(match(slow, WALK_RUN))[:2] == [None, None]


def test_it_counts_no_walk_that_was_run() -> None:
    """The watch did all its steps; the runner ran through all of them."""
    found = match(outing(("jog", 1200), laps=laps(*[180, 60] * 5, steps=LOOP)), WALK_RUN)
    assert found.fits == "no"


def test_it_believes_the_runners_own_laps() -> None:
    """A jog straight into the first repeat hides its start from all but the lap button."""
    found = match(
        outing(("jog", 660), *[("walk", 180), ("jog", 60)] * 4, laps=laps(600, *[60, 180] * 4, 60)),
        WALK_RUN,
    )
    assert (found.how, found.fits, found.doubt_s) == ("own laps", "yes", 0)
    assert runs_done(found) == [(600 + 240 * n, 60) for n in range(5)]


def test_it_takes_a_lap_half_a_minute_long_for_no_interval_of_a_minute() -> None:
    found = match(
        outing(*[("walk", 180), ("jog", 60)] * 5, laps=laps(*[180, 30, 30] * 5)), WALK_RUN
    )
    assert found.how == "bouts"


def test_it_cuts_no_jog_by_laps_of_the_asked_length() -> None:
    asked = plan(5, ("walk", 120), ("run", 120))
    found = match(outing(("jog", 1200), laps=laps(*[120] * 10)), asked)
    assert (found.how, found.fits) == ("bouts", "no")


def test_it_takes_the_kilometres_of_a_watch_for_no_intervals() -> None:
    run = outing(*[("walk", 180), ("jog", 60)] * 5, laps=laps(*[180, 60] * 5))
    watch = replace(run, laps=tuple(replace(lap, by="watch") for lap in run.laps))
    assert match(watch, WALK_RUN).how == "bouts"


def test_it_reads_no_laps_where_nobody_can_have_pressed_them_all() -> None:
    pressed = [*laps(*[180, 60] * 5), *laps(*[1] * 1000)]
    assert match(outing(*[("walk", 180), ("jog", 60)] * 5, laps=pressed), WALK_RUN).how == "bouts"


def test_it_neither_sees_nor_misses_a_sprint_without_laps() -> None:
    found = match(outing(("jog", 600), *[("sprint", 8), ("walk", 90)] * 4), STRIDES)
    assert found.fits == "ask"
    assert {pair.seen for pair in found.pairs} == {"unknown"}
    assert found.missed == ()


def test_it_sees_a_stride_by_the_lap_that_was_pressed() -> None:
    found = match(
        outing(
            ("jog", 600), *[("sprint", 8), ("walk", 90)] * 4, laps=laps(600, *[8, 90] * 3, 8, 90)
        ),
        STRIDES,
    )
    assert (found.how, found.fits) == ("own laps", "yes")
    assert [done and done[1] for done in runs_done(found)] == [8, 8, 8, 8]


def test_it_matches_a_walk_that_was_asked() -> None:
    asked = plan(1, ("walk", 1800))
    assert match(outing(("walk", 1780)), asked).fits == "yes"
    assert match(outing(("jog", 1800)), asked).fits == "no"


def test_it_matches_nothing_recorded_with_nothing() -> None:
    found = match(outing(), WALK_RUN)
    assert (found.fits, runs_done(found)) == ("no", [None] * 5)
