"""`restride` alone, its help, and how it fails."""

from pathlib import Path

import pytest

from restride.cli.group import COMMANDS
from tests.cli.alice import Run


def test_it_shows_today_where_there_is_a_log(started: Run) -> None:
    assert "RESTRIDE" in started().output


def test_it_replays_the_example_where_nobody_can_be_asked(started: Run, tmp_path: Path) -> None:
    started("export", str(tmp_path / "all.zip"))
    started("erase", "--yes")
    output = started("--example", str(tmp_path / "all.zip")).output
    assert output.startswith("An example runner's day")
    assert "Heel press" in output


def test_it_says_how_to_begin(run: Run) -> None:
    result = run()
    assert result.exit_code == 2
    assert "restride start" in result.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_it_shows_an_example_in_every_help(run: Run, name: str) -> None:
    output = run(name, "--help").output
    assert "Example" in output
    assert f"restride {name}" in output
    assert "--json" in output or name == "web", "a page has nothing to print"
    assert "--home" in output


def test_it_lists_every_command(run: Run) -> None:
    output = run("--help").output
    assert all(f"  {name} " in output for name in COMMANDS)


def test_it_tells_a_wrong_option_in_one_line(run: Run) -> None:
    result = run("today", "--no-such")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1
