"""Morning, after, test, setback, skip: one entry each, nothing made up."""

import json

import pytest

from tests.cli.alice import Run, SetDay, appended

MORNING = ("--pain", "0", "--stiffness", "0", "--no-limp", "--painkiller", "none")


def test_it_turns_the_light_green_after_a_good_morning(started: Run, set_day: SetDay) -> None:
    set_day("2026-03-04")
    result = started("morning", *MORNING, "--fatigue", "2", "--not-ill", "--json")
    assert appended(result)[0]["pain"] == 0
    assert json.loads(result.stdout)["decision"]["light"] == "green"


@pytest.mark.requirement("REQ-H04-2")
def test_it_does_not_take_no_answer_for_a_good_one(started: Run, set_day: SetDay) -> None:
    set_day("2026-03-04")
    result = started("morning", "--pain", "0", "--json")
    assert set(appended(result)[0]) & {"limp", "stiffness", "painkiller", "ill"} == set()
    assert json.loads(result.stdout)["decision"]["light"] == "unknown"


def test_it_asks_the_morning_questions(alice_there: Run, set_day: SetDay) -> None:
    set_day("2026-03-04")
    result = alice_there("morning", typed="0\n0\nn\n1\n2\nn\n")
    assert result.exit_code == 0, result.output
    assert "GREEN" in result.output


def test_it_writes_the_evening(started: Run) -> None:
    assert appended(started("after", "2", "--json"))[0]["pain"] == 2


@pytest.mark.requirement("REQ-H04-2")
def test_it_refuses_a_morning_with_no_answer(started: Run) -> None:
    result = started("morning")
    assert result.exit_code == 2
    assert "No answer" in result.stderr


@pytest.mark.requirement("REQ-H06-2")
@pytest.mark.parametrize(
    ("test", "value"),
    [("single-leg-hop", "-1"), ("single-leg-hop", "4000"), ("knee-extension-deficit", "400")],
)
def test_it_refuses_a_result_that_nobody_has(started: Run, test: str, value: str) -> None:
    result = started("test", test, "--side", "right", "--value", value, "--pain", "0")
    assert result.exit_code == 2
    assert "cannot be" in result.stderr


def test_it_lists_the_tests_with_their_titles(started: Run) -> None:
    result = started("test")
    assert result.exit_code == 0
    assert "single-leg-hop: Hop on one leg" in result.output


@pytest.mark.requirement("REQ-H06-2")
def test_it_refuses_what_is_no_number(started: Run) -> None:
    result = started("did", "heel-press", "--hold", "nan")
    assert result.exit_code == 2
    assert "--hold: nan is no number" in result.stderr


@pytest.mark.requirement("REQ-H06-2")
@pytest.mark.parametrize("pain", ["11", "-1", "none"])
def test_it_refuses_a_pain_that_is_none(started: Run, pain: str) -> None:
    assert started("after", "--", pain).exit_code == 2


def test_it_writes_a_test_of_one_leg(started: Run) -> None:
    words = ("--side", "right", "--value", "30", "--pain", "0", "--valid", "--json")
    (entry,) = appended(started("test", "bridge", *words))
    assert (entry["test"], entry["side"], entry["value"]) == ("single-leg-bridge", "right", 30.0)


@pytest.mark.requirement("REQ-H05-3")
def test_it_asks_for_the_leg_of_a_test(started: Run) -> None:
    result = started("test", "bridge", "--value", "30")
    assert result.exit_code == 2
    assert "Which leg?" in result.stderr


def test_it_tests_the_good_leg_first(alice_there: Run) -> None:
    result = alice_there("test", "bridge", typed="n\n30\n0\n1\ny\ny\n20\n1\n2\ny\ny\n")
    assert result.exit_code == 0, result.output
    assert result.output.index("right leg") < result.output.index("left leg")


def test_it_stops_the_day_at_a_setback(started: Run) -> None:
    result = started("setback", "--felt", "pull", "--during", "run")
    assert result.output.startswith("Stop now")
    assert "restride start --triage" in result.output


def test_it_leaves_out_without_blame(started: Run) -> None:
    (entry,) = appended(started("skip", "dead-bug", "--why", "tired", "--json"))
    assert (entry["what"], entry["why"]) == ("dead-bug", "tired")


@pytest.mark.parametrize(
    "words",
    [
        ["morning"],
        ["after", "0"],
        ["did", "x"],
        ["test"],
        ["cleared"],
        ["setback"],
        ["why"],
        ["plan"],
    ],
)
def test_it_needs_an_injury_first(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert "restride start" in result.stderr
