"""A disk that is full or read-only, for a moment, whoever runs the tests."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """No file of this process grows beyond `size` bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder with files that nobody may write, save who overrides permissions."""
    paths = [folder, *folder.iterdir()]
    before = {path: path.stat().st_mode for path in paths}
    for path in paths:
        path.chmod(before[path] & ~0o222)
    try:
        yield
    finally:
        for path, mode in before.items():
            path.chmod(mode)


def restride(*words: str) -> subprocess.CompletedProcess[str]:
    """The command line as a user without root's power to override permissions."""
    humbly = ["setpriv", "--bounding-set=-dac_override"] if os.geteuid() == 0 else []
    command = [*humbly, sys.executable, "-m", "restride.cli", *words]
    return subprocess.run(command, check=False, capture_output=True, text=True)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in a folder."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}
