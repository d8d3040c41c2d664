"""What an entry is: the twelve kinds, every field, SI units in the names.

Entries are never edited. A correction voids an old entry and adds a new one.
`None` always means "not answered"; it is never 0, False or "none".
"""

from datetime import date, datetime
from typing import Annotated, Final, Literal
from uuid import UUID

import msgspec
from msgspec import Meta

FORMAT_VERSION: Final = 1

Score = Annotated[int, Meta(ge=0, le=10, description="0 to 10; 0 is a value")]
Count = Annotated[int, Meta(ge=0, le=10_000)]
Positive = Annotated[float, Meta(gt=0, le=1_000_000)]
NotNegative = Annotated[float, Meta(ge=0, le=1_000_000)]
Instant = Annotated[datetime, Meta(tz=True, description="an instant with its offset")]
Name = Annotated[str, Meta(min_length=1, max_length=120)]
Text = Annotated[str, Meta(max_length=4_000)]

Side = Literal["left", "right"]
Sides = Literal["left", "right", "both"]
Where = Literal["old_spot", "both_thighs", "elsewhere"]
Tightness = Literal["none", "one_side", "both"]
Answer = Literal["yes", "no", "not_sure"]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Equipment = Literal["chair", "weight", "anchor", "slider", "step", "hill", "flat_100_m"]
Role = Literal["runner", "clinician", "device"]


class By(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """Who wrote an entry. Stamped by the store, never by the writer."""

    role: Role
    account: Name


class Bout(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    gc=False,
):
    """One set, one repeat or one stretch of running, done `times` times in a row."""

    times: Annotated[int, Meta(ge=1, le=1_000)] = 1
    reps: Count | None = None
    hold_s: NotNegative | None = None
    run_s: NotNegative | None = None
    walk_s: NotNegative | None = None
    distance_m: NotNegative | None = None
    intensity_percent: Annotated[float, Meta(ge=0, le=150)] | None = None


class Measured(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """What a watch recorded, and the method that made the numbers.

    `doubt_s` is how far off each start and end of running may be; `None` claims to be exact.
    `balance_left_percent` is the left foot's share of ground contact, at `balance_speed_m_s`.
    """

    method: Name
    elapsed_s: NotNegative | None = None
    run_s: NotNegative | None = None
    walk_s: NotNegative | None = None
    longest_run_s: NotNegative | None = None
    distance_m: NotNegative | None = None
    max_speed_m_s: NotNegative | None = None
    ascent_m: NotNegative | None = None
    descent_m: NotNegative | None = None
    balance_left_percent: Annotated[float, Meta(ge=0, le=100)] | None = None
    balance_speed_m_s: NotNegative | None = None
    device: Name | None = None
    doubt_s: Annotated[float, Meta(ge=0, le=30)] | None = None


class EarlierInjuries(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Hamstring injuries before this one. `None` is "I'm not sure"."""

    count: Count | None = None
    same_side: Count | None = None
    last: date | None = None


class Painkiller(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The last painkiller taken, and how long ago as answered."""

    type: Literal["none", "paracetamol", "nsaid", "other"]
    hours_ago: NotNegative | None = None


class Entry(
    msgspec.Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="kind",
):
    """What every entry has. `day` is the runner's local date that it is about."""

    id: UUID
    day: date
    at: Instant
    v: Literal[1] = FORMAT_VERSION
    note: Text | None = None
    by: By | None = None
    received_at: Instant | None = None


class Episode(
    Entry, tag="episode", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One injury of one leg. A later entry with the same side and day adds to it."""

    side: Side
    injured_on: date
    site: Literal["sit_bone", "high", "middle", "low", "not_sure"] | None = None
    birth_year: Annotated[int, Meta(ge=1900, le=2100)] | None = None
    mechanism: Literal["sprinting", "stretching", "other"] | None = None
    grade: Literal[1, 2, 3] | None = None
    confirmed_by: Literal["nobody", "physio", "doctor"] | None = None
    earlier: EarlierInjuries | None = None
    felt: Literal["twinge", "pull", "pop", "gradual"] | None = None
    already_jogging: bool | None = None


class Setup(
    Entry, tag="setup", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """What the runner has and wants. Each entry replaces the one before it whole."""

    days: tuple[Weekday, ...] = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    equipment: tuple[Equipment, ...] = ()
    partner: bool = False
    treadmill: bool = False
    goal: Literal["sprint", "distance"] = "sprint"
    race_day: date | None = None
    usual_longest_run_s: NotNegative | None = None
    trusted_max_speed_m_s: Annotated[float, Meta(gt=0, le=12.5)] | None = None
    body_mass_kg: Annotated[float, Meta(ge=30, le=250)] | None = None
    units: Literal["metric", "imperial"] = "metric"


class Pin(
    Entry, tag="pin", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """From this day on, this protocol decides."""

    protocol: Name
    version: Name
    digest: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]


class Triage(
    Entry, tag="triage", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Answers by question id. A question left out is unanswered."""

    answers: dict[Name, Answer]


class Morning(
    Entry, tag="morning", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The next morning: the third moment of the traffic light, and the sentinel's questions."""

    pain: Score | None = None
    stiffness: Score | None = None
    where: Where | None = None
    limp: bool | None = None
    painkiller: Painkiller | None = None
    fatigue: Score | None = None
    ill: bool | None = None
    tightness: Tightness | None = None
    tender: bool | None = None


class Did(
    Entry, tag="did", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One exercise or run as it was done. `asked` is `protocol@version#rung`."""

    asked: Annotated[str, Meta(pattern="^[a-z0-9-]+@[0-9A-Za-z.+-]+#[a-z0-9.-]+$")] | None = None
    move: Name
    side: Sides | None = None
    done: tuple[Bout, ...] = ()
    load_kg: NotNegative | None = None
    pain: Score | None = None
    where: Where | None = None
    sharp: bool | None = None
    tightness: Tightness | None = None
    limp: bool | None = None
    hesitation: bool | None = None
    full_range: bool | None = None
    controlled: bool | None = None
    stopped_early: bool | None = None
    effort: Score | None = None
    surface: Literal["road", "trail", "track", "grass", "treadmill"] | None = None
    terrain: Literal["flat", "uphill", "downhill", "rolling"] | None = None
    spikes: bool | None = None
    measured: Measured | None = None
    source_sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None = None


class After(
    Entry, tag="after", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Worst pain at the old spot from the end of that day's session to bedtime."""

    pain: Score | None = None


class Test(
    Entry, tag="test", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One test of one side (or of both at once). `value` is in the test's own unit."""

    __test__ = False  # the name is the field's; it is not a case for a test runner

    test: Name
    side: Sides | None = None
    value: Annotated[float, Meta(ge=-1_000, le=100_000)] | None = None
    pain: Score | None = None
    valid: bool | None = None
    why_not: Text | None = None
    warm_up: bool | None = None
    limited_by: Literal["nothing", "hamstring", "cramp", "other"] | None = None


class Setback(
    Entry, tag="setback", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Something pulled. `stopped` left empty is read as "it stopped me"."""

    felt: Literal["twinge", "pull", "pop"]
    stopped: bool | None = None
    during: Literal["speed", "drills", "run", "strength", "test", "daily_life", "other"] | None = (
        None
    )


class Skip(
    Entry, tag="skip", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """A ladder left out today, and why."""

    what: Name
    why: Literal["no_time", "no_equipment", "tired", "sore", "weather", "other"]
    swap_to: Name | None = None


class Clinician(
    Entry,
    tag="clinician",
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """What a clinician said. Stamped `by` a runner, it is the runner's report of it.

    A runner may report `hold` and `clear`; the other acts count only from a clinician.
    """

    act: Literal["hold", "clear", "substitute", "place", "dose", "accept", "unlock"]
    reason: Annotated[str, Meta(min_length=1, max_length=4_000)]
    hold: Name | None = None
    ladders: tuple[Name, ...] | None = None
    test: Name | None = None
    side: Sides | None = None
    passed: bool | None = None
    phase: Name | None = None
    rungs: dict[Name, Name] | None = None
    rung: Name | None = None
    dose: Bout | None = None
    pain: Annotated[int, Meta(ge=0, le=1)] | None = None


class Void(
    Entry, tag="void", frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """Takes an entry of one's own role out of account; the entry itself stays."""

    entry: UUID
    why: Text | None = None


AnyEntry = (
    Episode
    | Setup
    | Pin
    | Triage
    | Morning
    | Did
    | After
    | Test
    | Setback
    | Skip
    | Clinician
    | Void
)
Log = tuple[AnyEntry, ...]
