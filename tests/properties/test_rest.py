"""When to stop is not negotiable: after a red, and while a doctor is needed."""

from datetime import timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.decision.model import Decision
from restride.log.model import Log, Morning, Triage
from restride.trial.outlook import good_day, quiet_morning
from tests.perfect import PROTOCOL, day_of
from tests.properties.folded import decide
from tests.properties.logs import Story, stories
from tests.properties.standing import CALM
from tests.properties.troubles import RESTRAINTS, TROUBLES

RED = ("much pain", "sharp", "limp", "stopped early", "pull", "pop")
HOLDING = ("emergency", "doctor first")
NO_CLEARANCE = tuple(name for name in TROUBLES if "cleared" not in name)
GREENS = 2
DAYS_AFTER = 4  # with a morning answered on every other one, the second comes on day 3


@pytest.mark.requirement("REQ-H19-1")
@settings(settings.get_profile("properties"))
@given(stories(), st.sampled_from(RED))
def test_it_loads_nothing_after_a_red_until_it_is_rested(story: Story, red: str) -> None:
    """The day after a red, and until two mornings without pain, there is calm work or none."""
    day = day_of(story.cut)
    asked = decide(story.log, day)
    assume(loads(asked))
    log = RESTRAINTS[red]((*story.log, *good_day(PROTOCOL, asked)), day)
    for ahead in range(1, DAYS_AFTER):
        on = day + timedelta(days=ahead)
        if ahead % 2 == 1:
            log = (*log, quiet_morning(on))
        rested = sum(isinstance(one, Morning) and one.day > day for one in log) >= GREENS
        assert rested or not loads(decide(log, on))


@pytest.mark.requirement("REQ-H01-3")
@settings(settings.get_profile("properties"))
@given(stories(NO_CLEARANCE), st.sampled_from(HOLDING))
def test_it_loads_nothing_while_a_doctor_is_needed(story: Story, answer: str) -> None:
    """With an emergency or a doctor's question open nothing at all is asked, that day and later."""
    log = RESTRAINTS[answer](story.log, day_of(story.cut))
    for on in (day_of(story.cut), day_of(story.cut + 1), story.on):
        assert decide(log, on).session == ()


@pytest.mark.requirement("REQ-H01-3")
@settings(settings.get_profile("properties"))
@given(stories(), st.data())
def test_it_loads_nothing_with_a_triage_question_open(story: Story, data: st.DataObject) -> None:
    """Without an answer to one of the questions nothing at all is asked."""
    question = data.draw(st.sampled_from([one.id for one in PROTOCOL.triage.questions]))
    assert decide(unanswered(story.log, question), story.on).session == ()


def loads(decision: Decision) -> set[str]:
    """Everything that today asks for and is not calm."""
    return {item.move for item in decision.session if item.ladder not in CALM}


def unanswered(log: Log, question: str) -> Log:
    """A log in which one question of triage was never answered."""
    return tuple(
        replace(one, answers={name: said for name, said in one.answers.items() if name != question})
        if isinstance(one, Triage)
        else one
        for one in log
    )
