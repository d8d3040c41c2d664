"""What comes late, or never, is no reason to go on."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.log.model import After, Did, Morning
from restride.log.model import Test as TestEntry
from tests.perfect import day_of
from tests.properties.folded import decide
from tests.properties.logs import Story, near, stories
from tests.properties.standing import advances, gains
from tests.properties.troubles import RESTRAINTS, WITHOUT_PLACE

MOST_LATE, MOST_SILENT = 5, 40  # days
Told = Did | After | Morning | TestEntry


@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.sampled_from([None, *RESTRAINTS]), st.data())
def test_it_never_advances_for_answers_written_later(
    story: Story, restraint: str | None, data: st.DataObject
) -> None:
    """A day's answers, good or bad, written late leave phase, rungs and guardrails as low."""
    day = day_of(data.draw(st.integers(max(1, story.cut - 20), story.cut), label="about day"))
    in_time = story.log if restraint is None else RESTRAINTS[restraint](story.log, day)
    late = timedelta(days=data.draw(st.integers(1, MOST_LATE), label="days late"))
    kinds = data.draw(st.sampled_from([(Did,), (After,), (Morning,), (TestEntry,), Told.__args__]))
    log = tuple(
        replace(one, at=one.at + late) if one.day == day and isinstance(one, kinds) else one
        for one in in_time
    )
    found = gains(in_time, log, data.draw(near(day, story.on), label="compared on"))
    assert not found


@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.integers(1, MOST_SILENT))
def test_it_never_advances_in_silence(story: Story, silent: int) -> None:
    """Days on which nothing is told leave phase, rungs and guardrails as low as they were."""
    log = tuple(one for one in story.log if one.day <= story.on)
    today, later = story.on, story.on + timedelta(days=silent)
    assert not advances(decide(log, today), decide(log, later))
