"""The page of an exercise, as blocks for terminal and documentation alike."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from restride.library.shelf import AnyProtocol
from restride.protocol.exercise import Exercise, Form, Way
from restride.protocol.model import Protocol
from restride.protocol.study import Study
from restride.telling.blocks import Block, Bullets, Facts, Grid, Heading, Paragraph, Picture, Warn
from restride.telling.linking import Link
from restride.telling.outline import outline
from restride.telling.printed import dose_text, often
from restride.telling.sheet_page import cited, said, sources

SIDES = {
    "both": "both legs at once",
    "each": "one leg, then the other",
    "injured": "the hurt leg",
    "in_turn": "left and right in turn",
}
NOT_IN_THE_PLAN = (
    "Restride's own plan does not ask for this. Do it only as an easier way for an exercise of "
    "your plan that names it, or if your physio tells you to."
)


class Use(NamedTuple):
    """Where a protocol asks for the exercise, and how much of it."""

    protocol: str
    title: str
    phase: str
    dose: str
    often: str
    followed: bool


def uses(exercise: str, protocols: Iterable[AnyProtocol]) -> list[Use]:
    """Every dose of the exercise in these protocols."""
    found = []
    for protocol in protocols:
        told = outline(protocol)
        titles = {at: stage.title for at, stage in enumerate(told.stages, 1)}
        for work in told.works:
            if exercise in work.moves:
                doses = dict.fromkeys(dose_text(dose) for dose in work.doses[exercise])
                dose = "\n".join(each or "not said" for each in doses) or "not said"
                phase = titles.get(work.begins[exercise], "never")
                rhythm = often(work.rhythm)
                found.append(
                    Use(protocol.id, protocol.title, phase, dose, rhythm, protocol.runnable)
                )
        if isinstance(protocol, Protocol):
            found += _warm_up(exercise, protocol)
    return found


def _warm_up(exercise: str, protocol: Protocol) -> list[Use]:
    asks = (*protocol.warm_up.before, *protocol.warm_up.last)
    return [
        Use(
            protocol.id,
            protocol.title,
            "warm-up",
            dose_text(ask.dose),
            "before speed",
            protocol.runnable,
        )
        for ask in asks
        if ask.move == exercise
    ]


def page(
    exercise: Exercise,
    titles: Mapping[str, str],
    used: Sequence[Use],
    studies: Mapping[str, Study],
    link: Link,
) -> list[Block]:
    """Everything the library says of an exercise, what to do first and the sources last."""
    blocks: list[Block] = [
        Heading(exercise.title, level=1),
        Paragraph(exercise.purpose),
        Picture(exercise.id, exercise.title),
        *([] if any(use.followed for use in used) else [Paragraph(NOT_IN_THE_PLAN)]),
        Facts("At a glance", _facts(exercise)),
        Heading("Set up"),
        Paragraph(exercise.set_up),
        Heading("Do it"),
        Bullets(exercise.steps, numbered=True),
        Heading("Think"),
        Bullets(exercise.cues),
        Heading("Stop"),
        Warn(exercise.stop, exercise.stop_signs),
        Heading("What often goes wrong"),
        Grid(("You see", "Put it right"), [(one.seen, one.mend) for one in exercise.faults]),
    ]
    for heading, ways in (
        ("Easier", exercise.easier),
        ("Harder", exercise.harder),
        ("In its place", exercise.swaps),
    ):
        if ways:
            blocks += [Heading(heading), Bullets(_ways(ways, titles, link), doors=True)]
    blocks += _doses(used, link)
    for form in exercise.forms:
        more = _see(form, titles, link)
        text = f"{form.differs}{more} {cited(form, studies, link)}"
        blocks += [Heading(form.title), Paragraph(text)]
    if exercise.findings:
        blocks += [Heading("What was found"), said(exercise.findings, studies, link)]
    return [*blocks, *sources(exercise, studies, link)]


def _facts(exercise: Exercise) -> list[tuple[str, str]]:
    facts = [
        ("Also called", ", ".join(exercise.other_names)),
        ("Legs", SIDES[exercise.sides]),
        ("Order", exercise.order),
        ("Speed", exercise.tempo),
        ("Breathing", exercise.breathing),
        ("Works", ", ".join(exercise.muscles)),
        ("Needs", ", ".join(exercise.equipment) or "nothing special"),
        ("Treadmill", "" if exercise.treadmill else "no"),
    ]
    return [(name, value) for name, value in facts if value]


def _ways(ways: Sequence[Way], titles: Mapping[str, str], link: Link) -> list[str]:
    return [f"{way.do}{_see(way, titles, link)}" for way in ways]


def _see(there: Way | Form, titles: Mapping[str, str], link: Link) -> str:
    name = there.exercise
    return "" if name is None else f" See {link('exercise', name, titles[name])}."


def _doses(used: Sequence[Use], link: Link) -> list[Block]:
    if not used:
        return []
    rows = [
        (link("protocol", use.protocol, use.title), use.phase, use.dose, use.often) for use in used
    ]
    return [Heading("How much"), Grid(("Protocol", "From phase", "Dose", "How often"), rows)]
