"""Whether running and speed come only after the facts that the engine's guardrails ask for.

The engine holds running until a hop of 30 s on each leg, and speed until a jog of 30 minutes, both
at pain 0, whatever the protocol says. A protocol whose gates do not ask for them would promise a
phase and then hold the runner in it.
"""

from collections.abc import Callable, Iterator

from restride.protocol.criteria import AnyCriterion, CleanDose, TestPassed
from restride.protocol.ladder import Ladder, Rung
from restride.protocol.model import Phase, Protocol
from restride.protocol.problem import Problem
from restride.protocol.value import Dose

HOP_S = 30
JOG_S = 1800
MEASURED_BY = {"s": "hold_s", "min": "run_s", "reps": "reps", "m": "distance_m"}


def unguarded_runs(protocol: Protocol) -> Iterator[Problem]:
    """Find phases that let a runner run before any gate has asked for the hop on each leg."""
    test = protocol.guardrail.hop_test
    mend = f"Ask for `{test}` on each side, at_least {HOP_S}, pain 0, in a gate before it"
    guarded = False
    for at, phase in enumerate(protocol.phases):
        for ladder in protocol.ladders:
            if ladder.part not in ("run", "speed"):
                continue
            what = f"`{ladder.id}` is allowed before the hop on each leg was shown"
            if ladder.id in phase.up_to and not guarded:
                yield Problem(("phases", at, "up_to", ladder.id), what, mend)
            late = phase.late
            if late is not None and ladder.id in late.up_to:
                asks = guarded or test in late.tests
                if not asks or ladder.part == "speed":
                    steps = ("phases", at, "late", "up_to", ladder.id)
                    yield Problem(steps, what, f"Add `{test}` to the late start's tests")
        guarded |= _every_way(phase, lambda one: _is_hop(one, test))


def unguarded_speed(protocol: Protocol) -> Iterator[Problem]:
    """Find phases that let a runner go fast before any gate has asked for the 30-minute jog."""
    jogs = long_jogs(protocol)
    guarded = False
    for at, phase in enumerate(protocol.phases):
        for ladder in protocol.ladders:
            if ladder.part == "speed" and ladder.id in phase.up_to and not guarded:
                what = f"`{ladder.id}` is allowed before a 30-minute jog was shown"
                mend = "Ask for a clean run of 1800 s without a break, pain 0, in a gate before it"
                yield Problem(("phases", at, "up_to", ladder.id), what, mend)
        guarded |= _every_way(phase, lambda one: _is_jog(one, jogs))


def _every_way(phase: Phase, asked: Callable[[AnyCriterion], bool]) -> bool:
    """Whether each first way out asks for it. The way after a twinge was passed once before."""
    late = () if phase.late is None else phase.late.milestone
    ways = [phase.milestone, phase.milestone_distance, late or None]
    return all(any(asked(one) for one in way) for way in ways if way is not None)


def _is_hop(one: AnyCriterion, test: str) -> bool:
    if not isinstance(one, TestPassed) or one.test != test or one.side != "each":
        return False
    return one.at_least is not None and one.at_least >= HOP_S and one.pain == 0


def _is_jog(one: AnyCriterion, jogs: set[str]) -> bool:
    return isinstance(one, CleanDose) and set(one.rungs) <= jogs and one.pain == 0


def long_jogs(protocol: Protocol) -> set[str]:
    """The rungs that are one run of 30 minutes or more without a break."""
    moves = {move.id for move in protocol.moves if move.continuous_run}
    return {
        rung.id
        for ladder in protocol.ladders
        for rung in ladder.rungs
        if rung.asks.move in moves and (rung.asks.dose.run_s or 0) >= JOG_S
    }


def false_proofs(protocol: Protocol) -> Iterator[Problem]:
    """Find rungs that count as a test although they ask for less than the test."""
    units = {test.id: test.unit for test in protocol.tests}
    sides = {test.id: test.sides for test in protocol.tests}
    for at, ladder in enumerate(protocol.ladders):
        for which, rung in enumerate(ladder.rungs):
            if rung.proves is None or rung.proves.test not in units:
                continue
            steps = ("ladders", at, "rungs", which, "proves")
            has = _amount(rung.asks.dose, units[rung.proves.test])
            if has is None or has < rung.proves.value:
                what = f"the rung asks {has or 0:g}, which is no proof of {rung.proves.value:g}"
                yield Problem((*steps, "value"), what, "Prove no more than the rung asks")
            if sides[rung.proves.test] == "each" and not rung.asks.dose.each_side:
                yield Problem(steps, "the test is of each leg, the rung is not", "Add `each_side`")


def _amount(dose: Dose, unit: str) -> float | None:
    found: float | None = getattr(dose, MEASURED_BY[unit]) if unit in MEASURED_BY else None
    return found / 60 if found is not None and unit == "min" else found


def early_ladders(protocol: Protocol) -> Iterator[Problem]:
    """Find what is allowed while a physiotherapist has to look, beyond the first phase."""
    if not protocol.phases:
        return
    first = protocol.phases[0]
    for at, name in enumerate(protocol.triage.allowed_while_physio):
        if name not in first.up_to:
            what = f"`{name}` is not in the first phase `{first.id}`"
            mend = "Allow only ladders of the first phase while a physiotherapist has to look"
            yield Problem(("triage", "allowed_while_physio", at), what, mend)


def unreached_rungs(protocol: Protocol) -> Iterator[Problem]:
    """Find rungs that no phase ever allows, or that ask for themselves first."""
    for at, ladder in enumerate(protocol.ladders):
        names = [rung.id for rung in ladder.rungs]
        caps = [cap for phase in protocol.phases for cap in _caps(phase, ladder) if cap in names]
        highest = max((names.index(cap) for cap in caps), default=-1)
        for which, rung in enumerate(ladder.rungs):
            steps = ("ladders", at, "rungs", which)
            if which > highest:
                what = f"no phase allows the rung `{rung.id}`"
                yield Problem((*steps, "id"), what, "Raise `up_to` in a phase, or take it out")
            for number, one in enumerate(rung.requires):
                if _needs_itself(one, rung, ladder):
                    what = f"`{rung.id}` asks for itself or a later rung first"
                    mend = "Ask for a rung before it"
                    yield Problem((*steps, "requires", number), what, mend)


def _caps(phase: Phase, ladder: Ladder) -> list[str]:
    late = {} if phase.late is None else phase.late.up_to
    return [caps[ladder.id] for caps in (phase.up_to, late) if ladder.id in caps]


def _needs_itself(one: CleanDose, rung: Rung, ladder: Ladder) -> bool:
    names = [each.id for each in ladder.rungs]
    later = names[names.index(rung.id) :]
    return set(one.rungs) <= set(later)


def high_steps_back(protocol: Protocol) -> Iterator[Problem]:
    """Find a step back that leads higher than the phase it leads to allows."""
    phases = {phase.id: phase for phase in protocol.phases}
    phase = phases.get(protocol.setbacks.twinge_phase)
    if phase is None:
        return
    for ladder in protocol.ladders:
        names = [rung.id for rung in ladder.rungs]
        to = protocol.setbacks.twinge_rungs.get(ladder.id)
        cap = phase.up_to.get(ladder.id)
        if to in names and (cap not in names or names.index(to) > names.index(cap)):
            what = f"after a twinge `{to}` is above what the phase `{phase.id}` allows"
            steps = ("setbacks", "twinge_rungs", ladder.id)
            yield Problem(steps, what, "Choose a lower rung")
