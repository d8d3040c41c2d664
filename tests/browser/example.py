"""The example runner's log in a running app, cut at a day in the middle of it."""

from datetime import datetime, timezone

from restride.entering.directory import RUNNER
from tests.browser.app import App
from tests.recovery import EXAMPLE

DAY = "2026-05-20"


def with_example(app: App, day: str = DAY) -> App:
    """Put the log in as it was known on the morning of that day."""
    end = datetime.fromisoformat(f"{day}T08:00:00").replace(tzinfo=timezone.utc)
    with EXAMPLE.open("rb") as file:
        from restride.log.exchange import unpack

        whole = unpack(file)
    log = [entry for entry in whole.log if entry.received_at is None or entry.received_at <= end]
    app.erase()
    with app.store() as store:
        store.restore(RUNNER, log, whole.files)
    app.set_day(day)
    return app
