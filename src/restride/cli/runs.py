"""`restride runs`: the runs so far, week by week."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.screen import Screen, this_screen
from restride.entering import clock
from restride.entering.book import protocol_for
from restride.log.days import standing
from restride.log.model import Did
from restride.telling.run_weeks import Week, weeks_of
from restride.telling.view import newest_setup
from restride.telling.week_words import amounts, balance_words, dates

EPILOG = """\b
Examples:
  restride runs
  restride runs --weeks 8
"""
BAR = 16
DATES = 24  # the longest: 28 September–4 October
NARROWEST = 40


@click.command("runs", epilog=EPILOG)
@click.option("--weeks", type=click.IntRange(1, 1000), help="Only the newest so many weeks.")
@standard
def command(weeks: int | None, as_json: bool) -> None:
    """Show your runs week by week: minutes, distance, and the longest run.

    What a watch measured and what you told are kept apart. A week without a run is just a week.
    """
    home = current()
    log, today = home.log(), clock.today()
    dids = [one for one in standing(log, today) if isinstance(one, Did)]
    found = weeks_of(dids, protocol_for(log, today), today)
    shown = found if weeks is None else found[-weeks:]
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"weeks": shown, "balance": balance_words(dids)})
        return
    screen = this_screen(narrowest=NARROWEST)
    if not shown:
        screen.say("No runs yet. They come with: restride run FILE, or restride did walk-run")
        return
    setup = newest_setup(log, today)
    screen.show(page(shown, screen, imperial=setup is not None and setup.units == "imperial"))
    trend = balance_words(dids)
    if trend is not None:
        screen.say(f"\n{trend}")


def page(weeks: Sequence[Week], screen: Screen, *, imperial: bool) -> Iterator[str]:
    """The weeks, the newest first, each with a bar as long as its running."""
    most = max(week.run_s for week in weeks) or 1.0
    for week in reversed(weeks):
        bar = ("█" if screen.unicode else "#") * round(BAR * week.run_s / most)
        head = f"{dates(week, clock.today()):<{DATES}}"
        if not (week.measured.runs or week.told.runs):
            yield f"{head}–"
            continue
        yield f"{screen.style(head, bold=True)}{screen.style(bar, 'green')}"
        for by, amount in (("watch", week.measured), ("told", week.told)):
            if amount.runs:
                yield from screen.indented(f"{by}: {' · '.join(amounts(amount, imperial))}")
    legend = "The bar is the time run in a week. Watch: measured. Told: as you wrote it down."
    yield from ("", *wrap(legend, screen.width))
