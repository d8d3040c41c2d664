"""A TCX file: recordings whose numbers a log can hold, or refused with a `RunError`."""

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from tests.fuzz import watch_file, xml_text
from tests.fuzz.target import Mutate
from tests.runs.tcx_file import START, activity, lap, points, run_of, tcx_file

LONGEST = 20_000
WORDS = ("<Trackpoint>", "<Lap StartTime=", "<Activity Sport=", "<Track>", "ns3:", "<!DOCTYPE")


def seeds() -> Iterator[bytes]:
    """A run, laps with a pause, several activities, a treadmill, and a torn one."""
    later = START + timedelta(seconds=60)
    yield run_of(30)
    yield tcx_file(activity(lap(points(9), points(9, start=later), timer_s=18, metres=45)))
    ride = activity(lap(points(9, start=later), start=later), sport="Biking")
    yield tcx_file(activity(lap(points(9)), sport="Other"), ride, author="Garmin Connect API")
    yield tcx_file(activity(lap(points(20, speed=None, from_m=42_000, steps=170))))
    yield run_of(20)[:-400]
    yield tcx_file()


def read(data: bytes) -> None:
    """Read it as a runner's file."""
    watch_file.read(data)


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change its elements and values."""
    return xml_text.mutated(data, chance, mutate, LONGEST)
