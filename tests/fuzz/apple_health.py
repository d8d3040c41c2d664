"""An Apple Health export, plain or in its zip: workouts that a log can hold, or reasons."""

import io
import zipfile
from collections.abc import Iterator
from random import Random

from restride.runs.model import Recording, RunError
from restride.runs.reading.read import read_all
from tests.fuzz import watch_file, xml_text
from tests.fuzz.target import Mutate
from tests.runs.apple_export import (
    ROUTE,
    at,
    event,
    export,
    export_zip,
    note,
    route,
    route_file,
    workout,
)

LONGEST = 20_000
WORDS = ("<HealthData", "<Workout ", "<WorkoutEvent ", "workout-routes/", "<FileReference ")


def seeds() -> Iterator[bytes]:
    """Workouts with and without a route, with pauses and notes, and a torn export."""
    events = [event("Pause", 10), event("Resume", 30), event("Lap", 0, 0.5)]
    notes = [note("HKTimeZone", "Europe/Berlin"), note("HKElevationAscended", "900 cm")]
    ride = workout(
        workoutActivityType="HKWorkoutActivityTypeCycling", startDate=at(9), endDate=at(99)
    )
    yield export(workout(*events, *notes, totalDistance="2", totalDistanceUnit="km"), ride)
    yield export_zip(export(workout(route(), *notes), workout(route())), {ROUTE: route_file(20)})
    yield export_zip(export(workout(route())), {}, zipfile.ZIP_STORED)
    yield export(workout(), ride)[:-100]


def read(data: bytes) -> None:
    """Read it as a runner's file; what is kept of a workout reads as that workout."""
    watch_file.read(data)
    kept = [one.content for one in read_all(watch_file.FILE) if isinstance(one, Recording)]
    for content in kept[:3]:
        if not content.startswith(b"PK"):
            continue
        watch_file.FILE.write_bytes(content)
        (again,) = read_all(watch_file.FILE)
        assert not isinstance(again, RunError)
        assert again.content == content


def mutated(data: bytes, chance: Random, mutate: Mutate) -> bytes:
    """Change the export or a route, and mostly pack it again."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as zipped:
            members = [(info.filename, zipped.read(info)) for info in zipped.infolist()]
    except Exception:  # noqa: BLE001 - a damaged zip fails in any way, and is changed as it is
        return xml_text.mutated(data, chance, mutate, LONGEST)
    if not members or chance.random() < 0.1:
        return mutate(data, LONGEST)
    at_member = chance.randrange(len(members))
    name, content = members[at_member]
    members[at_member] = (name, xml_text.mutated(content, chance, mutate, LONGEST))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in members:
            zipped.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
