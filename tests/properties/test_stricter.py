"""A clinic may be stricter than the default, and nobody is asked for more because of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.properties.folded import FOLDED
from tests.properties.logs import Story, stories
from tests.properties.standing import advances_of
from tests.properties.strict import STRICT, folded
from tests.properties.troubles import WITHOUT_PLACE


@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.sampled_from(list(STRICT)))
def test_it_never_advances_for_a_stricter_protocol(story: Story, name: str) -> None:
    """The same log under a stricter line has phase, rungs and guardrails as low."""
    strict, log, on = folded(name), story.log, story.on
    found = advances_of(strict, FOLDED.lived(log, on), strict.lived(log, on))
    assert not found, f"{name}: {found}"
