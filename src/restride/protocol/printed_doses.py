"""Whether a dose that names an article or trial as its source is one that it prints.

A dose of our own names `editorial` beside the source and is free; one that names the source alone
has to be found in the protocol as written.
"""

from collections.abc import Iterator, Sequence

from restride.protocol.ladder import Ladder
from restride.protocol.model import Protocol
from restride.protocol.names import sources_of
from restride.protocol.problem import Problem
from restride.protocol.value import Ask, Dose, Rhythm, Sourced
from restride.protocol.walk import walk
from restride.protocol.written import PrintedDose, Span, Written, WrittenExercise

MEASURES = ("reps", "hold_s", "run_s", "walk_s", "distance_m")


def unprinted_doses(protocol: Protocol, writings: Sequence[Written]) -> Iterator[Problem]:
    """Find doses that their sources print otherwise; `writings` are all that the library has."""
    for steps, value in walk(protocol):
        if isinstance(value, Ask):
            printed = [
                dose
                for exercise in _named(value, (value.move,), writings)
                for dose in exercise.doses
            ]
            if printed and not _is_among(value.dose, printed):
                what = f"{_sources(value)} prints another dose of `{value.move}`"
                mend = "Write the printed dose, or add `editorial` with the reason"
                yield Problem((*steps, "dose"), what, mend)
        if isinstance(value, Ladder):
            moves = tuple(rung.asks.move for rung in value.rungs)
            rhythms = [one.rhythm for one in _named(value.rhythm, moves, writings)]
            said = [rhythm for rhythm in rhythms if rhythm is not None]
            fits = [
                _within(value.rhythm.per_7_days, one.per_7_days)
                and one.times_a_day == value.rhythm.times_today
                for one in said
                if one.per_7_days is not None
            ]
            if fits and not any(fits):
                what = f"{_sources(value.rhythm)} prints another number of days"
                mend = "Write the printed number, or add `editorial` with the reason"
                yield Problem((*steps, "rhythm"), what, mend)


def _named(
    value: Sourced | Rhythm, moves: Sequence[str], writings: Sequence[Written]
) -> list[WrittenExercise]:
    """The written exercises with these moves in the sources that the value names alone."""
    sources = set(sources_of(value))
    if "editorial" in sources:
        return []
    return [
        exercise
        for written in writings
        for phase in written.phases
        for exercise in phase.exercises
        if sources & set(sources_of(exercise)) and set(moves) & set(exercise.moves)
    ]


def _is_among(dose: Dose, printed: Sequence[PrintedDose]) -> bool:
    """Whether one of the printings has the dose, and one that gives a tempo has the tempo.

    A printing that gives only the effort counts where no other gives more.
    """
    full = [one for one in printed if any(getattr(one, name) is not None for name in MEASURES)]
    tempos = [one.tempo_s for one in printed if one.tempo_s is not None]
    slow = not tempos or any(_within(dose.tempo_s, tempo) for tempo in tempos)
    return slow and any(_is_printed(dose, one) for one in full or printed)


def _is_printed(dose: Dose, printed: PrintedDose) -> bool:
    measured = all(_within(getattr(dose, name), getattr(printed, name)) for name in MEASURES)
    efforts = printed.intensity_percent
    effort = dose.intensity_percent
    fast = effort is None or not efforts or min(efforts) <= effort <= max(efforts)
    # A printing without a number of sets is one set, or as many as it likes of a bare effort.
    bare = all(getattr(printed, name) is None for name in MEASURES)
    sets = _within(float(dose.sets), printed.sets if printed.sets is not None else 1.0)
    return fast and (bare or (measured and sets))


def _within(number: float | None, printed: Span | None) -> bool:
    if number is None or printed is None:
        return number is None and printed is None
    low, high = printed if isinstance(printed, tuple) else (printed, printed)
    return low <= number <= high


def _sources(value: Sourced) -> str:
    return " and ".join(f"`{name}`" for name in sources_of(value))
