"""A command line with a home of its own and a clock that a test can set."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from restride.cli import main, terminal
from restride.entering import clock
from restride.log.exchange import Exchange, pack
from restride.log.model import Log
from tests.cli.alice import Living, Run, SetDay, write_answers
from tests.perfect import day_of


@pytest.fixture
def set_day(monkeypatch: pytest.MonkeyPatch) -> SetDay:
    """Sets the clock to eight in the morning of a day; it moves on a second at each look."""

    def to(day: str) -> None:
        eight = datetime.combine(date.fromisoformat(day), time(8), UTC)
        ticks = count()
        monkeypatch.setattr(clock, "now", lambda: eight + timedelta(seconds=next(ticks)))

    return to


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that is not there yet."""
    return tmp_path / "home"


@pytest.fixture
def run(home: Path, set_day: SetDay) -> Run:
    """Runs the command line in that home, without a terminal, on the third of March."""
    set_day("2026-03-03")

    def call(*words: str, typed: str | bytes | None = None) -> Result:
        return CliRunner().invoke(main, ["--home", str(home), *words], input=typed)

    return call


@pytest.fixture
def started(run: Run, tmp_path: Path) -> Run:
    """The command line after Alice's start."""
    result = run("start", "--answers", write_answers(tmp_path / "alice.json"))
    assert result.exit_code == 0, result.output
    return run


@pytest.fixture
def at_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line with somebody there to answer, and nothing told yet."""
    monkeypatch.setattr(terminal, "interactive", lambda: True)
    return run


@pytest.fixture
def alice_there(started: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line with Alice there to answer, after her start."""
    monkeypatch.setattr(terminal, "interactive", lambda: True)
    return started


@pytest.fixture
def living(run: Run, set_day: SetDay, tmp_path: Path) -> Living:
    """The command line of a perfect runner with this log, on a day counted from the injury."""

    def with_log(log: Log, number: int) -> Run:
        file = tmp_path / "log.zip"
        with file.open("wb") as to:
            pack(Exchange(log), to)
        set_day(day_of(number).isoformat())
        result = run("import", str(file))
        assert result.exit_code == 0, result.output
        return run

    return with_log
