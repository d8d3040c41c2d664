"""A zip of recordings: each of them, or the reason why not."""

import gzip
import io
import zipfile
from collections.abc import Iterator
from random import Random

from tests.fuzz import tcx_file, watch_file
from tests.fuzz.target import Mutate
from tests.runs import gpx_file
from tests.runs.fit_file import fit_file, seconds_of

LONGEST = 20_000
WORDS = ("PK\x01\x02", "PK\x03\x04", "PK\x05\x06", ".fit", "../", ".FIT")


def seeds() -> Iterator[bytes]:
    """Several formats, one packed twice, one torn, one that bursts, one that is no recording."""
    jog = fit_file(seconds_of(40, 2.5, 160))
    yield zipped([("a.fit", jog), ("b.tcx", next(tcx_file.seeds())), ("c", gpx_file.run_of(9))])
    yield zipped([("activities/1.fit.gz", gzip.compress(jog)), ("photo.jpg", b"?")])
    yield zipped([("a.fit", jog), ("b", zipped([("c", jog)]))], zipfile.ZIP_STORED)
    yield zipped([("zeros", bytes(2_000_000)), ("a.fit", jog)])
    yield zipped([("a.fit", jog)])[:-30]


def zipped(members: list[tuple[str, bytes]], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as out:
        for name, content in members:
            out.writestr(zipfile.ZipInfo(name), content, packing)
    return file.getvalue()


def read(data: bytes) -> None:
    """Read it as a runner's file."""
    watch_file.read(data)


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change a member and pack it again; else change its bytes."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            infos = [info for info in packed.infolist() if info.file_size <= LONGEST]
            members = [(info.filename, packed.read(info)) for info in infos]
    except Exception:  # noqa: BLE001 - a damaged zip fails in any way, and is changed as it is
        return mutate(data, LONGEST)
    if not members or chance.random() < 0.5:
        return mutate(data, LONGEST)
    at = chance.randrange(len(members))
    name, content = members[at]
    if chance.random() < 0.7:
        members[at] = (name, tcx_file.mutated(content, chance, mutate))
    else:
        changed = mutate(name.encode("utf-8", "surrogateescape"), 100)
        members[at] = (changed.decode("utf-8", "replace") or "x", content)
    return zipped(members)
