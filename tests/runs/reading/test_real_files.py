"""Every real file is read or refused for the right reason, and other readers see the same in it."""

import json
from datetime import UTC, datetime
from functools import cache
from typing import Any

import fitfast
import fitparse  # type: ignore[import-untyped]  # it ships no types
import gpxpy
import pytest

from restride.runs.model import Recording, RunError
from restride.runs.reading.cut import runs_in
from restride.runs.reading.read import read, read_all
from tests.runs.recorded import ACTIVITIES

MANIFEST = ACTIVITIES / "manifest.json"
FILES: dict[str, dict[str, Any]] = (
    {one["id"]: one for one in json.loads(MANIFEST.read_bytes())} if MANIFEST.exists() else {}
)
REFUSED = {
    "d06": "its times run from 2017-02-22 to 2017-03-14; the watch's clock jumped",
    "d17": "the watch's clock was not set",
    "d20": "holds no recorded activity",
    "d21": "is no recording of a watch",
    "d29": "is no recording of a watch",
    "d30": "is no recording of a watch",
}
DAMAGED = {
    "d12": "damaged after 472 records: its time jumps to ",
    "d13": "damaged after 14391 records: ",
    "d18": "its checksum does not fit its content",
    "d19": "damaged after 14 records: ",
}
CUT_IN_ITS_LAP = "d13"
READ = [one for one in FILES if one not in REFUSED]
FIT = [one for one in READ if FILES[one]["file"].endswith(".fit")]
NOT_FITFAST = {"d03", "d12", "d13", "d16", "d18", "d19"}
"""What fitfast refuses, for an end or a checksum; it leaves the packed speeds of d03 alone."""

pytestmark = pytest.mark.skipif(
    not FILES,
    reason="the recordings are not kept in this repository: they are other people's outings",
)


@cache
def recorded(name: str) -> Recording:
    return read(ACTIVITIES / FILES[name]["file"], UTC)


@pytest.mark.parametrize("name", REFUSED)
def test_it_refuses_for_the_right_reason(name: str) -> None:
    (error,) = read_all(ACTIVITIES / FILES[name]["file"])
    assert isinstance(error, RunError)
    assert REFUSED[name] in str(error)
    assert FILES[name]["file"] in str(error)


@pytest.mark.parametrize("name", READ)
def test_it_counts_what_the_manifest_counts(name: str) -> None:
    told, recording = FILES[name], recorded(name)
    assert (recording.damage or "").startswith(DAMAGED.get(name, ""))
    assert (recording.damage is None) == (name not in DAMAGED)
    seconds = {recording.start.timestamp() + at // 1 for at in recording.samples.at_s}
    assert len(seconds) == told["records"] - (name == "d12")
    assert len(recording.laps) == told["laps"] - (name == CUT_IN_ITS_LAP)
    started = datetime.strptime(told["start"], "%Y-%m-%d %H:%M:%S%z")
    assert recording.start == started
    if name != "d12":
        assert recording.samples.at_s[-1] == pytest.approx(told["elapsed_s"], abs=1)


@pytest.mark.parametrize("name", [one for one in READ if FILES[one].get("dist_m")])
def test_it_measures_the_distance_that_the_manifest_tells(name: str) -> None:
    metres = [one for one in recorded(name).samples.distance_m if one is not None]
    # A multisport watch begins anew with each sport; positions differ by the radius of the earth.
    assert max(metres) - metres[0] == pytest.approx(FILES[name]["dist_m"], rel=0.0015, abs=1)


@pytest.mark.parametrize("name", FIT)
def test_it_gives_the_sessions_of_the_watch(name: str) -> None:
    told = [
        (None if sport == "generic" else sport, timer, metres)
        for sport, _, timer, metres in FILES[name]["sessions"]
    ]
    found = [(one.sport, one.timer_s, one.distance_m) for one in recorded(name).sessions]
    assert found == (told or [("cycling", None, None)])


@pytest.mark.parametrize(
    ("name", "sport"), [("d22", "running"), ("d23", None), ("d24", "running"), ("d25", "running")]
)
def test_it_gives_the_sport_that_a_tcx_tells(name: str, sport: str | None) -> None:
    assert [one.sport for one in recorded(name).sessions] == [sport]


def test_it_reads_other_as_the_walk_that_the_runner_says_it_was() -> None:
    recording = recorded("d23")
    with pytest.raises(RunError, match="Say whether you ran or walked"):
        runs_in("d23", recording)
    (walk,) = runs_in("d23", recording, "walking")
    assert walk.sport == "walking"
    assert walk.distance_m == pytest.approx(3988.82)


def test_it_does_not_double_steps_that_are_steps() -> None:
    turning = sorted(one for one in recorded("d26").samples.cadence_spm if one)
    assert 110 < turning[len(turning) // 2] < 190


@pytest.mark.parametrize("name", [one for one in FIT if one not in NOT_FITFAST])
def test_a_second_reader_of_fit_agrees_on_every_sample(name: str) -> None:
    data = (ACTIVITIES / FILES[name]["file"]).read_bytes()
    others = fitfast.parse(data)["record"]
    same_samples(recorded(name), [(one.get("timestamp"), one) for one in others])


@pytest.mark.slow
@pytest.mark.parametrize("name", [one for one in FIT if one != "d12"])
def test_a_third_reader_of_fit_agrees_on_every_sample(name: str) -> None:
    reader = fitparse.FitFile(str(ACTIVITIES / FILES[name]["file"]), check_crc=False)
    others = []
    try:
        for message in reader.get_messages("record"):
            values = {one.name: one.value for one in message if one.name.islower()}
            at = values.get("timestamp")
            others.append((at and at.replace(tzinfo=UTC).timestamp(), values))
    except fitparse.FitParseError:
        assert name in DAMAGED
    same_samples(recorded(name), others)


def same_samples(recording: Recording, others: list[tuple[Any, dict[Any, Any]]]) -> None:
    others = sorted((one for one in others if one[0] is not None), key=lambda one: one[0])
    samples = recording.samples
    start = recording.start.timestamp()
    assert [start + at for at in samples.at_s] == [at for at, _ in others]
    columns = {
        ("enhanced_speed", "speed"): (samples.speed_m_s, 1),
        ("distance",): (samples.distance_m, 1),
        ("enhanced_altitude", "altitude"): (samples.altitude_m, 1),
        ("heart_rate",): (samples.heart_rate_bpm, 1),
        ("stance_time",): (samples.contact_s, 1_000),
        ("stance_time_balance",): (samples.balance_left_percent, 1),
    }
    for names, (column, scale) in columns.items():
        told = [
            next((v for n in names if (v := one.get(n)) is not None), None) for _, one in others
        ]
        found = [None if value is None else value * scale for value in column]
        if names[0] == "enhanced_speed" and recording.speed_from != "device":
            assert set(told) == {None}
            continue
        assert found == pytest.approx(told, abs=1e-3), names
    legs = [legs_of(one) for _, one in others]
    most = max((one for one in samples.cadence_spm if one), default=0)
    feet = 1 if most in legs else 2
    assert list(samples.cadence_spm) == pytest.approx(
        [None if one is None else one * feet for one in legs], abs=1e-3
    )


def legs_of(values: dict[Any, Any]) -> float | None:
    whole, part = values.get("cadence"), values.get("fractional_cadence")
    return None if whole is None else float(whole + (part or 0))


def test_a_second_reader_of_gpx_agrees_on_every_point() -> None:
    recording = recorded("d28")
    other = gpxpy.parse((ACTIVITIES / FILES["d28"]["file"]).read_text("utf-8"))
    told = sorted(
        (one.point.time.timestamp(), one.point.elevation)
        for one in other.get_points_data()
        if one.point.time is not None
    )
    start = recording.start.timestamp()
    found = zip(recording.samples.at_s, recording.samples.altitude_m, strict=True)
    assert [(start + at, altitude) for at, altitude in found] == told
