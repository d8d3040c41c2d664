"""No dose, placement, test or stubbornness passes a guardrail."""

from typing import Any

import pytest

from restride.log.model import After, AnyEntry, Bout, Clinician, Did, Log, Test
from restride.trial.outlook import quiet_morning
from tests.engine.conftest import ASKED, PHYSIO, Told, decided, lived
from tests.perfect import day_of, perfect


def dose(told: Told, day: int, rung: str, bout: Bout) -> AnyEntry:
    return told(Clinician, day, act="dose", rung=rung, dose=bout, reason="Gently.", by=PHYSIO)


@pytest.mark.requirement("REQ-H12-1", "REQ-H17-2")
def test_it_does_not_take_a_short_jog_for_thirty_minutes(told: Told) -> None:
    log: Log = (*perfect(16), dose(told, 16, "jog-30", Bout(run_s=60)))
    day, decision = 16, decided(log, 16)
    while decision.phase == "load-and-run":
        log, decision = lived(log, day, 1)
        day += 1
    assert "guardrail_jog" in {limit.reason.code for limit in decision.limits}


@pytest.mark.requirement("REQ-H12-1", "REQ-H17-2")
def test_it_does_not_take_a_short_hop_for_thirty_seconds(told: Told) -> None:
    log = (*perfect(8), dose(told, 8, "hop-one-30", Bout(hold_s=10)))
    assert lived(log, 8, 14)[1].phase == "foundation"


@pytest.mark.requirement("REQ-H17-2")
def test_it_earns_nothing_by_sprinting_in_front_of_a_guardrail(told: Told) -> None:
    place = told(Clinician, 5, act="place", phase="speed", reason="Looks fine.", by=PHYSIO)
    log = (*perfect(5), place, quiet_morning(day_of(6)))
    bout = Bout(times=4, distance_m=50, intensity_percent=60)
    quiet: dict[str, Any] = {"pain": 0, "sharp": False, "tightness": "none", "limp": False}
    quiet["hesitation"] = False
    for day in range(7, 23, 4):
        log = (
            *log,
            told(Did, day, asked=ASKED + "strides-4x50", move="strides", done=(bout,), **quiet),
            told(After, day, pain=0),
            *(quiet_morning(day_of(one)) for one in range(day, day + 4)),
        )
    speed = next(one for one in decided(log, 23).ladders if one.ladder == "speed")
    assert (speed.earned, speed.cleans) == ("strides-4x50", 0)


@pytest.mark.requirement("REQ-H05-2")
def test_it_does_not_take_a_hop_on_both_legs_for_one_on_each(told: Told) -> None:
    hop = told(Test, 8, test="single-leg-hop", side="both", value=30, pain=0, valid=True)
    log = (*perfect(8), hop, told(After, 8, pain=0), quiet_morning(day_of(9)))
    milestone = decided(log, 9).milestone
    assert milestone is not None
    seen = [one for one in milestone.criteria if one.subject == "single-leg-hop"]
    assert {one.state for one in seen} == {"unknown"}
