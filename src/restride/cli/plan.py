"""`restride plan`: the coming days, if all goes green."""

from datetime import date

import click

from restride.cli.home import current
from restride.cli.options import DATE, standard
from restride.cli.screen import Screen, plain, this_screen
from restride.decision.model import Decision
from restride.entering import clock
from restride.entering.book import protocol_for
from restride.telling.banner import LIGHTS
from restride.telling.coming import PROMISE
from restride.telling.names import Names, long_date
from restride.telling.session import item_words
from restride.telling.view import newest_setup, open_episode

EPILOG = """\b
Examples:
  restride plan
  restride plan --days 28
"""


@click.command("plan", epilog=EPILOG)
@click.option("--days", type=click.IntRange(1, 60), default=14, help="How many days. Default: 14.")
@click.option("--on", type=DATE, help="Start from this day instead of today.")
@standard
def command(days: int, on: date | None, as_json: bool) -> None:
    """Show the coming days: what each would ask if everything goes green."""
    from restride.trial.outlook import outlook

    log = current().log()
    first = on or clock.today()
    open_episode(log, first)
    protocol = protocol_for(log, first)
    coming = outlook(protocol, log, first, days)
    if as_json:
        from restride.cli.as_json import print_json

        print_json(coming)
        return
    setup = newest_setup(log, first)
    imperial = setup is not None and setup.units == "imperial"
    draw(coming, Names(protocol), this_screen(), imperial)


def draw(coming: tuple[Decision, ...], names: Names, screen: Screen, imperial: bool) -> None:
    """A row a day."""
    from restride.cli.table import table

    rows = [
        (_day(decision), _phase(decision, names), *_work(decision, names, imperial))
        for decision in coming
    ]
    text = table(("Day", "Phase", "What", "Min"), rows, screen)
    click.echo(text if screen.unicode else plain(text), color=screen.colour)
    screen.say(PROMISE)


def _day(decision: Decision) -> str:
    number = "" if decision.day is None else f"\nday {decision.day}"
    return f"{long_date(decision.on)}{number}"


def _phase(decision: Decision, names: Names) -> str:
    return "" if decision.phase is None else names.phase(decision.phase)


def _work(decision: Decision, names: Names, imperial: bool) -> tuple[str, str]:
    if not decision.session:
        return f"{LIGHTS[decision.light][0]} rest or walk", ""
    what = [item_words(item, names, imperial, decision.light) for item in decision.session]
    return "\n".join(what), str(round(decision.minutes))
