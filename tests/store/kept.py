"""A store for tests: Alice the runner, Bob her physio, and Charlie the stranger."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from restride.log.model import By, Void
from restride.store import Store, open_store
from tests.entries import morning

NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
ALICE, BOB = By(role="runner", account="alice"), By(role="clinician", account="bob")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "restride.sqlite") as opened:
        yield opened


def void(number: int, of: UUID) -> Void:
    like = morning(number)
    return Void(id=like.id, day=like.day, at=like.at, entry=of)
