"""Each bench keeps its ratio; `make bench` writes them down and shows them beside earlier ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from restride.log.exchange import unpack
from restride.log.model import Log
from tests.bench import history
from tests.bench.history import Ratio

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"
EARLIER = 4  # runs that a new one is shown beside
MEASURED = pytest.StashKey[dict[Ratio, float]]()

Keep = Callable[[Ratio, float, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-history", action="store_true", help="keep what the benches measure")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[MEASURED] = {}


@pytest.fixture
def keep(pytestconfig: pytest.Config) -> Keep:
    """Keeps a ratio for the history, before it is judged, and shows what it was made of."""

    def kept(name: Ratio, ratio: float, says: str) -> None:
        pytestconfig.stash[MEASURED][name] = ratio
        print(f"\n{name} {ratio:.2f}: {says}")  # noqa: T201 - a bench shows its numbers

    return kept


@pytest.fixture(scope="session")
def log() -> Log:
    with EXAMPLE.open("rb") as file:
        return unpack(file).log


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    measured = config.stash[MEASURED]
    if not measured:
        return
    earlier, new = history.read(history.HISTORY)[-EARLIER:], history.row(measured)
    terminalreporter.section("bench", sep="-")
    for line in history.table([*earlier, new]):
        terminalreporter.write_line(line)
    if config.getoption("write_history", default=False):
        history.keep(history.HISTORY, new)
