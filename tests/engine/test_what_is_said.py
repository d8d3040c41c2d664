"""Beyond the limits: what changed, what waits, what to know. Said when it is so, and only then."""

from typing import Any

import msgspec
import pytest

from restride.decision.model import Decision
from restride.engine.decide import what_to_know
from tests.engine.conftest import decided
from tests.engine.today import RETURN, in_phase, kept, on
from tests.perfect import perfect
from tests.scenario_file import HERE, Expect, Scenario, Start, Step, Then, read
from tests.scenario_walk import walk

OVERRUN = {"did": {"day": 0, "rung": "jog-20a", "done": [{"run_s": 1500}]}}
TWINGE = {"setback": {"day": -1, "felt": "twinge", "stopped": False}}
PULL = {"setback": {"day": -1, "felt": "pull", "stopped": True}}
BACK_PAIN = {"triage": {"day": 0, "back-pain": "yes"}}


def said(decision: Decision) -> list[str]:
    """The reasons that are not of a limit."""
    of_limits = [limit.reason for limit in decision.limits]
    return [one.code for one in decision.reasons if one not in of_limits]


@pytest.mark.parametrize(
    ("start", "change", "code"),
    [
        (Start(days=0), None, "first_day"),
        (Start(days=1), None, None),
        (Start(phase="foundation"), None, "phase_opened"),
        (Start(phase="foundation", plus=1), None, None),
        (Start(phase="keep"), None, "phase_opened"),
        (Start(phase="foundation", plus=1), {"morning": {"day": 0, "pain": 1}}, None),
        (Start(phase="keep", plus=3), {"morning": {"day": 0, "pain": 1}}, None),
        (Start(rung="jog-20a"), OVERRUN, "overrun"),
        (Start(rung="jog-20a"), {"did": {"day": 0, "rung": "jog-20a", "pain": 2}}, None),
        (Start(days=2), BACK_PAIN, "triage_physio_first"),
        (Start(phase="foundation", plus=2), BACK_PAIN, None),
        (Start(days=4), {"setup": {"race_day": "2026-03-06"}}, "race_not_ready"),  # today
        (Start(days=4), {"setup": {"race_day": "2026-03-05"}}, None),  # yesterday
    ],
)
def test_it_says_it_when_it_is_so(start: Start, change: Any, code: str | None) -> None:
    steps = () if change is None else (msgspec.convert(change, Step),)
    scenario = Scenario(why="", start=start, change=steps, expect=Expect())
    (today,) = walk(scenario)
    assert said(today.decision) == ([] if code is None else [code])


@pytest.mark.parametrize(("change", "code"), [(TWINGE, "stepped_back"), (PULL, "restarted")])
def test_it_says_for_two_days_that_it_went_back(change: Any, code: str) -> None:
    start, then = Start(rung="jog-25", plus=1), (1, 2)
    later = tuple(Then(day=day, expect=Expect()) for day in then)
    steps = (msgspec.convert(change, Step),)
    seen = walk(Scenario(why="", start=start, change=steps, expect=Expect(), then=later))
    assert [said(one.decision) for one in seen] == [[code], [code], []]


@pytest.mark.parametrize("scenario", ["gate.green-morning-refuses", "gate.green-morning-refuses-2"])
def test_it_says_that_a_gate_waits_for_a_green_morning(scenario: str) -> None:
    seen = [one.decision for one in walk(read(HERE / "4-gates" / f"{scenario}.yaml"))]
    assert said(seen[1]) == ["gate_waits_for_green"]


def test_it_says_when_all_is_done_for_today() -> None:
    decision = decided(perfect(6, morning=False), 5)
    assert said(decision) == ["done_for_today"]
    assert not {"test", "after"} & set(decision.asks)


@pytest.mark.parametrize(
    ("progress", "climb", "phase", "days"),
    [
        (20, 20, 20, None),
        (21, 20, 20, 21),
        (1, 41, 50, None),
        (1, 42, 50, 42),
        (1, 50, 42, 42),
        (1, 50, 41, None),
        (30, 45, 50, 45),
        (30, 20, 50, 30),
        (None, None, 25, 30),  # nothing yet, and the injury was told 30 days ago
    ],
)
def test_it_says_when_nothing_moves(
    progress: int | None, climb: int | None, phase: int, days: int | None
) -> None:
    state = in_phase(
        "foundation",
        last_progress=None if progress is None else RETURN + 100 - progress,
        last_climb=None if climb is None else RETURN + 100 - climb,
        phase_since=RETURN + 100 - phase,
        first_day=RETURN + 70,
    )
    found = [one.data["days"] for one in what_to_know(on(state, 100), ()) if one.code == "stalled"]
    assert found == ([] if days is None else [days])


def test_it_does_not_call_it_a_stall_after_return() -> None:
    state = kept(last_progress=RETURN, phase_since=RETURN)
    assert not list(what_to_know(on(state, 100), ()))


def test_it_does_not_call_it_a_stall_where_nothing_has_begun() -> None:
    state = in_phase("foundation", first_day=None, phase_since=RETURN + 100)
    assert not list(what_to_know(on(state, 100), ()))
