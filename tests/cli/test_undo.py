"""Taking back, and clearing a hold."""

import json
from pathlib import Path

import pytest

from tests.cli.alice import Run, appended, write_answers


def test_it_takes_back_the_last_entry(started: Run) -> None:
    started("after", "5")
    (void,) = appended(started("undo", "--yes", "--json"))
    assert void["kind"] == "void"
    assert "RED" not in started("today").output


def test_it_takes_back_the_one_named(started: Run) -> None:
    (first,) = appended(started("after", "5", "--json"))
    started("did", "heel-press")
    (void,) = appended(started("undo", first["id"][-8:], "--reason", "a slip", "--json"))
    assert (void["entry"], void["why"]) == (first["id"], "a slip")


def test_it_refuses_an_id_it_does_not_know(started: Run) -> None:
    assert started("undo", "0123").exit_code == 2


@pytest.mark.requirement("REQ-H12-3")
def test_it_marks_a_clearance_as_the_runners_own_word(run: Run, tmp_path: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "a.json", confirmed_by="nobody"))
    result = run("cleared", "unconfirmed", "--reason", "Physio Bob, in his clinic", "--json")
    (entry,) = appended(result)
    assert entry["by"]["role"] == "runner"
    decision = json.loads(result.stdout)["decision"]
    assert decision["triage"]["outcome"] == "proceed"
    assert "reported_by_runner" in [reason["code"] for reason in decision["reasons"]]


def test_it_names_what_can_be_cleared(run: Run, tmp_path: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "a.json", confirmed_by="nobody"))
    result = run("cleared")
    assert result.exit_code == 0
    assert "unconfirmed" in result.output
    assert "No physio or doctor has confirmed" in result.output


def test_it_lists_nothing_to_clear_as_data(started: Run) -> None:
    assert json.loads(started("cleared", "--json").stdout) == []


def test_it_never_takes_back_a_guess_without_a_word(started: Run) -> None:
    started("after", "5")
    result = started("undo")
    assert result.exit_code == 2
    assert "pain 5" in result.stderr
    assert "RED" in started("today").output


def test_it_says_what_it_took_back(started: Run) -> None:
    started("after", "5")
    assert "Took back: worst pain to bedtime, pain 5" in started("undo", "--yes").output


def test_it_starts_again_after_the_injury_was_taken_back(run: Run, tmp_path: Path) -> None:
    path = write_answers(tmp_path / "a.json")
    injury = appended(run("start", "--answers", path, "--json"))[0]
    assert run("undo", injury["id"]).exit_code == 0
    again = run("start", "--answers", path)
    assert again.exit_code == 0, again.output
    assert "Heel press" in again.output


def test_it_wants_to_know_who_cleared(run: Run, tmp_path: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "a.json", confirmed_by="nobody"))
    result = run("cleared", "unconfirmed")
    assert result.exit_code == 2
    assert "who" in result.stderr
