"""Late, missing and contradictory answers hold or step back."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from restride.log.model import (
    After,
    Clinician,
    Did,
    Episode,
    Morning,
    Painkiller,
    Setback,
    Test,
    Triage,
)
from restride.trial.outlook import at, quiet_morning
from tests.engine.conftest import PHYSIO, Told, decided, position
from tests.perfect import PROTOCOL, day_of, perfect

CLEAR = {question.id: "no" for question in PROTOCOL.triage.questions}


@pytest.mark.requirement("REQ-H05-2")
@pytest.mark.parametrize("side", ["right", None])
def test_it_does_not_count_work_of_the_other_leg(side: str | None) -> None:
    injured_only = ("heel-press", "extender")
    log = tuple(
        replace(one, side=side) if isinstance(one, Did) and one.move in injured_only else one
        for one in perfect(10)
    )
    assert decided(log, 10).phase == "early"


@pytest.mark.requirement("REQ-H03-3")
def test_it_does_not_let_sore_thighs_stand_for_answers() -> None:
    log = tuple(
        replace(one, where="both_thighs", pain=None)
        if isinstance(one, Did) and one.day > day_of(15)
        else one
        for one in perfect(20)
    )
    assert position(decided(log, 20), "walk-run") == "walk-run-2"


@pytest.mark.requirement("REQ-H01-2")
def test_it_keeps_an_emergency_that_was_answered_before_the_pain_moved(told: Told) -> None:
    log = (
        *perfect(6),
        told(Triage, 6, hour=-3, answers={**CLEAR, "saddle-numbness": "yes"}),
        told(Morning, 6, hour=-2, pain=2, where="elsewhere"),
        told(Triage, 6, hour=-1, answers=CLEAR),
    )
    assert decided(log, 6).triage.outcome == "emergency"


def test_it_keeps_a_hold_that_came_before_the_injury_was_told(told: Told) -> None:
    hold = told(Clinician, -1, act="hold", reason="Wait for me.", by=PHYSIO)
    decision = decided((hold, *perfect(1)), 1)
    assert (decision.action, decision.session) == ("hold", ())


@pytest.mark.requirement("REQ-H01-1")
def test_it_holds_again_when_the_injury_turns_out_worse_after_a_clearance(told: Told) -> None:
    first = next(one for one in perfect(0) if isinstance(one, Episode))
    clear = told(Clinician, 4, act="clear", hold="doctor_first", reason="Fine.", by=PHYSIO)
    worse = told(Episode, 8, side=first.side, injured_on=first.injured_on, felt="pop", grade=3)
    assert decided((*perfect(9), clear, worse), 9).triage.outcome == "doctor_first"


@pytest.mark.requirement("REQ-H03-4")
def test_it_does_not_patch_a_late_answer_with_one_in_time(told: Told) -> None:
    day = day_of(17)
    log = tuple(one for one in perfect(18) if not (isinstance(one, Morning) and one.day == day))
    half = told(Morning, 17, painkiller=Painkiller(type="none"))
    late = replace(quiet_morning(day), at=at(day) + timedelta(days=5))
    whole = position(decided(perfect(18), 18), "walk-run")
    assert position(decided((*log, half, late), 18), "walk-run") != whole


@pytest.mark.requirement("REQ-H19-4")
def test_it_rests_after_an_evening_of_pain_without_work(told: Told) -> None:
    rest = tuple(
        one for one in perfect(21) if not (isinstance(one, (Did, After)) and one.day == day_of(20))
    )
    decision = decided((*rest, told(After, 20, pain=9)), 21)
    assert (decision.action, decision.limits[0].reason.code) == ("rest", "rest_after_red")


@pytest.mark.requirement("REQ-H19-4")
def test_it_stops_the_day_at_a_painful_test(told: Told) -> None:
    test = told(Test, 14, test="single-leg-hop", side="left", value=5, pain=9, valid=True)
    decision = decided((*perfect(14), test), 14)
    assert (decision.light, decision.session) == ("red", ())


@pytest.mark.requirement("REQ-H13-3")
def test_it_lets_a_pull_win_over_a_placement_of_the_same_day(told: Told) -> None:
    place = told(Clinician, 40, hour=-4, act="place", phase="speed", reason="Go on.", by=PHYSIO)
    pull = told(Setback, 40, hour=6, felt="pull", stopped=True)
    log = (*perfect(41), place, pull, told(Triage, 41, answers=CLEAR))
    assert decided(log, 41).phase == "early"
