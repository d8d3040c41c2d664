"""Each bench keeps its ratio; `make bench` writes them down and shows them beside earlier ones."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from restride.log.exchange import unpack
from restride.log.model import Log
from tests.bench import history
from tests.bench.history import Ratio

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"
EARLIER = 4  # runs that a new one is shown beside

Measured = dict[Ratio, float]
Keep = Callable[[Ratio, float, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-history", action="store_true", help="keep what the benches measure")


@pytest.fixture(scope="session")
def measured(pytestconfig: pytest.Config) -> Iterator[Measured]:
    """This run's ratios, at its end shown beside earlier ones and, by `make bench`, kept."""
    stamps, ratios = history.stamps(), Measured()
    yield ratios
    earlier, new = history.read(history.HISTORY)[-EARLIER:], history.row(stamps, ratios)
    show("", *history.table([*earlier, new]))
    if pytestconfig.getoption("write_history", default=False):
        history.keep(history.HISTORY, new)


@pytest.fixture
def keep(measured: Measured) -> Keep:
    """Keeps a ratio for the history, before it is judged, and shows what it was made of."""

    def kept(name: Ratio, ratio: float, says: str) -> None:
        measured[name] = ratio
        show("", f"{name} {ratio:.2f}: {says}")

    return kept


def show(*lines: str) -> None:
    print(*lines, sep="\n")  # noqa: T201 - a bench shows its numbers


@pytest.fixture(scope="session")
def log() -> Log:
    with EXAMPLE.open("rb") as file:
        return unpack(file).log
