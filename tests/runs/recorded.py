"""Real recordings whose truth is known; they are other people's outings, so none is kept here."""

import csv
import gzip
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from restride.runs.model import Run, Samples
from restride.runs.reading.read import read_runs
from tests.runs.samples import samples

ACTIVITIES = Path(__file__).parents[3] / "shared" / "data" / "activities"
MILE_M = 1609.344

kept_elsewhere = pytest.mark.skipif(
    not (ACTIVITIES / "truth.json").exists(),
    reason="the recordings are not kept in this repository: they are other people's outings",
)


def recording(start: str) -> Path:
    (path,) = ACTIVITIES.glob(f"{start}_*")
    return path


@cache
def runs_of(start: str) -> tuple[Run, ...]:
    return read_runs(recording(start))


def run_of(start: str) -> Run:
    (run,) = runs_of(start)
    return run


def truth(start: str) -> dict[str, Any]:
    told: dict[str, dict[str, Any]] = msgspec.json.decode((ACTIVITIES / "truth.json").read_bytes())
    return told[start]


def labelled_walk_run() -> Samples:
    """Five seconds apart, by speed alone: a pace is in minutes a mile, 0 is standing still."""
    with recording("d21").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    paces = [float(row["Pace"]) for row in rows]
    return samples(
        range(0, 5 * len(rows), 5),
        speed_m_s=[MILE_M / (pace * 60) if pace > 0 else 0.0 for pace in paces],
        distance_m=[float(row["Distance"]) for row in rows],
    )


@cache
def positioned() -> list[tuple[float, float]]:
    """A session by radio positions, twenty times a second: (seconds, m/s)."""
    with gzip.open(recording("d29"), "rt", encoding="utf-8") as file:
        return [(float(row["time"]), float(row["velocity"])) for row in csv.DictReader(file)]


def sprinted() -> list[tuple[float, float]]:
    """One sprint by a laser, a thousand times a second: (seconds, m/s)."""
    with recording("d30").open(encoding="utf-8") as file:
        return [(float(row["time"]), float(row["velocity"])) for row in csv.DictReader(file)]
