"""`restride injury`: what was learned about the injury since the start."""

from typing import Any

import click
import msgspec

from restride.cli.home import current
from restride.cli.options import note_option, standard
from restride.cli.written import write
from restride.entering import clock
from restride.entering.head import head
from restride.log.model import EarlierInjuries, Episode
from restride.telling.mistake import Mistake
from restride.telling.view import open_episode

EPILOG = """\b
Examples:
  restride injury --confirmed-by physio --grade 1
  restride injury --earlier-same-side 0
"""


@click.command("injury", epilog=EPILOG)
@click.option("--confirmed-by", type=click.Choice(["physio", "doctor"]), help="Who looked at it.")
@click.option("--grade", type=click.IntRange(1, 3), help="The grade they named.")
@click.option(
    "--earlier-same-side", type=click.IntRange(0, 50), help="Times this same leg was hurt before."
)
@click.option("--birth-year", type=click.IntRange(1900, 2100), help="The year you were born.")
@click.option(
    "--felt", type=click.Choice(["twinge", "pull", "pop", "gradual"]), help="What you felt."
)
@note_option
@standard
def command(earlier_same_side: int | None, as_json: bool, **known: Any) -> None:
    """Add what you learned about your injury: who confirmed it, its grade."""
    facts = {name: value for name, value in known.items() if value is not None}
    if earlier_same_side is not None:
        facts["earlier"] = EarlierInjuries(same_side=earlier_same_side)
    if not facts:
        raise Mistake("Nothing to add was named. Name it, such as --confirmed-by physio")
    home = current()
    episode = open_episode(home.log(), clock.today())
    entry = Episode(
        **head(clock.today()), side=episode.side, injured_on=episode.injured_on, **facts
    )
    write(home, [msgspec.convert(msgspec.to_builtins(entry), Episode)], as_json)
