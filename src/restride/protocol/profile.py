"""The traffic light's profile, gaps, steps back, and what counts as progress."""

from typing import Literal

from restride.protocol.value import (
    Amount,
    Counting,
    Fraction,
    Id,
    Kind,
    Natural,
    Score,
    Sourced,
    Value,
)


class Band(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Pain up to `green` is green, up to `amber` amber, above it red."""

    green: Score
    amber: Score


class MorningBand(
    Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The next morning against the runner's own baseline."""

    amber_rise: Score
    red_rise: Score
    red_from: Score
    stiffness_amber_rise: Score
    without_baseline: Band
    phase_1_heel_press_up_to: Score


class Baseline(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """The median of the newest quiet mornings, at most `cap`; it only falls."""

    mornings: Counting
    within_days: Counting
    cap: Score
    rise: Score
    rise_days: Counting


class Masked(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """For so many hours a painkiller hides pain."""

    painkiller_hours: Amount
    nsaid_hours: Amount


class Tired(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """No speed at this fatigue or above, or ill."""

    fatigue: Score


class Rest(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """After a red: days before the next load, and green mornings needed."""

    days: Counting
    green_mornings: Counting


class Ambers(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """This many ambers on one ladder within so many days are one rung down."""

    count: Counting
    within_days: Counting


class Light(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A named profile of the traffic light: no standard exists, so it is data."""

    id: Id
    during: dict[Kind, Band]
    after: Band
    morning: MorningBand
    baseline: Baseline
    masked: Masked
    tired: Tired
    rest: Rest
    ambers: Ambers


class GapBand(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """From so many days without a ladder: rungs down on return."""

    from_days: Counting
    down: Natural | Literal["first"]
    speed_down: Natural | Literal["first"]


class Gaps(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a gap costs. Missed work is never made up."""

    bands: tuple[GapBand, ...]
    restart_from_days: Counting
    no_heavy_days: Counting
    heavy_days_before_speed: Counting


class Setbacks(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where a twinge leads, and when a physiotherapist has to look."""

    twinge_phase: Id
    twinge_rungs: dict[Id, Id]
    speeds_down: Counting
    reds: Counting
    reds_within_days: Counting
    setbacks: Counting
    setbacks_within_days: Counting


class Cleans(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What counts as progress."""

    overrun: Fraction
    measured_short: Fraction
    easy_of_max_speed: Fraction
    spikes_from_percent: Amount
    days_apart: Counting
    careful: Counting
    careful_after_injuries: Counting
    stalled_days: Counting


class Guardrail(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which test is the guardrail's hop test. The limits are the engine's own."""

    hop_test: Id
