"""What is read of a FIT file."""

import hashlib
from datetime import UTC, date, timedelta, timezone
from pathlib import Path

import pytest

from restride.runs.measuring.walk_run import walk_run
from restride.runs.model import Run
from restride.runs.reading.read import read_runs
from tests.runs.fit_file import START, WALKING, fit_file, seconds_of

JOG = seconds_of(60, 2.5, 160)
BERLIN = timezone(timedelta(hours=1))


def read(folder: Path, data: bytes, zone: timezone = UTC) -> Run:
    path = folder / "run.fit"
    path.write_bytes(data)
    (run,) = read_runs(path, zone)
    return run


@pytest.mark.requirement("REQ-H06-3")
def test_it_reads_a_run(tmp_path: Path) -> None:
    data = fit_file(JOG)
    run = read(tmp_path, data)
    assert (run.sport, run.start, run.elapsed_s, run.distance_m) == ("running", START, 59, 150)
    assert run.damage is None
    assert run.source_sha256 == hashlib.sha256(data).hexdigest()


def test_it_reads_a_walk(tmp_path: Path) -> None:
    assert read(tmp_path, fit_file(JOG, sports=[WALKING])).sport == "walking"


@pytest.mark.requirement("REQ-H06-3")
def test_it_counts_steps_of_both_feet(tmp_path: Path) -> None:
    assert set(read(tmp_path, fit_file(JOG)).samples.cadence_spm) == {160}


@pytest.mark.requirement("REQ-H06-3")
def test_it_does_not_double_a_cadence_already_in_steps(tmp_path: Path) -> None:
    doubled = fit_file(seconds_of(60, 2.5, 320))
    assert set(read(tmp_path, doubled).samples.cadence_spm) == {160}


@pytest.mark.requirement("REQ-H09-4")
def test_it_takes_the_day_from_the_watchs_own_clock(tmp_path: Path) -> None:
    run = read(tmp_path, fit_file(JOG, ahead=timedelta(hours=1)))
    assert run.day == date(2026, 3, 10)
    assert run.start == START


def test_it_takes_the_runners_zone_when_the_watch_does_not_say(tmp_path: Path) -> None:
    assert read(tmp_path, fit_file(JOG)).day == date(2026, 3, 9)
    assert read(tmp_path, fit_file(JOG), BERLIN).day == date(2026, 3, 10)


@pytest.mark.requirement("REQ-H09-4")
def test_it_does_not_believe_a_clock_days_away(tmp_path: Path) -> None:
    run = read(tmp_path, fit_file(JOG, ahead=timedelta(hours=-160)), BERLIN)
    assert run.day == date(2026, 3, 10)


def test_it_does_not_believe_a_time_shorter_than_what_was_recorded(tmp_path: Path) -> None:
    assert read(tmp_path, fit_file(JOG, elapsed_s=20)).elapsed_s == 59


def test_it_counts_a_pause_into_the_elapsed_time(tmp_path: Path) -> None:
    assert read(tmp_path, fit_file(JOG, elapsed_s=80)).elapsed_s == 80


def test_it_keeps_what_stands_before_a_cut_and_says_so(tmp_path: Path) -> None:
    whole = fit_file(JOG)
    cut = read(tmp_path, whole[:-1])
    assert cut.damage is not None
    assert cut.damage.startswith("damaged after 60 records")
    assert len(cut.samples.at_s) == 60


@pytest.mark.parametrize("place", [-1, -2])
def test_it_names_a_checksum_that_does_not_fit(tmp_path: Path, place: int) -> None:
    data = bytearray(fit_file(JOG))
    data[place] ^= 1
    assert read(tmp_path, bytes(data)).damage == "its checksum does not fit its content"


def test_it_reads_records_that_share_a_second(tmp_path: Path) -> None:
    run = read(tmp_path, fit_file(JOG, every_s=0))
    assert walk_run(run.samples).run_s == 1
