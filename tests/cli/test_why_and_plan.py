"""Explaining a day, and showing those to come."""

import json
from pathlib import Path

import pytest

from tests.cli.alice import Run, write_answers


def test_it_shows_every_criterion_with_its_source(started: Run) -> None:
    told = json.loads(started("why", "--json").stdout)
    assert len(told["criteria"]) == 5
    assert all(criterion["sources"] for criterion in told["criteria"])


def test_it_tells_a_reason_in_a_sentence(run: Run, tmp_path: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "a.json", confirmed_by="nobody"))
    told = json.loads(run("why", "unconfirmed", "--json").stdout)
    assert [reason["code"] for reason in told["reasons"]] == ["unconfirmed"]
    assert "No physio or doctor" in told["reasons"][0]["sentence"]


def test_it_explains_one_ladder(started: Run) -> None:
    output = started("why", "bridge").output
    assert "Earned" in output
    assert "Heel press" not in output


def test_it_suggests_what_else_to_ask_about(started: Run) -> None:
    result = started("why", "brigde")
    assert result.exit_code == 2
    assert "bridge" in result.stderr


def test_it_says_when_the_log_begins(started: Run) -> None:
    result = started("why", "--on", "2026-03-02")
    assert result.exit_code == 2
    assert "Your log begins on 2026-03-03" in result.stderr


@pytest.mark.requirement("REQ-H30-1")
def test_it_plans_the_days_and_never_promises(started: Run) -> None:
    output = started("plan", "--days", "3").output
    assert "Thursday 5 March" in output
    assert "never a promise" in output


def test_it_plans_as_data(started: Run) -> None:
    assert len(json.loads(started("plan", "--days", "3", "--json").stdout)) == 3
