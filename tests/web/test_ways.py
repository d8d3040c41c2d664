"""What a decision or a mistake says to do has a page that does it."""

import pytest

from restride.decision.codes import UNLOCKS as CODES
from restride.web.ways import ASKS, CURES, UNLOCKS, address, cure, way

NAMES = {
    *(name for _, name in UNLOCKS.values()),
    *(name for _, name in CURES.values()),
    *(name for *_, name in ASKS.values()),
}


@pytest.mark.usefixtures("owner")
@pytest.mark.parametrize("name", sorted(NAMES))
def test_it_leads_to_a_page_that_is_there(name: str) -> None:
    assert address(name) is not None


def test_it_knows_only_codes_that_a_decision_can_give() -> None:
    criteria = {"do_no_limp"}
    assert set(UNLOCKS) - criteria <= set(CODES.values())


@pytest.mark.usefixtures("owner")
def test_it_says_what_to_tap() -> None:
    found, mend = way("answer_morning"), cure("tell_injury")
    assert found is not None
    assert (found.words, found.address) == ("Answer the morning questions", "/today/morning/")
    assert mend is not None
    assert mend.address == "/start/"


@pytest.mark.usefixtures("owner")
def test_it_has_no_way_where_only_time_helps() -> None:
    assert way("days_pass") is None
    assert cure(None) is None
    assert address("no-such-page") is None
