"""`restride calendar`: the coming days as a file for a calendar."""

from pathlib import Path
from typing import Any

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.times import ClockTime, Zone
from restride.cli.whole_file import output_options, refuse_what_is_there, whole_file
from restride.entering import clock
from restride.entering.book import view
from restride.telling.coming import is_stopped
from restride.telling.planned_days import planned_days, why_cancelled
from restride.telling.view import open_episode

EPILOG = """\b
Examples:
  restride calendar -o plan.ics
  restride calendar --days 28 --at 06:30 -o plan.ics --force
"""


@click.command("calendar", epilog=EPILOG)
@click.option("--days", type=click.IntRange(1, 60), default=14, help="How many days. Default: 14.")
@click.option(
    "--at", "training", type=ClockTime(), default="18:00", help="When you train. Default: 18:00."
)
@click.option(
    "--morning", type=ClockTime(), default="07:30", help="When to ask each morning. Default: 07:30."
)
@click.option("--zone", type=Zone(), help="The zone of these times. Default: wherever you are.")
@output_options
@standard
def command(days: int, file: Path, force: bool, as_json: bool, **times: Any) -> None:
    """Save the coming days for your calendar, as they will be if everything goes green.

    Import it again whenever the plan has changed: each day stays one entry, and what is no longer
    asked goes away.
    """
    from restride.outputs.calendar import ONLY_IF_GREEN, Times, calendar, revision_of

    now = view(current(), clock.today())
    open_episode(now.log, now.decision.on)
    planned = tuple(planned_days(now, days))
    revision = revision_of(now.log, now.decision.on)
    content = calendar(planned, revision, Times(**times))
    refuse_what_is_there(file, force)
    with whole_file(file) as to:
        to.write(content)
    sessions = [one for one in planned if one.lines]
    if as_json:
        from restride.cli.as_json import print_json

        told = [{"day": one.day, "title": one.title, "minutes": one.minutes} for one in sessions]
        print_json({"file": str(file), "days": days, "revision": revision.number, "sessions": told})
        return
    click.echo(f"Saved {len(sessions)} sessions for the next {days} days in {file}.")
    click.echo(why_cancelled(now) if is_stopped(now.decision) else ONLY_IF_GREEN)
