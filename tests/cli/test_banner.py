"""The head of the page never says go while somebody has to look first."""

from pathlib import Path

import pytest

from restride.library import load
from restride.protocol.value import Outcome
from tests.cli.alice import Run, SetDay, answers, write_answers

MORNING = ("--pain", "0", "--stiffness", "0", "--no-limp", "--painkiller", "none", "--not-ill")


def question(outcome: Outcome) -> str:
    return next(one.id for one in load().triage.questions if one.yes == outcome)


def on_a_green_morning(run: Run, set_day: SetDay, path: Path, triage: dict[str, str]) -> str:
    assert run("start", "--answers", write_answers(path, triage=triage)).exit_code == 0
    set_day("2026-03-04")
    run("morning", *MORNING, "--fatigue", "1")
    return run("today").output


@pytest.mark.requirement("REQ-H15-2")
@pytest.mark.parametrize(
    ("outcome", "says"),
    [("emergency", "■ STOP  Call for help now."), ("doctor_first", "■ STOP  See a doctor first.")],
)
def test_it_stops_whoever_has_to_be_seen_first(
    run: Run, set_day: SetDay, tmp_path: Path, outcome: Outcome, says: str
) -> None:
    triage = answers()["triage"] | {question(outcome): "yes"}
    output = on_a_green_morning(run, set_day, tmp_path / "a.json", triage)
    assert says in output
    assert "GREEN" not in output
    assert "OPENS NEXT" not in output


@pytest.mark.requirement("REQ-H15-2")
def test_it_holds_while_a_safety_question_is_open(
    run: Run, set_day: SetDay, tmp_path: Path
) -> None:
    triage = dict(list(answers()["triage"].items())[1:])
    output = on_a_green_morning(run, set_day, tmp_path / "a.json", triage)
    assert "▼ HOLD  The safety questions come first." in output
    assert "GREEN" not in output


@pytest.mark.requirement("REQ-H16-2")
def test_it_calls_for_help_before_anything_is_cleared(run: Run, tmp_path: Path) -> None:
    triage = {question("emergency"): "yes"}
    path = write_answers(tmp_path / "a.json", triage=triage, confirmed_by=None, earlier=None)
    output = run("start", "--answers", path).output
    assert "Call the emergency number now" in output
    assert "restride cleared" not in output


@pytest.mark.requirement("REQ-H16-2")
def test_it_shows_an_emergency_alone(run: Run, tmp_path: Path) -> None:
    triage = {question("emergency"): "yes"}
    path = write_answers(tmp_path / "a.json", triage=triage, confirmed_by=None, earlier=None)
    assert "physio" not in run("start", "--answers", path).output


@pytest.mark.requirement("REQ-H15-2")
def test_it_keeps_red_over_a_hold(started: Run) -> None:
    assert "■ RED" in started("setback", "--felt", "pull").output
