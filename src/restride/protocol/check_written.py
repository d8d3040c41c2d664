"""Holds a protocol as written to what a reader needs: its words resolve, its holes are named."""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from restride.protocol.names import sources_of
from restride.protocol.place import Steps
from restride.protocol.problem import Problem
from restride.protocol.value import Sourced
from restride.protocol.walk import walk
from restride.protocol.written import PrintedDose, PrintedRhythm, Written, WrittenPhase


def check_written(written: Written, moves: set[str], tests: set[str]) -> list[Problem]:
    """Find every problem; `moves` and `tests` are the ids that the library has."""
    problems = [problem for rule in RULES for problem in rule(written)]
    return [*problems, *unknown_parts(written, moves, tests)]


def followed_writing(written: Written) -> Iterator[Problem]:
    """Find writings that call themselves runnable: they have no light, no gaps and no triage."""
    if written.runnable:
        mend = "Write `runnable: false`, or make a protocol of your own"
        yield Problem(("runnable",), "a protocol as written cannot be followed", mend)


def unknown_sources(written: Written) -> Iterator[Problem]:
    """Find values that rest on no source, an unknown one, or one that nobody has read."""
    known = {source.id: source.known for source in written.sources}
    for steps, value in walk(written):
        if not isinstance(value, Sourced):
            continue
        named = sources_of(value)
        if not named:
            yield Problem((*steps, "source"), "no source is named", "Name at least one")
        for name in named:
            if name not in known:
                mend = f"Choose one of {', '.join(known)}"
                yield Problem((*steps, "source"), f"there is no source `{name}`", mend)
            elif known[name] in ("recalled", "editorial"):
                what = f"`{name}` was not read in the writing itself"
                mend = "Leave out what is not printed, and say so in `open`"
                yield Problem((*steps, "source"), what, mend)


def doubled_ids(written: Written) -> Iterator[Problem]:
    """Find phases and exercises with the name of another."""
    named: list[tuple[Steps, str]] = []
    for at, phase in enumerate(written.phases):
        named.append((("phases", at, "id"), phase.id))
        for which, exercise in enumerate(phase.exercises):
            named.append((("phases", at, "exercises", which, "id"), exercise.id))
    seen: set[str] = set()
    for steps, name in named:
        if name in seen:
            yield Problem(steps, f"the name `{name}` stands here twice", "Rename one of them")
        seen.add(name)


def backward_spans(written: Written) -> Iterator[Problem]:
    """Find numbers that are not above zero and ranges that do not rise."""
    for steps, value in walk(written):
        if isinstance(value, PrintedDose | PrintedRhythm):
            for name in value.__struct_fields__:
                yield from _backward(getattr(value, name), (*steps, name))


def _backward(span: object, steps: Steps) -> Iterator[Problem]:
    numbers = span if isinstance(span, tuple) else (span,)
    if any(isinstance(number, float) and number <= 0 for number in numbers):
        yield Problem(steps, "the number is not above zero", "Leave out what was not printed")
    if steps[-1] != "intensity_percent" and len(numbers) > 1 and numbers[0] >= numbers[1]:
        what = f"the range {numbers[0]:g} to {numbers[1]:g} does not rise"
        yield Problem(steps, what, "Write the lower number first")


def backward_frames(written: Written) -> Iterator[Problem]:
    """Find phases that end before they begin."""
    for at, phase in enumerate(written.phases):
        frame = phase.timeframe
        if frame is not None and frame.to_day is not None and frame.to_day < frame.from_day:
            what = f"the phase ends on day {frame.to_day}, before it begins"
            place = ("phases", at, "timeframe", "to_day")
            yield Problem(place, what, "Write the later day here")


def silent_overlaps(written: Written) -> Iterator[Problem]:
    """Find phases whose days overlap without an open point that says so."""
    said = [set(point.phases) for point in written.open if point.is_a == "overlap"]
    for (_, one), (at, other) in combinations(enumerate(written.phases), 2):
        if _overlap(one, other) and not any({one.id, other.id} <= names for names in said):
            what = f"its days overlap with those of `{one.id}`"
            mend = f"Add `is_a: overlap` with phases [{one.id}, {other.id}] to `open`"
            yield Problem(("phases", at, "timeframe"), what, mend)


def _overlap(one: WrittenPhase, other: WrittenPhase) -> bool:
    first, second = one.timeframe, other.timeframe
    if first is None or second is None:
        return False
    ends = first.to_day is None or second.from_day <= first.to_day
    begins = second.to_day is None or first.from_day <= second.to_day
    return ends and begins


def silent_gaps(written: Written) -> Iterator[Problem]:
    """Find phases with an exercise without dose or rhythm, or without an end, not named as gap."""
    said = {name for point in written.open if point.is_a == "gap" for name in point.phases}
    for at, phase in enumerate(written.phases):
        if phase.id in said:
            continue
        mend = f"Add `is_a: gap` with phases [{phase.id}] to `open`"
        for which, exercise in enumerate(phase.exercises):
            if not exercise.doses or exercise.rhythm is None:
                what = f"`{exercise.id}` has no dose or no rhythm, and no gap says so"
                yield Problem(("phases", at, "exercises", which), what, mend)
        if not phase.leave:
            what = f"nothing ends the phase `{phase.id}`, and no gap says so"
            yield Problem(("phases", at), what, mend)


def unknown_phases(written: Written) -> Iterator[Problem]:
    """Find open points about phases that are not there."""
    known = {phase.id for phase in written.phases}
    for at, point in enumerate(written.open):
        for which, name in enumerate(point.phases):
            if name not in known:
                steps = ("open", at, "phases", which)
                mend = f"Choose one of {', '.join(sorted(known))}"
                yield Problem(steps, f"there is no phase `{name}`", mend)


def ragged_tables(written: Written) -> Iterator[Problem]:
    """Find rows with more or fewer cells than the table has heads."""
    for at, table in enumerate(written.tables):
        for which, row in enumerate(table.rows):
            if len(row) != len(table.heads):
                what = f"the row has {len(row)} cells, the table {len(table.heads)} heads"
                yield Problem(("tables", at, "rows", which), what, "Write one cell for each head")


def unknown_parts(written: Written, moves: set[str], tests: set[str]) -> Iterator[Problem]:
    """Find exercises and tests that the library does not have."""
    for at, phase in enumerate(written.phases):
        for which, exercise in enumerate(phase.exercises):
            for number, move in enumerate(exercise.moves):
                if move not in moves:
                    place: Steps = ("phases", at, "exercises", which, "moves", number)
                    mend = "Add the exercise, or leave the move out"
                    yield Problem(place, f"there is no move `{move}`", mend)
        for which, leave in enumerate(phase.leave):
            if leave.test is not None and leave.test not in tests:
                place = ("phases", at, "leave", which, "test")
                mend = "Add the test, or leave its name out"
                yield Problem(place, f"there is no test `{leave.test}`", mend)


RULES: tuple[Callable[[Written], Iterable[Problem]], ...] = (
    followed_writing,
    unknown_sources,
    doubled_ids,
    backward_spans,
    backward_frames,
    silent_overlaps,
    silent_gaps,
    unknown_phases,
    ragged_tables,
)
