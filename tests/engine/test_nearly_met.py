"""Tests of a gate are offered once the rest is met, or one short, or only a date away."""

import pytest

from restride.engine.session import is_nearly_met
from restride.protocol.criteria import CleanDose, Floor, NoLimp, TestPassed
from restride.state.milestones import Measure

CLEAN = CleanDose(rungs=("jog-30",), source="editorial")
TEST = TestPassed(test="palpation", side="injured", valid_days=7, source="editorial")
NO_LIMP = NoLimp(valid_days=2, source="editorial")
FLOOR = Floor(day=21, source="editorial")


@pytest.mark.parametrize(
    ("measure", "near"),
    [
        (Measure(CLEAN, "unmet", 1, 2, "times", "jog-30"), True),
        (Measure(CLEAN, "unmet", 0, 2, "times", "jog-30"), False),
        (Measure(CLEAN, "unknown", None, 1, "times", "jog-30"), False),
        (Measure(CLEAN, "unmet", 3, 4, "days", "heavy"), True),
        (Measure(CLEAN, "unmet", 2, 4, "days", "heavy"), False),
        (Measure(TEST, "unknown", None, 9, "value", "palpation"), True),
        (Measure(FLOOR, "unmet", 3, 21, "day", "floor"), True),
        (Measure(NO_LIMP, "met", 0, 0, "limp", "walking"), True),
        (Measure(NO_LIMP, "unmet", 1, 0, "limp", "walking"), False),
        (Measure(NO_LIMP, "unknown", None, 0, "limp", "walking"), False),
    ],
)
def test_it_knows_how_near_a_criterion_is(measure: Measure, near: bool) -> None:  # noqa: FBT001 - a case
    assert is_nearly_met(measure) is near
