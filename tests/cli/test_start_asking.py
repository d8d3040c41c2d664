"""Asking a newcomer, one question at a time."""

from pathlib import Path

import pytest

from restride.library import load
from tests.cli.alice import Run

INJURY = ["1990", "1", "2", "3", "2", "1", "0", "n"]
SETUP = ["1", "", "1 3", "n", "n", "1", "70"]


def test_it_asks_its_way_to_the_first_exercise(at_terminal: Run) -> None:
    triage = ["n"] * len(load().triage.questions)
    typed = "\n".join(["left", "yesterday", *triage, *INJURY, *SETUP]) + "\n"
    result = at_terminal("start", typed=typed)
    assert result.exit_code == 0, result.output
    assert "Heel press" in result.output


@pytest.mark.requirement("REQ-H16-2")
def test_it_stops_asking_at_an_emergency(at_terminal: Run) -> None:
    result = at_terminal("start", typed="left\nyesterday\ny\n")
    assert result.exit_code == 0, result.output
    assert "Call the emergency number" in result.output
    assert "born" not in result.output


def test_it_finishes_what_an_emergency_left_open(at_terminal: Run) -> None:
    at_terminal("start", typed="left\nyesterday\ny\n")
    triage = ["n"] * len(load().triage.questions)
    result = at_terminal("start", "--triage", typed="\n".join([*triage, *INJURY, *SETUP]) + "\n")
    assert result.exit_code == 0, result.output
    assert "born" in result.output
    assert "What do you weigh?" in result.output


def test_it_stops_at_bytes_that_are_no_text(at_terminal: Run, home: Path) -> None:
    result = at_terminal("start", typed=b"l\xe9ft\nleft\nyesterday\n")
    assert result.exit_code == 2
    assert "What was typed is not UTF-8 text. Nothing was written." in result.stderr
    assert not home.exists()


@pytest.mark.requirement("REQ-H29-2")
def test_it_offers_not_sure_only_where_it_is_an_answer(at_terminal: Run) -> None:
    output = at_terminal("start", typed="?\nleft\nyesterday\ny\n").output
    before, after = output.split("safety questions")
    assert "? not sure" not in before
    assert "? not sure" in after


@pytest.mark.requirement("REQ-H29-2")
def test_it_takes_not_sure_for_an_answer(at_terminal: Run) -> None:
    result = at_terminal("start", typed="left\nyesterday\n?\n")
    assert "Call the emergency number" in result.output


def test_it_asks_again_when_it_cannot_read_an_answer(at_terminal: Run) -> None:
    result = at_terminal("start", typed="up\nleft\ntomorrow\nyesterday\ny\n")
    assert result.exit_code == 0, result.output
    assert "Type a number from 1 to 2" in result.output


def test_it_keeps_nothing_when_the_runner_stops(at_terminal: Run) -> None:
    assert at_terminal("start", typed="left\n").exit_code == 1
    assert "Tell Restride about your injury" in at_terminal("today").output
