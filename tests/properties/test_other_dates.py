"""The calendar gives weekdays and distances, and nothing else."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.decision.model import Decision
from tests.properties.folded import decide
from tests.properties.logs import Story, stories
from tests.shifted import shifted

MOST_WEEKS = 100  # either way: she stays well under the age that asks for more rest


@pytest.mark.requirement("REQ-H09-3")
@settings(settings.get_profile("properties"))
@given(stories(), st.integers(-MOST_WEEKS, MOST_WEEKS))
def test_it_decides_the_same_weeks_earlier_or_later(story: Story, weeks: int) -> None:
    """A log moved by whole weeks gives the same decision with its dates moved; ids stay."""
    by = timedelta(weeks=weeks)
    moved = tuple(shifted(entry, by) for entry in story.log)
    later = decide(moved, story.on + by)
    assert shifted_decision(decide(story.log, story.on), by) == later


def shifted_decision(decision: Decision, by: timedelta) -> Decision:
    ladders = tuple(
        one if one.last_day is None else replace(one, last_day=one.last_day + by)
        for one in decision.ladders
    )
    return replace(decision, on=decision.on + by, ladders=ladders)
