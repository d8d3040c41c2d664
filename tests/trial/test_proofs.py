"""Living a protocol: every claim holds for the default, and each small fault has its log."""

from collections.abc import Callable
from functools import cache

import pytest
from msgspec.structs import replace

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.library import load
from restride.log.model import Pin
from restride.protocol.criteria import AnyCriterion, CleanDose, HeavyDays, TestPassed
from restride.protocol.digest import digest_of
from restride.protocol.model import Phase, Protocol
from restride.trial.counter_example import CounterExample, shortest
from restride.trial.course import Courses, courses
from restride.trial.gate_proofs import (
    every_phase_is_reached,
    no_gate_opens_without_its_evidence,
)
from restride.trial.guard_proofs import no_running_before_the_hop, no_speed_before_the_jog
from restride.trial.outlook import outlook
from restride.trial.proofs import PROOFS, Proof
from restride.trial.setback_proof import every_phase_can_be_left_backwards
from restride.trial.week_proof import the_week_fits

PROTOCOL = load()
FOUNDATION, RUN = "foundation", "load-and-run"
Change = Callable[[AnyCriterion], AnyCriterion | None]


@cache
def ways() -> Courses:
    return courses(PROTOCOL)


def changed(**parts: object) -> Protocol:
    """The default with one part changed, and the digest that goes with it."""
    protocol = replace(PROTOCOL, **parts)
    return replace(protocol, digest=digest_of(protocol))


def with_gate(name: str, change: Change) -> Protocol:
    """The default with one phase's milestone changed."""

    def gate(phase: Phase) -> Phase:
        changes = map(change, phase.milestone)
        return replace(phase, milestone=tuple(one for one in changes if one is not None))

    phases = tuple(gate(one) if one.id == name else one for one in PROTOCOL.phases)
    return changed(phases=phases)


def refuted(proof: Proof, protocol: Protocol) -> tuple[CounterExample, Decision]:
    """What breaks a claim, and the decision that its log leads to again."""
    found = proof(courses(protocol))
    assert found is not None
    assert found.proof == proof.__name__
    assert any(isinstance(one, Pin) for one in found.log)
    return found, decide(protocol, found.log, found.day)


def allowed(decision: Decision) -> set[str]:
    return {one.ladder for one in decision.ladders if one.phase_up_to is not None}


@pytest.mark.requirement("REQ-H18-3", "REQ-H22-3")
@pytest.mark.slow
@pytest.mark.parametrize("proof", PROOFS)
def test_it_proves_the_default(proof: Proof) -> None:
    assert proof(ways()) is None


@pytest.mark.requirement("REQ-H21-1")
@pytest.mark.slow
def test_it_lives_every_way_to_its_end() -> None:
    assert {one.name: one.lived[-1].decision.phase for one in ways()} == dict.fromkeys(
        ("sprint", "distance", "late start", "three days a week", "after a twinge"), "keep"
    )


def test_it_finds_a_phase_that_nobody_leaves() -> None:
    # The engine remembers eight heavy days, so nine never come together.
    nine = with_gate(
        FOUNDATION, lambda one: replace(one, times=9) if isinstance(one, HeavyDays) else one
    )
    found, decision = refuted(every_phase_is_reached, nine)
    assert "the phase `foundation` waits for heavy_days" in found.says
    assert decision.phase == FOUNDATION
    assert {one.phase for one in outlook(nine, found.log, found.day, 14)} == {FOUNDATION}


@pytest.mark.requirement("REQ-H22-3")
def test_it_finds_a_gate_that_anything_opens() -> None:
    any_heavy = with_gate(
        FOUNDATION, lambda one: replace(one, ladders=()) if isinstance(one, HeavyDays) else one
    )
    found, decision = refuted(no_gate_opens_without_its_evidence, any_heavy)
    assert "`foundation` is left, but heavy_days was never shown" in found.says
    assert decision.phase == RUN


def test_it_finds_a_run_that_only_the_guardrail_stops() -> None:
    hop = PROTOCOL.guardrail.hop_test
    no_hop = with_gate(
        FOUNDATION, lambda one: None if isinstance(one, TestPassed) and one.test == hop else one
    )
    found, decision = refuted(no_running_before_the_hop, no_hop)
    assert "only the guardrail stops `walk-run` without the hop on each leg" in found.says
    assert "walk-run" in allowed(decision)
    assert any(one.reason.code == "guardrail_hop" for one in decision.limits)


@pytest.mark.requirement("REQ-H22-3")
@pytest.mark.slow
def test_it_finds_speed_that_only_the_guardrail_stops() -> None:
    no_jog = with_gate(
        RUN, lambda one: None if isinstance(one, CleanDose) and "jog-30" in one.rungs else one
    )
    found, decision = refuted(no_speed_before_the_jog, no_jog)
    assert "only the guardrail stops `speed` without a jog of 30 minutes" in found.says
    assert "speed" in allowed(decision)


@pytest.mark.requirement("REQ-H18-3")
def test_it_finds_heavy_work_on_the_day_after_heavy_work() -> None:
    phases = tuple(
        replace(one, heavy=one.heavy and replace(one.heavy, days_between=0))
        for one in PROTOCOL.phases
    )
    session = replace(PROTOCOL.session, heavy_days_between=0)
    found, decision = refuted(the_week_fits, changed(phases=phases, session=session))
    assert "heavy work comes on the day after heavy work" in found.says
    assert "heavy" in {item.part for item in decision.session}


@pytest.mark.requirement("REQ-H18-2", "REQ-H18-3")
@pytest.mark.slow
def test_it_finds_a_session_that_takes_too_long() -> None:
    found, decision = refuted(
        the_week_fits, changed(warm_up=replace(PROTOCOL.warm_up, minutes=0.0))
    )
    assert "minutes, which is over 45" in found.says
    assert decision.minutes > PROTOCOL.session.minutes


def test_it_finds_a_pull_that_nobody_asks_about() -> None:
    silent = changed(triage=replace(PROTOCOL.triage, questions=()))
    found, decision = refuted(every_phase_can_be_left_backwards, silent)
    assert "after a pull in `early`" in found.says
    assert "triage" not in decision.asks


@pytest.mark.slow
def test_it_finds_a_twinge_that_leaves_the_runner_at_speed() -> None:
    fast = changed(setbacks=replace(PROTOCOL.setbacks, twinge_phase="speed"))
    found, decision = refuted(every_phase_can_be_left_backwards, fast)
    assert "after a twinge in `speed`, the phase is `speed`" in found.says
    assert decision.phase == "speed"


def test_it_keeps_only_what_a_log_needs_to_show_it() -> None:
    log = ways()[0].lived[6].log
    wanted = log[-2]
    kept = shortest(log, lambda fewer: wanted in fewer)
    assert [one for one in kept if not isinstance(one, Pin)] == [wanted]
