"""`restride setback`: something pulled. Write it down, stop, and look again."""

from datetime import date
from typing import Any, Literal

import click

from restride.cli import ask, terminal
from restride.cli.home import current
from restride.cli.options import day_option, note_option, standard
from restride.cli.written import write
from restride.entering.book import day_in
from restride.entering.head import head
from restride.log.model import Setback
from restride.telling.mistake import Mistake
from restride.telling.setback import DURING, FELT, STOP, ran_on

EPILOG = """\b
Examples:
  restride setback
  restride setback --felt twinge --not-stopped --during speed
"""
THEN_TRIAGE = "\nWhen you have sat down, answer the safety questions: restride start --triage"
THEN_MORNING = "\nTomorrow morning's answers decide how it goes on: restride morning"


@click.command("setback", epilog=EPILOG)
@click.option("--felt", type=click.Choice(list(FELT)), help="What you felt.")
@click.option("--stopped/--not-stopped", default=None, help="Whether it made you stop.")
@click.option("--during", type=click.Choice(list(DURING)), help="What you were doing.")
@day_option
@note_option
@standard
def command(
    felt: Literal["twinge", "pull", "pop"] | None, day: date | None, as_json: bool, **told: Any
) -> None:
    """Say that something pulled. Restride stops today's work and says what comes first."""
    home = current()
    about = day_in(home.log(), day)
    asking = terminal.interactive() and not as_json
    if asking:
        felt = felt or ask.choice("What did you feel?", FELT)
        if told["stopped"] is None:
            told["stopped"] = ask.yes_no("Did it make you stop?")
        told["during"] = told["during"] or ask.choice("What were you doing?", DURING)
    if felt is None and not asking:
        raise Mistake("What you felt is missing. Add --felt twinge, --felt pull or --felt pop")
    # Not sure what it was: the worse of the two that need no doctor, so triage is asked.
    entry = Setback(**head(about), felt=felt or "pull", **told)
    write(home, [entry], as_json, first=STOP + (THEN_MORNING if ran_on(entry) else THEN_TRIAGE))
