"""Stepping back is free: whatever holds back never helps anybody forward."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.perfect import day_of
from tests.properties.folded import FOLDED, decide
from tests.properties.logs import Story, near, stories
from tests.properties.standing import PHASES, gains, phase_at
from tests.properties.troubles import PLACED, RESTRAINTS, WITHOUT_PLACE

CLEARED = ("cleared", "cleared by a doctor", "told to be cleared")
OF_THE_INJURY = (
    "a grade 3",
    "the other leg",
)  # said again they are nothing new


@pytest.mark.requirement("REQ-H03-2")
@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.sampled_from(list(RESTRAINTS)), st.data())
def test_it_never_advances_for_one_more_restraint(
    story: Story, restraint: str, data: st.DataObject
) -> None:
    """A restraint added on a day leaves phase, rungs and guardrails as low, that day and later."""
    number = data.draw(day_before(story.cut), label="on day")
    assume(not is_old_news(story, restraint, number))
    held_back = RESTRAINTS[restraint](story.log, day_of(number))
    days = data.draw(near(day_of(number), story.on), label="compared on")
    found = gains(story.log, held_back, days)
    assert not found, f"{restraint} on day {number}: {found}"


@pytest.mark.requirement("REQ-H03-2")
@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.data())
def test_it_never_advances_for_being_placed_back(story: Story, data: st.DataObject) -> None:
    """Placed in an earlier phase by a clinician, nothing is further on, that day and later."""
    number = data.draw(day_before(story.cut), label="on day")
    phase = phase_after(story, number)
    assume(phase > 0)
    earlier = data.draw(st.sampled_from(PHASES[:phase]), label="placed in")
    placed = PLACED[f"placed in {earlier}"](story.log, day_of(number))
    days = data.draw(near(day_of(number), story.on), label="compared on")
    found = gains(story.log, placed, days)
    assert not found, f"{earlier} on day {number}: {found}"


def day_before(cut: int) -> st.SearchStrategy[int]:
    """A day not long before the cut, or any: an early restraint may tell weeks later."""
    return st.integers(max(1, cut - 20), cut) | st.integers(1, cut)


def phase_after(story: Story, number: int) -> int:
    """Where all of the log puts her on the day after; a setback may turn out to be a restart."""
    following = day_of(number + 1)
    days, states = FOLDED.lived(story.log, max(story.on, following))
    settled = states[following.toordinal() - days[0].number].phase
    return min(settled, phase_at(decide(story.log, following)))


def is_old_news(story: Story, restraint: str, number: int) -> bool:
    """Whether the story tells the same of the injury after a clearance: who looked knew of it."""
    cleared = [day for what, day in story.troubles if what in CLEARED and day >= number]
    again = [day for what, day in story.troubles if what == restraint and what in OF_THE_INJURY]
    return any(first <= second for first in cleared for second in again)
