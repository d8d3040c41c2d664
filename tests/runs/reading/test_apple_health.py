"""What is read of an Apple Health export, and what is kept of a workout."""

from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from restride.runs.model import Lap, Pause, Recording, RunError
from restride.runs.reading.cut import runs_in
from restride.runs.reading.read import read, read_all
from tests.runs.apple_export import (
    ROUTE,
    START,
    at,
    event,
    export,
    export_zip,
    note,
    route,
    route_file,
    workout,
)
from tests.runs.gpx_file import gpx_file, points, track


def recorded(folder: Path, data: bytes) -> Recording:
    path = folder / "any.name"
    path.write_bytes(data)
    return read(path, UTC)


def all_of(folder: Path, data: bytes) -> list[Recording | RunError]:
    path = folder / "any.name"
    path.write_bytes(data)
    return list(read_all(path, UTC))


def test_it_reads_a_run_with_its_route(tmp_path: Path) -> None:
    recording = recorded(tmp_path, export_zip(export(workout(route())), {ROUTE: route_file()}))
    (run,) = runs_in(recording.name, recording)
    assert (run.format, run.sport, run.start, run.elapsed_s) == (
        "Apple Health",
        "running",
        START,
        60,
    )
    assert set(run.samples.speed_m_s) == {2.5}
    assert run.speed_from == "device"
    assert run.damage is None
    assert (run.device.maker, run.device.product) == ("apple", "Watch")


def test_it_calls_a_workout_by_its_member_and_time(tmp_path: Path) -> None:
    recording = recorded(tmp_path, export_zip(export(workout()), {}))
    assert recording.name == (
        f"{tmp_path / 'any.name'}: apple_health_export/Export.xml: workout of 2026-03-10 01:30"
    )


def test_it_reads_an_export_that_was_unpacked_with_the_routes_beside_it(tmp_path: Path) -> None:
    (tmp_path / "workout-routes").mkdir()
    (tmp_path / ROUTE).write_bytes(route_file())
    assert len(recorded(tmp_path, export(workout(route()))).samples.at_s) == 60


def test_it_reads_the_totals_of_a_workout_without_a_route(tmp_path: Path) -> None:
    data = export(workout(totalDistance="2.5", totalDistanceUnit="km", duration_s=1200))
    recording = recorded(tmp_path, data)
    (run,) = runs_in(recording.name, recording)
    assert (run.start, run.elapsed_s, run.timer_s, run.distance_m) == (START, 1200, 1200, 2500)
    assert run.samples.at_s == ()
    assert run.speed_from is None


def test_it_reads_the_distance_of_newer_exports(tmp_path: Path) -> None:
    told = '<WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" '
    data = export(workout(told + 'sum="1" unit="mi"/>'))
    assert recorded(tmp_path, data).sessions[0].distance_m == pytest.approx(1609.344)


def test_it_reads_pauses_laps_and_ascent(tmp_path: Path) -> None:
    events = [event("Pause", 10), event("Resume", 30), event("Lap", 0, 0.5), event("Marker", 5)]
    data = export(workout(*events, note("HKElevationAscended", "1250 cm")))
    recording = recorded(tmp_path, data)
    assert recording.pauses == (Pause(10, 20),)
    assert recording.laps == (Lap(0, 30, None, None, None, None),)
    assert recording.sessions[0].ascent_m == 12.5


def test_it_takes_the_day_from_where_the_runner_was(tmp_path: Path) -> None:
    recording = recorded(tmp_path, export(workout(note("HKTimeZone", "America/New_York"))))
    assert recording.knows_zone
    assert recording.start.utcoffset() == timedelta(hours=-4)
    assert recording.start.date() == date(2026, 3, 9)


@pytest.mark.parametrize("zone", ["Nowhere/Town", "../../etc/passwd", "/etc/passwd", "", "\x80"])
def test_it_does_not_take_the_exports_offset_for_the_runners(tmp_path: Path, zone: str) -> None:
    recording = recorded(tmp_path, export(workout(note("HKTimeZone", zone))))
    assert not recording.knows_zone
    assert recording.start.utcoffset() == timedelta(0)


@pytest.mark.parametrize(
    ("kind", "sport"), [("Walking", "walking"), ("Cycling", "cycling"), ("Other", None)]
)
def test_it_reads_other_sports(tmp_path: Path, kind: str, sport: str | None) -> None:
    data = export(workout(workoutActivityType=f"HKWorkoutActivityType{kind}"))
    assert recorded(tmp_path, data).sessions[0].sport == sport


def test_it_reads_the_others_when_one_workout_cannot_be(tmp_path: Path) -> None:
    bad = workout(startDate="soon")
    long = workout(endDate=at(9e6))
    later = workout(startDate=at(7200), endDate=at(7260))
    first, second, third, fourth = all_of(tmp_path, export(workout(), bad, long, later))
    assert isinstance(first, Recording)
    assert isinstance(fourth, Recording)
    assert "no possible start and end" in str(second)
    assert "clock jumped" in str(third)


def test_it_gives_the_workouts_before_a_cut_and_then_says_so(tmp_path: Path) -> None:
    data = export(workout(), workout(startDate=at(7200), endDate=at(7260)))
    first, *others = all_of(tmp_path, data[:-60])
    assert isinstance(first, Recording)
    assert "is damaged after 1 workouts" in str(others[0])


def test_it_reads_past_the_errors_that_some_versions_write_first(tmp_path: Path) -> None:
    head = '<!DOCTYPE HealthData [<!ATTLIST Wrong <!ENTITY a "ha"> startDate CDATA #REQUIRED\n]>'
    assert recorded(tmp_path, export(workout(), head=head)).damage is None


def test_it_gives_no_entity_a_meaning(tmp_path: Path) -> None:
    head = '<!DOCTYPE HealthData [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    data = export(workout(), "<x>&a;</x>", head=head)
    first, second = all_of(tmp_path, data)
    assert isinstance(first, Recording)
    assert "Entity 'a' not defined" in str(second)


@pytest.mark.parametrize(
    "path", ["/../secret.gpx", "/workout-routes/../../secret.gpx", "/etc/passwd", "workout-routes/"]
)
def test_it_opens_no_other_file_than_a_route(tmp_path: Path, path: str) -> None:
    (tmp_path / "inside" / "workout-routes").mkdir(parents=True)
    (tmp_path / "secret.gpx").write_bytes(route_file())
    recording = recorded(tmp_path / "inside", export(workout(route(path))))
    assert recording.samples.at_s == ()


def test_it_says_which_route_is_missing(tmp_path: Path) -> None:
    recording = recorded(tmp_path, export_zip(export(workout(route())), {}))
    assert recording.damage == f"its {ROUTE} is not in the zip"


def test_it_says_which_route_is_broken(tmp_path: Path) -> None:
    data = export_zip(export(workout(route())), {ROUTE: route_file()[:-2000]})
    damage = recorded(tmp_path, data).damage or ""
    assert damage.startswith(f"its {ROUTE} is damaged after ")


def test_it_gives_a_route_to_one_workout_only(tmp_path: Path) -> None:
    both = export(workout(route()), workout(route()))
    first, second = all_of(tmp_path, export_zip(both, {ROUTE: route_file()}))
    assert isinstance(first, Recording)
    assert isinstance(second, Recording)
    assert first.damage is None
    assert second.damage == f"its {ROUTE} is another workout's, too"


def test_it_keeps_a_workout_that_can_be_read_again(tmp_path: Path) -> None:
    events = [event("Pause", 10), event("Resume", 30), note("HKTimeZone", "Europe/Berlin")]
    data = export_zip(export(workout(route(), *events)), {ROUTE: route_file()})
    recording = recorded(tmp_path, data)
    again = recorded(tmp_path, recording.content)
    assert (again.samples, again.sessions, again.pauses) == (
        recording.samples,
        recording.sessions,
        recording.pauses,
    )
    assert again.content == recording.content


def test_it_keeps_the_same_bytes_of_a_workout_from_a_later_export(tmp_path: Path) -> None:
    later = route_file(exported="2027-01-01T00:00:00Z")
    other = workout(startDate=at(7200), endDate=at(7260))
    again = workout(route(), device="<<HKDevice: 0x999>, name:Apple Watch>")
    first = recorded(tmp_path, export_zip(export(workout(route())), {ROUTE: route_file()}))
    second, _ = all_of(tmp_path, export_zip(export(again, other, records=9), {ROUTE: later}))
    assert isinstance(second, Recording)
    assert second.content == first.content


def test_it_keeps_other_bytes_of_another_workout(tmp_path: Path) -> None:
    first, second = all_of(tmp_path, export(workout(), workout(totalDistance="2")))
    assert isinstance(first, Recording)
    assert isinstance(second, Recording)
    assert first.content != second.content


def test_it_reads_a_route_in_several_parts(tmp_path: Path) -> None:
    again = points(30, start=START + timedelta(seconds=90), from_m=300)
    data = gpx_file(track(points(60), again))
    recording = recorded(
        tmp_path, export_zip(export(workout(route(), duration_s=120)), {ROUTE: data})
    )
    assert len(recording.samples.at_s) == 90
    assert recording.sessions[0].elapsed_s == 120
