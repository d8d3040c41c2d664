"""Which tests a gate still waits for, and when a late starter's tests come."""

from msgspec.structs import replace

from restride.decision.model import Item
from restride.engine.planning_rules import wanted_tests
from restride.engine.session import ladder_item, milestone_tests
from restride.log.model import Episode
from restride.state.model import State, TestFact
from tests.engine.today import INDEX, RETURN, in_phase, on
from tests.perfect import perfect

TOLD = next(one for one in perfect(0) if isinstance(one, Episode))


def late(phase: str) -> State:
    """Somebody who was jogging already when the injury was told, on day RETURN."""
    return in_phase(phase, episode=replace(TOLD, already_jogging=True), first_day=RETURN)


def due(phase: str, day: int, *items: Item) -> set[str]:
    return set(milestone_tests(on(late(phase), day), list(items)))


def test_it_asks_the_bridge_on_the_first_day() -> None:
    assert due("early", 0) == {"single-leg-bridge"}


def test_it_asks_the_hop_on_the_third_day() -> None:
    assert due("foundation", 1) == set()
    assert due("foundation", 2) == {"single-leg-hop"}


def test_it_asks_no_test_that_a_rung_of_today_proves() -> None:
    ladder = INDEX.ladders["bridge"]
    holds = {
        at.rung.id: ladder_item(on(late("early"), 0), ladder, at.position) for at in ladder.rungs
    }
    assert due("early", 0, holds["bridge-one-30"]) == set()
    assert due("early", 0, holds["bridge-one-20"]) == {"single-leg-bridge"}


def test_it_waits_for_a_test_until_it_is_passed_on_each_side() -> None:
    hop = TestFact(RETURN, 30.0, 0, ())
    state = in_phase("foundation", tests={("single-leg-hop", "left"): hop})
    assert wanted_tests(on(state, 1)) == {"single-leg-hop", "brisk-walk"}
    state.tests["single-leg-hop", "right"] = hop
    assert wanted_tests(on(state, 1)) == {"brisk-walk"}
