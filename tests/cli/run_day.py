"""The example's runner on the day of her first walk and run, and the files of her watch."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from restride.cli.home import Home
from restride.entering.directory import RUNNER
from restride.log.exchange import unpack
from restride.log.model import Log, Morning
from tests.cli.alice import Run, SetDay
from tests.runs.fit_file import fit_file, seconds_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"
DAY = date(2026, 3, 17)  # 5 × (walk 3 min, run 1 min) is asked
START = datetime(2026, 3, 17, 6, 30, tzinfo=UTC)
WALK_3 = seconds_of(180, 1.4, 110)
RUN_1 = seconds_of(60, 2.6, 160)
AS_ASKED = [*WALK_3, *RUN_1] * 5
CALM = "0\nn\n"  # no pain, and nothing sharp, tight or limping


def log_of_the_morning() -> Log:
    """Her log when she gets up: the days before, and this morning's answers."""
    with EXAMPLE.open("rb") as file:
        log = unpack(file).log
    before = [one for one in log if one.day < DAY]
    return (*before, *(one for one in log if one.day == DAY and isinstance(one, Morning)))


@pytest.fixture
def runner(run: Run, home: Path, set_day: SetDay) -> Run:
    """The command line in her home, on that day."""
    set_day(DAY.isoformat())
    with Home(str(home)).store() as store:
        store.restore(RUNNER, log_of_the_morning(), {})
    return run


@pytest.fixture
def run_file(tmp_path: Path) -> Path:
    """Her watch's file of that morning, just as it was asked."""
    return write_run(tmp_path / "morning.fit")


def write_run(
    path: Path, seconds: list[tuple[float, float]] = AS_ASKED, start: datetime = START
) -> Path:
    """A file of the watch."""
    path.write_bytes(fit_file(seconds, start=start))
    return path
