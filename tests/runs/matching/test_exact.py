"""The facts of a run once its laps were looked at."""

from restride.log.model import Measured
from restride.runs.matching.exact import with_laps
from restride.runs.matching.match import match
from restride.runs.measuring.facts import measured
from restride.runs.model import Run
from tests.runs.outing import laps, outing, plan

WALK_RUN = plan(5, ("walk", 180), ("run", 60))
ROUNDS = [("walk", 180), ("jog", 60)] * 5


def facts(run: Run) -> Measured:
    return with_laps(measured(run), run, match(run, WALK_RUN))


def test_it_doubts_what_was_found_from_movement() -> None:
    assert facts(outing(*ROUNDS)).doubt_s == 10


def test_it_does_not_doubt_laps() -> None:
    """Pressed four seconds before and after each run: as long as the laps say."""
    pressed = laps(176, *[68, 172] * 4, 68)
    seen = facts(outing(*ROUNDS, laps=pressed))
    assert (seen.longest_run_s, seen.run_s, seen.doubt_s) == (68, 340, None)


def test_it_doubts_a_run_beside_the_laps() -> None:
    seen = facts(outing(*ROUNDS, ("walk", 60), ("jog", 300), laps=laps(*[180, 60] * 5, 360)))
    assert (seen.longest_run_s, seen.doubt_s) == (300, 10)


def test_it_takes_no_lap_for_a_bout_that_went_on() -> None:
    on = outing(*ROUNDS[:-1], ("jog", 90), laps=laps(*[180, 60] * 5, 30))
    assert facts(on).longest_run_s == 90
