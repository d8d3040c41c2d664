"""Other sport and harder running: what stops them, and what only belongs to the week."""

import pytest

from restride.decision.model import Decision
from tests.scenario_file import HERE, read
from tests.scenario_walk import walk


def decided(scenario: str, day: int = 0) -> Decision:
    seen = walk(read(HERE / f"{scenario}.yaml"))
    return next(one.decision for one in seen if one.day == day)


def why_not(decision: Decision, activity: str) -> str | None:
    """The reason against an activity; None where it is allowed."""
    seen = next(one for one in decision.activities if one.activity == activity)
    return None if seen.reason is None else seen.reason.code


@pytest.mark.parametrize(
    ("scenario", "activity", "code"),
    [
        ("3-clean/guardrail.hop-refuses-2", "easy-running", "guardrail_hop"),  # of the run alone
        ("2-light/light.fatigue-refuses", "easy-running", "tired"),  # of speed alone
        ("2-light/light.fatigue-refuses", "tempo", "tired"),
        ("2-light/light.fatigue-refuses", "easy-cycling", None),
        ("2-light/light.after.red-refuses", "easy-cycling", "rest_after_red"),
        ("2-light/light.after.red-refuses", "walking", None),
        ("1-triage/triage.doctor-first-loads-nothing-refuses", "walking", "triage_doctor_first"),
        ("1-triage/triage.physio-in-phase-3-to-5-refuses", "rowing", "triage_physio_first"),
        ("1-triage/triage.physio-in-phase-3-to-5-refuses", "walking", None),
        ("5-day/days-available-refuses", "walking", None),
        ("3-clean/gap.no-heavy-refuses", "easy-running", "no_heavy_recently"),
    ],
)
def test_it_says_what_stops_an_activity(scenario: str, activity: str, code: str | None) -> None:
    assert why_not(decided(scenario), activity) == code


def test_it_lets_nothing_of_the_week_stop_an_activity() -> None:
    decision = decided("4-ladders/speed.48-h-refuses")
    assert {one.reason.code for one in decision.limits if one.ladder == "speed"} == {"spacing"}
    assert why_not(decision, "easy-running") is None


def test_it_lets_a_lower_rung_stop_no_activity() -> None:
    decision = decided("3-clean/gap.speed-two-down-refuses")
    lowered = {one.reason.code for one in decision.limits if one.ladder == "speed" and one.up_to}
    assert "gap" in lowered
    assert why_not(decision, "easy-running") is None
