"""Real sessions against their own plan, and against others."""

from dataclasses import replace

import pytest

from restride.runs.matching.asked import Asked, Interval
from restride.runs.matching.match import match
from restride.runs.model import Run
from tests.runs.outing import outing, plan, runs_done
from tests.runs.recorded import kept_elsewhere, labelled_walk_run, run_of, truth

WALK_RUN = plan(5, ("walk", 180), ("run", 60))

pytestmark = kept_elsewhere


def labelled() -> Run:
    """A walk-run that an app called out."""
    along = labelled_walk_run()
    return replace(outing(), samples=along, elapsed_s=along.at_s[-1])


def test_it_finds_each_run_of_a_labelled_session_to_ten_seconds() -> None:
    told = truth("d21")
    asked = Asked(1, tuple(Interval(kind, duration_s=s) for kind, s in told["prescribed"]))
    found = match(labelled(), asked)
    starts = [done and done[0] for done in runs_done(found)]
    assert (found.how, found.fits) == ("bouts", "yes")
    assert starts == pytest.approx(told["boundaries_s"][:-1:2], abs=10)


@pytest.mark.parametrize("other", [plan(8, ("run", 60), ("walk", 90)), WALK_RUN])
def test_it_takes_a_labelled_session_for_no_other(other: Asked) -> None:
    assert match(labelled(), other).fits == "no"


def test_it_finds_five_repeats_by_the_runners_own_laps() -> None:
    found = match(run_of("d01"), plan(5, ("run", 180), ("walk", 300)))
    true = [pytest.approx(tuple(run), abs=1) for run in truth("d01")["runs_s"]]
    assert (found.how, found.fits) == ("own laps", "yes")
    assert runs_done(found) == true


def test_it_asks_about_the_same_session_without_its_laps() -> None:
    """The warm-up runs straight into the first repeat."""
    without = replace(run_of("d01"), laps=())
    assert match(without, plan(5, ("run", 180), ("walk", 300))).fits == "ask"


def test_it_finds_the_rounds_of_a_workout_exactly() -> None:
    rounds = Asked(6, (Interval("run", distance_m=400), Interval("run", distance_m=200)))
    found = match(run_of("d31"), rounds)
    durations = [round(done[1]) for done in runs_done(found) if done]
    assert (found.how, found.fits) == ("workout laps", "yes")
    assert (durations[::2], durations[1::2]) == (truth("d31")["work_s"], truth("d31")["rest_s"])


def test_it_finds_three_runs_of_a_minute_in_a_brisk_walk() -> None:
    asked = plan(1, ("run", 60), ("walk", 600), ("run", 60), ("walk", 840), ("run", 60))
    found = match(run_of("d03"), asked)
    true = [pytest.approx(tuple(run), abs=10) for run in truth("d03")["runs_s"]]
    assert (found.fits, found.extras) == ("yes", ())
    assert runs_done(found) == true


@pytest.mark.parametrize("start", ["d08", "d10", "d11"])
def test_it_takes_nothing_but_running_or_walking_for_no_walk_run(start: str) -> None:
    found = match(run_of(start), WALK_RUN)
    assert found.fits == "no"
    assert len([done for done in runs_done(found) if done]) <= 1
