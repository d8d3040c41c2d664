"""A rung with a requirement of its own, or behind a rung of another ladder, waits for it."""

import pytest

from restride.engine.planning_rules import requirement_rule
from restride.state.model import CleanFact, LadderState
from tests.engine.today import INDEX, RETURN, kept, on

CLEAN = tuple(CleanFact(RETURN + day, 0, True, False, ()) for day in (0, 3))  # noqa: FBT003 - a fact
DIVER, KEEP_90 = INDEX.rungs["diver-3x8"].position, INDEX.rungs["keep-90"].position


def limits(
    *, lengthening: int, keep: int, speed: str, cleans: tuple[str, ...] = ()
) -> dict[str | None, tuple[str | None, object]]:
    """By ladder how high it may go, and what it names."""
    ladders = {
        "lengthening": LadderState(rung=lengthening),
        "sprint-keep": LadderState(rung=keep),
        "speed": LadderState(rung=INDEX.rungs[speed].position),
    }
    state = kept(ladders=ladders, cleans=dict.fromkeys(cleans, CLEAN))
    found = requirement_rule(on(state, 9))
    return {one.ladder: (one.up_to, one.reason.data["rung"]) for one in found}


def test_it_holds_each_ladder_for_its_own_requirement() -> None:
    assert limits(lengthening=DIVER, keep=KEEP_90, speed="sprint-90") == {
        "lengthening": ("glider-3x8", "diver-3x8"),
        "sprint-keep": ("keep-80", "sprint-90"),
    }


def test_it_does_not_look_above_what_is_earned() -> None:
    assert limits(lengthening=DIVER - 1, keep=KEEP_90 - 1, speed="sprint-90") == {}


@pytest.mark.parametrize(
    ("cleans", "held"), [(("glider-3x8",), True), (("glider-3x8", "rdl-one-leg"), False)]
)
def test_it_wants_every_requirement_met(cleans: tuple[str, ...], held: bool) -> None:  # noqa: FBT001 - a case
    found = limits(lengthening=DIVER, keep=0, speed="sprint-90", cleans=cleans)
    assert ("lengthening" in found) is held
