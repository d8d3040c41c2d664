"""Reading a watch's file, whatever its name says: its content tells what it is."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import tzinfo
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, cast

from restride.log.sizes import FILE_BYTES
from restride.runs.model import Recording, Run, RunError, Sport
from restride.runs.reading.apple_workout import read_export
from restride.runs.reading.cut import runs_in
from restride.runs.reading.fit import read_fit
from restride.runs.reading.gpx import read_gpx
from restride.runs.reading.kind import HEAD_BYTES, Kind, kind_of
from restride.runs.reading.tcx import read_tcx
from restride.runs.reading.unpack import Allowance, Stream, Unpacked
from restride.runs.reading.zip_archive import ROUTES, ZipArchive

READERS: dict[Kind | None, Callable[[str, bytes, tzinfo | None], Recording]] = {
    "FIT": read_fit,
    "TCX": read_tcx,
    "GPX": read_gpx,
}
ARCHIVES: tuple[Kind, ...] = ("gzip", "zip")


def read_runs(
    path: Path, zone: tzinfo | None = None, sport: Sport | None = None
) -> tuple[Run, ...]:
    """Read every run and walk of a file that is one recording.

    `zone` is the runner's, where the file has none; `sport` is what the runner says it was, where
    the file does not. Raises `RunError` for what cannot be read, or is neither.
    """
    return runs_in(str(path), read(path, zone), sport)


def read(path: Path, zone: tzinfo | None = None) -> Recording:
    """Read a file that is one recording of any sport. Raises `RunError`."""
    found = read_all(path, zone)
    first = next(found, RunError(f"{path} holds no recorded activity."))
    if isinstance(first, RunError):
        raise first
    if next(found, None) is not None:
        raise RunError(f"{path} holds more than one recording. Unpack it and choose the one.")
    return first


def read_all(path: Path, zone: tzinfo | None = None) -> Iterator[Recording | RunError]:
    """Read a file and whatever is packed in it, one recording at a time, so that memory stays flat.

    What cannot be read comes as a `RunError` that names the file and its member; the others go on.
    """
    try:
        if S_ISREG(path.stat().st_mode):
            with path.open("rb") as file:
                yield from _recordings(path, file, zone)
        else:
            yield RunError(f"{path} is not a file. Give the activity's own file.")
    except RunError as error:
        yield error
    except OSError as error:
        yield RunError(f"{path} cannot be read: {error.strerror}.")


def _recordings(path: Path, file: BinaryIO, zone: tzinfo | None) -> Iterator[Recording | RunError]:
    name, size = str(path), path.stat().st_size
    kind = kind_of(file.read(HEAD_BYTES))
    file.seek(0)
    together = Allowance(size)
    if kind == "zip":
        yield from _members(ZipArchive(name, file), together, zone)
    elif kind == "Apple Health":
        pieces = Unpacked(name, cast("Stream", file), size, together)
        yield from read_export(pieces, lambda route: _beside(path, route), zone)
    elif kind != "gzip" and size > FILE_BYTES:
        raise RunError(f"{name} is larger than {FILE_BYTES} bytes. Export the run alone.")
    else:
        stream = gzip.GzipFile(fileobj=file) if kind == "gzip" else file
        yield _one(Unpacked(name, cast("Stream", stream), FILE_BYTES, together), zone)


def _members(
    archive: ZipArchive, together: Allowance, zone: tzinfo | None
) -> Iterator[Recording | RunError]:
    members = [(info, kind_of(archive.head(info, HEAD_BYTES))) for info in archive]
    exported = any(kind == "Apple Health" for _, kind in members)
    for info, kind in members:
        if exported and (kind is None or ROUTES in info.filename):
            continue  # a health export holds much that is no run; its workouts name their routes
        try:
            if kind == "Apple Health":
                pieces = archive.unpacked(info, together.left, together)
                yield from read_export(pieces, archive.routes_of(info, together), zone)
            else:
                pieces = archive.unpacked(info, FILE_BYTES, together)
                yield _one(pieces, zone, gunzipped_within=together)
        except RunError as error:
            yield error


def _one(
    pieces: Unpacked, zone: tzinfo | None, gunzipped_within: Allowance | None = None
) -> Recording:
    """Read what is one recording, with its packing's damage named beside its own.

    Only a member of a zip may be packed once more, as some services' exports are: by gzip.
    """
    data = pieces.all()
    kind = kind_of(data[:HEAD_BYTES])
    if kind == "gzip" and gunzipped_within is not None:
        stream = cast("Stream", gzip.GzipFile(fileobj=BytesIO(data)))
        return _one(Unpacked(pieces.name, stream, FILE_BYTES, gunzipped_within), zone)
    if kind in ARCHIVES:
        raise RunError(f"{pieces.name} is an archive within an archive. Unpack it first.")
    if kind == "Apple Health":
        raise RunError(f"{pieces.name} is a health export packed once more. Unpack it first.")
    reader = READERS.get(kind)
    if reader is None:
        damage = f" ({pieces.damage})" if pieces.damage else ""
        raise RunError(
            f"{pieces.name} is no recording of a watch: neither FIT, TCX, GPX nor Apple Health"
            f"{damage}. Choose the activity's own file."
        )
    recording = reader(pieces.name, data, zone)
    damage = "; ".join(filter(None, [pieces.damage, recording.damage]))
    return replace(recording, damage=damage or None)


def _beside(export: Path, route: str) -> bytes:
    """Read a route that lies beside an export. Raises `RunError`."""
    path = export.parent / route
    try:
        if path.stat().st_size <= FILE_BYTES:
            return path.read_bytes()
    except OSError as error:
        raise RunError(f"its {route} cannot be read: {error.strerror}") from error
    raise RunError(f"its {route} is larger than {FILE_BYTES} bytes")
