"""The files that a watch wrote, and the runs and walks in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from restride.cli.errors import Mistake
from restride.log.model import Measured
from restride.runs.model import Run, RunError


@dataclass(frozen=True)
class Recorded:
    """One run or walk, what was measured of it, and what messages call the file it came from."""

    name: str
    run: Run
    measured: Measured


@dataclass(frozen=True)
class Refused:
    """A file, or a part of one, that was not used, and why."""

    name: str
    why: str


def files_in(named: Iterable[Path]) -> list[Path]:
    """The files, and all that lie in the folders named, each once; hidden ones are left out."""
    found: list[Path] = []
    for path in named:
        found += inside(path) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def inside(folder: Path) -> list[Path]:
    """The files in a folder that are not hidden. Raises Mistake where it cannot be read."""
    try:
        found = sorted(folder.iterdir())
    except OSError as error:
        raise Mistake(f"{folder} cannot be read: {error.strerror}.") from error
    return [one for one in found if one.is_file() and not one.name.startswith(".")]


def runs_of(path: Path) -> Iterator[Recorded | Refused]:
    """Every run and walk of a file, and every part of it that was refused."""
    from restride.runs.facts import measured
    from restride.runs.read import read_runs

    try:
        for run in read_runs(path):
            yield Recorded(str(path), run, measured(run))
    except RunError as error:
        yield Refused(str(path), str(error))


def runs_of_bytes(content: bytes) -> tuple[Run, ...]:
    """The runs and walks of a file that was kept; none where it can no longer be read."""
    from restride.runs.cut import runs_in
    from restride.runs.fit import read_fit

    try:
        return runs_in("the kept file", read_fit("the kept file", content, None))
    except RunError:
        return ()
