"""No session comes too soon after the ones before it, whatever the plan had in mind.

What was done is read from the log, and what is allowed from the protocol: nothing here is the
engine's own count.
"""

from collections.abc import Iterator

from hypothesis import given, settings

from restride.decision.model import Item
from restride.log.days import standing
from restride.log.model import Did
from restride.protocol.ladder import Ladder, Rung
from tests.perfect import PROTOCOL
from tests.properties.folded import decide
from tests.properties.logs import Story, stories

RUNGS = {rung.id: (ladder, rung) for ladder in PROTOCOL.ladders for rung in ladder.rungs}
WEEK = 7


@settings(settings.get_profile("properties"))
@given(stories())
def test_it_asks_nothing_too_soon_or_too_often(story: Story) -> None:
    """Free days between and days in a week are kept; no speed on the day after heavy work."""
    decision = decide(story.log, story.on)
    phase = next((one for one in PROTOCOL.phases if one.id == decision.phase), PROTOCOL.phases[0])
    for item, ladder, rung in asked(decision.session):
        rhythm = phase.rhythm.get(ladder.id, ladder.rhythm)
        days = [ago for ago, one in done_before(story) if shares(one, ladder)]
        between = (
            PROTOCOL.session.heavy_days_between if ladder.part == "heavy" else rhythm.days_between
        )
        between = between if rung.days_between is None else rung.days_between
        assert all(ago > between for ago in days), f"{item.rung} after {days}"
        week = {ago for ago in days if ago < WEEK}
        counts = ladder.part not in {"heavy", "warm_up"}  # drills are also the warm-up for speed
        assert not counts or len(week) < rhythm.per_7_days, f"{item.rung} after {days}"
        heavy = [ago for ago, one in done_before(story) if one.part == "heavy"]
        assert ladder.part != "speed" or 1 not in heavy, "speed the day after heavy work"


def asked(session: tuple[Item, ...]) -> Iterator[tuple[Item, Ladder, Rung]]:
    """What is still to be done today of the ladders."""
    return ((item, *RUNGS[item.rung]) for item in session if item.rung and not item.times_done)


def shares(one: Ladder, other: Ladder) -> bool:
    """Whether two ladders share their free days: all running, all speed, and all heavy work."""
    return one.id == other.id or (one.part == other.part and one.part in {"run", "speed", "heavy"})


def done_before(story: Story) -> Iterator[tuple[int, Ladder]]:
    """How many days ago something of a ladder was done as it was asked, before today."""
    for entry in standing(story.log, story.on):
        rung = (entry.asked or "").partition("#")[2] if isinstance(entry, Did) else ""
        if rung in RUNGS and entry.day < story.on:
            yield (story.on - entry.day).days, RUNGS[rung][0]
