"""Unknown opens no gate."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from restride.log.model import AnyEntry, Did, Morning
from restride.log.model import Test as TestEntry
from restride.protocol.criteria import AnyCriterion, CleanDose, HeavyDays, NoLimp, TestPassed
from tests.perfect import PROTOCOL
from tests.properties.folded import decide
from tests.properties.logs import Story, stories
from tests.properties.standing import PHASES, phase_at
from tests.properties.troubles import LOSSES, RESTRAINTS

# A twinge has a gate of its own, with fewer criteria.
ONE_GATE = tuple(
    name for name in (*RESTRAINTS, *LOSSES) if name not in {"twinge", "one side tight"}
)
COURSES = ("perfect", "a red in the foundation", "ten days away", "a pull while running")
MORNING = "every morning"
GATES: list[tuple[str, AnyCriterion | str]] = [
    (phase.id, one)
    for phase in PROTOCOL.phases
    for one in (*(phase.milestone or ()), MORNING)
    if isinstance(one, CleanDose | TestPassed | HeavyDays | NoLimp | str) and phase.keep is None
]
PROVEN = {
    rung.id: rung.proves.test for ladder in PROTOCOL.ladders for rung in ladder.rungs if rung.proves
}
LADDER_OF = {rung.id: ladder.id for ladder in PROTOCOL.ladders for rung in ladder.rungs}


@settings(settings.get_profile("properties"))
@given(
    stories(ONE_GATE, COURSES), st.sampled_from(GATES), st.sampled_from(["pain", "value", "valid"])
)
def test_it_opens_no_gate_on_an_answer_left_out(
    story: Story, gate: tuple[str, AnyCriterion | str], unsaid: str
) -> None:
    """Without the answers that one criterion rests on, its gate stays shut for ever."""
    phase, criterion = gate
    log = tuple(blank(entry, criterion, unsaid) for entry in story.log)
    assert phase_at(decide(log, story.on)) <= PHASES.index(phase)


def blank(entry: AnyEntry, criterion: AnyCriterion | str, unsaid: str) -> AnyEntry:
    """An entry without what it says about a criterion."""
    unknown: dict[str, Any] = {}
    match criterion, entry:
        case (str(), Morning()):
            unknown = {"pain": None}
        case (NoLimp(), Morning()):
            unknown = {"limp": None}
        case (TestPassed(), TestEntry()) if entry.test == criterion.test:
            has_bounds = (criterion.at_least, criterion.at_most) != (None, None)
            unknown = {unsaid if has_bounds or unsaid != "value" else "pain": None}
        case (TestPassed(), Did()) if PROVEN.get(rung_of(entry)) == criterion.test:
            unknown = {"pain": None}
        case (CleanDose(), Did()) if rung_of(entry) in criterion.rungs:
            unknown = {"pain": None}
        case (HeavyDays(), Did()) if LADDER_OF.get(rung_of(entry)) in criterion.ladders:
            unknown = {"pain": None}
    return replace(entry, **unknown) if unknown else entry


def rung_of(entry: Did) -> str:
    return (entry.asked or "").partition("#")[2]
