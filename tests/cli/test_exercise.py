"""Reading about exercises."""

import json

import pytest

from restride.cli import terminal
from restride.library.sheets import load_sheets
from tests.cli.alice import Run


def test_it_shows_how_an_exercise_is_done(run: Run) -> None:
    output = run("exercise", "glider").output
    for part in ("GLIDER", "Set up", "Do it", "Think", "Stop", "What often goes wrong", "Sources"):
        assert part in output


@pytest.mark.parametrize(
    "name", ["heel-press", "Heel press", "HEEL_PRESS", "isometric hamstring hold"]
)
def test_it_knows_an_exercise_by_all_its_names(run: Run, name: str) -> None:
    assert "HEEL PRESS" in run("exercise", name).output


def test_it_asks_what_was_meant(run: Run) -> None:
    result = run("exercise", "glidr")
    assert result.exit_code == 2
    assert "Did you mean glider?" in result.stderr


def test_it_says_which_it_could_be(run: Run) -> None:
    result = run("exercise", "bridge")
    assert result.exit_code == 2
    assert "bridge-two" in result.stderr
    assert "bridge-one" in result.stderr


def test_it_lists_every_exercise_by_phase(run: Run) -> None:
    groups = json.loads(run("exercise", "--json").stdout)
    named = [name for names in groups.values() for name in names]
    assert sorted(named) == [one.id for one in load_sheets().exercises]
    assert list(groups)[:2] == ["1. First days", "2. Foundation"]
    assert "diver" in groups["3. Load and run"]
    assert "build-up" in groups["4. Speed"]


def test_it_gives_both_forms_where_the_article_and_the_trial_differ(run: Run) -> None:
    output = run("exercise", "glider", "--markdown").output
    assert "## As the trial did it" in output
    assert "restride exercise glider-trial" in output


def test_it_says_how_much_each_protocol_asks(run: Run) -> None:
    assert "3 × 8, 4 s down" in run("exercise", "glider").output


def test_it_tells_who_asks_for_an_exercise_that_the_plan_leaves_out(run: Run) -> None:
    says = "own plan does not ask for this"
    assert says in run("exercise", "grapevine-jog", "--markdown").output
    assert says not in run("exercise", "build-up", "--markdown").output


def test_it_prints_the_whole_sheet_as_json(run: Run) -> None:
    printed = json.loads(run("exercise", "nordic", "--json").stdout)
    assert printed["id"] == "nordic"
    assert printed["faults"]


@pytest.mark.parametrize("columns", [60, 100])
def test_it_keeps_to_the_width(run: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setattr(terminal, "width", lambda *_: columns)
    assert max(map(len, run("exercise", "sprint").output.splitlines())) <= columns
