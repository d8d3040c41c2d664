"""Criteria: the conditions of a milestone."""

from typing import Annotated, Literal

from msgspec import Meta

from restride.protocol.value import Counting, Id, Natural, Score, Sourced

# A state remembers the newest eight cleans and heavy days: a gate can ask for no more.
Times = Annotated[int, Meta(ge=1, le=8)]


class Criterion(
    Sourced,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="is",
):
    """One condition of a milestone: met, unmet or unknown."""


class CleanDose(
    Criterion,
    tag="clean",
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """Any of `rungs` done clean so many times, on different days, with pain at most `pain`."""

    rungs: tuple[Id, ...]
    times: Times = 1
    pain: Score = 0
    full_range: bool = False
    no_hesitation: bool = False
    valid_days: Counting | None = None


class TestPassed(
    Criterion, tag="test", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """A valid test result, at the named side, within its limits and not older than valid_days."""

    __test__ = False  # the name is the field's; it is not a case for a test runner

    test: Id
    side: Literal["injured", "each", "none"]
    at_least: float | None = None
    at_most: float | None = None
    pain: Score = 0
    valid_days: Counting


class HeavyDays(
    Criterion,
    tag="heavy_days",
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """Days on which all of `ladders` were done, over a span, the last ones whole and calm."""

    ladders: tuple[Id, ...]
    times: Times
    over_days: Natural = 0
    last_whole: Natural = 0
    pain: Score = 2


class NoLimp(
    Criterion,
    tag="no_limp",
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """The newest morning, not older than valid_days, says walking is without a limp."""

    valid_days: Counting


class Floor(
    Criterion,
    tag="floor",
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """Not before this day after the injury. A date holds; it never advances."""

    day: Natural


class SinceSetback(
    Criterion,
    tag="since_setback",
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """So many days since the last setback."""

    days: Counting


AnyCriterion = CleanDose | TestPassed | HeavyDays | NoLimp | Floor | SinceSetback
