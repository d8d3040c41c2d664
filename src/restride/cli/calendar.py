"""`restride calendar`: the coming days as a file for a calendar."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.times import ClockTime, Zone
from restride.cli.whole_file import output_options, refuse_what_is_there, whole_file
from restride.entering import clock
from restride.entering.book import view
from restride.log.model import Log, Setup, Weekday
from restride.telling.coming import coming, is_stopped, title_of
from restride.telling.reasons import sentence
from restride.telling.session import item_words, main_reason
from restride.telling.view import View, open_episode

if TYPE_CHECKING:
    from restride.outputs.calendar import PlannedDay

EPILOG = """\b
Examples:
  restride calendar -o plan.ics
  restride calendar --days 28 --at 06:30 -o plan.ics --force
"""
WEEKDAYS = get_args(Weekday)


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
    click.echo(_why_none(now) if is_stopped(now.decision) else ONLY_IF_GREEN)


def planned_days(now: View, days: int) -> Iterator["PlannedDay"]:
    """The days in words. While all waits for an answer or a clinician, none has a session."""
    from restride.outputs.calendar import PlannedDay

    stopped, free = is_stopped(now.decision), ever_free(now.log)
    for decision in coming(now, days):
        if decision.session and not stopped:
            lines = (item_words(item, now.names, now.imperial) for item in decision.session)
            title = title_of(decision, now.names)
            yield PlannedDay(decision.on, title=title, lines=tuple(lines), minutes=decision.minutes)
        else:
            yield PlannedDay(decision.on, WEEKDAYS[decision.on.weekday()] in free)


def ever_free(log: Log) -> set[str]:
    """Every day of the week that was ever named as free; all of them before any was."""
    setups = [entry for entry in log if isinstance(entry, Setup)]
    return {day for setup in setups for day in setup.days} or set(WEEKDAYS)


def _why_none(now: View) -> str:
    reason = main_reason(now.decision, now.names)
    why = "" if reason is None else f" {sentence(reason, now.names)}"
    return f"All waits, so the sessions of an older file are cancelled.{why}"
