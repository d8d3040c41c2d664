"""Claims about a protocol that are shown by living it, with the same `decide` as every runner."""

from collections.abc import Callable

from restride.trial.counter_example import CounterExample
from restride.trial.course import Courses
from restride.trial.gate_proofs import (
    every_phase_is_reached,
    no_gate_opens_without_its_evidence,
)
from restride.trial.guard_proofs import no_running_before_the_hop, no_speed_before_the_jog
from restride.trial.setback_proof import every_phase_can_be_left_backwards
from restride.trial.week_proof import the_week_fits

Proof = Callable[[Courses], CounterExample | None]
"""Looks at all the ways through a protocol; gives None, or the first counter-example."""

PROOFS: tuple[Proof, ...] = (
    every_phase_is_reached,
    no_gate_opens_without_its_evidence,
    no_running_before_the_hop,
    no_speed_before_the_jog,
    the_week_fits,
    every_phase_can_be_left_backwards,
)
