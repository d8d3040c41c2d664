"""XML made to do more than tell of a run is refused; nothing is fetched or swollen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from restride.runs.model import Recording, RunError
from restride.runs.reading import read as reading
from restride.runs.reading import xml_events
from restride.runs.reading.read import read
from tests.runs import gpx_file, tcx_file

Make = Callable[[str], bytes]


def tcx_with(head: str) -> bytes:
    return tcx_file.tcx_file(tcx_file.activity(tcx_file.lap(tcx_file.points(60))), head=head)


def gpx_with(head: str) -> bytes:
    return gpx_file.gpx_file(gpx_file.track(gpx_file.points(60)), head=head)


both = pytest.mark.parametrize("make", [tcx_with, gpx_with])


def recorded(folder: Path, data: bytes) -> Recording:
    path = folder / "any.name"
    path.write_bytes(data)
    return read(path)


def refused(folder: Path, data: bytes) -> str:
    with pytest.raises(RunError) as caught:
        recorded(folder, data)
    assert str(folder / "any.name") in str(caught.value)
    return str(caught.value)


@both
@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;',
    ],
)
def test_it_refuses_entities(tmp_path: Path, make: Make, entities: str) -> None:
    assert "has a document type" in refused(tmp_path, make(f"<!DOCTYPE a [{entities}]>"))


@both
def test_it_refuses_a_document_type_kept_elsewhere(tmp_path: Path, make: Make) -> None:
    head = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">'
    assert "has a document type" in refused(tmp_path, make(head))


@both
def test_it_refuses_a_document_type_in_another_alphabet(tmp_path: Path, make: Make) -> None:
    data = make('<!DOCTYPE a [<!ENTITY a "ha">]>').decode().replace('"UTF-8"', '"UTF-16"')
    assert "has a document type" in refused(tmp_path, data.encode("utf-16"))


@both
def test_it_reads_another_alphabet(tmp_path: Path, make: Make) -> None:
    data = make("").decode().replace('"UTF-8"', '"UTF-16"').encode("utf-16")
    assert len(recorded(tmp_path, data).samples.at_s) == 60


@both
def test_it_refuses_elements_within_elements_without_end(tmp_path: Path, make: Make) -> None:
    data = make("").replace(b"<Lap", b"<a>" * 200_000 + b"<Lap")
    data = data.replace(b"<trkseg", b"<a>" * 200_000 + b"<trkseg")
    assert "nested over 100 deep" in refused(tmp_path, data)


@both
def test_it_reads_past_words_without_end(tmp_path: Path, make: Make) -> None:
    words = b"<note>" + b" xmlns" * 200_000 + b"</note>"
    data = make("").replace(b"<Trackpoint>", words + b"<Trackpoint>", 1)
    data = data.replace(b"<trkpt", words + b"<trkpt", 1)
    assert len(recorded(tmp_path, data).samples.at_s) == 60


@both
def test_it_takes_a_number_without_end_for_none(tmp_path: Path, make: Make) -> None:
    data = make("").replace(b">100.5<", b">" + b"1" * 100_000 + b"<", 1)
    assert recorded(tmp_path, data).samples.altitude_m[:2] == (None, 100.5)


@both
def test_it_keeps_what_stands_before_an_entity_that_nobody_made(tmp_path: Path, make: Make) -> None:
    head, tail = make("").rsplit(b"100.5", 1)
    recording = recorded(tmp_path, head + b"&ha;" + tail)
    assert "Entity 'ha' not defined" in (recording.damage or "")
    assert len(recording.samples.at_s) == 59


@both
def test_it_refuses_more_tracks_than_any_run_has(
    tmp_path: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_events, "MOST_PARTS", 100)
    data = make("").replace(b"<Track>", b"<Track></Track>" * 100 + b"<Track>")
    data = data.replace(b"<trk>", b"<trk></trk>" * 100 + b"<trk>")
    assert "over 100 points" in refused(tmp_path, data)


@both
def test_it_reads_files_of_over_ten_million_bytes(tmp_path: Path, make: Make) -> None:
    data = make("").replace(b"<Track>", (b"<a>" + b"x" * 1_000_000 + b"</a>") * 11 + b"<Track>")
    data = data.replace(b"<trk>", (b"<a>" + b"x" * 1_000_000 + b"</a>") * 11 + b"<trk>")
    assert len(data) > 10_000_000
    assert recorded(tmp_path, data).damage is None


@both
def test_it_refuses_more_points_than_any_run_has(
    tmp_path: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xml_events, "MOST_PARTS", 50)
    assert "over 50 points" in refused(tmp_path, make(""))


@both
def test_it_refuses_a_file_too_large_to_keep(
    tmp_path: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FILE_BYTES", 1_000)
    assert "larger than 1000 bytes" in refused(tmp_path, make(""))


@both
def test_it_refuses_a_file_cut_before_its_first_point(tmp_path: Path, make: Make) -> None:
    data = make("")
    first = max(data.find(b"<Trackpoint>"), data.find(b"<trkpt"))
    assert "Export it again" in refused(tmp_path, data[:first])


def test_it_refuses_files_without_an_activity(tmp_path: Path) -> None:
    assert "holds no recorded activity" in refused(tmp_path, tcx_file.tcx_file())
    assert "holds no recorded activity" in refused(tmp_path, gpx_file.gpx_file())
