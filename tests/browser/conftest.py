"""A phone in a runner's hand: a real browser, the app as a process of its own."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.app import App
from tests.browser.example import with_example
from tests.postgres import Server

PHONE = {"width": 390, "height": 844}
DAY = "2026-03-03"


@pytest.fixture(
    scope="session", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)]
)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[App]:
    """The app on one database, for all tests."""
    folder = tmp_path_factory.mktemp(request.param)
    address = None
    if request.param == "postgresql":
        address = request.getfixturevalue("postgres").empty()
    yield from _served(App(folder, address))


@pytest.fixture(scope="session")
def on_postgresql(postgres: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app on PostgreSQL, for a quick look at what the slow tests look at closely."""
    yield from _served(App(tmp_path_factory.mktemp("only-postgresql"), postgres.empty()))


@pytest.fixture(scope="session")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    """The app as `make run` starts it, for what no database changes."""
    yield from _served(App(tmp_path_factory.mktemp("only-sqlite"), None))


def _served(app: App) -> Iterator[App]:
    app.set_day(DAY)
    app.start()
    yield app
    app.stop()


@pytest.fixture
def app(running: App) -> App:
    """The app before anything was told, on the third of March."""
    running.erase()
    running.set_day(DAY)
    return running


@pytest.fixture(scope="session")
def example(on_sqlite: App) -> App:
    """The app with the example runner's log, on a day in the middle of it."""
    return with_example(on_sqlite)


@pytest.fixture
def new_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a page in a browser of its own; whatever it complains of fails the test."""
    contexts, wrong = [], []

    def opened(app: App, **how: object) -> Page:
        context = chromium.new_context(**({"viewport": PHONE, "base_url": app.address} | how))  # type: ignore[arg-type]  # Playwright spells every option out
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on(
            "request",
            lambda one: None if one.url.startswith(app.address) else wrong.append(one.url),
        )
        return page

    yield opened
    for context in contexts:
        context.close()
    assert wrong == [], "a page asked for what is not ours, broke the policy, or broke down"


@pytest.fixture
def phone(app: App, new_page: Callable[..., Page]) -> Page:
    """A newcomer's phone."""
    return new_page(app)
