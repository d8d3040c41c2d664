"""`restride sheet`: today on one page of paper."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from restride.cli.home import current
from restride.cli.options import DATE, standard
from restride.cli.whole_file import output_options, refuse_what_is_there, whole_file
from restride.entering.book import not_future, view
from restride.telling.mistake import Mistake

if TYPE_CHECKING:
    from restride.outputs.paper import Size

EPILOG = """\b
Examples:
  restride sheet -o today.pdf
  restride sheet -o today.pdf --paper letter
  restride fill 0308-7K3Q          when the sheet is filled in
"""


@click.command("sheet", epilog=EPILOG)
@click.option("--day", type=DATE, help="A day up to today. Default: today.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", help="Default: a4.")
@output_options
@standard
def command(file: Path, day: date | None, paper: "Size", force: bool, as_json: bool) -> None:
    """Print today on one page: what to do with boxes to tick, when to stop, what to do if it pulls.

    It holds for its day alone. A day on which somebody has to look has a sheet without exercises.
    """
    from restride.cli.sheet_ways import COMMANDS
    from restride.outputs.sheet_layout import TooLongError, drawn
    from restride.telling.sheet_lines import code_of, units
    from restride.telling.sheet_words import sheet_of

    seen = view(current(), not_future(day))
    refuse_what_is_there(file, force)
    try:
        page = drawn(sheet_of(seen, COMMANDS), paper)
    except TooLongError as error:
        raise Mistake(f"No sheet: {error}. See the day on the screen: restride today") from error
    with whole_file(file) as to:
        to.write(page.pdf)
    lines = len(units(seen.decision))
    code = code_of(seen.decision) if lines else None
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"file": str(file), "lines": lines, "code": code})
    elif code is None:
        click.echo(f"Saved {file}. It asks for no exercises today.")
    else:
        click.echo(f"Saved {file}. When it is filled in: restride fill {code}")
