"""Writing down what was done."""

import json

import pytest

from restride.library import load
from tests.cli.alice import Run, appended

CALM = ("--pain", "0", "--no-sharp", "--tightness", "none", "--no-limp")


def test_it_writes_the_whole_asked_dose(started: Run) -> None:
    (entry,) = appended(started("did", "heel-press", *CALM, "--json"))
    protocol = load()
    assert entry["asked"] == f"{protocol.id}@{protocol.version}#heel-press-30"
    assert entry["done"] == [{"times": 3, "hold_s": 30.0}]
    assert entry["side"] == "left"


def test_it_counts_towards_todays_times(started: Run) -> None:
    decision = json.loads(started("did", "heel-press", *CALM, "--json").stdout)["decision"]
    item = next(item for item in decision["session"] if item["ladder"] == "heel-press")
    assert item["times_done"] == 1


def test_it_makes_two_entries_of_two_times(started: Run) -> None:
    started("did", "heel-press", *CALM)
    output = started("did", "heel-press", *CALM).output
    assert "Written" in output
    assert "[✓] Heel press" in started("today").output


@pytest.mark.parametrize("name", ["heel-press", "heel-press-30", "Heel press", "HEEL_PRESS"])
def test_it_knows_an_exercise_by_its_names(started: Run, name: str) -> None:
    assert appended(started("did", name, "--json"))[0]["move"] == "heel-press"


@pytest.mark.requirement("REQ-H04-2")
def test_it_leaves_what_was_not_answered_unanswered(started: Run) -> None:
    (entry,) = appended(started("did", "heel-press", "--json"))
    assert not {"pain", "sharp", "tightness", "limp"} & set(entry)


def test_it_takes_less_than_was_asked(started: Run) -> None:
    (entry,) = appended(started("did", "heel-press", "--sets", "2", "--hold", "20", "--json"))
    assert entry["done"] == [{"times": 2, "hold_s": 20.0}]


def test_it_says_clearly_what_was_not_asked_for(started: Run) -> None:
    result = started("did", "walk-run", "--run-min", "5")
    assert "was not asked for" in result.output


def test_it_suggests_a_name_it_knows(started: Run) -> None:
    result = started("did", "heelpres")
    assert result.exit_code == 2
    assert "Did you mean heel-press?" in result.stderr


def test_it_refuses_a_day_before_the_injury(started: Run) -> None:
    result = started("did", "heel-press", "--day", "2026-02-01")
    assert result.exit_code == 2
    assert "before your injury" in result.stderr


def test_it_asks_what_is_missing(alice_there: Run) -> None:
    result = alice_there("did", "heel-press", typed="1\n1\nn\n")
    assert result.exit_code == 0, result.output
    assert "pain 1" in result.output


@pytest.mark.requirement("REQ-H04-3")
def test_it_takes_no_empty_line_for_an_answer(alice_there: Run) -> None:
    result = alice_there("did", "heel-press", typed="0\n\n?\n")
    assert "Type n for none of them" in result.output
    assert "GREEN" not in result.output


def test_it_fills_three_answers_from_one_question(alice_there: Run) -> None:
    result = alice_there("did", "heel-press", typed="0\ntight limping\n1\n")
    assert result.exit_code == 0, result.output
    assert "RED" in result.output
