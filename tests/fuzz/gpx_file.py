"""A GPX file: recordings whose numbers a log can hold, or refused with a `RunError`."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.fuzz import watch_file, xml_text
from tests.fuzz.target import Mutate
from tests.runs.gpx_file import START, gpx_file, points, run_of, track

LONGEST = 20_000
WORDS = ("<trkpt lat=", "<trkseg>", "<trk>", "<time>", "<ele>", "<type>", "<!DOCTYPE")


def seeds() -> Iterator[bytes]:
    """A run, a walk in two parts, two days, a leap, and a torn one."""
    later = START + timedelta(seconds=60)
    yield run_of(30)
    yield gpx_file(track(points(9, 1.4), points(9, 1.4, start=later), sport="walking"))
    old = track(points(9, start=START - timedelta(days=9), tells_speed=True))
    yield gpx_file(old, track(points(9)))
    yield gpx_file(track([*points(9), *points(9, start=later, from_m=9_000)]))
    yield run_of(20)[:-400]
    yield gpx_file()


def read(data: bytes) -> None:
    """Read it as a runner's file."""
    watch_file.read(data)


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change its elements and values."""
    return xml_text.mutated(data, chance, mutate, LONGEST)
