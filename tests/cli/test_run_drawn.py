"""A run drawn: in any width, without colour or letters beyond ASCII, and as a picture."""

from pathlib import Path

import pytest

from restride.cli.run_screen import run_lines
from restride.cli.screen import Screen, plain
from restride.runs.measuring.facts import facts
from restride.runs.reading.read import read_runs
from restride.telling.run_numbers import numbers
from tests.cli.alice import Run
from tests.cli.run_day import run_file, runner
from tests.cli.test_run import said

__all__ = ["run_file", "runner"]


def lines(file: Path, screen: Screen, *, imperial: bool = False) -> list[str]:
    (run,) = read_runs(file)
    told = numbers(run, facts(run, None), None, imperial)
    return run_lines(run, told, [], screen, imperial=imperial)


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_it_fits_the_screen(run_file: Path, width: int) -> None:
    drawn = lines(run_file, Screen(width))
    assert max(len(line) for line in drawn) <= width
    assert max(len(line) for line in drawn) > width - 8


def test_it_marks_run_and_walk_by_letters(run_file: Path) -> None:
    (letters,) = [line for line in lines(run_file, Screen(80)) if "wR" in line]
    assert letters.count("wR") == 5


def test_it_draws_running_higher_than_walking(run_file: Path) -> None:
    top = next(line for line in lines(run_file, Screen(80)) if "█" in line)
    assert "░" not in top


def test_it_needs_nothing_but_ascii(run_file: Path) -> None:
    drawn = lines(run_file, Screen(80, unicode=False))
    assert "?" not in plain("\n".join(drawn))
    assert any("##" in line for line in drawn)


def test_it_says_how_sure_it_is(run_file: Path) -> None:
    text = " ".join(" ".join(lines(run_file, Screen(80))).split())
    assert "RUN 5 min" in text
    assert "well measured" in text


@pytest.mark.parametrize(("imperial", "unit"), [(False, " km/h"), (True, "  mph")])
def test_it_speaks_the_runners_units(run_file: Path, imperial: bool, unit: str) -> None:  # noqa: FBT001 - the case itself
    assert unit in lines(run_file, Screen(80), imperial=imperial)


def test_it_saves_a_picture(runner: Run, run_file: Path, tmp_path: Path) -> None:
    to = tmp_path / "run.svg"
    result = runner("run", str(run_file), "--show", "--svg", str(to))
    assert result.exit_code == 0
    assert "Asked: 5 × (walk 3 min, run 1 min)." in to.read_text("utf-8")


def test_it_writes_over_no_picture_unasked(runner: Run, run_file: Path, tmp_path: Path) -> None:
    to = tmp_path / "run.svg"
    to.write_text("mine")
    result = runner("run", str(run_file), "--show", "--svg", str(to))
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert to.read_text() == "mine"
    assert runner("run", str(run_file), "--show", "--svg", str(to), "--force").exit_code == 0


def test_it_draws_one_picture_of_one_run(runner: Run, run_file: Path, tmp_path: Path) -> None:
    words = ("run", str(run_file), str(run_file.parent / "other.fit"))
    result = runner(*words, "--svg", str(tmp_path / "run.svg"))
    assert result.exit_code == 2
    assert "--svg draws one run" in said(result) + result.stderr
