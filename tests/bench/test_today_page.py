"""How long today's page takes, in the process that serves it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client, override_settings

from restride.entering import clock
from restride.entering.directory import OWNER, RUNNER
from restride.entering.head import head
from restride.log.model import After, Log
from restride.store import open_store
from tests.bench.conftest import Keep
from tests.bench.paired import PROCESSOR, paired
from tests.web.app import app, serve_from

pytestmark = pytest.mark.bench

TIMES_BARE = 12.0
GROWTH = 2.2


@pytest.fixture
def file(log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The example's log in a file that Django serves from, on its last day."""
    kept = tmp_path / "restride.sqlite"
    last = max(entry.received_at for entry in log if entry.received_at is not None)
    monkeypatch.setattr(clock, "now", lambda: last)
    fill(kept, log)
    serve_from(kept)
    app().prepare()
    yield kept
    serve_from(None)


def fill(file: Path, log: Log) -> None:
    with open_store(file) as store:
        store.erase(RUNNER)
        store.restore(RUNNER, log, {})


@pytest.fixture
def client() -> Client:
    return Client(headers={"host": "127.0.0.1"})


@pytest.mark.usefixtures("file")
def test_it_shows_today_within_twelve_bare_views(client: Client, log: Log, keep: Keep) -> None:
    with override_settings(ROOT_URLCONF="tests.bench.bare_urls"):
        assert client.get("/bare/").content == b"hello"
        took = paired(lambda: client.get("/"), lambda: client.get("/bare/"), 100, PROCESSOR)
    says = f"today, {len(log)} entries, {took.first_ms:.2f} ms; a bare view behind the same "
    says += f"middleware {took.second_ms:.2f} ms (at most {TIMES_BARE})"
    keep("today_page_to_bare", took.ratio, says)
    assert took.ratio <= TIMES_BARE


def test_it_takes_twice_as_long_after_a_change_for_twice_the_entries(
    client: Client, file: Path, log: Log, keep: Keep
) -> None:
    ordered = sorted(log, key=lambda entry: (entry.day, entry.at))

    def seen_anew(entries: Log) -> float:
        fill(file, entries)
        write_one(file)
        client.get("/")
        times = []
        for _ in range(15):
            write_one(file)
            times.append(paired(lambda: client.get("/"), lambda: 0, 1, PROCESSOR).first_ms)
        return sorted(times)[len(times) // 2]

    whole, half = seen_anew(log), seen_anew(tuple(ordered[: len(ordered) // 2]))
    says = f"today after a change, {len(log)} and {len(ordered) // 2} entries, {whole:.1f} and "
    keep("today_page_growth", whole / half, f"{says}{half:.1f} ms (at most {GROWTH})")
    assert whole / half <= GROWTH


def write_one(file: Path) -> None:
    """Something new, so that nothing that was decided before can be shown again."""
    with open_store(file) as store:
        store.append(RUNNER, OWNER, [After(**head(clock.today()), pain=0)], clock.now())
