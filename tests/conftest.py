"""What holds for every test: no time limits of chance, and never the runner's own log."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.chromium import chromium
from tests.postgres import postgres
from tests.safety.hazards import hazard_of, marked, only_slowly, requirements
from tests.safety.proven import Proven
from tests.scenario_file import lacking, pending, rules

__all__ = ["chromium", "postgres"]

HERE = Path(__file__).parent
LONG = {"browser", "store", "cli"}  # rooms

# A busy machine is slow now and then; a deadline would fail a test that is right.
settings.register_profile("restride", deadline=None)
settings.load_profile("restride")


def pytest_configure(config: pytest.Config) -> None:
    slowly = only_slowly(requirements(), marked())
    config.pluginmanager.register(Proven(hazard_of(), slowly))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long rooms first, after the shuffle: no worker is left alone with a browser at the end."""
    items.sort(key=lambda item: item.path.relative_to(HERE).parts[0] not in LONG)


@pytest.fixture(autouse=True, scope="session")
def _somewhere_else(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RESTRIDE_HOME", str(tmp_path_factory.mktemp("home") / "restride"))
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How much of the clinical rules the scenarios walk through."""
    lacks = lacking()
    number = sum(len(texts) for texts in rules().values())
    both = number - len(lacks)
    terminalreporter.section("clinical rules", sep="-")
    terminalreporter.write_line(
        f"scenarios: {number} rules, {both} with both an allowing and a refusing scenario"
    )
    for rule, words in lacks.items():
        terminalreporter.write_line(f"  {rule} lacks one that {' and one that '.join(words)}")
    for file in pending():
        terminalreporter.write_line(f"  {file.parent.name}/{file.stem} waits for the engine")
