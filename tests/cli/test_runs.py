"""The runs so far, week by week."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.alice import Run, SetDay
from tests.cli.run_day import START, run_file, runner, write_run
from tests.cli.test_run import said

__all__ = ["run_file", "runner"]


def weeks(runner: Run, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(runner("runs", *words, "--json").stdout)["weeks"]
    return found


def test_it_says_that_there_are_none_yet(started: Run) -> None:
    assert "No runs yet" in started("runs").stdout


def test_it_sums_a_week(runner: Run, run_file: Path, tmp_path: Path) -> None:
    runner(
        "run", str(run_file), str(write_run(tmp_path / "b.fit", start=START - timedelta(days=1)))
    )
    (week,) = weeks(runner)
    assert (week["monday"], week["measured"]["runs"], week["told"]["runs"]) == ("2026-03-16", 2, 0)
    assert week["measured"]["run_s"] == pytest.approx(600, abs=20)
    assert week["measured"]["longest_run_s"] == pytest.approx(60, abs=5)


def test_it_keeps_told_and_measured_apart(runner: Run, tmp_path: Path) -> None:
    runner("did", "walk-run")
    runner("run", str(write_run(tmp_path / "b.fit", start=START - timedelta(days=1))))
    output = said(runner("runs"))
    assert "watch: 1 run · 5 min run · 15 min walked · 2.0 km · longest run 1 min" in output
    assert "told: 1 run · 5 min run · 15 min walked · longest run 1 min" in output


def test_it_takes_what_was_told_of_one_day_for_one_run(runner: Run) -> None:
    runner("did", "jog", "--run-min", "10")
    runner("did", "stride", "--distance-m", "50")
    (week,) = weeks(runner)
    assert week["told"]["runs"] == 1


@pytest.mark.requirement("REQ-H04-2")
def test_it_leaves_unknown_what_nobody_said(runner: Run) -> None:
    runner("did", "stride", "--distance-m", "50")
    (week,) = weeks(runner)
    assert (week["told"]["distance_m"], week["told"]["run_s"]) == (50, None)
    assert "0 min" not in runner("runs").stdout


def test_it_shows_a_week_without_a_run_as_just_a_week(
    runner: Run, run_file: Path, set_day: SetDay
) -> None:
    runner("run", str(run_file))
    set_day("2026-04-01")
    lines = runner("runs").stdout.splitlines()
    assert [line.split("  ")[0].strip("– █") for line in lines[:3]] == [
        "30 March–5 April",
        "23–29 March",
        "16–22 March",
    ]
    assert lines[1].endswith("–")


def test_it_counts_other_work_for_no_run(runner: Run) -> None:
    runner("did", "heel-press")
    assert weeks(runner) == []


def test_it_leaves_out_what_was_taken_back(runner: Run, run_file: Path) -> None:
    runner("run", str(run_file))
    runner("undo", "--yes")
    assert weeks(runner) == []


def test_it_shows_the_newest_weeks_alone(runner: Run, run_file: Path, set_day: SetDay) -> None:
    runner("run", str(run_file))
    set_day("2026-04-01")
    assert [week["monday"] for week in weeks(runner, "--weeks", "1")] == ["2026-03-30"]


def test_it_speaks_of_miles(runner: Run, run_file: Path) -> None:
    runner("run", str(run_file))
    assert "2.0 km" in runner("runs").stdout
    assert runner("setup", "--units", "imperial").exit_code == 0
    assert "1.3 mi" in runner("runs").stdout
