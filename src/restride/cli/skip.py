"""`restride skip`: leave something out today, without blame."""

from datetime import date
from typing import Any

import click

from restride.cli.home import current
from restride.cli.options import day_option, note_option, standard
from restride.cli.written import write
from restride.entering.book import day_in, view
from restride.entering.head import head
from restride.log.model import Skip
from restride.telling.naming import find

EPILOG = """\b
Examples:
  restride skip nordic --why no_equipment
  restride skip walk-run --why weather --swap-to heel-press
"""
WHY = ("no_time", "no_equipment", "tired", "sore", "weather", "other")


@click.command("skip", epilog=EPILOG)
@click.argument("name")
@click.option("--why", type=click.Choice(WHY), default="other", help="Why it is left out.")
@click.option("--swap-to", help="What you do in its place.")
@day_option
@note_option
@standard
def command(name: str, swap_to: str | None, day: date | None, as_json: bool, **fields: Any) -> None:
    """Leave NAME out today. Missed work is never made up, and that is fine."""
    home = current()
    about = day_in(home.log(), day)
    seen = view(home, about)
    if swap_to is not None:
        fields["swap_to"] = find(swap_to, seen).move
    write(home, [Skip(**head(about), what=find(name, seen).ladder, **fields)], as_json)
