"""What has to hold of any file that a runner may give: recordings that can be used, or reasons."""

import math
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import mkdtemp
from uuid import UUID

from restride.log.canonical import canonical
from restride.log.model import Did
from restride.runs.measuring.facts import measured
from restride.runs.model import Recording, Run, RunError, Samples
from restride.runs.reading.clock import LONGEST
from restride.runs.reading.cut import runs_in
from restride.runs.reading.read import read_all

FILE = Path(mkdtemp()) / "run.fit"


def read(data: bytes) -> None:
    """Read it twice, look at every value, tell running from walking, and write it as an entry."""
    FILE.write_bytes(data)
    for found, again in zip(read_all(FILE, UTC), read_all(FILE, UTC), strict=True):
        if isinstance(found, RunError):
            assert str(found) == str(again)
            refused(found)
        else:
            assert found == again
            recorded(found)


def refused(error: RunError) -> None:
    assert str(FILE) in str(error)
    assert str(error).isprintable()


def recorded(recording: Recording) -> None:
    assert str(FILE) in recording.name
    assert recording.name.isprintable()
    possible(recording.samples)
    try:
        runs = runs_in(recording.name, recording, "running")
    except RunError as error:
        refused(error)
        return
    assert runs
    for run in runs:
        usable(run)


def possible(samples: Samples) -> None:
    columns = [getattr(samples, one.name) for one in fields(Samples)]
    assert {len(column) for column in columns} == {len(samples.at_s)}
    assert list(samples.at_s) == sorted(samples.at_s)
    assert all(math.isfinite(v) for column in columns for v in column if v is not None)
    for column in (samples.speed_m_s, samples.cadence_spm, samples.heart_rate_bpm):
        assert all(value >= 0 for value in column if value is not None)


def usable(run: Run) -> None:
    facts = measured(run)
    assert 0 <= (facts.longest_run_s or 0) <= (facts.run_s or 0)
    assert (facts.run_s or 0) + (facts.walk_s or 0) <= LONGEST.total_seconds() + 1
    at = datetime(2026, 3, 9, tzinfo=UTC)
    canonical(Did(id=UUID(int=1), day=date(2026, 3, 9), at=at, move="run", measured=facts))
    assert 1990 <= run.day.year <= 2199
