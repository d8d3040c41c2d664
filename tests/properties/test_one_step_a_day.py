"""No shortcut: a day brings one phase and one rung at most."""

from datetime import timedelta

import pytest
from hypothesis import given, settings

from tests.properties.folded import decide
from tests.properties.logs import Story, stories
from tests.properties.standing import phase_at, rungs
from tests.properties.troubles import WITHOUT_PLACE

# A clinician may place anybody anywhere; a void takes back whatever its entry had cost.
STEADY = tuple(name for name in WITHOUT_PLACE if "taken back" not in name)
WEEK = 7


@pytest.mark.requirement("REQ-H08-3")
@settings(settings.get_profile("properties"))
@given(stories(STEADY))
def test_it_goes_up_one_step_a_day(story: Story) -> None:
    """From one day to the next at most one phase up, and one rung up on each ladder."""
    before = decide(story.log, story.on - timedelta(days=WEEK))
    for ahead in range(1 - WEEK, 1):
        after = decide(story.log, story.on + timedelta(days=ahead))
        known = rungs(before)
        up = {name: place - known.get(name, place) for name, place in rungs(after).items()}
        assert phase_at(after) - phase_at(before) <= 1 or phase_at(before) == -1
        assert not {name: steps for name, steps in up.items() if steps > 1}
        before = after
