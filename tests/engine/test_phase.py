"""A phase holds what is earned above its top, and only that; some ladders wait for a day."""

from restride.engine.planning_rules import phase_rule
from restride.state.model import LadderState
from tests.engine.today import INDEX, RETURN, in_phase, on


def limits(drills: int) -> list[tuple[str | None, str | None, str]]:
    state = in_phase("foundation", ladders={"drills": LadderState(rung=drills, rung_then=drills)})
    return [(one.ladder, one.up_to, one.reason.code) for one in phase_rule(on(state, 3))]


def test_it_holds_only_what_is_above_the_top() -> None:
    top = INDEX.rungs["march-3x20"].position
    assert limits(top) == []
    assert limits(top + 1) == [("drills", "march-3x20", "phase_cap")]


def test_it_waits_for_the_day_that_a_ladder_starts_on() -> None:
    for day, held in ((1, ["extender"]), (2, [])):
        state = in_phase("early", day_zero=RETURN)
        early = [one.ladder for one in phase_rule(on(state, day)) if one.reason.code == "too_early"]
        assert early == held
