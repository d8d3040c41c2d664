"""Many days decided at once are decided as each is alone."""

from datetime import timedelta

from hypothesis import given, settings

from restride.engine.decide import decide
from restride.engine.past import decisions
from restride.log.days import standing
from tests.perfect import PROTOCOL
from tests.properties.logs import Story, stories

DAYS = 20


@settings(max_examples=30, deadline=None)
@given(stories())
def test_it_decides_each_day_as_the_engine_does(story: Story) -> None:
    """The last twenty days from one fold, pulls and late answers among them."""
    since = max(story.on - timedelta(days=DAYS), min(entry.day for entry in story.log))
    known = tuple(standing(story.log, story.on))  # a void counts on every day
    found = list(decisions(PROTOCOL, story.log, since, story.on))
    assert found == [decide(PROTOCOL, known, one.on) for one in found]
    assert [found[0].on, found[-1].on] == [since, story.on]
