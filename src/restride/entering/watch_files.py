"""The files that a watch wrote, and the runs and walks in them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from restride.log.model import Measured
from restride.runs.model import Recording, Run, RunError, Sport
from restride.telling.mistake import Cure, Mistake


@dataclass(frozen=True)
class Recorded:
    """One run or walk, what was measured of it, and what messages call the file it came from."""

    name: str
    run: Run
    measured: Measured


@dataclass(frozen=True)
class Refused:
    """A file, or a part of one, that was not used, and why. Other sport is nobody's mistake."""

    name: str
    why: str
    other_sport: bool = False
    cure: Cure | None = None


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


def runs_of(path: Path, sport: Sport | None = None) -> Iterator[Recorded | Refused]:
    """Every run and walk of a file, and every part of it that was refused.

    `sport` is the runner's word for a recording that does not say.
    """
    from restride.runs.reading.read import read_all

    for one in read_all(path):
        if isinstance(one, RunError):
            yield Refused(str(path), str(one))
        else:
            yield from _runs_in(one, sport)


def _runs_in(one: Recording, sport: Sport | None) -> Iterator[Recorded | Refused]:
    from restride.runs.measuring.facts import measured
    from restride.runs.reading.cut import SPORTS, runs_in

    told = [session.sport for session in one.sessions if session.sport is not None]
    try:
        for run in runs_in(one.name, one, sport):
            yield Recorded(one.name, run, measured(run))
    except RunError as error:
        if not told:
            why = f"{one.name} does not say which sport it is."
            yield Refused(one.name, why, cure="say_sport")
        else:
            yield Refused(one.name, str(error), other_sport=SPORTS.keys().isdisjoint(told))


def recorded_in(content: bytes, sport: Sport = "running") -> list[Recorded]:
    """The runs and walks of a file that was kept; none where it can no longer be read."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kept"
        path.write_bytes(content)
        return [one for one in runs_of(path, sport) if isinstance(one, Recorded)]
