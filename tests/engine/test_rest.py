"""After a red: the dates that still have to pass, and the green mornings that are missing."""

from datetime import date

import pytest

from restride.decision.model import Limit
from restride.engine.safety_rules import rest_rule
from restride.state.model import State
from restride.trial.outlook import pretend_id
from tests.engine.today import RETURN, in_phase, on


def limits(state: State, day: int) -> list[Limit]:
    return [one for one in rest_rule(on(state, day)) if one.reason.code == "rest_after_red"]


@pytest.mark.parametrize(("passed", "left"), [(0, 2), (1, 1), (2, 0), (5, 0)])
def test_it_says_how_long_a_rest_still_lasts(passed: int, left: int) -> None:
    state = in_phase("foundation", rest_since=RETURN, rest_greens=1)
    (limit,) = limits(state, passed)
    assert (limit.ladder, limit.up_to) == (None, None)
    assert limit.reason.data == {"greens": 1, "needed": 2, "days": left}


def test_it_rests_only_where_a_rest_has_begun() -> None:
    assert limits(in_phase("foundation"), 3) == []


@pytest.mark.parametrize(("because", "cause"), [("after_amber", "amber"), ("overrun", "overrun")])
def test_it_says_whether_yesterday_hurt_or_was_too_much(because: str, cause: str) -> None:
    entry = pretend_id(date(2026, 6, 1), 1)
    state = in_phase("foundation", amber_on=RETURN + 2, because={because: (entry,)})
    found = [one.reason for one in rest_rule(on(state, 3))]
    assert found
    for reason in found:
        assert (reason.code, reason.data) == ("after_amber", {"cause": cause})
        assert reason.entries == (entry,)
