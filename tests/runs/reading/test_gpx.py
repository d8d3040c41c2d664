"""What is read of a GPX file."""

from datetime import UTC, timedelta
from pathlib import Path

import gpxpy
import pytest

from restride.runs.model import Pause, Recording
from restride.runs.reading.read import read, read_runs
from tests.runs.gpx_file import START, gpx_file, point, points, run_of, track


def recorded(folder: Path, data: bytes) -> Recording:
    path = folder / "any.name"
    path.write_bytes(data)
    return read(path, UTC)


def test_it_reads_a_run(tmp_path: Path) -> None:
    (tmp_path / "run").write_bytes(run_of(60))
    (run,) = read_runs(tmp_path / "run", UTC)
    assert (run.sport, run.format, run.start, run.elapsed_s) == ("running", "GPX", START, 59)
    assert run.distance_m == pytest.approx(147.5, abs=0.01)
    assert run.samples.speed_m_s[1:] == pytest.approx([2.5] * 59, abs=0.01)
    assert set(run.samples.heart_rate_bpm) == {140}
    assert run.device.product == "Phone"


def test_it_says_that_the_speed_is_of_positions(tmp_path: Path) -> None:
    assert recorded(tmp_path, run_of()).speed_from == "positions"


def test_it_takes_the_speed_that_a_phone_wrote(tmp_path: Path) -> None:
    recording = recorded(tmp_path, gpx_file(track(points(60, tells_speed=True))))
    assert recording.speed_from == "device"
    assert set(recording.samples.speed_m_s) == {2.5}


def test_it_reads_cadence_of_one_leg(tmp_path: Path) -> None:
    going = [point(START + timedelta(seconds=s), s * 2.5, cadence=80) for s in range(60)]
    assert set(recorded(tmp_path, gpx_file(track(going))).samples.cadence_spm) == {160}


@pytest.mark.parametrize(
    ("told", "sport"),
    [
        ("running", "running"),
        ("Trail Running", "running"),
        ("9", "running"),
        ("10", None),
        ("Walk", "walking"),
        ("cycling", "cycling"),
        (None, None),
        ("", None),
    ],
)
def test_it_guesses_no_sport(tmp_path: Path, told: str | None, sport: str | None) -> None:
    assert recorded(tmp_path, run_of(sport=told)).sessions[0].sport == sport


def test_it_counts_no_leap_of_the_positions(tmp_path: Path) -> None:
    going = points(60)
    going[30] = point(START + timedelta(seconds=30), 253)
    recording = recorded(tmp_path, gpx_file(track(going)))
    assert recording.sessions[0].distance_m == pytest.approx(142.5, abs=0.01)
    assert max(speed or 0 for speed in recording.samples.speed_m_s) < 2.6


def test_it_reads_a_time_that_steps_back(tmp_path: Path) -> None:
    first, second, *others = points(60)
    recording = recorded(tmp_path, gpx_file(track([second, first, *others])))
    assert recording.samples.at_s == tuple(range(60))
    assert recording.start == START


def test_it_takes_the_gap_between_segments_for_a_pause_without_distance(tmp_path: Path) -> None:
    again = points(60, start=START + timedelta(seconds=90), from_m=250)
    recording = recorded(tmp_path, gpx_file(track(points(60), again)))
    assert recording.pauses == (Pause(59, 31),)
    assert recording.sessions[0].distance_m == pytest.approx(295, abs=0.01)


def test_it_reads_several_tracks(tmp_path: Path) -> None:
    second = track(points(30, start=START + timedelta(days=3)), sport="walking")
    recording = recorded(tmp_path, gpx_file(track(points(60), sport="running"), second))
    assert [(one.sport, one.elapsed_s) for one in recording.sessions] == [
        ("running", 59),
        ("walking", 29),
    ]
    assert recording.sessions[1].distance_m == pytest.approx(72.5, abs=0.01)


@pytest.mark.parametrize("wrong", ["nan", "91", "north", ""])
def test_it_keeps_a_point_without_a_possible_place(tmp_path: Path, wrong: str) -> None:
    going = points(60)
    going[30] = point(START + timedelta(seconds=30), wrong)
    recording = recorded(tmp_path, gpx_file(track(going)))
    assert len(recording.samples.at_s) == 60
    assert recording.sessions[0].distance_m == pytest.approx(147.5, abs=0.01)


def test_it_keeps_what_stands_before_a_cut_and_says_so(tmp_path: Path) -> None:
    data = run_of(60)
    recording = recorded(tmp_path, data[: data.rindex(b"<trkpt") + 30])
    assert len(recording.samples.at_s) == 59
    assert (recording.damage or "").startswith("damaged after 59 points: ")


def test_it_agrees_with_another_reader(tmp_path: Path) -> None:
    data = gpx_file(track(points(60), points(60, start=START + timedelta(seconds=90))))
    recording = recorded(tmp_path, data)
    other = gpxpy.parse(data.decode())
    times = [one.time for one, *_ in other.get_points_data()]
    assert [recording.start + timedelta(seconds=at) for at in recording.samples.at_s] == times
    assert recording.sessions[0].distance_m == pytest.approx(other.length_2d(), rel=0.002)
