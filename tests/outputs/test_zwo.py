"""An easy run as a Zwift workout."""

import pytest
from lxml import etree

from restride.outputs.steps import workout
from restride.outputs.zwo import TreadmillError, zwift_workout
from tests.outputs.asked_runs import RUNGS, day_with, workout_asking
from tests.perfect import PROTOCOL

EASY = [name for name, (ladder, _) in RUNGS.items() if ladder.part == "run"]
FAST = [name for name, (ladder, _) in RUNGS.items() if ladder.part == "speed"]


def read(data: bytes) -> etree._Element:
    return etree.fromstring(data)


@pytest.mark.parametrize("rung", EASY)
def test_it_holds_every_walk_and_run_as_asked(rung: str) -> None:
    dose = RUNGS[rung][1].asks.dose
    steps = read(zwift_workout(workout_asking(rung))).findall("workout/*")
    one = [seconds for seconds in (dose.walk_s, dose.run_s) if seconds is not None]
    assert [float(step.get("Duration", "")) for step in steps] == one * dose.sets
    assert {step.tag for step in steps} == {"SteadyState"}


@pytest.mark.parametrize("rung", FAST)
def test_it_refuses_what_is_done_outdoors(rung: str) -> None:
    with pytest.raises(TreadmillError, match=r"not for a treadmill|no time for 'walk back, rest'"):
        zwift_workout(workout_asking(rung))


def test_it_is_a_run_by_time_with_a_name() -> None:
    root = read(zwift_workout(workout_asking("jog-30")))
    told = {child.tag: child.text for child in root if child.tag != "workout"}
    assert told["name"] == str(workout_asking("jog-30").name)
    assert (told["sportType"], told["durationType"]) == ("run", "time")
    assert "run so slowly that you can talk" in (told["description"] or "")


def test_it_walks_slower_than_it_runs_and_never_near_the_threshold() -> None:
    walk, run, *_ = read(zwift_workout(workout_asking("walk-run-1"))).findall("workout/*")
    assert 0 < float(walk.get("Power", "")) < float(run.get("Power", "")) < 0.7


def test_it_tells_on_the_screen_what_to_do_and_when_to_stop() -> None:
    _, run, *_ = read(zwift_workout(workout_asking("walk-run-1"))).findall("workout/*")
    words = [event.get("message", "") for event in run]
    assert words[0] == "Run 1:00 easy"
    assert words[1].startswith("Walk if the old spot goes above 1 of 10")


def test_it_tells_what_is_done_beside_the_treadmill() -> None:
    found = workout(PROTOCOL, day_with("walk-run-1"))
    assert found is not None
    told = read(zwift_workout(found)).findtext("description") or ""
    assert "beside the treadmill: 3 x A-march 20m, 3 x Knee march 20m, Reach walk 3x10." in told
    assert "End with a few minutes of walking." in told
