"""Holds a protocol to what it must say before anyone may follow it."""

from collections.abc import Callable, Iterable

from restride.protocol.doses import (
    empty_doses,
    falling_floors,
    impossible_rhythms,
    impossible_times,
    incomplete_light,
    passing_doubt,
)
from restride.protocol.grounds import weak_grounds
from restride.protocol.model import Protocol
from restride.protocol.names import doubled_names, unknown_names, wrong_rungs
from restride.protocol.problem import Problem

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
)


def check(protocol: Protocol) -> list[Problem]:
    """Find every problem of the protocol, not only the first."""
    return [problem for rule in RULES for problem in rule(protocol)]
