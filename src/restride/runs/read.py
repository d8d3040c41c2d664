"""Reading a watch's file, whatever its name says: its content tells what it is."""

from datetime import tzinfo
from pathlib import Path

from restride.log.sizes import FILE_BYTES
from restride.runs.cut import runs_in
from restride.runs.fit import read_fit
from restride.runs.model import Recording, Run, RunError


def read_runs(path: Path, zone: tzinfo | None = None) -> tuple[Run, ...]:
    """Read every run and walk of a file. `zone` is the runner's, where the file has none.

    Raises `RunError` for what cannot be read, or is neither.
    """
    return tuple(run for one in read(path, zone) for run in runs_in(str(path), one))


def read(path: Path, zone: tzinfo | None = None) -> tuple[Recording, ...]:
    """Read everything a file recorded, any sport. Raises `RunError`."""
    return (read_fit(str(path), _bytes_of(path), zone),)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > FILE_BYTES:
            raise RunError(f"{path} is larger than {FILE_BYTES} bytes. Export the run alone.")
        return path.read_bytes()
    except OSError as error:
        raise RunError(f"{path} cannot be read: {error.strerror}.") from error
