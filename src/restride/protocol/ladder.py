"""Ladders and their rungs: everything prescribed, in order of difficulty."""

from typing import Literal

from restride.protocol.criteria import CleanDose
from restride.protocol.value import (
    Amount,
    Ask,
    Counting,
    Fraction,
    Id,
    Kind,
    Natural,
    Rhythm,
    Sourced,
    Value,
)


class Proof(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A clean rung at pain 0 that is itself the test."""

    test: Id
    value: Amount


class Rung(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One step of a ladder. Rung ids are unique in the protocol and never used again."""

    id: Id
    asks: Ask
    also: tuple[Ask, ...] = ()
    swaps: tuple[Ask, ...] = ()
    minutes: Amount
    clean: Counting | None = None
    days_between: Natural | None = None
    requires: tuple[CleanDose, ...] = ()
    proves: Proof | None = None
    max_effort: bool = False
    follows: Id | None = None


Part = Literal["warm_up", "run", "speed", "heavy", "strength", "trunk"]


class LoadLimit(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """No added load above this fraction of body mass."""

    of_body_mass: Fraction


class Growth(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How a run grows once it has no more rungs: one run in seven days longer than the longest."""

    fraction: Fraction
    at_least_s: Amount


class Ladder(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Anything prescribed, in order of difficulty.

    `kind` chooses the row of the traffic light, `part` the place in the session. `calm` ladders
    stay allowed on the day after an amber. `clean` is how many cleans a rung needs.
    """

    id: Id
    title: str
    kind: Kind
    part: Part
    rhythm: Rhythm
    clean: Counting
    rungs: tuple[Rung, ...]
    calm: bool = False
    from_day: Natural = 0
    tightness_is_twinge: bool = False
    gap_from_days: Counting | None = None
    load_limit: LoadLimit | None = None
    grows: Growth | None = None
    sides: Literal["both", "injured", "uninjured_first", "none"] = "both"
