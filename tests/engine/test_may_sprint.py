"""Whether speed may come on a day: a free day, rested, and room in the week."""

import pytest

from restride.engine.planning_rules import may_sprint_on
from restride.state.model import LadderState
from tests.engine.today import RETURN, in_phase, on, setup

TODAY = 10  # days after RETURN, a Thursday


def may(*days_ago: int, **told: object) -> bool:
    days = tuple(RETURN + TODAY - one for one in days_ago)
    speed = LadderState(last_day=days[-1] if days else None, days=days)
    state = in_phase("speed", ladders={"speed": speed}, **told)
    return may_sprint_on(on(state, TODAY), RETURN + TODAY)


def test_it_may_where_speed_was_never_done() -> None:
    assert may()


@pytest.mark.parametrize(("days_ago", "allowed"), [(1, False), (2, True)])
def test_it_wants_a_day_between(days_ago: int, allowed: bool) -> None:  # noqa: FBT001 - a case
    assert may(days_ago) is allowed


def test_it_wants_room_in_the_week() -> None:
    assert may(4, 2)
    assert not may(6, 4, 2)
    assert may(7, 4, 2)


def test_it_may_only_on_a_day_that_is_free() -> None:
    assert may(setup=setup(days=("thu",)))
    assert not may(setup=setup(days=("wed", "fri")))
