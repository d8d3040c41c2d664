"""Reading about a test, and doing one with the timer."""

import json

import pytest

from restride.cli import timer
from restride.library.sheets import load_sheets
from tests.cli.alice import Run
from tests.cli.fake_watch import FakeWatch


def test_it_shows_a_test_without_a_log(run: Run) -> None:
    output = run("test", "palpation", "--show").output
    for part in ("PRESS THE OLD SPOT", "Warm-up", "It counts if", "What it does not prove"):
        assert part in output


def test_it_means_the_test_of_the_plan_where_a_word_fits_several(run: Run) -> None:
    assert run("test", "hop", "--markdown").output.startswith("# Hop on one leg\n")


def test_it_shows_the_norms_with_who_they_are_from(run: Run) -> None:
    output = run("test", "nordic-force", "--markdown").output
    assert "| 210 Australian football players |" in output


def test_it_prints_a_sheet_as_json(run: Run) -> None:
    assert json.loads(run("test", "h-test", "--show", "--json").stdout)["by"] == "clinician"


def test_it_lists_every_test(run: Run) -> None:
    listed = json.loads(run("test", "--show", "--json").stdout)
    assert listed == [one.id for one in load_sheets().tests]
    assert "To know about" in run("test", "--show").output


def test_it_writes_no_test_that_the_plan_does_not_ask_for(started: Run) -> None:
    result = started("test", "h-test", "--value", "0")
    assert result.exit_code == 2
    assert "add --show" in result.stderr


def test_it_counts_the_seconds_of_each_leg(
    alice_there: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready_and_hold, rest, ready = 10 + 30, 60, 10
    watch = FakeWatch(presses=[ready_and_hold + rest + ready + 21.5])
    monkeypatch.setattr(timer, "stopwatch", lambda: watch)
    result = alice_there("test", "bridge", typed="y\n0\n1\ny\ny\n2\n2\ny\ny\n")
    assert result.exit_code == 0, result.output
    assert "DONE: 30 s" in result.output
    assert "DONE: 21 s" in result.output
    assert result.output.index("right leg") < result.output.index("left leg")


def test_it_shows_what_counts_before_it_asks(alice_there: Run) -> None:
    output = alice_there("test", "palpation", typed="0\ny\n").output
    assert output.index("It counts if") < output.index("How sore")
