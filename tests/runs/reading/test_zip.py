"""Members of a zip are read one by one: a bad one loses no other, a hostile one does no harm."""

import gzip
import io
import struct
import zipfile
from datetime import UTC
from pathlib import Path

import pytest

from restride.runs.model import Recording, RunError
from restride.runs.reading import unpack, zip_archive
from restride.runs.reading.read import read, read_all
from tests.runs import gpx_file, tcx_file
from tests.runs.fit_file import fit_file, seconds_of

FIT = fit_file(seconds_of(60, 2.5, 160))
TCX = tcx_file.run_of(60)
GPX = gpx_file.run_of(60)


def zipped(*members: tuple[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as out:
        for name, data in members:
            out.writestr(name, data)
    return file.getvalue()


def all_of(folder: Path, data: bytes) -> list[Recording | RunError]:
    path = folder / "any.name"
    path.write_bytes(data)
    return list(read_all(path, UTC))


def refused(folder: Path, data: bytes) -> str:
    (error,) = all_of(folder, data)
    assert isinstance(error, RunError)
    assert str(folder / "any.name") in str(error)
    return str(error)


def test_it_reads_each_member_by_its_content(tmp_path: Path) -> None:
    found = all_of(tmp_path, zipped(("a.gpx", FIT), ("b/c.fit", TCX), ("d", GPX)))
    assert all(isinstance(one, Recording) for one in found)
    assert [one.format for one in found if isinstance(one, Recording)] == ["FIT", "TCX", "GPX"]
    assert [one.content for one in found if isinstance(one, Recording)] == [FIT, TCX, GPX]
    assert [one.name for one in found if isinstance(one, Recording)] == [
        f"{tmp_path / 'any.name'}: {member}" for member in ("a.gpx", "b/c.fit", "d")
    ]


def test_it_reads_members_that_are_packed_by_gzip(tmp_path: Path) -> None:
    (found,) = all_of(tmp_path, zipped(("activities/1.fit.gz", gzip.compress(FIT))))
    assert isinstance(found, Recording)
    assert found.content == FIT


def test_it_loses_no_member_for_a_bad_one(tmp_path: Path) -> None:
    first, second, third = all_of(tmp_path, zipped(("a", FIT), ("photo.jpg", b"?"), ("c", GPX)))
    assert isinstance(first, Recording)
    assert isinstance(third, Recording)
    assert f"{tmp_path / 'any.name'}: photo.jpg is no recording of a watch" in str(second)


def test_it_reads_members_of_one_name(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        data = zipped(("a", FIT), ("a", GPX))
    first, second = all_of(tmp_path, data)
    assert isinstance(first, Recording)
    assert isinstance(second, Recording)
    assert (first.content, second.content) == (FIT, GPX)


def test_it_reads_a_member_without_a_name(tmp_path: Path) -> None:
    (found,) = all_of(tmp_path, zipped(("!a", FIT)).replace(b"!a", b"\0a"))
    assert isinstance(found, Recording)
    assert found.name.endswith("any.name: a member without a name")


def test_it_passes_over_what_a_system_hid_beside_the_members(tmp_path: Path) -> None:
    data = zipped(("a.fit", FIT), ("__MACOSX/._a.fit", b"?"), (".DS_Store", b"?"), ("b/", b""))
    assert len(all_of(tmp_path, data)) == 1


@pytest.mark.parametrize(
    "inner", [zipped(("a", FIT)), gzip.compress(zipped(("a", FIT)))], ids=["zip", "gzip of zip"]
)
def test_it_refuses_archives_within_archives(tmp_path: Path, inner: bytes) -> None:
    assert "an archive within an archive. Unpack it first" in refused(
        tmp_path, zipped(("i", inner))
    )


def test_it_asks_to_choose_where_one_recording_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(zipped(("a", FIT), ("b", GPX)))
    with pytest.raises(RunError, match="holds more than one recording"):
        read(tmp_path / "a")


def test_it_refuses_an_empty_zip(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(zipped())
    with pytest.raises(RunError, match="holds no recorded activity"):
        read(tmp_path / "a")


def test_it_keeps_what_came_out_before_a_damage_and_names_it(tmp_path: Path) -> None:
    data = bytearray(zipped(("a", tcx_file.run_of(3_000)), ("b", FIT)))
    half = data.index(b"PK\x03\x04", 4) // 2
    data[half : half + 50] = bytes(50)
    first, second = all_of(tmp_path, bytes(data))
    assert isinstance(first, Recording)
    assert isinstance(second, Recording)
    assert "its packing is damaged" in (first.damage or "")
    assert len(first.samples.at_s) > 500
    assert second.damage is None


def test_it_refuses_a_zip_that_was_cut(tmp_path: Path) -> None:
    assert "a zip without a sound directory" in refused(tmp_path, zipped(("a", FIT))[:-30])


def test_it_refuses_a_member_with_a_password(tmp_path: Path) -> None:
    data = bytearray(zipped(("a", FIT)))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "any.name: a is encrypted" in refused(tmp_path, bytes(data))


def test_it_refuses_packings_that_are_not_deflate(tmp_path: Path) -> None:
    data = zipped(("a", bytes(1000)), packing=zipfile.ZIP_LZMA)
    assert "packed in a way we do not read" in refused(tmp_path, data)


def test_it_refuses_a_member_that_bursts_and_reads_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "HARMLESS_BYTES", 1_000_000)
    first, second = all_of(tmp_path, zipped(("a", bytes(9_000_000)), ("b", FIT)))
    assert "any.name: a unpacks to more than any run holds" in str(first)
    assert isinstance(second, Recording)


def test_it_believes_no_size_that_a_zip_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "HARMLESS_BYTES", 1_000_000)
    data = bytearray(zipped(("a", bytes(9_000_000))))
    directory = data.index(b"PK\x01\x02")
    for sizes_at in (18, directory + 20):
        struct.pack_into("<I", data, sizes_at + 4, 500)
    said = all_of(tmp_path, bytes(data))
    assert all(isinstance(one, RunError) for one in said)


def test_it_counts_overlapping_members_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpack, "HARMLESS_BYTES", 1_000_000)
    data = zipped(("a", bytes(900_000)))
    directory, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entries = data[directory:end] * 50
    tail = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 50, 50, len(entries), directory, 0)
    said = all_of(tmp_path, data[:directory] + entries + tail)
    assert any("unpacks to more than" in str(one) or "verlap" in str(one) for one in said)


def test_it_refuses_more_members_than_any_runner_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_archive, "MEMBERS", 2)
    data = zipped(("a", FIT), ("b", FIT), ("c", FIT))
    assert "holds over 2 files" in refused(tmp_path, data)


def test_it_refuses_a_directory_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(zip_archive, "DIRECTORY_BYTES", 100)
    assert "directory is larger than 100 bytes" in refused(
        tmp_path, zipped(*((f"a{number}", b"") for number in range(9)))
    )


def test_it_shows_no_terminal_command_in_the_name_of_a_member(tmp_path: Path) -> None:
    said = refused(tmp_path, zipped(("\x1b[31mred\n.fit", b"?")))
    assert said.isprintable()
