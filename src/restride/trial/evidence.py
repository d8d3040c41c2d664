"""What a criterion or a guard rests on, as something that a pretended runner never logs."""

from msgspec.structs import replace

from restride.log.model import AnyEntry, Did, Morning, Test
from restride.protocol.criteria import AnyCriterion, CleanDose, HeavyDays, NoLimp, TestPassed
from restride.protocol.guards import long_jogs
from restride.protocol.model import Protocol
from restride.trial.course import LeaveOut


def evidence_of(protocol: Protocol, criterion: AnyCriterion) -> LeaveOut | None:
    """Leaves out all that a criterion can be met by; None for a date, which nobody shows."""
    if isinstance(criterion, CleanDose):
        return work(set(criterion.rungs))
    if isinstance(criterion, TestPassed):
        return test(protocol, criterion.test)
    if isinstance(criterion, HeavyDays):
        ladders = (one for one in protocol.ladders if one.id in criterion.ladders)
        return work({rung.id for ladder in ladders for rung in ladder.rungs})
    return walking if isinstance(criterion, NoLimp) else None


def hop(protocol: Protocol) -> LeaveOut:
    """Leaves out every proof of the hop on each leg."""
    return test(protocol, protocol.guardrail.hop_test)


def jog(protocol: Protocol) -> LeaveOut:
    """Leaves out every run of 30 minutes without a break."""
    return work(long_jogs(protocol))


def test(protocol: Protocol, name: str) -> LeaveOut:
    """Leaves out a test, and the rungs that count as the same."""
    rungs = (rung for ladder in protocol.ladders for rung in ladder.rungs)
    did = work({one.id for one in rungs if one.proves is not None and one.proves.test == name})
    return lambda one: None if isinstance(one, Test) and one.test == name else did(one)


def work(rungs: set[str]) -> LeaveOut:
    """Leaves out some rungs."""

    def left(one: AnyEntry) -> AnyEntry | None:
        asked = one.asked if isinstance(one, Did) else None
        return None if asked is not None and asked.partition("#")[2] in rungs else one

    return left


def walking(one: AnyEntry) -> AnyEntry:
    """Leaves the question about a limp without an answer."""
    return replace(one, limp=None) if isinstance(one, Morning) else one
