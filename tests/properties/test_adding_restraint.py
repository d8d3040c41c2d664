"""Stepping back is free: whatever holds back never helps anybody forward."""

from datetime import timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from restride.engine.decide import decide
from tests.perfect import PROTOCOL, day_of
from tests.properties.logs import Story, stories
from tests.properties.standing import advances, has_returned
from tests.properties.troubles import RESTRAINTS, WITHOUT_PLACE


@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.sampled_from(list(RESTRAINTS)), st.data())
def test_it_never_advances_for_one_more_restraint(
    story: Story, restraint: str, data: st.DataObject
) -> None:
    """A restraint added on a day leaves phase, rungs and guardrails as low, that day and later."""
    assume(not has_returned(story.log, story.on))
    number = data.draw(st.integers(max(1, story.cut - 20), story.cut), label="on day")
    held_back = RESTRAINTS[restraint](story.log, day_of(number))
    for on in (day_of(number), day_of(number) + timedelta(days=1), story.on):
        found = advances(decide(PROTOCOL, story.log, on), decide(PROTOCOL, held_back, on))
        assert not found, f"{restraint} on day {number}: {found}"
