"""The short cut that the properties take leads to the same place."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from restride.engine import decide as engine
from tests.perfect import PROTOCOL
from tests.properties.folded import FOLDED
from tests.properties.logs import Story, stories

MOST_BACK = 12  # days


@settings(settings.get_profile("properties"))
@given(stories(), st.integers(0, MOST_BACK))
def test_it_decides_as_the_engine_does(story: Story, back: int) -> None:
    """A past folded once and kept gives the decision of the whole log, on any of its days."""
    day = story.on - timedelta(days=back)
    lived, *_ = FOLDED.each(story.log, [day, story.on])
    assert FOLDED.today(lived) == engine.decide(PROTOCOL, story.log, day)
