"""`restride exercise`: how an exercise is done, why, and how much of it."""

from typing import TYPE_CHECKING

import click

from restride.cli.options import standard
from restride.cli.reading import markdown_option, show

if TYPE_CHECKING:
    from restride.library.sheets import Sheets
    from restride.protocol.exercise import Exercise
    from restride.telling.blocks import Block

EPILOG = """\b
Examples:
  restride exercise               lists all, phase by phase
  restride exercise glider
  restride exercise nordic --markdown > nordic.md
"""


@click.command("exercise", epilog=EPILOG)
@click.argument("name", required=False)
@markdown_option
@standard
def command(name: str | None, as_markdown: bool, as_json: bool) -> None:
    """Show how the exercise NAME is done, and why; without NAME, list them by phase."""
    from restride.cli.as_json import print_json
    from restride.library.sheets import load_sheets
    from restride.telling.sheet_page import found

    sheets = load_sheets()
    if name is None:
        groups = by_phase(sheets)
        if as_json:
            print_json({title: [one.id for one in each] for title, each in groups.items()})
        else:
            show(list_page(groups), as_markdown)
        return
    exercise = found(name, sheets.exercises)
    if as_json:
        print_json(exercise)
    else:
        show(_page(exercise, sheets), as_markdown)


def by_phase(sheets: "Sheets") -> "dict[str, list[Exercise]]":
    """The exercises under the first phase of the default protocol that asks for them.

    Those that it does not ask for come last.
    """
    from restride.library import load
    from restride.telling.outline import outline

    protocol = load()
    told = outline(protocol)
    first: dict[str, int] = {}
    for work in told.works:
        for move, at in work.begins.items():
            first[move] = min(at, first.get(move, at))
    speed = next(work for work in protocol.ladders if work.part == "speed")
    warm_up = next(at for at, phase in enumerate(protocol.phases, 1) if speed.id in phase.up_to)
    for ask in (*protocol.warm_up.before, *protocol.warm_up.last):
        first.setdefault(ask.move, warm_up)
    groups: dict[str, list[Exercise]] = {
        f"{at}. {stage.title}": [] for at, stage in enumerate(told.stages, 1)
    }
    titles = list(groups)
    for one in sheets.exercises:
        at = first.get(one.id, 0)
        groups.setdefault(titles[at - 1] if at else "Only in other protocols", []).append(one)
    return {title: each for title, each in groups.items() if each}


def list_page(groups: "dict[str, list[Exercise]]") -> "list[Block]":
    """Every exercise with its purpose, under its phase."""
    from restride.telling.blocks import Grid, Heading, Paragraph

    blocks: list[Block] = [Heading("Exercises", level=1)]
    for title, exercises in groups.items():
        rows = [(one.id, one.title, one.purpose) for one in exercises]
        blocks += [Heading(title), Grid(("Name", "Exercise", "What for"), rows)]
    return [*blocks, Paragraph("To see one: restride exercise glider")]


def _page(exercise: "Exercise", sheets: "Sheets") -> "list[Block]":
    from restride.library.claim import load_evidence
    from restride.library.shelf import newest
    from restride.telling.exercise_page import page, uses

    studies = {study.id: study for study in load_evidence().studies}
    titles = {one.id: one.title for one in sheets.exercises}
    used = uses(exercise.id, newest())
    return page(exercise, titles, used, studies, lambda name, _: f"restride exercise {name}")
