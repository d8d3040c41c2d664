"""A run from a watch, written down beside what its day asked for."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from restride.cli.home import Home
from restride.entering.directory import RUNNER
from tests.cli.alice import Run, SetDay, appended
from tests.cli.run_day import RUN_1, START, WALK_3, run_file, runner, write_run
from tests.runs.fit_file import WALKING, fit_file, seconds_of

__all__ = ["run_file", "runner"]


def said(result: Result) -> str:
    """What was printed, however wide the screen."""
    return " ".join(result.stdout.split())


def session(runner: Run, ladder: str) -> dict[str, Any]:
    decision = json.loads(runner("today", "--json").stdout)
    return next(item for item in decision["session"] if item["ladder"] == ladder)


@pytest.mark.requirement("REQ-H07-2")
def test_it_writes_a_run_beside_what_was_asked(runner: Run, run_file: Path) -> None:
    (entry,) = appended(runner("run", str(run_file), "--json"))
    assert entry["asked"].endswith("#walk-run-1")
    assert (entry["day"], entry["move"]) == ("2026-03-17", "walk-run")
    assert 290 <= entry["measured"]["run_s"] <= 310
    assert session(runner, "walk-run")["times_done"] == 1


def test_it_draws_it_and_says_what_was_asked(runner: Run, run_file: Path) -> None:
    output = said(runner("run", str(run_file)))
    assert "R run" in output
    assert "ASKED 5 × (walk 3 min, run 1 min)" in output
    assert "Written: Walk and run" in output


def test_it_says_that_one_interval_was_too_long(runner: Run, tmp_path: Path) -> None:
    too_long = [*(WALK_3 + RUN_1) * 4, *WALK_3, *RUN_1, *RUN_1]
    output = said(runner("run", str(write_run(tmp_path / "long.fit", too_long))))
    assert "5 walk 3 min: 3 min · run 1 min: 2 min, 1 min more" in output
    assert "more than was asked. It counts like an amber, not as progress" in output
    assert "more than was asked" in said(runner("today"))


def test_it_calls_nothing_too_long_that_was_as_asked(runner: Run, run_file: Path) -> None:
    output = said(runner("run", str(run_file)))
    assert "run 1 min: 1 min RUN" in output
    assert "more than was asked" not in output + said(runner("today"))


@pytest.mark.requirement("REQ-H04-2")
def test_it_leaves_unanswered_what_nobody_was_there_to_answer(runner: Run, run_file: Path) -> None:
    result = runner("run", str(run_file))
    assert "pain not answered" in said(result)
    assert "No answer is not 0" in said(result)
    assert "restride run" in said(result)


def test_it_keeps_the_file_as_it_came(runner: Run, run_file: Path, home: Path) -> None:
    (entry,) = appended(runner("run", str(run_file), "--json"))
    with Home(str(home)).store() as store:
        assert store.file(RUNNER, entry["source_sha256"]) == run_file.read_bytes()


def test_it_takes_the_same_file_once(runner: Run, run_file: Path) -> None:
    runner("run", str(run_file))
    again = runner("run", str(run_file))
    assert again.exit_code == 0
    assert "in your log already" in said(again)
    assert appended(runner("run", str(run_file), "--json")) == []


def test_it_writes_nothing_when_it_only_shows(runner: Run, run_file: Path, home: Path) -> None:
    before = Home(str(home)).log()
    result = runner("run", str(run_file), "--show")
    assert "R run" in said(result)
    assert Home(str(home)).log() == before


@pytest.mark.requirement("REQ-H07-2")
def test_it_says_that_a_run_nobody_asked_for_is_load(runner: Run, tmp_path: Path) -> None:
    path = write_run(tmp_path / "day-before.fit", start=START - timedelta(days=1))
    result = runner("run", str(path))
    assert "was not asked for on Monday 16 March" in said(result)
    assert "It counts as load, not as progress" in said(result)


def test_it_takes_a_walk_for_a_walk(runner: Run, tmp_path: Path) -> None:
    path = tmp_path / "walk.fit"
    path.write_bytes(fit_file(seconds_of(1200, 1.4, 110), sports=[WALKING], start=START))
    (entry,) = appended(runner("run", str(path), "--json"))
    assert entry["move"] == "walking"
    assert session(runner, "walk-run")["times_done"] == 0


def test_it_believes_the_runner_about_what_it_was(runner: Run, run_file: Path) -> None:
    (entry,) = appended(runner("run", str(run_file), "--as", "tempo", "--json"))
    assert entry["move"] == "tempo"
    assert "asked" not in entry


def test_it_refuses_a_name_that_is_no_run(runner: Run, run_file: Path) -> None:
    result = runner("run", str(run_file), "--as", "heel-press")
    assert result.exit_code == 2
    assert "is a run, and Heel press is not" in result.stderr


def test_it_keeps_a_run_before_the_injury_as_history(
    runner: Run, tmp_path: Path, home: Path
) -> None:
    before = json.loads(runner("today", "--json").stdout)
    old = write_run(tmp_path / "old.fit", start=START - timedelta(days=60))
    result = runner("run", str(old))
    assert "before your injury" in said(result)
    assert "does not count in this recovery" in said(result)
    assert "Not answered yet" not in said(result)
    assert Home(str(home)).log()[-1].day == date(2026, 1, 16)
    assert json.loads(runner("today", "--json").stdout) == before


def test_it_refuses_a_run_that_has_not_come_yet(runner: Run, tmp_path: Path) -> None:
    early = write_run(tmp_path / "early.fit", start=START + timedelta(days=2))
    result = runner("run", str(early))
    assert result.exit_code == 2
    assert "has not come yet" in result.stderr
    assert "clock" in result.stderr


def test_it_draws_without_an_injury_and_writes_nothing(
    run: Run, run_file: Path, home: Path, set_day: SetDay
) -> None:
    set_day("2026-03-17")
    result = run("run", str(run_file))
    assert result.exit_code == 2
    assert "R run" in said(result)
    assert "restride start" in result.stderr
    assert not home.exists()
