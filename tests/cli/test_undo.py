"""Taking back, and clearing a hold."""

import json
from pathlib import Path

from tests.cli.alice import Run, appended, write_answers


def test_it_takes_back_the_last_entry(started: Run) -> None:
    started("after", "5")
    (void,) = appended(started("undo", "--json"))
    assert void["kind"] == "void"
    assert "RED" not in started("today").output


def test_it_takes_back_the_one_named(started: Run) -> None:
    (first,) = appended(started("after", "5", "--json"))
    started("did", "heel-press")
    (void,) = appended(started("undo", first["id"][-8:], "--reason", "a slip", "--json"))
    assert (void["entry"], void["why"]) == (first["id"], "a slip")


def test_it_refuses_an_id_it_does_not_know(started: Run) -> None:
    assert started("undo", "0123").exit_code == 2


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
    assert "unconfirmed" in run("cleared").stderr


def test_it_wants_to_know_who_cleared(run: Run, tmp_path: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "a.json", confirmed_by="nobody"))
    result = run("cleared", "unconfirmed")
    assert result.exit_code == 2
    assert "who" in result.stderr
