"""After return a sign may be a date alone: two weeks without heavy work, and no answer that day."""

from datetime import date, timedelta
from typing import Any

import pytest

from restride.log.days import Day
from restride.log.model import Clinician, Episode
from restride.state.light import MorningSeen
from restride.state.model import State
from restride.state.step import watch_after_return
from restride.state.triage import take_clinician
from restride.trial.outlook import at, pretend_id
from tests.engine.today import INDEX, RETURN, kept
from tests.perfect import PHYSIO

TWO_WEEKS = RETURN + 14
INJURED_ON = date(2026, 3, 2)
TOLD: dict[str, Any] = {"id": pretend_id(INJURED_ON, 1), "day": INJURED_ON, "at": at(INJURED_ON)}
INJURY = Episode(side="left", injured_on=INJURED_ON, **TOLD)


def signed(**told: Any) -> State:
    """The second sign on the day that is two weeks after return, with no heavy work since."""
    state = kept(episode=INJURY, signals=(TWO_WEEKS - 3,), **told)
    nothing = MorningSeen(INDEX.protocol.light, [], state.baseline, TWO_WEEKS)
    watch_after_return(INDEX, state, Day(TWO_WEEKS - 1), nothing)
    return state


def test_it_is_a_setback() -> None:
    state = signed()
    assert state.setbacks == (TWO_WEEKS - 1,)
    assert (state.phase, state.holds) == (INDEX.twinge_phase, {})


def test_it_is_the_second_setback_that_a_physio_has_to_see() -> None:
    held = signed(setbacks=(TWO_WEEKS - 41,)).holds["second_setback"]
    assert (held.outcome, held.entries, held.data) == ("physio_first", (), {"days": 40})


@pytest.mark.parametrize(("days_after", "is_held"), [(-1, True), (0, False)])
def test_it_is_cleared_by_who_looked_when_it_had_come_up(days_after: int, is_held: bool) -> None:  # noqa: FBT001 - a case
    state = signed(setbacks=(TWO_WEEKS - 41,))
    day = date.fromordinal(TWO_WEEKS + days_after)
    looked = Clinician(
        id=pretend_id(day, 2),
        day=day,
        at=at(day) + timedelta(hours=1),
        act="clear",
        hold="second_setback",
        reason="Looked at.",
        by=PHYSIO,
    )
    take_clinician(state, [looked])
    assert ("second_setback" in state.holds) is is_held
