"""The app is killed while it writes: whatever it had answered for is kept, on either database."""

import signal
import threading
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPException
from pathlib import Path
from random import Random

import pytest

from restride.log.model import Void
from tests.browser.app import App
from tests.browser.form import Browser
from tests.web.alice import begun

WRITERS = 4
EACH = 60
PATIENCE_S = 20


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[App]:
    """An app of this test's own, with entries to take back."""
    address = None
    if request.param == "postgresql":
        address = request.getfixturevalue("postgres").empty()
    app = App(tmp_path, address)
    app.set_day("2026-03-03")
    app.start()
    yield app
    app.stop()


def burst(app: App, kill_after_s: float) -> set[str]:
    """Take entries back by four writers at once, kill the app; which it had answered for."""
    afters = app.evenings(WRITERS * EACH)
    app.write(*afters)
    answered: set[str] = set()
    under_way = threading.Event()

    def writer(number: int) -> None:
        try:
            with closing(Browser(app.address)) as browser:
                for one in afters[number::WRITERS]:
                    if browser.post(f"/log/{one.id}/take-back/", {}) == 303:
                        answered.add(str(one.id))
                        under_way.set()
        except (OSError, HTTPException):
            return  # the app is gone

    writers = [threading.Thread(target=writer, args=(number,)) for number in range(WRITERS)]
    for one in writers:
        one.start()
    under_way.wait(PATIENCE_S)
    threading.Event().wait(kill_after_s)
    app.stop(signal.SIGKILL)
    for one in writers:
        one.join()
    return answered


def kills(app: App, times: int) -> int:
    chance, answered = Random(times), 0  # noqa: S311 - when to kill, not a secret
    app.write(*begun(app.evenings(1)[0].at))
    for _ in range(times):
        told = burst(app, chance.random())
        kept = {str(entry.entry) for entry in app.log() if isinstance(entry, Void)}
        assert told <= kept, f"{len(told - kept)} answered for and not kept"
        answered += len(told)
        app.start()
    return answered


def test_it_keeps_all_that_it_answered_for(fresh: App) -> None:
    assert kills(fresh, times=2) > 0


@pytest.mark.slow
def test_it_keeps_all_that_it_answered_for_a_hundred_times(fresh: App) -> None:
    assert kills(fresh, times=100) > 0
