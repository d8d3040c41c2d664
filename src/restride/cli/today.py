"""`restride today`: what to do now, and why."""

from datetime import date

import click

from restride.cli.home import current
from restride.cli.options import as_known_option, on_option, standard
from restride.cli.screen import this_screen
from restride.cli.today_screen import today_lines
from restride.entering import clock
from restride.entering.book import not_future, view
from restride.telling.view import View

EPILOG = """\b
Examples:
  restride today
  restride today --on 2026-03-09 --as-known
"""


@click.command("today", epilog=EPILOG)
@on_option
@as_known_option
@standard
def command(on: date | None, as_known: bool, as_json: bool) -> None:
    """Show the light, today's session, one reason and what opens next."""
    show(view(current(), not_future(on), as_known), as_json)


def show(seen: View, as_json: bool = False) -> None:
    """Print a decision, as a screen or as its JSON contract."""
    if as_json:
        from restride.cli.as_json import print_json

        print_json(seen.decision)
        return
    screen = this_screen()
    screen.show(today_lines(seen.decision, seen.names, screen, seen.imperial))


def show_now(as_json: bool = False) -> None:
    """Show the day that it is."""
    show(view(current(), clock.today()), as_json)
