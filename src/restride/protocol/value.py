"""What every protocol value is made of: numbers with their sources, doses, rhythms.

Every value that carries a number says where it comes from: `source` names one or more
entries of `sources`; where that is `editorial`, `because` says why we chose it.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Id = Annotated[str, Meta(pattern="^[a-z0-9][a-z0-9.-]*$", max_length=60)]
Natural = Annotated[int, Meta(ge=0, le=10_000)]
Counting = Annotated[int, Meta(ge=1, le=10_000)]
Amount = Annotated[float, Meta(gt=0, le=1_000_000)]
Fraction = Annotated[float, Meta(ge=0, le=1)]
Score = Annotated[int, Meta(ge=0, le=10)]
Outcome = Literal["emergency", "doctor_first", "physio_first", "proceed"]
Kind = Literal["strength", "easy_run", "speed"]


class Value(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The parent of all protocol values: unknown keys are refused."""


class Sourced(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A value whose numbers come from somewhere."""

    source: str | tuple[str, ...]
    because: str | None = None


class Source(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A place a number comes from, and how we know what it says."""

    id: Id
    title: str
    known: Literal["article", "abstract", "second_hand", "recalled", "editorial"]
    citation: str | None = None
    doi: str | None = None


class Dose(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One exact dose, never a range. `each_side` doses are done once a leg."""

    sets: Counting = 1
    reps: Counting | None = None
    hold_s: Amount | None = None
    tempo_s: Amount | None = None
    run_s: Amount | None = None
    walk_s: Amount | None = None
    distance_m: Amount | None = None
    intensity_percent: Amount | None = None
    load_kg: Amount | None = None
    each_side: bool = False


class Ask(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A dose of a move."""

    move: Id
    dose: Dose


class Rhythm(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How often: at most `per_7_days` days in any seven, with `days_between` free days."""

    per_7_days: Annotated[int, Meta(ge=1, le=7)]
    days_between: Annotated[int, Meta(ge=0, le=14)] = 0
    times_today: Annotated[int, Meta(ge=1, le=6)] = 1
