"""A packed file is read as what is in it, and what is in it is what is kept."""

import gzip
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

import pytest

from restride.runs.model import Recording, RunError
from restride.runs.reading import read as reading
from restride.runs.reading import unpack
from restride.runs.reading.read import read
from tests.runs import gpx_file, tcx_file
from tests.runs.fit_file import fit_file, seconds_of

JOG = fit_file(seconds_of(60, 2.5, 160))
KINDS = [JOG, tcx_file.run_of(60), gpx_file.run_of(60)]


def recorded(folder: Path, data: bytes) -> Recording:
    path = folder / "any.name"
    path.write_bytes(data)
    return read(path, UTC)


def refused(folder: Path, data: bytes) -> str:
    with pytest.raises(RunError) as caught:
        recorded(folder, data)
    assert str(folder / "any.name") in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("data", KINDS)
def test_it_reads_it_as_if_it_were_not_packed(tmp_path: Path, data: bytes) -> None:
    assert recorded(tmp_path, gzip.compress(data)) == recorded(tmp_path, data)


def test_it_reads_several_parts_as_one(tmp_path: Path) -> None:
    packed = gzip.compress(JOG[:100]) + gzip.compress(JOG[100:])
    assert recorded(tmp_path, packed).content == JOG


def cut(packed: bytes) -> bytes:
    return packed[:-100]


def changed(packed: bytes) -> bytes:
    return packed[:-8] + bytes([packed[-8] ^ 1]) + packed[-7:]


@pytest.mark.parametrize(("harm", "said"), [(cut, "ended before"), (changed, "CRC check failed")])
def test_it_keeps_what_came_out_before_the_damage_and_names_it(
    tmp_path: Path, harm: Callable[[bytes], bytes], said: str
) -> None:
    data = tcx_file.run_of(3_000)
    recording = recorded(tmp_path, harm(gzip.compress(data)))
    assert "its packing is damaged" in (recording.damage or "")
    assert said in (recording.damage or "")
    assert data.startswith(recording.content)
    assert len(recording.samples.at_s) > 1_000


def test_it_refuses_one_within_another(tmp_path: Path) -> None:
    said = refused(tmp_path, gzip.compress(gzip.compress(JOG)))
    assert "an archive within an archive. Unpack it first" in said


def test_it_refuses_one_that_bursts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "HARMLESS_BYTES", 1_000_000)
    packed = gzip.compress(bytes(30_000_000))
    assert len(packed) < 30_000
    assert "unpacks to more than any run holds" in refused(tmp_path, packed)


def test_it_refuses_one_that_unpacks_to_more_than_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FILE_BYTES", 1_000)
    assert "unpacks to more than any run holds" in refused(
        tmp_path, gzip.compress(tcx_file.run_of())
    )


def test_it_refuses_a_health_export_in_one(tmp_path: Path) -> None:
    packed = gzip.compress(b"<HealthData></HealthData>")
    assert "a health export packed once more. Unpack it first" in refused(tmp_path, packed)


def test_it_says_what_is_wrong_with_an_empty_one(tmp_path: Path) -> None:
    assert "neither FIT, TCX, GPX nor Apple Health" in refused(tmp_path, gzip.compress(b""))
    assert "packing is damaged" in refused(tmp_path, b"\x1f\x8b")
