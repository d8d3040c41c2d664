"""From nothing to today, or to the right door."""

import json
import stat
from pathlib import Path

import pytest

from restride.library import load
from tests.cli.alice import Run, answers, appended, write_answers


def test_it_goes_from_answers_to_the_first_exercise(run: Run, tmp_path: Path) -> None:
    result = run("start", "--answers", write_answers(tmp_path / "alice.json"))
    assert "Heel press" in result.output
    assert "restride did heel-press" in result.output


def test_it_writes_injury_plan_triage_and_setup_together(run: Run, tmp_path: Path) -> None:
    result = run("start", "--json", "--answers", write_answers(tmp_path / "alice.json"))
    entries = appended(result)
    assert [entry["kind"] for entry in entries] == ["episode", "pin", "triage", "setup"]
    assert len({entry["at"] for entry in entries}) == 1
    assert entries[1]["digest"] == load().digest


@pytest.mark.requirement("REQ-H14-1")
def test_it_makes_a_home_that_only_its_owner_can_open(run: Run, tmp_path: Path, home: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "alice.json"))
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


@pytest.mark.requirement("REQ-H16-2")
def test_it_sends_an_emergency_away_without_exercises(run: Run, tmp_path: Path) -> None:
    question = load().triage.questions[0]
    triage = answers()["triage"] | {question.id: "yes"}
    result = run("start", "--answers", write_answers(tmp_path / "a.json", triage=triage))
    assert result.exit_code == 0
    assert "Call the emergency number" in result.output
    assert "TODAY" not in result.output


@pytest.mark.requirement("REQ-H04-2")
def test_it_leaves_what_was_not_answered_unanswered(run: Run, tmp_path: Path) -> None:
    result = run(
        "start", "--json", "--answers", write_answers(tmp_path / "a.json", earlier=None, triage={})
    )
    assert "earlier" not in appended(result)[0]
    assert json.loads(result.stdout)["decision"]["triage"]["outcome"] == "unknown"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"side": None}, "side or injured_on is missing"),
        ({"injured_on": "2026-03-04"}, "has not come yet"),
        ({"injured_on": "1 March"}, "no date"),
        ({"side": "middle"}, "side must be one of left, right, not middle"),
        ({"birth_year": "old"}, "birth_year must be a whole number"),
        ({"setup": {"days": ["sonntag"]}}, "not sonntag"),
        ({"grade": 7}, "grade must be one of 1, 2, 3"),
        ({"triage": {"no-such": "no"}}, "no-such"),
        ({"birthyear": 1990}, "birthyear"),
    ],
)
def test_it_refuses_wrong_answers_and_writes_nothing(
    run: Run, tmp_path: Path, home: Path, changes: dict[str, object], says: str
) -> None:
    result = run("start", "--answers", write_answers(tmp_path / "a.json", **changes))
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1
    assert not home.exists()


def test_it_calls_standard_input_by_its_name(run: Run) -> None:
    result = run("start", "--answers", "-", typed="not json")
    assert result.exit_code == 2
    assert "standard input: it is not JSON" in result.stderr


def test_it_does_not_start_twice(started: Run, tmp_path: Path) -> None:
    result = started("start", "--answers", write_answers(tmp_path / "alice.json"))
    assert result.exit_code == 2
    assert "already" in result.stderr


def test_it_asks_the_safety_questions_again(started: Run, tmp_path: Path) -> None:
    path = write_answers(tmp_path / "again.json")
    entries = appended(started("start", "--triage", "--json", "--answers", path))
    assert [entry["kind"] for entry in entries] == ["triage"]


def test_it_adds_what_the_first_answers_left_open(run: Run, tmp_path: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "a.json", earlier=None, setup={}))
    again = write_answers(tmp_path / "again.json")
    entries = appended(run("start", "--triage", "--json", "--answers", again))
    assert [entry["kind"] for entry in entries] == ["triage", "episode", "setup"]
    assert entries[1]["earlier"] == {"count": 0, "same_side": 0}
    assert "grade" not in entries[1]


def test_it_says_how_to_begin_without_a_terminal(run: Run) -> None:
    result = run("start")
    assert result.exit_code == 2
    assert "--answers FILE.json" in result.stderr
