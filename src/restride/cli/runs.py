"""`restride runs`: the runs so far, week by week."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from textwrap import wrap

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.screen import Screen, this_screen
from restride.entering import clock
from restride.entering.book import protocol_for
from restride.log.days import standing
from restride.log.model import Did
from restride.telling.names import MONTHS
from restride.telling.run_weeks import DAYS, Amount, Week, weeks_of
from restride.telling.view import newest_setup

EPILOG = """\b
Examples:
  restride runs
  restride runs --weeks 8
"""
METRES_IN_A_MILE = 1609.344
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
        head = f"{_dates(week):<{DATES}}"
        if not (week.measured.runs or week.told.runs):
            yield f"{head}–"
            continue
        yield f"{screen.style(head, bold=True)}{screen.style(bar, 'green')}"
        for by, amount in (("watch", week.measured), ("told", week.told)):
            if amount.runs:
                yield from screen.indented(f"{by}: {' · '.join(_amounts(amount, imperial))}")
    legend = "The bar is the time run in a week. Watch: measured. Told: as you wrote it down."
    yield from ("", *wrap(legend, screen.width))


def balance_words(dids: Iterable[Did]) -> str | None:
    """How the newest runs stand to the runner's own usual; nothing while that is unknown."""
    from restride.runs.measuring.balance import balance_trend, logged

    ordered = sorted(dids, key=lambda did: (did.day, did.at, did.id))
    found = balance_trend(logged(did.measured for did in ordered if did.measured is not None))
    if found.usual_left_percent is None or found.change_percent is None:
        return None
    percent = f"{found.usual_left_percent:.1f} %"
    usual = f"Balance: your left foot is usually {percent} of the time on the ground"
    if not found.held:
        return f"{usual}, and so it was in your newest runs."
    more = "more" if found.change_percent > 0 else "less"
    return (
        f"{usual}. In your newest two runs it was {abs(found.change_percent):.1f} % {more}. "
        "It may be the watch, the shoes or the road. If it stays so, show it to your physio."
    )


def _dates(week: Week) -> str:
    """`9–15 March`, or `30 March–5 April`; the year where it is not clear."""
    end = week.monday + timedelta(days=DAYS - 1)
    first = f"{week.monday.day} {MONTHS[week.monday.month - 1]}"
    if week.monday.month == end.month:
        first = str(week.monday.day)
    year = f" {end.year}" if end.year != clock.today().year else ""
    return f"{first}–{end.day} {MONTHS[end.month - 1]}{year}"


def _amounts(amount: Amount, imperial: bool) -> Iterator[str]:
    yield "1 run" if amount.runs == 1 else f"{amount.runs} runs"
    if amount.run_s is not None:
        yield f"{_minutes(amount.run_s)} run"
    if amount.walk_s:
        yield f"{_minutes(amount.walk_s)} walked"
    if amount.distance_m is not None:
        yield _far(amount.distance_m, imperial)
    if amount.longest_run_s:
        yield f"longest run {_minutes(amount.longest_run_s)}"


def _minutes(value: float) -> str:
    """Whole minutes: a week is not told to the second."""
    return f"{round(value / 60)} min"


def _far(value: float, imperial: bool) -> str:
    if imperial:
        return f"{value / METRES_IN_A_MILE:.1f} mi"
    return f"{value / 1000:.1f} km"
