"""A run from a watch file: what was measured, and the file's own bytes kept."""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID

from restride.cli.errors import Mistake
from restride.cli.home import RUNNER, Home
from restride.log.model import Bout, Measured


@dataclass(frozen=True)
class Recorded:
    """One file: its bytes, the id its entry has, its local day, its numbers and its damage."""

    path: Path
    content: bytes
    sha256: str
    id: UUID
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
    from restride.runs.fit import read_fit
    from restride.runs.model import RunError
    from restride.runs.walk_run import measured
    from restride.store.ids import file_id

    try:
        content = file.read_bytes()
    except OSError as error:
        raise Mistake(f"{file} cannot be read: {error.strerror}. Check the path.") from error
    digest = hashlib.sha256(content).hexdigest()
    try:
        run = read_fit(file)
    except RunError as error:
        raise Mistake(str(error)) from error
    # A file that does not say its offset comes back in UTC; this machine's zone is the runner's.
    start = run.start if run.start.utcoffset() else run.start.astimezone()
    return Recorded(file, content, digest, file_id(digest), start.date(), measured(run), run.damage)


def keep(home: Home, watch: Recorded) -> None:
    """Keep the file as it came, to hand it back with an export."""
    with home.store() as store:
        store.keep_file(RUNNER, watch.content)
