"""An hour of fuzzing is kept in pieces, and counts only for the reader as it is."""

from pathlib import Path

import pytest

import tests.fuzz.__main__ as command
from tests.fuzz import hours
from tests.fuzz.runner import Outcome
from tests.fuzz.seeds import ROOT


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pieces are kept, by two readers that are what they are."""
    monkeypatch.setattr(hours, "digest_of", {"gpx_file": "a1", "fit_file": "b2"}.get)
    monkeypatch.setattr(hours, "FILE", tmp_path / "kept" / "hours.txt")
    return hours.FILE


@pytest.fixture
def pieces(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How long the fuzzer was asked to go on each time; it finds nothing."""
    asked: list[str] = []

    def fuzz(reader: str, _folder: Path, option: str) -> Outcome:
        asked.append(option.removeprefix("-max_total_time="))
        return Outcome(reader, 9, 9, 9, None)

    monkeypatch.setattr(command, "fuzz", fuzz)
    return asked


def test_it_adds_the_pieces_of_one_reader_up() -> None:
    hours.keep("gpx_file", 600, 9_000)
    hours.keep("fit_file", 40, 900)
    hours.keep("gpx_file", 60, 900)
    assert hours.seconds("gpx_file") == 660
    assert hours.seconds("fit_file") == 40


def test_it_begins_anew_with_another_source(monkeypatch: pytest.MonkeyPatch) -> None:
    hours.keep("gpx_file", 600, 9_000)
    monkeypatch.setattr(hours, "digest_of", {"gpx_file": "c3"}.get)
    assert hours.seconds("gpx_file") == 0


def test_it_names_a_source_by_every_file(tmp_path: Path) -> None:
    one, other = tmp_path / "one.py", tmp_path / "other.py"
    one.write_text("1")
    other.write_text("2")
    before = hours.digest([one, other])
    assert hours.digest([one, other]) == before
    other.write_text("3")
    assert hours.digest([one, other]) != before


def test_it_counts_what_the_reader_reads_with() -> None:
    found = hours.loaded("gpx_file")
    assert {ROOT / "tests" / "fuzz" / "gpx_file.py", ROOT / "requirements.lock"} < set(found)
    assert "gpx.py" in {file.name for file in found}


def test_it_goes_on_where_it_was(pieces: list[str]) -> None:
    hours.keep("gpx_file", 700, 9_000)
    assert command.fuzzed(2_000, "gpx_file")
    assert pieces == ["600", "600", "100"]
    assert command.fuzzed(2_000, "gpx_file")
    assert len(pieces) == 3


def test_it_keeps_nothing_of_a_piece_with_a_finding(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "fuzz", lambda *_: Outcome("gpx_file", 9, 9, 9, "exit code 77"))
    assert not command.fuzzed(2_000, "gpx_file")
    assert not kept.exists()
