"""Advancing has to be shown: taking away what shows it never helps.

Evidence here is what nothing but good came of, so that without it only less is known:
- work as it was asked, whole and calm, on a day whose light was green and whose next morning was;
- a passed test, a quiet evening, a green morning;
- a clinician's clearance, substitute, accepted pain, unlocked date, or placement further up.
Work on an amber or red day, or before a bad morning, is partly restraint and stays.
"""

from datetime import timedelta
from itertools import dropwhile, islice

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st

from restride.log.model import After, AnyEntry, Clinician, Did, Morning
from restride.log.model import Test as TestEntry
from tests.properties.folded import FOLDED, decide
from tests.properties.logs import Story, near, stories
from tests.properties.standing import PHASES, advances, gains, phase_at
from tests.properties.troubles import LEAVE, PLACED, WITHOUT_PLACE

RECENT = timedelta(days=8)
TRIED = 4  # entries next to each other, so that one of them is likely to be good
SHOWS = Did | TestEntry | After | Morning | Clinician


@pytest.mark.requirement("REQ-H03-1")
@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.data())
def test_it_never_advances_for_evidence_taken_away(story: Story, data: st.DataObject) -> None:
    """Without one piece of evidence no phase, rung, guardrail or hold is further on."""
    shown = [one for one in story.log if isinstance(one, SHOWS) and not is_changed(story, one)]
    shown.sort(key=lambda one: (one.day, one.id), reverse=True)
    recent = [one for one in shown if story.on - one.day <= RECENT] or shown
    assume(shown)
    first = data.draw(st.sampled_from(recent) | st.sampled_from(shown), label="the newest of these")
    some = dropwhile(lambda one: one is not first, shown)
    entry = next((one for one in islice(some, TRIED) if is_good(story, one)), None) or reject()
    log = tuple(one for one in story.log if one is not entry)
    assert not gains(story.log, log, data.draw(near(entry.day, story.on), label="compared on"))


@pytest.mark.requirement("REQ-H03-1")
@settings(settings.get_profile("properties"))
@given(stories(WITHOUT_PLACE), st.sampled_from([*LEAVE, *PLACED]))
def test_it_never_advances_for_leave_not_given(story: Story, leave: str) -> None:
    """Without a clinician's leave, or a placement further up, nothing is further on."""
    day = story.on
    given_leave = {**LEAVE, **PLACED}[leave](story.log, day)
    for ahead in range(3):
        on = day + timedelta(days=ahead)
        without, allowed = decide(story.log, on), decide(given_leave, on)
        placed = given_leave[-1].phase if isinstance(given_leave[-1], Clinician) else None
        assume(placed is None or PHASES.index(placed) > phase_at(without))
        assert not advances(allowed, without)


def is_changed(story: Story, entry: AnyEntry) -> bool:
    """Whether the entry, its evening or its next morning was changed; leave is always whole.

    A hold is none. A dose of her own may ask for less: without it a whole dose was not too much.
    """
    if isinstance(entry, Clinician):
        return entry.act in {"hold", "dose"}
    return story.is_touched(entry.day)


def is_good(story: Story, entry: AnyEntry) -> bool:
    """Whether the day was green, the next morning too, and what was done was asked for."""
    if isinstance(entry, Clinician):
        return True
    days = [entry.day, entry.day + timedelta(days=1)]
    that, following = map(FOLDED.today, FOLDED.each(story.log, days))
    if isinstance(entry, Morning):
        return that.light == "green"
    asked = not isinstance(entry, Did) or any(
        entry.asked is None or item.rung == entry.asked.partition("#")[2] for item in that.session
    )
    return asked and {that.light, following.light} == {"green"}
