"""A bad result counts even where it is told badly."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.log.model import Morning
from restride.log.model import Test as TestEntry
from tests.perfect import day_of
from tests.properties import edits
from tests.properties.courses import LAST_DAY, until
from tests.properties.folded import decide
from tests.properties.logs import GATE_DAYS
from tests.properties.standing import advances
from tests.properties.troubles import RESTRAINTS

# Pain is what pressing the old spot is about: without that answer nothing bad was told.
UNSAID = {"sore to press": ("valid", "morning"), "lag in the knee": ("pain", "valid", "morning")}
LEFT_OUT = [(bad, one) for bad, several in UNSAID.items() for one in several]


@pytest.mark.requirement("REQ-H03-3")
@settings(settings.get_profile("properties"))
@given(
    st.sampled_from(GATE_DAYS) | st.integers(3, LAST_DAY),
    st.integers(1, 6),
    st.sampled_from(LEFT_OUT),
)
def test_it_forgets_no_failed_test_for_an_answer_left_out(
    cut: int, back: int, told: tuple[str, str]
) -> None:
    """A failed test with an answer or its next morning left out helps no more than a whole one."""
    (bad, unsaid), day = told, day_of(max(1, cut - back))
    whole = RESTRAINTS[bad](until("perfect", cut), day)
    result = next(one for one in reversed(whole) if isinstance(one, TestEntry) and one.day == day)
    if unsaid == "morning":
        part = edits.without(whole, day + timedelta(days=1), Morning)
    else:
        part = tuple(replace(one, **{unsaid: None}) if one is result else one for one in whole)
    for on in (day_of(cut), day_of(cut + 1)):
        assert not advances(decide(whole, on), decide(part, on))
