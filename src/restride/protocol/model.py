"""What a protocol is: phases, ladders, gates, light, gaps, triage, tests, moves and sources.

Times are seconds, lengths metres, masses kilograms; a day number counts from the injury (day 0).
"""

from typing import Annotated

from msgspec import Meta

from restride.protocol.criteria import AnyCriterion
from restride.protocol.ladder import Ladder
from restride.protocol.profile import Cleans, Gaps, Guardrail, Light, Setbacks
from restride.protocol.triage import Move, TestDefinition, TriageQuestions
from restride.protocol.value import (
    Amount,
    Ask,
    Counting,
    Id,
    Natural,
    Rhythm,
    Score,
    Source,
    Sourced,
    Value,
)


class LateStart(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a late starter needs and may do in this phase, in place of the usual."""

    milestone: tuple[AnyCriterion, ...] = ()
    up_to: dict[Id, Id] = {}
    tests: dict[Id, Natural] = {}


class Retests(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """When the tests are done again after return, in weeks."""

    weeks: tuple[Counting, ...]
    then_every_weeks: Counting
    tests: tuple[Id, ...]


class Sentinel(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The watch after return: what it asks, how often, and what stops speed."""

    daily_weeks: Counting
    weekly_days: Counting
    until_months: Counting
    pain: Score
    knee_extension_test: Id
    tenderness_test: Id
    knee_extension_deficit_deg: Amount
    no_heavy_days: Counting
    no_speed_days: Counting
    signals: Counting
    within_days: Counting


class Keep(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What goes on all year after return."""

    heavy_first: Rhythm
    heavy_first_weeks: Counting
    heavy_then: Rhythm
    in_turn: tuple[Id, ...]
    retests: Retests
    sentinel: Sentinel


class Phase(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How high each ladder may go, and the milestone that ends it."""

    id: Id
    title: str
    goal: str
    up_to: dict[Id, Id]
    rhythm: dict[Id, Rhythm] = {}
    heavy: Rhythm | None = None
    milestone: tuple[AnyCriterion, ...] = ()
    milestone_distance: tuple[AnyCriterion, ...] | None = None
    milestone_after_twinge: tuple[AnyCriterion, ...] | None = None
    late: LateStart | None = None
    keep: Keep | None = None


class Session(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The longest a session may be, and the heavy spacing by age."""

    minutes: Amount
    heavy_days_between: Natural
    heavy_days_between_older: Natural
    older_years: Counting
    max_effort_days_apart: Counting


class WarmUp(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What comes before speed, besides the warm-up ladders."""

    before: tuple[Ask, ...]
    last: tuple[Ask, ...]
    minutes: Amount


class Activity(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Other sport or harder running: from which phase, or after which speed is cleared."""

    id: Id
    title: str
    from_phase: Id | None = None
    after_rung: Id | None = None
    counts_on: Id | None = None
    while_resting: bool = False
    when_cleared: bool = False


class Protocol(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Everything that should happen, resolved into one value.

    `digest` is the SHA-256 of the compiled value with an empty digest.
    """

    id: Id
    version: Annotated[str, Meta(pattern=r"^\d+\.\d+\.\d+$")]
    digest: str = ""
    title: str
    runnable: bool
    summary: str
    sources: tuple[Source, ...]
    phases: tuple[Phase, ...]
    ladders: tuple[Ladder, ...]
    light: Light
    cleans: Cleans
    gaps: Gaps
    setbacks: Setbacks
    guardrail: Guardrail
    session: Session
    warm_up: WarmUp
    activities: tuple[Activity, ...]
    triage: TriageQuestions
    tests: tuple[TestDefinition, ...]
    moves: tuple[Move, ...]
