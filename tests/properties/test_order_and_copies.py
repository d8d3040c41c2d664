"""A log is a set of entries: neither their order nor a copy of one means anything."""

from random import Random

import pytest
from hypothesis import given, settings

from tests.properties.folded import decide
from tests.properties.logs import RANDOM, Story, stories


@pytest.mark.requirement("REQ-H03-5", "REQ-H10-3")
@settings(settings.get_profile("properties"))
@given(stories(), RANDOM)
def test_it_decides_the_same_in_any_order(story: Story, random: Random) -> None:
    """Entries shuffled, some of them twice, give the identical decision."""
    again = [*story.log, *random.sample(story.log, k=len(story.log) // 3)]
    random.shuffle(again)
    assert decide(tuple(again), story.on) == decide(story.log, story.on)
