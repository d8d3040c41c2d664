"""Whose store it is: Alice the runner, Bob her physio, and Charlie the stranger."""

from datetime import UTC, datetime
from uuid import UUID

from restride.log.model import By, Void
from tests.entries import morning

NOW = datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
ALICE, BOB = By(role="runner", account="alice"), By(role="clinician", account="bob")


def void(number: int, of: UUID) -> Void:
    like = morning(number)
    return Void(id=like.id, day=like.day, at=like.at, entry=of)
