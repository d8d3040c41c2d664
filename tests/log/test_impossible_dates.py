"""A day long before or after any runner's life is a slip, and is refused."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from msgspec.structs import replace

from restride.log.canonical import EntryError, canonical, entry_encoder
from restride.log.lines import LogError, decode
from restride.log.model import AnyEntry, Episode
from tests.entries import morning

MORNING = morning(1)
EPISODE = Episode(
    id=MORNING.id, day=MORNING.day, at=MORNING.at, side="left", injured_on=MORNING.day
)
BEFORE_ALL = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14)))  # no such instant in UTC


@pytest.mark.requirement("REQ-H09-1")
@pytest.mark.parametrize("year", [1, 1970, 2200, 9999])
@pytest.mark.parametrize(
    ("like", "field"), [(MORNING, "day"), (MORNING, "at"), (EPISODE, "injured_on")]
)
def test_it_refuses_a_date_that_cannot_be_true(like: AnyEntry, field: str, year: int) -> None:
    told: dict[str, Any] = {"at": datetime(year, 1, 1, tzinfo=UTC)}
    refuse(replace(like, **{field: told.get(field, date(year, 1, 1))}))


def test_it_refuses_an_instant_of_receipt_that_cannot_be_true() -> None:
    refuse(replace(MORNING, received_at=BEFORE_ALL))


def refuse(entry: AnyEntry) -> None:
    with pytest.raises(LogError, match=r"line 1: the .* cannot be true\. Correct the date\."):
        decode(entry_encoder.encode(entry))
    with pytest.raises(EntryError, match=r"cannot be true\. Correct the date"):
        canonical(entry)
