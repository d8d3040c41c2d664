"""The perfect runner that scenarios start from."""

import pytest

from restride.engine.decide import decide
from restride.log.model import Morning
from tests.perfect import PROTOCOL, day_of, first_day_of, perfect


@pytest.mark.parametrize("phase", ["foundation", "load-and-run", "speed", "keep"])
def test_it_opens_a_phase_on_its_first_day_and_not_before(phase: str) -> None:
    first = first_day_of(phase)
    assert decide(PROTOCOL, perfect(first), day_of(first)).phase == phase
    assert decide(PROTOCOL, perfect(first - 1), day_of(first - 1)).phase != phase


def test_it_is_green_on_its_last_morning() -> None:
    assert decide(PROTOCOL, perfect(30), day_of(30)).light == "green"


def test_it_leaves_the_last_morning_out_if_asked_to() -> None:
    kept, left_out = perfect(30), perfect(30, morning=False)
    assert kept[:-1] == left_out
    assert isinstance(kept[-1], Morning)
    assert kept[-1].day == day_of(30)


def test_it_lets_a_runner_with_earlier_injuries_begin() -> None:
    assert decide(PROTOCOL, perfect(3, earlier=2), day_of(3)).triage.outcome == "proceed"
