"""`restride cleared`: the runner's own word that a clinician cleared a hold."""

from datetime import date
from difflib import get_close_matches

import click

from restride.cli import clock
from restride.cli.errors import Mistake
from restride.cli.home import current
from restride.cli.options import day_option, note_option, standard
from restride.cli.view import View, day_in, view
from restride.cli.words import sentence
from restride.cli.written import head, write
from restride.log.model import Clinician

EPILOG = """\b
Examples:
  restride cleared unconfirmed --reason "Physio Ana Ruiz looked at it: a grade 1 strain"
  restride cleared              lists what can be cleared
"""
WORD = (
    "It stays marked as your own word, any clinician who looks later will see it so, "
    "and it lifts no safety rule."
)


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
        raise Mistake(f"Name what was cleared: {_named(holds)}")
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


def open_holds(seen: View) -> dict[str, str]:
    """What stands in the way and a clinician can clear: a name, and its sentence."""
    held = {}
    for cause in seen.decision.triage.causes:
        question = cause.data.get("question")
        name = question if isinstance(question, str) else cause.code
        held[name] = sentence(cause, seen.names)
    return held


def _named(holds: dict[str, str]) -> str:
    return ", ".join(holds) if holds else "nothing is held now"
