"""`restride workout`: the day's run as a file for a watch."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from restride.cli.home import current
from restride.cli.options import DATE, standard
from restride.cli.whole_file import output_options, refuse_what_is_there, whole_file
from restride.entering import clock
from restride.entering.book import view
from restride.telling.names import long_date
from restride.telling.workout import ONLY_IF_GREEN, Form, workout_of, written

if TYPE_CHECKING:
    from restride.outputs.steps import Workout

EPILOG = """\b
Examples:
  restride workout -o run.fit
  restride workout --day 2026-04-01 -o run.fit
  restride workout --format zwo -o run.zwo
"""


@click.command("workout", epilog=EPILOG)
@click.option("--day", type=DATE, help="The day of the run, today or later. Default: today.")
@click.option(
    "--format",
    "form",
    type=click.Choice(get_args(Form)),
    default="fit",
    help="fit for watches (the default), zwo for Zwift on a treadmill, icu for intervals.icu.",
)
@output_options
@standard
def command(day: date | None, form: Form, file: Path, force: bool, as_json: bool) -> None:
    """Save the day's run as a workout for your watch.

    There is one only where something is asked to be run. A day of rest, or one on which you should
    stop, gives none.
    """
    today = clock.today()
    asked = workout_of(view(current(), today), day or today)
    content = written(asked, form)
    refuse_what_is_there(file, force)
    with whole_file(file) as to:
        to.write(content)
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"file": str(file), "format": form, **report(asked)})
        return
    click.echo(f"Saved {asked.title} for {long_date(asked.name.day)} in {file}.")
    if asked.name.day != today:
        click.echo(ONLY_IF_GREEN.format(day=long_date(asked.name.day)))


def report(asked: "Workout") -> dict[str, Any]:
    """What was saved, step by step, for another program."""
    steps = [
        {
            "times": block.times,
            "steps": [
                {
                    "name": step.name,
                    "effort": step.effort,
                    "duration_s": step.duration_s,
                    "distance_m": step.distance_m,
                    "speed_m_s": step.speed_m_s,
                }
                for step in block.steps
            ],
        }
        for block in asked.blocks
    ]
    return {
        "day": asked.name.day,
        "name": str(asked.name),
        "asked": asked.asked,
        "blocks": steps,
    }
