"""What is still to be answered today."""

import pytest

from restride.log.model import Episode, Setback, Triage
from tests.engine.conftest import Told, decided
from tests.perfect import PROTOCOL, perfect

CLEAR = {question.id: "no" for question in PROTOCOL.triage.questions}


@pytest.mark.parametrize(
    ("felt", "stopped", "again"),
    [
        ("twinge", False, False),
        ("twinge", True, True),
        ("twinge", None, True),
        ("pull", False, True),
        ("pop", True, True),
    ],
)
def test_it_asks_triage_again_after_what_stopped_the_runner(
    told: Told,
    felt: str,
    stopped: bool | None,  # noqa: FBT001 - a case
    again: bool,  # noqa: FBT001 - a case
) -> None:
    setback = told(Setback, 21, felt=felt, stopped=stopped)
    assert ("triage" in decided((*perfect(21), setback), 21).asks) is again


@pytest.mark.parametrize(("hour", "again"), [(-1, True), (0, False), (1, False)])
def test_it_asks_until_triage_is_answered_after_it(
    told: Told,
    hour: int,
    again: bool,  # noqa: FBT001 - a case
) -> None:
    pull = told(Setback, 21, felt="pull", stopped=True)
    earlier = told(Setback, 21, hour=-2, felt="pull", stopped=True)
    answers = told(Triage, 21, hour=hour, answers=CLEAR)
    assert ("triage" in decided((*perfect(21), earlier, pull, answers), 21).asks) is again


def test_it_asks_for_a_test_until_it_is_done() -> None:
    assert "test" in decided(perfect(18), 18).asks
    assert "test" not in decided(perfect(19, morning=False), 18).asks
    assert "test" not in decided(perfect(17), 17).asks


def test_it_asks_about_the_evening_after_work_alone() -> None:
    assert "after" not in decided(perfect(5), 5).asks


def test_it_names_the_worst_cause_first(told: Told) -> None:
    first = next(one for one in perfect(0) if isinstance(one, Episode))
    worse = told(Episode, 1, side=first.side, injured_on=first.injured_on, site="sit_bone", grade=3)
    bad = told(Triage, 1, answers={**CLEAR, "saddle-numbness": "yes", "bruise": "yes"})
    causes = decided((*perfect(1), worse, bad), 1).triage.causes
    outcomes = [one.data["outcome"] for one in causes]
    assert outcomes == ["emergency", "doctor_first", "doctor_first", "physio_first"]
    assert [one.code for one in causes] == ["triage_answer", "grade_3", "triage_answer", "sit_bone"]
