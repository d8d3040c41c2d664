"""Out, in, deciding from a file, and erasing."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from restride.cli import main
from tests.cli.alice import Run, write_answers


@pytest.mark.requirement("REQ-H27-3")
def test_it_reads_back_what_it_exported(started: Run, tmp_path: Path) -> None:
    started("export", str(tmp_path / "all.zip"))
    other = str(tmp_path / "other")
    result = CliRunner().invoke(main, ["import", str(tmp_path / "all.zip"), "--home", other])
    assert "4 were new" in result.output
    assert started("today").output == CliRunner().invoke(main, ["today", "--home", other]).output


def test_it_adds_nothing_the_second_time(started: Run, tmp_path: Path) -> None:
    started("export", str(tmp_path / "all.zip"))
    told = json.loads(started("import", str(tmp_path / "all.zip"), "--json").stdout)
    assert (told["read"], told["new"]) == (4, 0)


@pytest.mark.requirement("REQ-H11-1")
def test_it_does_not_mix_two_runners(started: Run, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    CliRunner().invoke(
        main, ["start", "--home", other, "--answers", write_answers(tmp_path / "b.json")]
    )
    CliRunner().invoke(main, ["export", str(tmp_path / "b.zip"), "--home", other])
    result = started("import", str(tmp_path / "b.zip"))
    assert result.exit_code == 2
    assert "another log" in result.stderr


def test_it_names_a_file_whose_name_is_no_text(started: Run, tmp_path: Path) -> None:
    started("export", str(tmp_path / "all.zip"))
    odd = (tmp_path / "all.zip").rename(
        tmp_path / b"caf\xe9.zip".decode("utf-8", "surrogateescape")
    )
    result = started("import", str(odd))
    assert result.exit_code == 0
    assert "Read 4 entries" in result.output


def test_it_does_not_write_over_a_file(started: Run, tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_text("mine")
    assert started("export", str(tmp_path / "all.zip")).exit_code == 2
    assert (tmp_path / "all.zip").read_text() == "mine"


def test_it_decides_from_a_file_as_at_home(started: Run, tmp_path: Path) -> None:
    started("export", str(tmp_path / "all.zip"))
    from_file = started("decide", str(tmp_path / "all.zip"), "--on", "2026-03-03", "--json")
    assert from_file.stdout == started("today", "--json").stdout


@pytest.mark.requirement("REQ-H26-1")
@pytest.mark.parametrize("content", [b"not a log\n", b"PK\x03\x04 torn"])
def test_it_refuses_a_file_that_is_no_log(run: Run, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bad").write_bytes(content)
    result = run("decide", str(tmp_path / "bad"), "--on", "2026-03-03")
    assert result.exit_code == 2
    assert result.stderr.count("\n") == 1


@pytest.mark.requirement("REQ-H14-3")
def test_it_erases_everything(started: Run) -> None:
    assert started("erase", "--yes").exit_code == 0
    assert started("today", "--json").exit_code == 0
    assert started("export", "x.zip").exit_code == 2


def test_it_erases_only_when_the_word_is_typed(alice_there: Run) -> None:
    assert alice_there("erase", typed="yes\n").exit_code == 2
    assert "Erased 4" in alice_there("erase", typed="erase\n").output
