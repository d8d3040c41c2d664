"""Pain is never a help, and an answer left out is never better than the answer 0."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.log.model import After, AnyEntry, Did, Log, Morning
from restride.log.model import Test as TestEntry
from tests.perfect import PROTOCOL
from tests.properties.logs import Story, near, stories
from tests.properties.standing import gains
from tests.properties.troubles import WITHOUT_PLACE

Painful = Did | After | Morning | TestEntry
WORST = 10
# The most that is green anywhere: said where nothing was said, so much is evidence and may help.
GREENEST = max(one.green for one in (*PROTOCOL.light.during.values(), PROTOCOL.light.after))
RECENT = timedelta(days=8)


@pytest.mark.requirement("REQ-H19-3")
@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.data())
def test_it_never_advances_for_more_pain(story: Story, data: st.DataObject) -> None:
    """More pain, or pain above green in place of no answer, raises nothing, then or later."""
    bearable = [one for one in painful(story) if one.pain != WORST]
    entry = data.draw(answers(bearable, story), label="answer")
    least = GREENEST if entry.pain is None else entry.pain
    more = data.draw(st.integers(least + 1, WORST), label="pain")
    assert not gains_with(story, entry, replace(entry, pain=more), data)


@pytest.mark.requirement("REQ-H04-3")
@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.data())
def test_it_never_advances_for_an_answer_left_out(story: Story, data: st.DataObject) -> None:
    """No answer about pain, in place of 0, leaves phase, rungs and guardrails as low."""
    quiet = [one for one in painful(story) if one.pain == 0]
    entry = data.draw(answers(quiet, story), label="answer")
    assert not gains_with(story, entry, replace(entry, pain=None), data)


def answers(found: list[Painful], story: Story) -> st.SearchStrategy[Painful]:
    """One answer about pain: where it hurt, of a test, of the last days, or of any day."""
    tests = [one for one in found if isinstance(one, TestEntry)]
    recent = [one for one in found if story.on - one.day <= RECENT]
    hurts = [one for one in found if one.pain]
    return st.one_of([st.sampled_from(some) for some in (recent, hurts, tests, found) if some])


def painful(story: Story) -> list[Painful]:
    """The answers about pain, the newest first: what is drawn shrinks towards the decision."""
    found = [one for one in story.log if isinstance(one, Painful)]
    return sorted(found, key=lambda one: (one.day, one.id), reverse=True)


def gains_with(story: Story, old: AnyEntry, new: AnyEntry, data: st.DataObject) -> list[str]:
    other: Log = tuple(new if one is old else one for one in story.log)
    return gains(story.log, other, data.draw(near(old.day, story.on), label="compared on"))
