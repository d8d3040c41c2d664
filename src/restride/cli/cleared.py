"""`restride cleared`: the runner's own word that a clinician cleared a hold."""

from datetime import date
from difflib import get_close_matches

import click

from restride.cli.home import current
from restride.cli.options import day_option, note_option, standard
from restride.cli.screen import this_screen
from restride.cli.written import write
from restride.entering import clock
from restride.entering.book import day_in, view
from restride.entering.head import head
from restride.log.model import Clinician
from restride.telling.holds import WORD, open_holds
from restride.telling.mistake import Mistake

EPILOG = """\b
Examples:
  restride cleared unconfirmed --reason "Physio Ana Ruiz looked at it: a grade 1 strain"
  restride cleared              lists what can be cleared
"""


@click.command("cleared", epilog=EPILOG)
@click.argument("hold", required=False)
@click.option("--reason", help="Who cleared it, and what they said.")
@day_option
@note_option
@standard
def command(
    hold: str | None, reason: str | None, day: date | None, note: str | None, as_json: bool
) -> None:
    """Say that a physio or doctor cleared HOLD. Never clear it yourself."""
    home = current()
    about = day_in(home.log(), day)
    seen = view(home, clock.today())
    holds = open_holds(seen)
    if hold is None:
        show_holds(holds, as_json)
        return
    if hold not in holds:
        close = get_close_matches(hold, list(holds), n=1)
        hint = f"Did you mean {close[0]}? " if close else ""
        raise Mistake(f"Nothing is held by {hold!r}. {hint}To be cleared: {_named(holds)}")
    if not reason:
        raise Mistake(
            f'Say who cleared it: restride cleared {hold} --reason "Physio Ana Ruiz, by phone"'
        )
    entry = Clinician(**head(about), act="clear", hold=hold, reason=reason, note=note)
    write(home, [entry], as_json, first=WORD)


def show_holds(holds: dict[str, str], as_json: bool) -> None:
    """The names that can be cleared, each with what it means."""
    if as_json:
        from restride.cli.as_json import print_json

        print_json([{"id": name, "title": said} for name, said in holds.items()])
        return
    screen = this_screen()
    if not holds:
        screen.say("Nothing is held now, so there is nothing to clear.")
        return
    screen.say("To be cleared by a physio or doctor:")
    for name, said in holds.items():
        screen.show([*screen.labelled(name, ""), *screen.hanging("–", said)])
    screen.say('When one has: restride cleared NAME --reason "who, and what they said"')


def _named(holds: dict[str, str]) -> str:
    return ", ".join(holds) if holds else "nothing is held now"
