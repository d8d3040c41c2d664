"""How long it takes until an entry is safe on the disk."""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from restride.log.canonical import canonical
from restride.log.model import AnyEntry, By, Log, Void
from restride.store import Store, open_store
from tests.bench.conftest import Keep
from tests.bench.paired import Paired, paired

ONE_TIMES_BARE = 2.0
BATCH_TIMES_BARE = 8.0
RUNNER = By(role="runner", account="alice")
NOW = datetime(2026, 6, 1, 20, tzinfo=UTC)

Write = Callable[[Iterable[AnyEntry]], object]

pytestmark = pytest.mark.bench


@pytest.fixture
def folder(pytestconfig: pytest.Config) -> Iterator[Path]:
    """A folder on the project's own disk: where /tmp lies in memory, a sync costs nothing there."""
    assert pytestconfig.cache is not None
    with TemporaryDirectory(dir=pytestconfig.cache.mkdir("bench")) as made:
        yield Path(made)


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(folder / "restride.db") as opened:
        yield opened


@pytest.fixture
def bare_write(folder: Path) -> Iterator[Write]:
    """The barest program that promises the same: lines to the end of a file, and a sync."""
    with (folder / "log.jsonl").open("ab", buffering=0) as file:

        def write(entries: Iterable[AnyEntry]) -> None:
            file.write(b"".join(canonical(entry) + b"\n" for entry in entries))
            os.fsync(file.fileno())

        yield write


@pytest.fixture
def entries(log: Log) -> list[AnyEntry]:
    """The example's; a void is left out, because the store reads what it takes back."""
    return [entry for entry in log if not isinstance(entry, Void)]


def test_it_appends_an_entry_within_two_bare_synced_writes(
    entries: list[AnyEntry], store: Store, bare_write: Write, keep: Keep
) -> None:
    ours, bare = iter(entries), iter(entries)
    took = paired(
        lambda: store.append("alice", RUNNER, [next(ours)], NOW),
        lambda: bare_write([next(bare)]),
        times=500,
    )
    keep("append_to_bare_write", took.ratio, told("an entry", took, ONE_TIMES_BARE))
    assert took.ratio <= ONE_TIMES_BARE


def test_it_appends_a_whole_recovery_at_once_within_eight_bare_synced_writes(
    entries: list[AnyEntry], store: Store, bare_write: Write, keep: Keep
) -> None:
    runners = (f"runner {number}" for number in count())
    took = paired(
        lambda: store.append(next(runners), RUNNER, entries, NOW),
        lambda: bare_write(entries),
        times=25,
    )
    each = 1000 * took.first_ms / len(entries)
    says = told(f"{len(entries)} entries at once", took, BATCH_TIMES_BARE)
    keep("batch_to_bare_write", took.ratio, f"{says}, {each:.0f} µs an entry")
    assert took.ratio <= BATCH_TIMES_BARE


def told(what: str, took: Paired, limit: float) -> str:
    return (
        f"append of {what}, {took.first_ms:.2f} ms; bare {took.second_ms:.2f} ms (at most {limit})"
    )
