"""The short cut that the properties take leads to the same place."""

from hypothesis import given, settings

from restride.engine import decide as engine
from tests.perfect import PROTOCOL
from tests.properties.folded import decide
from tests.properties.logs import Story, stories


@settings(settings.get_profile("properties"))
@given(stories())
def test_it_decides_as_the_engine_does(story: Story) -> None:
    """A past folded once and kept gives the decision of the whole log."""
    assert decide(story.log, story.on) == engine.decide(PROTOCOL, story.log, story.on)
