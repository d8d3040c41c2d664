"""The example runner's log in a running app, cut at a day in the middle of it."""

from datetime import UTC, datetime
from pathlib import Path

from restride.entering.directory import RUNNER
from restride.log.exchange import unpack
from tests.browser.app import App

DAY = "2026-05-20"
EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"


def with_example(app: App, day: str = DAY) -> App:
    """Put the log in as it was known on the morning of that day."""
    end = datetime.fromisoformat(f"{day}T08:00:00").replace(tzinfo=UTC)
    with EXAMPLE.open("rb") as file:
        whole = unpack(file)
    log = [entry for entry in whole.log if entry.received_at is None or entry.received_at <= end]
    app.erase()
    with app.store() as store:
        store.restore(RUNNER, log, whole.files)
    app.set_day(day)
    return app
