"""A twinge never makes the days away that follow it cost less."""

import pytest

from restride.engine.decide import decide
from restride.state.ladders import days_away
from restride.state.model import LadderState
from restride.state.step import step_back
from tests.engine.today import INDEX, RETURN, in_phase
from tests.perfect import PROTOCOL, day_of
from tests.properties.logs import Story
from tests.properties.standing import rungs
from tests.properties.troubles import RESTRAINTS

AWAY = Story(course="perfect", cut=29, troubles=(("nine days away", 23),), later=0)


@pytest.mark.requirement("REQ-H08-2")
def test_it_takes_as_much_for_nine_days_away_with_a_twinge_before_them_as_without() -> None:
    twinge_first = RESTRAINTS["twinge"](AWAY.log, day_of(21))

    without, after_twinge = (
        rungs(decide(PROTOCOL, log, AWAY.on))["walk-run"] for log in (AWAY.log, twinge_first)
    )

    assert (without, after_twinge) == (2, 2)


def test_it_takes_what_time_away_took_before_a_twinge_at_speed_takes_its_step() -> None:
    day, back = RETURN + 9, INDEX.rungs["jog-20b"].position
    for rung, left in ((back + 2, back), (back, back - 1)):
        known = LadderState(rung=rung, rung_then=rung, last_day=RETURN)
        state = in_phase("speed", ladders={"walk-run": known})
        step_back(INDEX, state, day)
        assert state.ladder("walk-run").rung == left
        assert days_away(state.ladder("walk-run"), day + 3) == 3
