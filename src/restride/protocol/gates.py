"""Whether every phase can be reached and left, and only by something that was shown."""

from collections.abc import Iterator
from typing import NamedTuple

from restride.protocol.criteria import (
    AnyCriterion,
    CleanDose,
    Floor,
    HeavyDays,
    SinceSetback,
    TestPassed,
)
from restride.protocol.model import Phase, Protocol
from restride.protocol.place import Steps
from restride.protocol.problem import Problem

DATES = (Floor, SinceSetback)
WORK_UNITS = ("s", "min", "reps", "m", "N")  # more of these is better, so a test asks at least


class Gate(NamedTuple):
    """One way out of a phase, and where it stands."""

    phase: int
    steps: Steps
    criteria: tuple[AnyCriterion, ...]


def gates(protocol: Protocol) -> Iterator[Gate]:
    """List every way out of every phase."""
    for at, phase in enumerate(protocol.phases):
        last = at == len(protocol.phases) - 1
        if not last or phase.milestone:
            yield Gate(at, ("phases", at, "milestone"), phase.milestone)
        for name in ("milestone_distance", "milestone_after_twinge"):
            criteria = getattr(phase, name)
            if criteria is not None:
                yield Gate(at, ("phases", at, name), criteria)
        if phase.late is not None and phase.late.milestone:
            yield Gate(at, ("phases", at, "late", "milestone"), phase.late.milestone)


def open_doors(protocol: Protocol) -> Iterator[Problem]:
    """Find gates that nothing guards, or only a date: they would open by themselves."""
    for gate in gates(protocol):
        if all(isinstance(criterion, DATES) for criterion in gate.criteria):
            held = "only dates hold" if gate.criteria else "nothing holds"
            name = protocol.phases[gate.phase].id
            what = f"{held} the gate out of `{name}`, so it opens by itself"
            yield Problem(gate.steps, what, "Add something the runner has to show")


def closed_doors(protocol: Protocol) -> Iterator[Problem]:
    """Find criteria that ask for work which no phase up to the gate prescribes."""
    for gate in gates(protocol):
        allowed = _allowed(protocol, gate.phase)
        for at, criterion in enumerate(gate.criteria):
            steps = (*gate.steps, at)
            if isinstance(criterion, CleanDose) and not allowed & set(criterion.rungs):
                what = f"no phase up to here allows `{'`, `'.join(criterion.rungs)}`"
                mend = "Raise `up_to`, or ask for a lower rung"
                yield Problem((*steps, "rungs"), what, mend)
            if isinstance(criterion, HeavyDays):
                yield from _missing_ladders(protocol.phases[gate.phase], criterion, steps)


def _missing_ladders(phase: Phase, criterion: HeavyDays, steps: Steps) -> Iterator[Problem]:
    for which, ladder in enumerate(criterion.ladders):
        if ladder not in phase.up_to:
            what = f"the phase `{phase.id}` does not prescribe `{ladder}`"
            yield Problem(
                (*steps, "ladders", which), what, "Add it to `up_to` or leave it out here"
            )


def _allowed(protocol: Protocol, up_to: int) -> set[str]:
    """The rungs that the phases up to this one allow; a name that is not there allows nothing."""
    found: set[str] = set()
    for phase in protocol.phases[: up_to + 1]:
        late = {} if phase.late is None else phase.late.up_to
        for ladder in protocol.ladders:
            names = [rung.id for rung in ladder.rungs]
            for cap in (phase.up_to.get(ladder.id), late.get(ladder.id)):
                found |= set(names[: names.index(cap) + 1]) if cap in names else set()
    return found


def impossible_criteria(protocol: Protocol) -> Iterator[Problem]:
    """Find criteria that nobody can meet: too many in too few days, or two lines that exclude."""
    apart = protocol.cleans.days_apart
    for gate in gates(protocol):
        for at, one in enumerate(gate.criteria):
            steps = (*gate.steps, at)
            if isinstance(one, CleanDose) and one.valid_days is not None:
                needed = (one.times - 1) * apart + 1
                if needed > one.valid_days:
                    what = f"{one.times} cleans need {needed} days, but count for {one.valid_days}"
                    yield Problem((*steps, "valid_days"), what, "Let them count for longer")
            if isinstance(one, HeavyDays) and one.last_whole > one.times:
                what = f"the last {one.last_whole} of {one.times} days cannot be whole"
                yield Problem((*steps, "last_whole"), what, "Ask for fewer whole days")


def lineless_tests(protocol: Protocol) -> Iterator[Problem]:
    """Find tests that any result would pass, or that less work would pass."""
    units = {test.id: test.unit for test in protocol.tests}
    for gate in gates(protocol):
        for at, one in enumerate(gate.criteria):
            if not isinstance(one, TestPassed) or one.test not in units:
                continue
            unit, steps = units[one.test], (*gate.steps, at)
            if one.at_least is None and one.at_most is None and unit not in ("pain", "none"):
                yield Problem(steps, "any result would pass", "Add `at_least:` or `at_most:`")
            elif unit in WORK_UNITS and (one.at_least is None or one.at_most is not None):
                what = f"a test in {unit} would be passed by doing less"
                yield Problem(steps, what, "Write `at_least:` in place of `at_most:`")


def painful_gates(protocol: Protocol) -> Iterator[Problem]:
    """Find gates that open at a pain which the light does not call green."""
    kinds = {rung.id: ladder.kind for ladder in protocol.ladders for rung in ladder.rungs}
    tests = {test.id: test.kind for test in protocol.tests}
    during = protocol.light.during
    for gate in gates(protocol):
        for at, one in enumerate(gate.criteria):
            found = []
            if isinstance(one, CleanDose):
                found = [kinds[rung] for rung in one.rungs if rung in kinds]
            elif isinstance(one, TestPassed):
                found = [tests[one.test]] if one.test in tests else []
            elif isinstance(one, HeavyDays):
                found = ["strength"]
            green = min((during[kind].green for kind in found if kind in during), default=10)
            if isinstance(one, CleanDose | TestPassed | HeavyDays) and one.pain > green:
                what = f"pain {one.pain} opens it, but the light is green only up to {green}"
                yield Problem((*gate.steps, at, "pain"), what, f"Write at most {green}")


def sentinel_lines(protocol: Protocol) -> Iterator[Problem]:
    """Find gates that let pass what the watch after return would stop."""
    for phase in protocol.phases:
        if phase.keep is None:
            continue
        watch = phase.keep.sentinel
        for gate in gates(protocol):
            for at, one in enumerate(gate.criteria):
                if not isinstance(one, TestPassed) or one.test != watch.knee_extension_test:
                    continue
                line = watch.knee_extension_deficit_deg
                if one.at_least is not None or one.at_most is None or one.at_most >= line:
                    what = f"this lets pass a deficit of {line:g}°, which stops speed after return"
                    yield Problem((*gate.steps, at), what, f"Write `at_most:` below {line:g}")
