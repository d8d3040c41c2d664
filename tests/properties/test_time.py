"""Only what was known on a day decides about it; what is to come is `decide` again."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.log.known import known_at
from restride.log.model import AnyEntry
from restride.trial.outlook import at, outlook
from tests.perfect import PROTOCOL
from tests.properties.courses import LAST_DAY
from tests.properties.folded import decide
from tests.properties.logs import Story, stories

MOST_DAYS_OFFLINE = 3


@pytest.mark.requirement("REQ-H09-2")
@settings(settings.get_profile("properties"))
@given(stories(), st.integers(0, LAST_DAY))
def test_it_looks_at_nothing_after_the_day(story: Story, back: int) -> None:
    """Entries about later days change nothing."""
    on = story.on - timedelta(days=back)
    known = tuple(entry for entry in story.log if entry.day <= on)
    assert decide(story.log, on) == decide(known, on)


@pytest.mark.requirement("REQ-H28-1")
@settings(settings.get_profile("properties"))
@given(stories(), st.integers(1, 2))
def test_it_begins_the_outlook_with_the_decision(story: Story, days: int) -> None:
    """The first day of the outlook is what `decide` says."""
    assert outlook(PROTOCOL, story.log, story.on, days)[0] == decide(story.log, story.on)


@pytest.mark.requirement("REQ-H24-3")
@settings(settings.get_profile("properties"))
@given(stories(), st.lists(st.integers(0, MOST_DAYS_OFFLINE), min_size=7, max_size=7))
def test_it_says_again_what_it_said_then(story: Story, offline: list[int]) -> None:
    """What the store had each evening gives that evening's decision, whatever came in later."""
    log = tuple(
        replace(one, received_at=one.at + timedelta(days=offline[number % len(offline)]))
        for number, one in enumerate(story.log)
    )
    store: list[AnyEntry] = []
    arriving = sorted(log, key=received)
    for back in range(MOST_DAYS_OFFLINE, -1, -1):
        on = story.on - timedelta(days=back)
        evening = at(on) + timedelta(hours=11)
        while len(store) < len(arriving) and received(arriving[len(store)]) <= evening:
            store.append(arriving[len(store)])
        said = decide(tuple(store), on)
        assert decide(known_at(log, evening), on) == said


def received(entry: AnyEntry) -> datetime:
    return entry.received_at or entry.at
