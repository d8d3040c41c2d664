"""An empty store, on each database that one can lie on."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from restride.store import Store, open_store
from tests.postgres import Server

Target = Path | str
New = Callable[[], Target]


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def new(request: pytest.FixtureRequest, tmp_path: Path) -> New:
    """Gives a place for a new store, another one each time."""
    if request.param == "SQLite":
        files = count(1)
        return lambda: tmp_path / f"restride-{next(files)}.sqlite"
    server: Server = request.getfixturevalue("postgres")
    return server.empty


@pytest.fixture
def target(new: New) -> Target:
    """The place of a new store."""
    return new()


@pytest.fixture
def store(target: Target) -> Iterator[Store]:
    """A new store."""
    with open_store(target) as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The place of a new store on SQLite, for what only a file can show."""
    return tmp_path / "restride.sqlite"


@pytest.fixture
def file_store(path: Path) -> Iterator[Store]:
    """A new store on SQLite."""
    with open_store(path) as opened:
        yield opened
