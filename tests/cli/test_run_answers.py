"""How a run from a watch felt: asked afterwards, and never taken for 0."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from restride.cli import terminal
from restride.cli.home import Home
from restride.entering.directory import RUNNER
from restride.log.days import standing
from restride.log.merge import union
from restride.log.model import Did, Void
from tests.cli.alice import Run, SetDay, appended
from tests.cli.run_day import CALM, DAY, START, run_file, runner, write_run
from tests.cli.test_run import said

__all__ = ["run_file", "runner"]


@pytest.fixture
def there(runner: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line with her there to answer."""
    monkeypatch.setattr(terminal, "interactive", lambda: True)
    return runner


def run_of(home: Path) -> Did:
    (found,) = [
        one
        for one in standing(Home(str(home)).log(), DAY)
        if isinstance(one, Did) and one.source_sha256 is not None
    ]
    return found


def test_it_asks_after_it_has_drawn(there: Run, run_file: Path, home: Path) -> None:
    result = there("run", str(run_file), typed=CALM)
    assert result.stdout.index("R run") < result.stdout.index("How sore was")
    entry = run_of(home)
    assert (entry.pain, entry.sharp, entry.tightness, entry.limp) == (0, False, "none", False)


def test_it_judges_with_the_answers(there: Run, run_file: Path) -> None:
    result = there("run", str(run_file), typed="7\n1\nsharp\n")
    assert "RED" in result.stdout


def test_it_keeps_the_run_where_the_asking_is_broken_off(
    there: Run, run_file: Path, home: Path
) -> None:
    result = there("run", str(run_file), typed="0\n")
    assert "1 left: restride run" in said(result)
    assert run_of(home).pain is None


def test_it_asks_later_about_what_is_missing(
    runner: Run, run_file: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner("run", str(run_file))
    before = run_of(home)
    monkeypatch.setattr(terminal, "interactive", lambda: True)
    assert "pain 0" in said(runner("run", typed=CALM))
    after = run_of(home)
    assert (after.pain, after.measured, after.asked) == (0, before.measured, before.asked)
    assert "has its answers" in said(runner("run"))


def test_it_takes_the_first_entry_back_with_the_second(
    there: Run, run_file: Path, home: Path
) -> None:
    there("run", str(run_file), typed=CALM)
    first, void, second = Home(str(home)).log()[-3:]
    assert isinstance(void, Void)
    assert (void.entry, void.day) == (first.id, DAY)
    assert second.received_at == void.received_at


def test_it_asks_about_the_newest_run_first(
    runner: Run, run_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = write_run(tmp_path / "older.fit", start=START - timedelta(days=1))
    runner("run", str(run_file), str(older))
    monkeypatch.setattr(terminal, "interactive", lambda: True)
    output = runner("run", typed=CALM + CALM).stdout
    assert output.index("(1 of 2)") < output.index("(2 of 2)")
    assert output.index("17 March") < output.index("16 March")


def test_it_says_without_a_terminal_what_is_missing(runner: Run, run_file: Path) -> None:
    (entry,) = appended(runner("run", str(run_file), "--json"))
    assert f"[{entry['id'][-8:]}]" in runner("run").stdout
    missing = json.loads(runner("run", "--json").stdout)["unanswered"]
    assert [one["id"] for one in missing] == [entry["id"]]


@pytest.mark.requirement("REQ-H04-2")
def test_it_adds_answers_from_the_command_line(runner: Run, run_file: Path, home: Path) -> None:
    runner("run", str(run_file))
    runner("did", "walk-run", "--file", str(run_file), "--pain", "0")
    assert run_of(home).pain == 0
    assert run_of(home).limp is None


def test_it_still_refuses_another_answer(runner: Run, run_file: Path) -> None:
    runner("did", "walk-run", "--file", str(run_file), "--pain", "0")
    result = runner("did", "walk-run", "--file", str(run_file), "--pain", "3")
    assert result.exit_code == 2
    assert "with another answer for: pain" in result.stderr


def test_it_gives_an_unanswered_run_the_instant_of_the_watch(
    runner: Run, run_file: Path, home: Path
) -> None:
    runner("run", str(run_file))
    assert run_of(home).at == START + timedelta(seconds=1199)


def test_it_makes_the_same_entry_of_a_file_on_two_devices(
    runner: Run, run_file: Path, home: Path, tmp_path: Path, set_day: SetDay
) -> None:
    other = tmp_path / "other"
    with Home(str(other)).store() as store:
        store.restore(RUNNER, Home(str(home)).log(), {})
    runner("run", str(run_file))
    set_day("2026-03-18")
    runner("--home", str(other), "run", str(run_file))
    assert union((run_of(home),), (run_of(other),)) == (run_of(home),)


def test_it_gives_an_answered_run_the_instant_of_the_answer(
    there: Run, run_file: Path, home: Path, set_day: SetDay
) -> None:
    set_day("2026-03-20")
    there("run", str(run_file), typed=CALM)
    assert run_of(home).at >= datetime.fromisoformat("2026-03-20T08:00:00+00:00")


def test_it_joins_what_is_told_later_to_the_run_from_the_watch(
    runner: Run, run_file: Path, home: Path
) -> None:
    runner("run", str(run_file))
    before = run_of(home)
    result = runner("did", "walk-run", "--pain", "0")
    assert "go with the run from your watch" in said(result)
    after = run_of(home)
    assert (after.pain, after.measured, after.done) == (0, before.measured, before.done)


def test_it_takes_amounts_that_are_told_later(runner: Run, run_file: Path, home: Path) -> None:
    runner("run", str(run_file))
    runner("did", "walk-run", "--sets", "4", "--pain", "0")
    after = run_of(home)
    assert [bout.times for bout in after.done] == [4]
    assert after.measured is not None
