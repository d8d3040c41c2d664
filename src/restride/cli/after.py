"""`restride after`: the worst pain from the end of a session to bedtime."""

from datetime import date

import click

from restride.cli import ask, terminal
from restride.cli.home import current
from restride.cli.options import PAIN, day_option, note_option, standard
from restride.cli.written import write
from restride.entering.book import day_in
from restride.entering.head import head
from restride.log.model import After
from restride.telling.feelings import TO_BEDTIME
from restride.telling.mistake import Mistake

EPILOG = """\b
Examples:
  restride after 0
  restride after 2 --day yesterday
"""


@click.command("after", epilog=EPILOG)
@click.argument("pain", type=PAIN, required=False)
@day_option
@note_option
@standard
def command(pain: int | None, day: date | None, note: str | None, as_json: bool) -> None:
    """Write down the worst PAIN (0 to 10) at the old spot, from the session's end to bedtime."""
    home = current()
    about = day_in(home.log(), day)
    if pain is None and terminal.interactive():
        pain = ask.score(TO_BEDTIME)
    if pain is None:
        raise Mistake("No pain was given. Give a number from 0 to 10: restride after 0")
    write(home, [After(**head(about), pain=pain, note=note)], as_json)
