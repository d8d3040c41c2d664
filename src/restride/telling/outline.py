"""Any protocol brought to one shape, so that two of them can stand side by side."""

from collections.abc import Iterable, Sequence

import msgspec

from restride.library.shelf import AnyProtocol
from restride.protocol.criteria import (
    AnyCriterion,
    CleanDose,
    Floor,
    HeavyDays,
    NoLimp,
    TestPassed,
)
from restride.protocol.ladder import Ladder, Rung
from restride.protocol.model import Phase, Protocol
from restride.protocol.names import sources_of
from restride.protocol.value import Dose, Rhythm
from restride.protocol.written import PrintedDose, PrintedRhythm, Written, WrittenExercise
from restride.telling.doses import number
from restride.telling.linking import Link, unlinked
from restride.telling.names import Names
from restride.telling.printed import dose_text, often

SIDES = {"each": ", each leg", "injured": ", hurt leg", "none": ""}
UNITS = {"s": " s", "min": " min", "reps": " times", "deg": "°", "m": " m"}


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """A phase: when it is, what it is for, and what ends it."""

    id: str
    title: str
    goal: str
    when: str
    ends: tuple[str, ...]


class Work(msgspec.Struct, frozen=True, kw_only=True):
    """One exercise, or one ladder with its rungs in order.

    Phases count from 1; `begins` is the first phase of each move. `form` is the move that an
    exercise is itself; a ladder has none, but `climbs` through moves. `steps` are doses in order.
    """

    id: str
    title: str
    moves: tuple[str, ...]
    does: str
    often: str
    phases: tuple[int, ...]
    begins: dict[str, int]
    doses: dict[str, tuple[Dose | PrintedDose, ...]]
    steps: tuple[Dose | PrintedDose, ...]
    form: str | None = None
    climbs: tuple[str, ...] = ()
    rhythm: Rhythm | PrintedRhythm | None
    sources: tuple[str, ...]
    note: str | None = None


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """What a protocol says, without how it says it."""

    id: str
    version: str
    title: str
    runnable: bool
    summary: str
    stages: tuple[Stage, ...]
    works: tuple[Work, ...]


def outline(protocol: AnyProtocol, link: Link = unlinked) -> Outline:
    """The outline of a protocol of either kind."""
    stages, works = (
        _written(protocol) if isinstance(protocol, Written) else _followed(protocol, link)
    )
    return Outline(
        id=protocol.id,
        version=protocol.version,
        title=protocol.title,
        runnable=protocol.runnable,
        summary=protocol.summary,
        stages=tuple(stages),
        works=tuple(works),
    )


def works_in(protocol: AnyProtocol, number: int, link: Link = unlinked) -> list[Work]:
    """The work of one phase, counted from 1: of a ladder only the rungs that the phase allows.

    Why a ladder is as it is stands in the first phase that has it.
    """
    if isinstance(protocol, Written):
        return [_exercise(one, number) for one in protocol.phases[number - 1].exercises]
    phase = protocol.phases[number - 1]
    earlier = {name for before in protocol.phases[: number - 1] for name in before.up_to}
    found = []
    for ladder in (one for one in protocol.ladders if one.id in phase.up_to):
        names = [rung.id for rung in ladder.rungs]
        allowed = ladder.rungs[: names.index(phase.up_to[ladder.id]) + 1]
        work = _ladder(msgspec.structs.replace(ladder, rungs=allowed), _only(protocol, phase), link)
        note = None if ladder.id in earlier else work.note
        found.append(msgspec.structs.replace(work, phases=(number,), note=note))
    return found


def _only(protocol: Protocol, phase: Phase) -> Protocol:
    return msgspec.structs.replace(protocol, phases=(phase,))


def _written(written: Written) -> tuple[Iterable[Stage], Iterable[Work]]:
    stages = [
        Stage(
            id=phase.id,
            title=phase.title,
            goal=phase.goal,
            when=phase.timeframe.printed if phase.timeframe else "",
            ends=tuple(leave.says for leave in phase.leave),
        )
        for phase in written.phases
    ]
    works = [
        _exercise(exercise, at)
        for at, phase in enumerate(written.phases, 1)
        for exercise in phase.exercises
    ]
    return stages, works


def _exercise(exercise: WrittenExercise, phase: int) -> Work:
    doses = "; ".join(dose_text(dose) for dose in exercise.doses)
    return Work(
        id=exercise.id,
        title=exercise.title,
        moves=exercise.moves,
        does=doses or "dose: not said",
        often=often(exercise.rhythm),
        phases=(phase,),
        begins=dict.fromkeys(exercise.moves, phase),
        doses=dict.fromkeys(exercise.moves, exercise.doses),
        steps=exercise.doses,
        form=exercise.moves[0] if exercise.moves else None,
        rhythm=exercise.rhythm,
        sources=sources_of(exercise),
        note=exercise.note,
    )


def _followed(protocol: Protocol, link: Link) -> tuple[Iterable[Stage], Iterable[Work]]:
    names = Names(protocol)
    stages = [
        Stage(
            id=phase.id,
            title=phase.title,
            goal=phase.goal,
            when="",
            ends=("it goes on all year",)
            if phase.keep is not None
            else tuple(criterion_text(one, names) for one in phase.milestone),
        )
        for phase in protocol.phases
    ]
    return stages, [_ladder(ladder, protocol, link) for ladder in protocol.ladders]


def _ladder(ladder: Ladder, protocol: Protocol, link: Link) -> Work:
    has = [at for at, phase in enumerate(protocol.phases, 1) if ladder.id in phase.up_to]
    climbs = [ask for rung in ladder.rungs for ask in (rung.asks, *rung.also)]
    asks = [*climbs, *(ask for rung in ladder.rungs for ask in rung.swaps)]
    moves = tuple(dict.fromkeys(ask.move for ask in asks))
    begins = {move: _begins(move, ladder, protocol) for move in moves}
    first = protocol.phases[has[0] - 1] if has else None
    return Work(
        id=ladder.id,
        title=ladder.title,
        moves=moves,
        does=_rungs(ladder, {one.id: one.title for one in protocol.moves}, begins, link),
        often=_rhythms(ladder, [(at, protocol.phases[at - 1]) for at in has]),
        phases=tuple(has),
        begins=begins,
        doses={move: tuple(ask.dose for ask in asks if ask.move == move) for move in moves},
        steps=tuple(ask.dose for ask in climbs),
        climbs=tuple(dict.fromkeys(ask.move for ask in climbs)),
        rhythm=ladder.rhythm if first is None else _rhythm(ladder, first),
        sources=tuple(dict.fromkeys(name for ask in asks for name in sources_of(ask))),
        note=None if ladder.because is None else " ".join(ladder.because.split()),
    )


def _begins(move: str, ladder: Ladder, protocol: Protocol) -> int:
    """The first phase that allows a rung with this move; 0 where none does."""
    order = {rung.id: at for at, rung in enumerate(ladder.rungs)}
    needed = next(
        at
        for at, rung in enumerate(ladder.rungs)
        if move in {ask.move for ask in (rung.asks, *rung.also, *rung.swaps)}
    )
    return next(
        (
            number
            for number, phase in enumerate(protocol.phases, 1)
            if ladder.id in phase.up_to and order[phase.up_to[ladder.id]] >= needed
        ),
        0,
    )


def _rhythm(ladder: Ladder, phase: Phase) -> Rhythm:
    """How often in a phase: heavy work no more often than its heavy days."""
    own = phase.rhythm.get(ladder.id, ladder.rhythm)
    heavy = phase.heavy if phase.keep is None else phase.keep.heavy_first
    if ladder.part == "heavy" and heavy is not None:
        return min(own, heavy, key=lambda rhythm: rhythm.per_7_days)
    return own


def _rhythms(ladder: Ladder, has: Sequence[tuple[int, Phase]]) -> str:
    """How often in the first phase, and every change after it."""
    said: list[str] = []
    last = ""
    for at, phase in has:
        text = often(_rhythm(ladder, phase))
        if text != last:
            said.append(f"{text} from phase {at}" if said else text)
        last = text
    return ", ".join(said)


def _rungs(ladder: Ladder, titles: dict[str, str], begins: dict[str, int], link: Link) -> str:
    """`Glider: 3 × 8, 4 s down; Diver (phase 3): 3 × 8`; rungs of rising load become a range."""
    groups: list[list[Rung]] = []
    for rung in ladder.rungs:
        if not groups or groups[-1][0].asks.move != rung.asks.move:
            groups.append([])
        groups[-1].append(rung)
    first = min(begins.values(), default=0)
    if [_name(group, titles) for group in groups] == [ladder.title]:
        return _loads([rung.asks.dose for rung in ladder.rungs])
    linked = {move: link("exercise", move, title) for move, title in titles.items()}
    return "; ".join(
        f"{_name(group, linked)}{_later(begins[group[0].asks.move], first)}: "
        f"{_loads([rung.asks.dose for rung in group])}"
        for group in groups
    )


def _name(rungs: Sequence[Rung], titles: dict[str, str]) -> str:
    """The exercise of these rungs, and those that every one of them asks beside it."""
    beside = [ask.move for ask in rungs[0].also]
    beside = [move for move in beside if all(move in _beside(rung) for rung in rungs)]
    return " and ".join(titles.get(move, move) for move in (rungs[0].asks.move, *beside))


def _beside(rung: Rung) -> set[str]:
    return {ask.move for ask in rung.also}


def _later(begins: int, first: int) -> str:
    return f" (phase {begins})" if begins > first else ""


def _loads(doses: list[Dose]) -> str:
    plain = {msgspec.structs.replace(dose, load_kg=None) for dose in doses}
    loads = [dose.load_kg for dose in doses if dose.load_kg is not None]
    if len(plain) == 1 and len(loads) > 1:
        return f"{dose_text(plain.pop())}, {number(min(loads))}–{number(max(loads))} kg"
    each = " each leg" if all(dose.each_side for dose in doses) else ""
    bare = [msgspec.structs.replace(dose, each_side=dose.each_side and not each) for dose in doses]
    return ", ".join(dict.fromkeys(dose_text(dose) for dose in bare)) + each


def criterion_text(one: AnyCriterion, names: Names) -> str:
    """What a criterion asks, in a few words."""
    if isinstance(one, TestPassed):
        test = names.tests[one.test]
        unit = UNITS.get(test.unit, "")
        asks = test.title + SIDES[one.side]
        asks += "" if one.at_least is None else f", {number(one.at_least)}{unit} or more"
        asks += "" if one.at_most is None else f", {number(one.at_most)}{unit} or less"
        return f"{asks}, pain {one.pain}"
    if isinstance(one, CleanDose):
        times = "once" if one.times == 1 else f"{one.times} times"
        more = ", full range" if one.full_range else ""
        more += ", no hesitation" if one.no_hesitation else ""
        return f"{_any_of(one.rungs, names)}: clean {times}, pain {one.pain}{more}"
    if isinstance(one, HeavyDays):
        return f"{one.times} heavy days over {one.over_days} days"
    if isinstance(one, NoLimp):
        return "walking without a limp"
    if isinstance(one, Floor):
        return f"not before day {one.day}"
    return f"{one.days} days since a setback"


def _any_of(rungs: Iterable[str], names: Names) -> str:
    """`Heel press 3 × 30 s or 3 × 45 s`: the exercise once, then each dose."""
    by_move: dict[str, list[str]] = {}
    for rung in rungs:
        asks = names.rungs[rung].asks
        by_move.setdefault(asks.move, []).append(dose_text(asks.dose))
    return " or ".join(f"{names.move(move)} {' or '.join(each)}" for move, each in by_move.items())
