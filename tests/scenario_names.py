"""Names in a scenario that nothing has: a misspelled one is never there, and never missed."""

from collections.abc import Iterator

from restride.decision.codes import UNLOCKS
from tests.perfect import PROTOCOL
from tests.scenario_file import Expect, Scenario

LADDERS = {ladder.id for ladder in PROTOCOL.ladders}
RUNGS = {rung.id for ladder in PROTOCOL.ladders for rung in ladder.rungs}
TESTS = {test.id for test in PROTOCOL.tests}
MOVES = {move.id for move in PROTOCOL.moves}
PHASES = {phase.id for phase in PROTOCOL.phases}
ACTIVITIES = {activity.id for activity in PROTOCOL.activities}
OTHER_SUBJECTS = {"floor", "heavy", "walking", "setback"}
SIDES = ("", ".left", ".right", ".both")


def unknown(scenario: Scenario) -> list[str]:
    """Every name that neither the protocol nor the decision knows."""
    expected = (scenario.expect, *(then.expect for then in scenario.then))
    return [name for expect in expected for name in unknown_in(expect)]


def unknown_in(expect: Expect) -> Iterator[str]:
    wanted = [*(expect.causes or ()), *expect.reasons]
    codes = [one if isinstance(one, str) else one.code for one in wanted]
    limits = [*expect.limits, *expect.no_limits]
    codes += [*expect.no_reasons, *(limit.code for limit in limits)]
    items = [*expect.session, *expect.no_session, *expect.order, *expect.changes]
    items += [*expect.sides, *expect.times_today, *expect.dose]
    ladders = [*expect.ladders, *(one.ladder for one in limits if isinstance(one.ladder, str))]
    rungs = [one.up_to for one in limits if isinstance(one.up_to, str)]
    rungs += [one.earned for one in expect.ladders.values() if one.earned is not None]
    phases = [one for one in (expect.phase, expect.opens) if isinstance(one, str)]
    subjects = {one + side for one in TESTS | RUNGS | OTHER_SUBJECTS for side in SIDES}
    yield from set(codes) - UNLOCKS.keys()
    yield from set(items) - LADDERS - RUNGS - TESTS - MOVES
    yield from set(ladders) - LADDERS
    yield from set(rungs) - RUNGS
    yield from set(phases) - PHASES
    yield from set(expect.criteria) - subjects
    yield from set(expect.activities) - ACTIVITIES
