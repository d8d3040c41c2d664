"""What is read of a TCX file."""

import hashlib
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from restride.runs.model import Pause, Recording
from restride.runs.reading.read import read, read_runs
from tests.runs.tcx_file import START, activity, lap, point, points, run_of, tcx_file

BERLIN = timezone(timedelta(hours=1))


def recorded(folder: Path, data: bytes, zone: timezone = UTC) -> Recording:
    path = folder / "any.name"
    path.write_bytes(data)
    return read(path, zone)


def later(seconds: float) -> datetime:
    return START + timedelta(seconds=seconds)


def test_it_reads_a_run(tmp_path: Path) -> None:
    data = run_of(60)
    (tmp_path / "run").write_bytes(data)
    (run,) = read_runs(tmp_path / "run", UTC)
    assert (run.sport, run.format, run.start) == ("running", "TCX", START)
    assert (run.elapsed_s, run.distance_m, run.damage) == (59, 147.5, None)
    assert set(run.samples.speed_m_s) == {2.5}
    assert set(run.samples.altitude_m) == {100.5}
    assert set(run.samples.heart_rate_bpm) == {140}
    assert run.device.product == "Forerunner"
    assert run.speed_from == "device"
    assert run.source_sha256 == hashlib.sha256(data).hexdigest()


def test_it_takes_the_day_from_the_runners_zone(tmp_path: Path) -> None:
    recording = recorded(tmp_path, run_of(), BERLIN)
    assert recording.start.date() == date(2026, 3, 10)
    assert not recording.knows_zone


def test_it_keeps_an_offset_that_the_file_writes(tmp_path: Path) -> None:
    data = tcx_file(activity(lap(points(9, start=START.astimezone(BERLIN)))))
    recording = recorded(tmp_path, data)
    assert recording.start.utcoffset() == timedelta(hours=1)
    assert recording.knows_zone


def test_it_takes_a_time_without_an_offset_for_the_runners_own(tmp_path: Path) -> None:
    data = tcx_file(activity(lap([point("2026-03-09T08:00:00", speed=2.5)])))
    recording = recorded(tmp_path, data, BERLIN)
    assert recording.start == datetime(2026, 3, 9, 7, tzinfo=UTC)
    assert not recording.knows_zone


def test_it_counts_steps_of_both_feet(tmp_path: Path) -> None:
    assert set(recorded(tmp_path, run_of()).samples.cadence_spm) == {160}


def test_it_does_not_double_a_cadence_already_in_steps(tmp_path: Path) -> None:
    data = tcx_file(activity(lap(points(60, steps=160))))
    assert set(recorded(tmp_path, data).samples.cadence_spm) == {160}


def test_it_does_not_make_a_run_of_a_walk_told_in_steps(tmp_path: Path) -> None:
    data = tcx_file(activity(lap(points(60, speed=1.3, steps=104))))
    assert set(recorded(tmp_path, data).samples.cadence_spm) == {104}


@pytest.mark.parametrize(
    ("trigger", "by"), [("Manual", "runner"), ("Distance", "watch"), ("Time", "watch")]
)
def test_it_reads_laps(tmp_path: Path, trigger: str, by: str) -> None:
    first = lap(points(60), timer_s=60, metres=150, trigger=trigger)
    second = lap(points(30, start=later(60)), start=later(60), timer_s=30, metres=75)
    recording = recorded(tmp_path, tcx_file(activity(first, second)))
    assert [
        (one.start_s, one.elapsed_s, one.timer_s, one.distance_m) for one in recording.laps
    ] == [
        (0, 60, 60, 150),
        (60, 30, 30, 75),
    ]
    assert recording.laps[0].by == by
    assert [(one.timer_s, one.distance_m) for one in recording.sessions] == [(90, 225)]


def test_it_does_not_believe_who_ended_a_lap_where_every_lap_is_called_manual(
    tmp_path: Path,
) -> None:
    data = tcx_file(activity(lap(points(60), timer_s=60)), author="Garmin Connect API")
    assert [one.by for one in recorded(tmp_path, data).laps] == [None]


def test_it_finds_pauses_between_tracks(tmp_path: Path) -> None:
    data = tcx_file(activity(lap(points(60), points(60, start=later(90), from_m=150))))
    assert recorded(tmp_path, data).pauses == (Pause(59, 31),)


def test_it_takes_the_next_laps_track_for_no_pause(tmp_path: Path) -> None:
    data = tcx_file(activity(lap(points(60)), lap(points(60, start=later(62)), start=later(62))))
    assert recorded(tmp_path, data).pauses == ()


def test_it_reads_a_treadmill_without_places_or_speeds(tmp_path: Path) -> None:
    recording = recorded(tmp_path, tcx_file(activity(lap(points(60, speed=None)))))
    assert recording.samples.speed_m_s[1:] == (2.5,) * 59
    assert recording.speed_from == "distance"


def test_it_takes_off_what_a_watch_counted_before(tmp_path: Path) -> None:
    data = tcx_file(activity(lap(points(60, from_m=42_000))))
    assert recorded(tmp_path, data).sessions[0].distance_m == 147.5


def test_it_reads_points_without_distance_or_place(tmp_path: Path) -> None:
    recording = recorded(tmp_path, tcx_file(activity(lap(points(60, from_m=None, speed=None)))))
    assert set(recording.samples.speed_m_s) == set(recording.samples.distance_m) == {None}
    assert recording.speed_from is None
    assert recording.sessions[0].distance_m is None


def test_it_measures_along_the_places_where_there_is_no_distance(tmp_path: Path) -> None:
    going = [point(later(s), place=(s * 2.5 / 111_319.49, 0)) for s in range(60)]
    recording = recorded(tmp_path, tcx_file(activity(lap(going))))
    assert recording.speed_from == "positions"
    assert recording.sessions[0].distance_m == pytest.approx(147.5, abs=0.01)


def test_it_reads_several_activities(tmp_path: Path) -> None:
    ride = activity(lap(points(60)), sport="Biking")
    run = activity(lap(points(30, start=later(600)), start=later(600)))
    recording = recorded(tmp_path, tcx_file(run, ride))
    assert [(one.sport, one.start_s, one.elapsed_s) for one in recording.sessions] == [
        ("cycling", 0, 59),
        ("running", 600, 29),
    ]
    assert sorted(recording.samples.at_s) == list(recording.samples.at_s)


def test_it_reads_activities_years_apart(tmp_path: Path) -> None:
    before = START - timedelta(days=900)
    old = activity(lap(points(30, start=before), start=before))
    recording = recorded(tmp_path, tcx_file(old, activity(lap(points(60)))))
    assert [one.elapsed_s for one in recording.sessions] == [29, 59]
    assert recording.damage is None


def test_it_leaves_out_an_activity_whose_clock_jumped_and_says_so(tmp_path: Path) -> None:
    jumped = activity(lap([*points(30), *points(30, start=later(9e6))]))
    sound = activity(lap(points(60, start=later(-9000))))
    recording = recorded(tmp_path, tcx_file(jumped, sound))
    assert [one.elapsed_s for one in recording.sessions] == [59]
    assert "the watch's clock jumped" in (recording.damage or "")


def test_it_reads_what_stands_beside_a_prefix_that_nobody_declared(tmp_path: Path) -> None:
    data = run_of().replace(b"xmlns:ns3=", b"xmlns:other=")
    assert set(recorded(tmp_path, data).samples.speed_m_s) == {2.5}


def test_it_keeps_what_stands_before_a_cut_and_says_so(tmp_path: Path) -> None:
    data = run_of(60)
    recording = recorded(tmp_path, data[: data.rindex(b"<Trackpoint>") + 30])
    assert len(recording.samples.at_s) == 59
    assert (recording.damage or "").startswith("damaged after 59 points: ")


@pytest.mark.parametrize("wrong", ["nan", "inf", "-1", "1e999", "two", "", "0x10", "1_0e"])
def test_it_takes_a_number_that_is_none_for_not_recorded(tmp_path: Path, wrong: str) -> None:
    going = [point(later(s), metres=s * 2.5, speed=2.5 if s else wrong) for s in range(9)]
    recording = recorded(tmp_path, tcx_file(activity(lap(going))))
    assert recording.samples.speed_m_s[:2] == (None, 2.5)


@pytest.mark.parametrize("wrong", ["", "soon", "1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
def test_it_leaves_out_a_point_without_a_possible_time(tmp_path: Path, wrong: str) -> None:
    recording = recorded(tmp_path, tcx_file(activity(lap([point(wrong), *points(60)]))))
    assert recording.samples.at_s[0] == 0
    assert len(recording.samples.at_s) == 60


def test_it_shows_no_terminal_command_in_a_name(tmp_path: Path) -> None:
    data = tcx_file(activity(lap(points(9)), device="Fore\x9b31mrunner" + "r" * 200))
    product = recorded(tmp_path, data).device.product
    assert product is not None
    assert product.isprintable()
    assert len(product) == 100
