"""A busy store is waited for: ten seconds, and no longer."""

import sqlite3
import time

import pytest

from restride.store import Store
from restride.store.sqlite import SQLite


class Busy:
    """A connection to a file that another program is turning to WAL for so many tries."""

    def __init__(self, tries: int) -> None:
        self.left = tries

    def execute(self, statement: str, _: object = ()) -> "Busy":
        if "journal_mode" in statement and self.left > 0:
            self.left -= 1
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error
        return self

    def fetchone(self) -> tuple[int, int]:
        """An empty file: its version, and whether it has tables of others."""
        return 0, 0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of the test, which moves only by waiting."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setattr(time, "sleep", lambda s: now.__setitem__(0, now[0] + s))
    return now


def settle(tries: int) -> Busy:
    busy = Busy(tries)
    SQLite(busy, "restride.sqlite").settle()  # type: ignore[arg-type]  # no file is this slow
    return busy


def test_it_waits_a_hundredth_of_a_second_between_tries(clock: list[float]) -> None:
    settle(3)
    assert clock[0] == pytest.approx(100.03)


def test_it_tries_until_the_ten_seconds_are_over(
    clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(time, "sleep", lambda _: clock.__setitem__(0, clock[0] + 5))
    assert settle(3).left == 0
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        settle(4)


def test_it_lets_sqlite_wait_as_long_for_a_writer(file_store: Store) -> None:
    assert file_store.database.connection.execute("PRAGMA busy_timeout").fetchone() == (10_000,)


def test_it_begins_no_transaction_that_nobody_asked_for(file_store: Store) -> None:
    file_store.database.connection.execute("INSERT INTO erasing VALUES ('alice')")
    assert not file_store.database.connection.in_transaction
