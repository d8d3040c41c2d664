"""What a log entry claims of a run that was held against a session."""

from restride.log.model import Bout
from restride.runs.matching.asked import Asked, Interval
from restride.runs.matching.done import done_of
from restride.runs.matching.match import match
from tests.runs.outing import laps, outing, plan

WALK_RUN = plan(5, ("walk", 180), ("run", 60))
ROUND = [("walk", 180), ("jog", 60)]
PRESSED = laps(*[180, 60] * 5)


def test_it_claims_each_repeat_with_its_walk() -> None:
    found = match(outing(*ROUND * 5, laps=PRESSED), WALK_RUN)
    assert done_of(found) == (Bout(run_s=60, walk_s=180),) * 5


def test_it_claims_a_repeat_as_long_as_it_was() -> None:
    found = match(
        outing(*ROUND * 4, ("walk", 180), ("jog", 80), laps=laps(*[180, 60] * 4, 180, 80)),
        WALK_RUN,
    )
    assert [bout.run_s for bout in done_of(found)] == [60, 60, 60, 60, 80]


def test_it_claims_no_repeat_that_is_missing_and_the_walks_of_the_others() -> None:
    bouts = done_of(match(outing(*ROUND * 2, ("walk", 240), *ROUND * 2), WALK_RUN))
    assert len(bouts) == 4
    assert all((bout.walk_s or 0) > 170 for bout in bouts)


def test_it_claims_a_walk_that_was_run_through_as_none() -> None:
    steps = laps(*[180, 60] * 5, steps=[0, 1] * 5)
    found = match(outing(*ROUND * 2, ("jog", 240), *ROUND * 2, laps=steps), WALK_RUN)
    assert [bout.walk_s for bout in done_of(found)] == [180, 180, 0, 180, 180]


def test_it_claims_the_walk_after_a_run_where_the_run_comes_first() -> None:
    asked = plan(3, ("run", 120), ("walk", 60))
    found = match(outing(*[("jog", 120), ("walk", 60)] * 3, laps=laps(*[120, 60] * 3)), asked)
    assert done_of(found) == (Bout(run_s=120, walk_s=60),) * 3


def test_it_claims_nothing_of_something_else() -> None:
    assert done_of(match(outing(("jog", 1800)), WALK_RUN)) == ()


def test_it_claims_nothing_of_sprints_that_no_watch_can_see() -> None:
    asked = Asked(4, (Interval("run", distance_m=50, intensity_percent=60), Interval("walk")))
    assert done_of(match(outing(*[("sprint", 8), ("walk", 90)] * 4), asked)) == ()


def test_it_claims_neither_metres_nor_speed_of_a_sprint_between_laps() -> None:
    asked = Asked(4, (Interval("run", distance_m=50, intensity_percent=60), Interval("walk")))
    bouts = done_of(
        match(outing(*[("sprint", 8), ("walk", 90)] * 4, laps=laps(*[8, 90] * 4)), asked)
    )
    assert [bout.run_s for bout in bouts] == [8] * 4
    assert {(bout.distance_m, bout.intensity_percent) for bout in bouts} == {(None, None)}


def test_it_claims_the_metres_of_long_repeats() -> None:
    asked = Asked(3, (Interval("run", distance_m=390), Interval("walk")))
    run = outing(*[("jog", 150), ("walk", 90)] * 3, laps=laps(*[150, 90] * 3))
    bouts = done_of(match(run, asked))
    assert [bout.distance_m for bout in bouts] == [390] * 3


def test_it_claims_a_walk() -> None:
    assert done_of(match(outing(("walk", 1800)), plan(1, ("walk", 1800)))) == (Bout(walk_s=1800),)
