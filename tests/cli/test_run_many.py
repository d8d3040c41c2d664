"""Many files at once: one that is refused never stops the others, and one run is one entry."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from restride.cli.home import Home
from restride.entering import run_pool
from restride.log.days import standing
from restride.log.model import Did
from tests.cli.alice import Run
from tests.cli.run_day import DAY, START, run_file, runner, write_run
from tests.runs.fit_file import CYCLING, fit_file, seconds_of

__all__ = ["run_file", "runner"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four runs on four days, none of them asked for but the last."""
    inside = tmp_path / "watch"
    inside.mkdir()
    for back in range(4):
        write_run(inside / f"run-{back}.fit", start=START - timedelta(days=back))
    return inside


def recorded(home: Path) -> list[Did]:
    counts = standing(Home(str(home)).log(), DAY)
    return [one for one in counts if isinstance(one, Did) and one.source_sha256 is not None]


def told(runner: Run, *words: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(runner("run", *words, "--json").stdout)
    return value


def test_it_takes_every_file_of_a_folder(runner: Run, folder: Path, home: Path) -> None:
    result = runner("run", str(folder))
    assert result.exit_code == 0
    assert "Read 4 files: 4 written down." in result.stdout
    assert len(recorded(home)) == 4


def test_it_tells_how_far_it_is(runner: Run, folder: Path) -> None:
    assert "2 of 4: run-1.fit" in runner("run", str(folder)).stderr


def test_it_passes_over_what_it_knows(runner: Run, folder: Path, home: Path) -> None:
    runner("run", str(folder))
    write_run(folder / "run-4.fit", start=START - timedelta(days=4))
    assert "1 written down and 4 in your log already" in runner("run", str(folder)).stdout
    assert len(recorded(home)) == 5


def test_it_goes_on_after_a_bad_file(runner: Run, folder: Path, home: Path) -> None:
    (folder / "a-note.txt").write_text("no run at all")
    (folder / "ride.fit").write_bytes(
        fit_file(seconds_of(600, 7, 80), sports=[CYCLING], start=START)
    )
    result = runner("run", str(folder))
    assert result.exit_code == 2
    assert "4 written down, 1 of other sport left out and 1 refused." in result.stdout
    assert "a-note.txt is no recording of a watch" in result.stderr
    assert "is cycling" not in result.stderr
    assert len(recorded(home)) == 4


def test_it_leaves_hidden_files_alone(runner: Run, folder: Path) -> None:
    (folder / ".run.fit.part").write_bytes(b"half")
    assert runner("run", str(folder)).exit_code == 0


def test_it_reads_the_same_alone_as_on_all_processors(
    runner: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_pool, "FEW", 100)
    alone = told(runner, str(folder))["appended"]
    for entry in alone:
        runner("undo", entry["id"])
    monkeypatch.setattr(run_pool, "FEW", 1)
    together = told(runner, str(folder))["appended"]
    ignored = {"id", "received_at"}
    assert [{k: v for k, v in one.items() if k not in ignored} for one in together] == [
        {k: v for k, v in one.items() if k not in ignored} for one in alone
    ]


def test_it_says_what_became_of_each(runner: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "none.fit").write_bytes(b"")
    value = told(runner, str(folder / "run-0.fit"), str(tmp_path / "none.fit"))
    assert [one["outcome"] for one in value["runs"]] == ["written"]
    assert "is no recording of a watch" in value["refused"][0]["why"]


def test_it_tells_a_folder_that_is_not_there(runner: Run, tmp_path: Path) -> None:
    result = runner("run", str(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert "cannot be read: No such file or directory" in result.stderr


def test_it_finds_nothing_in_an_empty_folder(runner: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = runner("run", str(tmp_path / "empty"))
    assert result.exit_code == 0
    assert "There are no files in" in result.stdout


def test_it_leaves_out_other_sport_without_complaint(runner: Run, tmp_path: Path) -> None:
    inside = tmp_path / "rides"
    inside.mkdir()
    ride = fit_file(seconds_of(600, 7, 80), sports=[CYCLING], start=START)
    (inside / "a.fit").write_bytes(ride)
    write_run(inside / "b.fit")
    assert runner("run", str(inside)).exit_code == 0
    alone = runner("run", str(inside / "a.fit"))
    assert alone.exit_code == 2
    assert "is cycling, not running or walking" in alone.stderr
