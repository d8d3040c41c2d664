"""A day long before or after any runner's life is a slip, and is refused."""

from datetime import date

import pytest
from msgspec.structs import replace

from restride.log.canonical import EntryError, canonical, entry_encoder
from restride.log.lines import LogError, decode
from tests.entries import morning


@pytest.mark.requirement("REQ-H09-1")
@pytest.mark.parametrize("year", [1, 1970, 2200, 9999])
def test_it_refuses_a_day_that_cannot_be_true(year: int) -> None:
    entry = replace(morning(1), day=date(year, 1, 1))
    with pytest.raises(LogError, match=r"line 1: the day .* cannot be true.* Correct the date\."):
        decode(entry_encoder.encode(entry))
    with pytest.raises(EntryError, match="cannot be true"):
        canonical(entry)
