"""Two protocols side by side: what both have, how it differs, what only one has, and why."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import msgspec

from restride.protocol.choices import Choice
from restride.protocol.value import Dose
from restride.protocol.written import PrintedDose
from restride.telling.outline import Outline, Stage, Work
from restride.telling.printed import between, efforts, weekly

MEASURES = (
    *("sets", "reps", "hold_s", "tempo_s", "run_s", "walk_s"),
    *("work_s", "distance_m", "load_kg"),
)


Side = Literal["left", "right"]


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """Exercises that belong together; one side may be empty. `why` names choices."""

    left: tuple[Work, ...]
    right: tuple[Work, ...]
    differs: tuple[str, ...]
    why: tuple[str, ...]

    @property
    def title(self) -> str:
        """What the row is about: the names on the right, else those on the left."""
        return ", ".join(work.title for work in self.right or self.left)


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """All that two protocols say, row by row; rows with both sides come first."""

    left: Outline
    right: Outline
    phases: tuple[tuple[Stage | None, Stage | None], ...]
    rows: tuple[Row, ...]
    choices: tuple[Choice, ...]

    def only(self, side: Side) -> list[Row]:
        """The rows that one side has alone."""
        if side == "left":
            return [row for row in self.rows if not row.right]
        return [row for row in self.rows if not row.left]

    def both(self) -> list[Row]:
        """The rows that have both sides."""
        return [row for row in self.rows if row.left and row.right]


def compared(left: Outline, right: Outline, choices: Sequence[Choice]) -> Comparison:
    """Set two outlines side by side; exercises are matched by the library's moves."""
    sided = [Sided("left", work) for work in left.works]
    sided += [Sided("right", work) for work in right.works]
    rows = [_row(group, choices) for group in _groups(sided)]
    longest = max(len(left.stages), len(right.stages))
    return Comparison(
        left=left,
        right=right,
        phases=tuple((_at(left.stages, n), _at(right.stages, n)) for n in range(longest)),
        rows=tuple(sorted(rows, key=lambda row: (not row.right, not row.left))),
        choices=tuple(choices),
    )


class Sided(NamedTuple):
    """Whose exercise it is."""

    side: Side
    work: Work


def _at(stages: Sequence[Stage], number: int) -> Stage | None:
    return stages[number] if number < len(stages) else None


def _groups(works: Sequence[Sided]) -> Iterable[list[Sided]]:
    """Put works together that share a move, directly or through others."""
    groups: list[list[Sided]] = []
    for one in works:
        moves = set(one.work.moves)
        touched = [group for group in groups if any(moves & set(each.work.moves) for each in group)]
        groups = [group for group in groups if group not in touched]
        groups.append([*(each for group in touched for each in group), one])
    return groups


def _row(group: Sequence[Sided], choices: Sequence[Choice]) -> Row:
    left = tuple(one.work for one in group if one.side == "left")
    right = tuple(one.work for one in group if one.side == "right")
    moves = {move for one in group for move in one.work.moves}
    why = tuple(choice.id for choice in choices if moves & set(choice.moves))
    differs = _differs(left, right) if left and right else ()
    return Row(left=left, right=right, differs=differs, why=why)


def _differs(left: Sequence[Work], right: Sequence[Work]) -> tuple[str, ...]:
    """In what the two sides differ: move by move, then as a whole."""
    shared = {move for one in left for move in one.moves} & {m for one in right for m in one.moves}
    found: dict[str, None] = {"form": None} if _other_form(left, right) else {}
    found |= {
        kind: None
        for move in sorted(shared)
        for kind in _moved(
            [one for one in left if move in one.moves],
            [one for one in right if move in one.moves],
            move,
        )
    }
    if not {"dose", "dose not said"} & set(found) and (_more(left, right) or _more(right, left)):
        found["steps"] = None
    if max(_phases(left)) != max(_phases(right)):
        found["how long"] = None
    return tuple(found)


def _moved(left: Sequence[Work], right: Sequence[Work], move: str) -> Iterable[str]:
    """In what two sides differ that both have a move: when it begins, how much, how often."""
    if min(one.begins[move] for one in left) != min(one.begins[move] for one in right):
        yield "phase"
    doses = [[dose for one in side for dose in one.doses[move]] for side in (left, right)]
    if not all(doses):
        yield from ["dose not said"] if any(doses) else []
    elif not any(_meet(one, other) for one in doses[0] for other in doses[1]):
        yield "dose"
    often = [[weekly(one.rhythm) for one in side] for side in (left, right)]
    said = [[each for each in side if each is not None] for side in often]
    if not all(said):
        yield from ["how often not said"] if any(said) else []
    elif not any(_overlap(one, other) for one in said[0] for other in said[1]):
        yield "how often"


def _other_form(left: Sequence[Work], right: Sequence[Work]) -> bool:
    """Whether an exercise's own form is missing on the other side."""
    return _formless(left, right) or _formless(right, left)


def _formless(one: Sequence[Work], other: Sequence[Work]) -> bool:
    forms = {work.form for work in other} | {move for work in other for move in work.climbs}
    return any(work.form is not None and work.form not in forms for work in one)


def _phases(works: Sequence[Work]) -> list[int]:
    return [phase for work in works for phase in work.phases] or [0]


def _more(one: Sequence[Work], other: Sequence[Work]) -> bool:
    """Whether one side climbs through a move, or asks a dose, that the other does not have."""
    theirs = {move for work in other for move in work.moves}
    return any(
        not set(work.climbs) <= theirs
        or not all(
            any(_meet(step, asked) for each in other for asked in each.steps) for step in work.steps
        )
        for work in one
    )


def _meet(one: Dose | PrintedDose, other: Dose | PrintedDose) -> bool:
    """Whether a dose could be both: every number that both give overlaps, and one is given."""
    pairs = [
        (between(first), between(second))
        for name in MEASURES
        if (first := getattr(one, name, None)) is not None
        and (second := getattr(other, name, None)) is not None
    ]
    if efforts(one) and efforts(other):
        pairs.append((_range(efforts(one)), _range(efforts(other))))
    return bool(pairs) and all(_overlap(first, second) for first, second in pairs)


def _range(numbers: Sequence[float]) -> tuple[float, float]:
    return min(numbers), max(numbers)


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
