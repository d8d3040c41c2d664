"""A run from a watch file: what was measured, and the file's own bytes kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

from restride.cli import clock
from restride.cli.errors import Mistake
from restride.cli.home import RUNNER, Home
from restride.cli.names import Names
from restride.cli.naming import Found
from restride.log.days import standing
from restride.log.model import Bout, Did, Log, Measured

RUNS = ("run", "speed")
OTHERS = {".tcx": "TCX", ".gpx": "GPX"}


@dataclass(frozen=True)
class Recorded:
    """One file: its bytes, its local day, its numbers and its damage."""

    path: Path
    content: bytes
    sha256: str
    day: date
    measured: Measured
    damage: str | None

    @property
    def done(self) -> tuple[Bout, ...]:
        """The minutes run and walked and the distance, as one stretch."""
        seen = self.measured
        return (Bout(run_s=seen.run_s, walk_s=seen.walk_s, distance_m=seen.distance_m),)


def recorded(file: Path) -> Recorded:
    """Read a FIT file. Raises Mistake where it cannot be read or measured."""
    from restride.runs.facts import measured
    from restride.runs.model import RunError
    from restride.runs.read import read_runs

    kind = OTHERS.get(file.suffix.lower())
    if kind is not None:
        raise Mistake(f"{file}: This is a {kind} file; Restride reads FIT so far.")
    try:
        runs = read_runs(file)
    except RunError as error:
        raise Mistake(str(error)) from error
    if len(runs) > 1:
        raise Mistake(f"{file} holds {len(runs)} runs or walks. Export the one you mean alone.")
    run = runs[0]
    # A file that does not say its offset comes back in UTC; this machine's zone is the runner's.
    start = run.start if run.start.utcoffset() else run.start.astimezone()
    return Recorded(file, run.content, run.source_sha256, start.date(), measured(run), run.damage)


def refuse_other_day(watch: Recorded, day: date | None) -> None:
    """A file knows its own day."""
    if day is not None and day != watch.day:
        raise Mistake(f"{watch.path} is from {watch.day}, not from {day}. Leave --day out.")


def refuse_what_is_no_run(watch: Recorded, found: Found, names: Names) -> None:
    """A run's minutes say nothing about an exercise that is not run or walked."""
    if not is_run(found, names):
        raise Mistake(
            f"{watch.path} is a run, and {names.anything(found.move)} is not. "
            "Name what it was, such as: restride did walk-run --file FILE"
        )


def is_run(found: Found, names: Names) -> bool:
    """Whether it is done by running or walking: by its ladder, its dose or its activity."""
    ladder = names.ladders.get(found.ladder)
    if ladder is not None and ladder.part in RUNS:
        return True
    doses = [found.dose] if found.dose is not None else []
    doses += [] if ladder is None else [rung.asks.dose for rung in ladder.rungs]
    if any(dose.run_s is not None or dose.walk_s is not None for dose in doses):
        return True
    known = [one for one in names.protocol.activities if one.id == found.move]
    return any(one.while_resting or one.when_cleared or one.counts_on for one in known)


def entry_of(watch: Recorded, log: Log) -> Did | None:
    """The entry that this file made and that still counts."""
    made = (one for one in standing(log, clock.today()) if isinstance(one, Did))
    return next((one for one in made if one.source_sha256 == watch.sha256), None)


def refuse_other_answers(watch: Recorded, kept: Did, told: Mapping[str, Any]) -> None:
    """The same file with other answers: neither may be dropped, so the first is undone by hand."""
    other = [name for name, value in told.items() if value not in (None, getattr(kept, name))]
    if other:
        words = " and ".join(name.replace("_", " ") for name in other)
        raise Mistake(
            f"{watch.path} is in your log already, with another answer for: {words}. Take that "
            f"entry back first: restride undo {str(kept.id)[-8:]}. Then write this one again."
        )


def id_for(watch: Recorded, log: Log) -> UUID:
    """The file's own id, or the next one where entries with the ones before were taken back."""
    from restride.store.ids import file_id

    taken = {entry.id for entry in log}
    ids = (file_id(watch.sha256, part) for part in count())
    return next(one for one in ids if one not in taken)


def keep(home: Home, watch: Recorded) -> None:
    """Keep the file as it came, to hand it back with an export."""
    with home.store() as store:
        store.keep_file(RUNNER, watch.content)
