"""A runner's home in the middle of her recovery, and what taking a watch's files into it costs."""

import os
import resource
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import fitdecode  # type: ignore[import-untyped]  # it ships no types

from restride.cli.home import Home
from restride.cli.run_import import import_all
from restride.entering.directory import RUNNER
from restride.entering.run_pool import read_each
from restride.entering.watch_files import runs_of
from tests.bench.replay import MB
from tests.cli.run_day import DAY, log_of_the_morning
from tests.shifted import shifted

WEEK = timedelta(weeks=1)


class Files(NamedTuple):
    """Files to take in, and the home that takes them."""

    home: Path
    paths: Sequence[Path]


def home_on(folder: Path, day: date) -> Home:
    """A home whose runner was about to do her first walk and run, in the week before `day`."""
    by = WEEK * ((day - DAY) // WEEK)
    home = Home(str(folder))
    with home.store() as store:
        store.restore(RUNNER, [shifted(entry, by) for entry in log_of_the_morning()], {})
    return home


def take(home: Home, path: Path) -> None:
    """All that `restride run FILE` does but draw: read, measure, match, decide and keep."""
    (taken,) = import_all(home, [path], None).taken
    assert taken[1].outcome == "written"


def iterate(path: Path) -> None:
    """What any program pays that reads the file with the same decoder."""
    for _ in fitdecode.FitReader(path):
        pass


def read_by_one(paths: Sequence[Path]) -> int:
    """How many runs files hold, read one after the other."""
    return sum(1 for path in paths for _ in runs_of(path))


def read_by_all(paths: Sequence[Path]) -> int:
    """The same, on every processor."""
    return sum(1 for parts in read_each(paths, None) for _ in parts)


def peak_mb(files: Files) -> float:
    """The most memory that this process ever held, once the files are taken in."""
    done = import_all(Home(os.fspath(files.home)), files.paths, None)
    assert len(done.having("written")) == len(files.paths)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB
