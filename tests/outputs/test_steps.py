"""A day's run as the steps of a workout."""

from typing import get_args

import pytest
from msgspec.structs import replace

from restride.decision.model import Action
from restride.outputs.steps import NAME_LENGTH, STOPS, Step, workout
from restride.protocol.value import Dose
from tests.outputs.asked_runs import RUNGS, asking, day_with, workout_asking
from tests.perfect import PROTOCOL


def names(rung: str) -> list[tuple[int, list[str]]]:
    found = workout(PROTOCOL, day_with(rung))
    assert found is not None
    return [(block.times, [step.name for step in block.steps]) for block in found.blocks]


def test_it_asks_for_the_walk_and_the_run_in_turn() -> None:
    blocks = workout_asking("walk-run-1").blocks
    assert [(block.times, [step.name for step in block.steps]) for block in blocks] == [
        (5, ["Walk 3:00", "Run 1:00 easy"]),
        (1, ["Cool-down walk"]),
    ]


def test_it_walks_before_and_after_an_easy_run_as_long_as_the_runner_likes() -> None:
    first, _, last = workout_asking("jog-30").blocks
    assert [(step.name, step.effort, step.duration_s) for step in (*first.steps, *last.steps)] == [
        ("Warm-up walk", "warm_up", None),
        ("Cool-down walk", "cool_down", None),
    ]


def test_it_takes_the_warm_up_of_fast_running_along() -> None:
    assert names("sprint-80") == [
        (1, ["Warm-up walk"]),
        (1, ["Run 10:00 easy"]),
        (3, ["A-skip 20m", "Walk back"]),
        (3, ["High knees 20m", "Walk back"]),
        (1, ["Reach walk 3x10"]),
        (2, ["Build 40m 60%", "Walk back"]),
        (6, ["Sprint 50m 80%", "Walk back, rest"]),
    ]


def test_it_takes_what_belongs_to_the_rung_along() -> None:
    assert names("sprint-100")[-2:] == [
        (6, ["Sprint 60m 100%", "Walk back, rest"]),
        (6, ["Uphill 0:20", "Walk back, rest"]),
    ]


def test_it_leaves_strength_and_tests_out() -> None:
    decision = day_with("jog-30")
    assert any(item.part == "trunk" for item in decision.session)
    found = workout(PROTOCOL, decision)
    assert found is not None
    assert {block.part for block in found.blocks} == {"walk", "warm_up", "run"}


@pytest.mark.parametrize("rung", RUNGS)
def test_it_gives_each_step_a_name_that_a_watch_shows(rung: str) -> None:
    steps = [step for block in workout_asking(rung).blocks for step in block.steps]
    assert all(0 < len(step.name) <= NAME_LENGTH for step in steps)


@pytest.mark.parametrize(
    ("step", "name"),
    [
        (Step("Run", "work", duration_s=6000, is_easy=True), "Run 100:00 easy"),
        (Step("Short run up stairs", "work", duration_s=20), "Short run 0:20"),
        (Step("Hochgeschwindigkeit", "work", distance_m=60, percent=90), "Hochges 60m 90%"),
    ],
)
def test_it_cuts_the_words_and_never_the_dose(step: Step, name: str) -> None:
    assert step.name == name


def test_it_says_when_to_stop() -> None:
    block = workout_asking("sprint-90").blocks[-1]
    assert block.steps[0].note.startswith("Stop for the day at any pain")


def test_it_gives_a_speed_only_where_the_top_speed_is_trusted() -> None:
    known = workout_asking("sprint-90", 8.123).blocks[-1].steps[0]
    unknown = workout_asking("sprint-90").blocks[-1].steps[0]
    assert (known.percent, known.speed_m_s) == (90, (6.498, 7.310))
    assert (unknown.percent, unknown.speed_m_s) == (90, None)


@pytest.mark.requirement("REQ-H07-3")
@pytest.mark.parametrize("rung", RUNGS)
@pytest.mark.parametrize("top", [5.0, 7.77, 8.0, 9.999])
def test_it_never_gives_a_speed_above_the_one_asked(rung: str, top: float) -> None:
    for block in workout_asking(rung, top).blocks:
        for step in block.steps:
            if step.speed_m_s is None:
                assert step.percent is None
            else:
                low, high = step.speed_m_s
                assert low < high <= (step.percent or 0) / 100 * top + 1e-9


def test_it_gives_no_speed_for_an_easy_run() -> None:
    steps = [step for block in workout_asking("jog-30", 8.0).blocks for step in block.steps]
    assert all(step.speed_m_s is None for step in steps)


@pytest.mark.requirement("REQ-H07-4")
@pytest.mark.parametrize("action", get_args(Action))
def test_it_gives_nothing_where_the_decision_stops(action: Action) -> None:
    stopping = replace(asking("jog-30"), action=action)
    assert (workout(PROTOCOL, stopping) is None) == (action in STOPS)


def test_it_gives_nothing_where_nothing_is_run() -> None:
    decision = day_with("march-3x20")
    assert decision.session
    assert workout(PROTOCOL, decision) is None


def test_it_gives_nothing_once_the_run_is_done() -> None:
    decision = asking("jog-30")
    done = replace(decision.session[0], times_done=1)
    assert workout(PROTOCOL, replace(decision, session=(done,))) is None


def test_it_asks_for_the_dose_of_the_day_not_of_the_rung() -> None:
    decision = asking("easy-30")
    longer = replace(decision.session[0], dose=Dose(run_s=2100))
    found = workout(PROTOCOL, replace(decision, session=(longer,)))
    assert found is not None
    assert found.blocks[1].steps[0].name == "Run 35:00 easy"


def test_it_names_the_rung_the_version_and_the_day() -> None:
    found = workout_asking("walk-run-1")
    assert str(found.name) == f"walk-run-1 v1.0.0 {asking('walk-run-1').on}"
    assert found.asked == "restride-hamstring@1.0.0#walk-run-1"
