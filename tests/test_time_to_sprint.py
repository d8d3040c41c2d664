"""How long the way back takes for a runner who is green each day (clinical rules, section 4)."""

import pytest

from restride.decision.model import CriterionSeen, Decision
from tests.perfect import PROTOCOL, Runner, decision_of, first_day_of

GOOD_RESPONDER = Runner()
BEFORE_RETURN = ("early", "foundation", "load-and-run", "speed")
LADDER_OF = {rung.id: ladder.id for ladder in PROTOCOL.ladders for rung in ladder.rungs}
PROVES = {
    rung.proves.test: ladder.id
    for ladder in PROTOCOL.ladders
    for rung in ladder.rungs
    if rung.proves is not None
}
HEAVY = tuple(ladder.id for ladder in PROTOCOL.ladders if ladder.part == "heavy")


def days_of(phase: str) -> range:
    following = [*BEFORE_RETURN, "keep"][BEFORE_RETURN.index(phase) + 1]
    return range(first_day_of(phase), first_day_of(following))


def first_full_sprint() -> int:
    days = range(first_day_of("speed"), first_day_of("keep"))
    return next(day for day in days if is_asked(decision_of(GOOD_RESPONDER, day), "sprint-100"))


def is_asked(decision: Decision, name: str) -> bool:
    return any(name in (item.ladder, item.rung, item.test) for item in decision.session)


def works_on(criterion: CriterionSeen) -> tuple[str, ...]:
    """The ladders and tests that lead to a criterion."""
    if criterion.criterion == "heavy_days":
        return HEAVY
    name = criterion.subject
    return (LADDER_OF.get(name, name), PROVES.get(name, name))


def is_explained(decision: Decision, criterion: CriterionSeen) -> bool:
    """Whether today works on it, a limit says why not, or it waits for a date."""
    if criterion.criterion == "floor":
        return True
    limited = {limit.ladder for limit in decision.limits if limit.up_to is None}
    return any(
        is_asked(decision, name) or name in limited or None in limited
        for name in works_on(criterion)
    )


def test_it_takes_a_good_responder_about_nine_weeks_to_full_sprint() -> None:
    assert 8.5 <= first_full_sprint() / 7 <= 9.6


def test_it_clears_a_good_responder_within_the_week_after_the_first_full_sprint() -> None:
    assert first_full_sprint() < first_day_of("keep") <= first_full_sprint() + 7


@pytest.mark.requirement("REQ-H21-2")
@pytest.mark.parametrize("phase", BEFORE_RETURN)
def test_it_holds_no_gate_longer_than_its_own_reason(phase: str) -> None:
    for day in days_of(phase):
        decision = decision_of(GOOD_RESPONDER, day)
        assert decision.milestone is not None
        missing = [one for one in decision.milestone.criteria if one.state != "met"]
        assert any(is_explained(decision, one) for one in missing), f"day {day}: {missing}"


@pytest.mark.parametrize("phase", BEFORE_RETURN)
def test_it_keeps_no_good_responder_in_a_phase_whose_criteria_are_all_met(phase: str) -> None:
    met = [
        day
        for day in days_of(phase)
        if (milestone := decision_of(GOOD_RESPONDER, day).milestone) is not None
        and all(one.state == "met" for one in milestone.criteria)
    ]
    assert not met
