"""Holds a protocol to what it must say before anyone may follow it."""

from collections.abc import Callable, Iterable, Sequence

from restride.protocol.climbs import (
    double_steps,
    endless_loads,
    falling_rungs,
    heavier_swaps,
    returning_moves,
    steep_rungs,
    too_fast,
)
from restride.protocol.doses import (
    empty_doses,
    falling_floors,
    impossible_rhythms,
    impossible_times,
    incomplete_light,
    passing_doubt,
)
from restride.protocol.gates import (
    closed_doors,
    impossible_criteria,
    lineless_tests,
    open_doors,
    painful_gates,
    sentinel_lines,
)
from restride.protocol.grounds import weak_grounds
from restride.protocol.guards import (
    early_ladders,
    false_proofs,
    high_steps_back,
    unguarded_runs,
    unguarded_speed,
    unreached_rungs,
)
from restride.protocol.lines import falling_gaps, loose_bands, loose_mornings
from restride.protocol.looser import looser_greens, looser_lines
from restride.protocol.model import Protocol
from restride.protocol.names import doubled_names, unknown_names, wrong_rungs
from restride.protocol.printed_doses import unprinted_doses
from restride.protocol.problem import Problem
from restride.protocol.week import (
    busier_phases,
    full_weeks,
    homeless_heavy_work,
    long_days,
    short_warm_ups,
)
from restride.protocol.written import Written

RULES: tuple[Callable[[Protocol], Iterable[Problem]], ...] = (
    unknown_names,
    wrong_rungs,
    doubled_names,
    weak_grounds,
    empty_doses,
    impossible_times,
    impossible_rhythms,
    falling_floors,
    incomplete_light,
    passing_doubt,
    open_doors,
    closed_doors,
    impossible_criteria,
    lineless_tests,
    painful_gates,
    sentinel_lines,
    unguarded_runs,
    unguarded_speed,
    false_proofs,
    early_ladders,
    unreached_rungs,
    high_steps_back,
    falling_rungs,
    returning_moves,
    steep_rungs,
    double_steps,
    too_fast,
    endless_loads,
    heavier_swaps,
    full_weeks,
    homeless_heavy_work,
    busier_phases,
    long_days,
    short_warm_ups,
    loose_bands,
    loose_mornings,
    falling_gaps,
    looser_lines,
    looser_greens,
)


def check(protocol: Protocol, writings: Sequence[Written] = ()) -> list[Problem]:
    """Find every problem of the protocol; `writings` are the protocols as written beside it."""
    problems = [problem for rule in RULES for problem in rule(protocol)]
    return [*problems, *unprinted_doses(protocol, writings)]
