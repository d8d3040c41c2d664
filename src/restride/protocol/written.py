"""A protocol as an article or a trial wrote it: to be read and compared, never followed.

It keeps what was printed: ranges instead of exact doses, calendar weeks instead of gates. What
the writing leaves open is said in `open`, because a reader cannot see what is not there. It has
no traffic light, no gaps and no triage, so nothing could decide by it: `runnable` is always false.
"""

from typing import Annotated, Literal

from msgspec import Meta

from restride.protocol.value import Amount, Counting, Id, Natural, Score, Source, Sourced, Value

# No limits here: msgspec 0.22 reads the limits of a number in a union with a pair from the wrong
# place in memory. `backward_spans` refuses what is not above zero.
Span = float | tuple[float, float]
"""One number, or the lowest and the highest of a range."""


class PrintedDose(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How much, as printed.

    `work_s` is time spent on what is neither a hold nor a run; `intensity_percent` lists the
    steps of effort in their order.
    """

    sets: Span | None = None
    reps: Span | None = None
    hold_s: Span | None = None
    tempo_s: Span | None = None
    run_s: Span | None = None
    walk_s: Span | None = None
    work_s: Span | None = None
    distance_m: Span | None = None
    intensity_percent: tuple[Amount, ...] = ()
    load: Literal["light", "rising"] | None = None
    each_side: bool = False


class PrintedRhythm(
    Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """How often, as printed: days in a week, or once every so many days."""

    per_7_days: Span | None = None
    every_days: Counting | None = None
    times_a_day: Counting = 1
    when: str | None = None


class PainRule(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How much pain the writing allows, on a scale of 0 to 10 where it gives a number."""

    at_most: Score | None = None
    says: str


class WrittenExercise(
    Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One exercise; `moves` are the library's own that come nearest to it, the very form first.

    Several `doses` are steps in the order printed; none means that no dose was printed.
    """

    id: Id
    title: str
    moves: tuple[Id, ...] = ()
    doses: tuple[PrintedDose, ...] = ()
    rhythm: PrintedRhythm | None = None
    pain: PainRule | None = None
    note: str | None = None


class Leave(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What ends a phase, with the library's test for it where it has one."""

    says: str
    test: Id | None = None


class Timeframe(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Days after the injury, counted from day 0, and the words they were printed in."""

    printed: str
    from_day: Natural
    to_day: Natural | None = None


class WrittenPhase(
    Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """One phase as printed. Without `leave`, nothing says how it ends."""

    id: Id
    title: str
    goal: str
    timeframe: Timeframe | None = None
    pain: PainRule | None = None
    exercises: tuple[WrittenExercise, ...]
    leave: tuple[Leave, ...] = ()
    notes: tuple[str, ...] = ()


class PrintedTable(
    Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """A table of the writing, cell by cell."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class OpenPoint(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What the writing leaves out (`gap`), says twice (`overlap`) or says two ways (`conflict`)."""

    is_a: Literal["gap", "overlap", "conflict"]
    phases: tuple[Id, ...] = ()
    says: str


class Written(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A whole protocol as written. `for_whom` names the people it was written for or tried on."""

    form: Literal["written"]
    id: Id
    version: Annotated[str, Meta(pattern=r"^\d+\.\d+\.\d+$")]
    title: str
    runnable: bool
    summary: str
    for_whom: str
    sources: tuple[Source, ...] = ()
    phases: tuple[WrittenPhase, ...]
    tables: tuple[PrintedTable, ...] = ()
    open: tuple[OpenPoint, ...]
