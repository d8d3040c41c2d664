"""Fifty browsers at once, each with a request every five seconds, for a minute."""

import threading
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest
from msgspec.structs import replace

from restride.entering.directory import RUNNER
from restride.log.model import Log, Void
from tests.bench.conftest import Keep
from tests.browser.app import App
from tests.browser.form import Browser

pytestmark = pytest.mark.bench

USERS, EVERY_S, FOR_S = 50, 5.0, 60.0
WRITES_EVERY = 3  # of each user's requests one writes


@pytest.fixture
def app(tmp_path: Path, log: Log) -> Iterator[App]:
    """An app of this test's own, on the example's last day."""
    app = App(tmp_path, None)
    app.set_day(str(max(entry.day for entry in log)))
    app.start()
    yield app
    app.stop()


def test_it_serves_fifty_users_without_an_error_or_a_lost_entry(
    app: App, log: Log, keep: Keep
) -> None:
    rounds = int(FOR_S / EVERY_S)
    # A hundred days back, so that no day is longer than a runner's.
    to_take_back = [
        [replace(one, day=one.day - timedelta(days=number + USERS * (at % 2))) for at, one in made]
        for number in range(USERS)
        for made in [list(enumerate(app.evenings(rounds)))]
    ]
    with app.store() as store:
        store.restore(RUNNER, log, {})
    app.write(*(one for each in to_take_back for one in each))
    took: list[float] = []
    wrong: list[str] = []
    answered: set[str] = set()

    def requests(browser: Browser, number: int) -> None:
        for at in range(rounds):
            began = time.monotonic()
            entry = str(to_take_back[number][at].id)
            if at % WRITES_EVERY == 0:
                status, good = browser.post(f"/log/{entry}/take-back/", {}), 303
            else:
                status, good = browser.get("/"), 200
            took.append(time.monotonic() - began)
            if status != good:
                wrong.append(f"{status}")
            elif at % WRITES_EVERY == 0:
                answered.add(entry)
            time.sleep(max(0.0, EVERY_S - (time.monotonic() - began)))

    def user(number: int) -> None:
        time.sleep(number * EVERY_S / USERS)
        with closing(Browser(app.address)) as browser:
            requests(browser, number)

    users = [threading.Thread(target=user, args=(number,)) for number in range(USERS)]
    for one in users:
        one.start()
    for one in users:
        one.join()
    kept = {str(entry.entry) for entry in app.log() if isinstance(entry, Void)}
    says = f"{len(took)} requests of {USERS} users in {FOR_S:.0f} s, the middle one "
    says += f"{1000 * median(took):.0f} ms, the slowest {1000 * max(took):.0f} ms"
    keep("fifty_users_slowest_s", max(took), says)
    assert wrong == []
    assert answered <= kept
