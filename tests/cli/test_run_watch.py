"""A folder watched: what has settled is taken in, what is half copied is not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from restride.cli import run_watch
from restride.cli.home import Home
from restride.log.days import standing
from restride.log.model import Did
from tests.cli.alice import Run
from tests.cli.run_day import DAY, runner, write_run

__all__ = ["runner"]

Watch = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "watch"
    inside.mkdir()
    return inside


@pytest.fixture
def watch(runner: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Watches the folder; each look is followed by the next of these doings, then by Ctrl-C."""

    def call(*doings: Callable[[], object]) -> Result:
        left = list(doings)

        def wait() -> None:
            if not left:
                raise KeyboardInterrupt
            left.pop(0)()

        monkeypatch.setattr(run_watch, "wait", wait)
        return runner("run", "--watch", str(folder))

    return call


def runs(home: Path) -> list[Did]:
    counts = standing(Home(str(home)).log(), DAY)
    return [one for one in counts if isinstance(one, Did) and one.source_sha256 is not None]


def nothing() -> None:
    """A look at which nothing has changed."""


def test_it_takes_in_a_file_that_has_settled(watch: Watch, folder: Path, home: Path) -> None:
    result = watch(lambda: write_run(folder / "run.fit"), nothing)
    assert "Written: Walk and run" in result.stdout
    assert len(runs(home)) == 1


def test_it_waits_for_a_file_that_still_grows(watch: Watch, folder: Path, home: Path) -> None:
    whole = write_run(folder.parent / "whole.fit").read_bytes()
    file = folder / "run.fit"

    def grow(to: int) -> Callable[[], object]:
        return lambda: file.write_bytes(whole[:to])

    watch(grow(1_000), grow(5_000), grow(9_000))
    assert runs(home) == []
    watch(grow(len(whole)), nothing)
    assert len(runs(home)) == 1


def test_it_leaves_an_empty_file_for_later(watch: Watch, folder: Path) -> None:
    result = watch((folder / "run.fit").touch, nothing, nothing)
    assert "Read 0 files" in result.stdout


def test_it_takes_each_file_once(watch: Watch, folder: Path) -> None:
    result = watch(lambda: write_run(folder / "run.fit"), nothing, nothing, nothing)
    assert result.stdout.count("Written:") == 1


def test_it_goes_on_after_a_file_it_refuses(watch: Watch, folder: Path, home: Path) -> None:
    def bad() -> object:
        return (folder / "a.fit").write_bytes(b"not a run at all")

    result = watch(bad, nothing, lambda: write_run(folder / "b.fit"), nothing)
    assert result.stderr.count("is no recording of a watch") == 1
    assert len(runs(home)) == 1


def test_it_ends_politely(watch: Watch, folder: Path) -> None:
    result = watch(lambda: write_run(folder / "run.fit"), nothing)
    assert result.exit_code == 0
    assert "Stopped watching. Read 1 file: 1 written down." in result.stdout


def test_it_refuses_a_folder_that_is_not_there(runner: Run, folder: Path) -> None:
    result = runner("run", "--watch", str(folder / "nowhere"))
    assert result.exit_code == 2
    assert "nowhere cannot be read" in result.stderr


def test_it_refuses_files_beside_the_folder(runner: Run, folder: Path) -> None:
    result = runner("run", str(folder), "--watch", str(folder))
    assert result.exit_code == 2
    assert "not both" in result.stderr
