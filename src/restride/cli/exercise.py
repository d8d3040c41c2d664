"""`restride exercise`: how an exercise is done, why, and how much of it."""

from typing import TYPE_CHECKING

import click

from restride.cli.options import standard
from restride.cli.reading import markdown_option, show

if TYPE_CHECKING:
    from restride.library.sheets import Sheets
    from restride.protocol.exercise import Exercise
    from restride.telling.blocks import Block
    from restride.telling.linking import Kind

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
    from restride.telling.by_phase import by_phase
    from restride.telling.sheet_page import found

    sheets = load_sheets()
    if name is None:
        groups = by_phase(sheets.exercises)
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
    return page(exercise, titles, used, studies, _link)


def _link(kind: "Kind", name: str, title: str) -> str:
    return f"restride exercise {name}" if kind == "exercise" else title
