"""A browser's requests to an app with a home of its own and a clock that a test can set."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from shutil import copyfile

import pytest
from django.test import Client

from restride.entering import clock
from restride.entering.directory import OWNER, RUNNER, database_file
from restride.log.exchange import unpack
from restride.log.model import AnyEntry, Log
from restride.store import open_store
from tests.web.alice import begun
from tests.web.app import app, serve_from

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"
SetDay = Callable[[str], None]


@pytest.fixture
def set_day(monkeypatch: pytest.MonkeyPatch) -> SetDay:
    """Sets the clock to eight in the morning of a day; it moves on a second at each look."""

    def to(day: str) -> None:
        eight = datetime.combine(date.fromisoformat(day), time(8), UTC)
        ticks = count()
        monkeypatch.setattr(clock, "now", lambda: eight + timedelta(seconds=next(ticks)))

    return to


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as the app makes it, to be copied."""
    file = tmp_path_factory.mktemp("empty") / "restride.sqlite"
    serve_from(file)
    app().prepare()
    serve_from(None)
    return file


@pytest.fixture
def home(tmp_path: Path, empty_database: Path) -> Path:
    """A home in which nothing was told yet."""
    home = tmp_path / "home"
    home.mkdir()
    copyfile(empty_database, database_file(str(home)))
    return home


@pytest.fixture
def owner(home: Path, set_day: SetDay) -> Iterator[Client]:
    """The browser of the machine's owner, on the third of March, before anything was told."""
    set_day("2026-03-03")
    serve_from(Path(database_file(str(home))))
    yield Client(enforce_csrf_checks=False, headers={"host": "127.0.0.1"})
    serve_from(None)


@pytest.fixture
def write(home: Path) -> Callable[..., None]:
    """Writes entries into the owner's log, as the command line would."""

    def entries(*written: AnyEntry) -> None:
        with open_store(database_file(str(home))) as store:
            store.append(RUNNER, OWNER, written, clock.now())

    return entries


@pytest.fixture
def read(home: Path) -> Callable[[], Log]:
    """Reads the owner's log, as the command line would."""

    def log() -> Log:
        with open_store(database_file(str(home))) as store:
            return store.log(RUNNER)

    return log


@pytest.fixture
def alice(owner: Client, write: Callable[..., None]) -> Client:
    """The browser of Alice, who strained her left hamstring and told so two days later."""
    write(*begun(clock.now()))
    return owner


@pytest.fixture(scope="session")
def example() -> Log:
    """The log of Mira, the example: a whole recovery, a setback and the weeks after her return."""
    with EXAMPLE.open("rb") as file:
        return unpack(file).log


@pytest.fixture
def mira(owner: Client, home: Path, example: Log, set_day: SetDay) -> Callable[[str], Client]:
    """Gives the browser of Mira on a day of her recovery, with what she wrote about it and before.

    Call it for later and later days.
    """

    def on(day: str) -> Client:
        set_day(day)
        known = tuple(entry for entry in example if entry.day <= date.fromisoformat(day))
        with open_store(database_file(str(home))) as store:
            store.restore(RUNNER, known, {})
        return owner

    return on


@pytest.fixture
def stranger(alice: Client) -> Client:
    """The browser of somebody on another machine, while Alice's app runs."""
    assert alice is not None
    return Client(REMOTE_ADDR="192.0.2.7", headers={"host": "127.0.0.1"})
