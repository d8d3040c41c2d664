"""How long a watch's file takes from its bytes to an entry that is safe on the disk."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from statistics import geometric_mean
from tempfile import TemporaryDirectory

import pytest

from restride.cli.home import Home
from tests.bench.conftest import Keep
from tests.bench.importing import (
    Files,
    home_on,
    iterate,
    peak_mb,
    read_by_all,
    read_by_one,
    take,
)
from tests.bench.paired import paired
from tests.bench.replay import bare_work
from tests.bench.test_replay import BARE, OF_BARE, pool, timed
from tests.runs.fit_file import fit_file, seconds_of
from tests.runs.recorded import kept_elsewhere, recording, run_of

IMPORT_TIMES_ITERATING = 1.2
# Runs of 38 to 115 minutes of five makers' devices; the last is a walk-run of 75.
LONG_RUNS = ("d07", "d11", "d15", "d16", "d01")
TIMES = 5
COPIES = 12
FEW, MANY = 100, 900
MEMORY_GROWTH = 1.25

pytestmark = pytest.mark.bench


@pytest.fixture
def folder(pytestconfig: pytest.Config) -> Iterator[Path]:
    """A folder on the project's own disk: where /tmp lies in memory, a sync costs nothing there."""
    assert pytestconfig.cache is not None
    with TemporaryDirectory(dir=pytestconfig.cache.mkdir("bench")) as made:
        yield Path(made)


@kept_elsewhere
def test_it_takes_a_run_in_nearly_as_fast_as_its_decoder_reads_it(folder: Path, keep: Keep) -> None:
    ratios, told = [], []
    for name in LONG_RUNS:
        path, day = recording(name), run_of(name).day
        homes = iter([home_on(folder / f"{name}-{turn}", day) for turn in range(TIMES)])
        took = paired(partial(take_next, homes, path), partial(iterate, path), TIMES)
        ratios.append(took.ratio)
        told.append(f"{name} {took.first_ms:.0f} ms to {took.second_ms:.0f} ms")
    ratio = geometric_mean(ratios)
    says = f"{', '.join(told)} (at most {IMPORT_TIMES_ITERATING}; at worst {max(ratios):.2f})"
    keep("import_to_iterating", ratio, says)
    assert ratio <= IMPORT_TIMES_ITERATING


def take_next(homes: Iterator[Home], path: Path) -> None:
    take(next(homes), path)


@kept_elsewhere
@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="two processes need two cores")
def test_it_reads_many_files_faster_on_every_processor(keep: Keep) -> None:
    paths = [recording(name) for name in LONG_RUNS] * COPIES
    took = paired(lambda: read_by_one(paths), lambda: read_by_all(paths), 1)
    with pool(1) as one, pool(2) as two:
        bare = timed(one, bare_work, BARE)[1] / timed(two, bare_work, BARE)[1]
    says = f"{len(paths)} files in {took.first_ms / 1000:.1f} s by one process, "
    says += f"{took.second_ms / 1000:.1f} s by all (at least {OF_BARE} of {bare:.2f})"
    keep("import_speed_up", took.ratio, says)
    assert took.ratio >= OF_BARE * bare


def test_it_needs_no_more_memory_for_more_files(folder: Path, keep: Keep) -> None:
    start = datetime(2016, 1, 1, 8, tzinfo=UTC)
    paths = [folder / f"{number}.fit" for number in range(FEW + MANY)]
    for number, path in enumerate(paths):
        path.write_bytes(fit_file(seconds_of(600, 2.5, 160), start=start + timedelta(days=number)))
    home = home_on(folder / "home", start.date())
    with ProcessPoolExecutor(1, get_context("forkserver")) as worker:
        few = worker.submit(peak_mb, Files(Path(home.path), paths[:FEW])).result()
        many = worker.submit(peak_mb, Files(Path(home.path), paths[FEW:])).result()
    growth = many / few
    says = f"{many:.0f} MB after {FEW + MANY} files, {few:.0f} MB after {FEW}"
    keep("import_memory_growth", growth, f"{says} (at most {MEMORY_GROWTH})")
    assert growth <= MEMORY_GROWTH
