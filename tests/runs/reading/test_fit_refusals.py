"""What is not one run or walk with a real date is refused, in words that help."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from restride.runs.model import RunError
from restride.runs.reading import fit
from restride.runs.reading import read as reading
from restride.runs.reading.read import read_runs
from tests.runs.fit_file import CYCLING, EPOCH, RUNNING, fit_file, seconds_of

JOG = seconds_of(60, 2.5, 160)


def refused(folder: Path, data: bytes) -> str:
    path = folder / "run.fit"
    path.write_bytes(data)
    with pytest.raises(RunError) as caught:
        read_runs(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_it_refuses_another_sport(tmp_path: Path) -> None:
    assert "cycling, not running" in refused(tmp_path, fit_file(JOG, sports=[CYCLING]))


def test_it_refuses_several_activities_in_one_file(tmp_path: Path) -> None:
    data = fit_file(JOG, sports=[RUNNING, CYCLING])
    assert "each of its activities (running, cycling)" in refused(tmp_path, data)


def test_it_refuses_a_file_that_names_no_sport(tmp_path: Path) -> None:
    assert "which sport" in refused(tmp_path, fit_file(JOG, sports=[]))


@pytest.mark.requirement("REQ-H09-4")
def test_it_refuses_a_clock_that_jumped(tmp_path: Path) -> None:
    assert "jumped" in refused(tmp_path, fit_file(JOG, every_s=3600))


@pytest.mark.requirement("REQ-H09-4")
def test_it_refuses_a_clock_that_was_never_set(tmp_path: Path) -> None:
    data = fit_file(JOG, start=EPOCH + timedelta(days=200))
    assert "clock was not set" in refused(tmp_path, data)


def test_it_refuses_a_file_without_records(tmp_path: Path) -> None:
    assert "no recorded activity" in refused(tmp_path, fit_file([], sports=[]))


@pytest.mark.parametrize("data", [b"", b"garbage " * 100])
def test_it_refuses_garbage(tmp_path: Path, data: bytes) -> None:
    assert "no recording of a watch: neither FIT, TCX" in refused(tmp_path, data)


def test_it_refuses_a_file_cut_before_its_first_record(tmp_path: Path) -> None:
    assert "not a FIT file we can read (damaged after 0" in refused(tmp_path, fit_file(JOG)[:20])


def test_it_refuses_a_file_too_large_to_keep(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FILE_BYTES", 100)
    assert "larger than 100 bytes" in refused(tmp_path, fit_file(JOG))


def test_it_refuses_more_messages_than_any_run_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fit, "MOST_FRAMES", 60)
    assert "holds over 60 messages" in refused(tmp_path, fit_file(JOG))


def test_it_says_when_it_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "run.fit")
    for path in (tmp_path, tmp_path / "run.fit"):
        with pytest.raises(RunError, match="is not a file"):
            read_runs(path)


def test_it_says_when_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="cannot be read"):
        read_runs(tmp_path / "run.fit")
