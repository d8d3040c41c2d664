"""`restride workout`: the day's run as a file for a watch."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from restride.cli.home import current
from restride.cli.next_step import ASKED
from restride.cli.options import DATE, standard
from restride.cli.whole_file import output_options, refuse_what_is_there, whole_file
from restride.decision.model import Decision
from restride.entering import clock
from restride.entering.book import view
from restride.telling.coming import is_stopped, on_day
from restride.telling.mistake import Mistake
from restride.telling.names import Names, long_date
from restride.telling.next_step import FIRST
from restride.telling.reasons import sentence
from restride.telling.view import View, newest_setup, open_episode

if TYPE_CHECKING:
    from restride.outputs.steps import Workout

EPILOG = """\b
Examples:
  restride workout -o run.fit
  restride workout --day 2026-04-01 -o run.fit
  restride workout --format zwo -o run.zwo
"""
FORMS = ("fit", "zwo", "icu")
FARTHEST = 60  # days; `restride plan` shows as many
RUNS = ("run", "speed")
ONLY_IF_GREEN = (
    "This is for {day}, and only if every day until then is green. "
    "Make it anew that morning: what is asked may have changed."
)


@click.command("workout", epilog=EPILOG)
@click.option("--day", type=DATE, help="The day of the run, today or later. Default: today.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="fit",
    help="fit for watches (the default), zwo for Zwift on a treadmill, icu for intervals.icu.",
)
@output_options
@standard
def command(day: date | None, form: str, file: Path, force: bool, as_json: bool) -> None:
    """Save the day's run as a workout for your watch.

    There is one only where something is asked to be run. A day of rest, or one on which you should
    stop, gives none.
    """
    asked, first = workout_of(day or clock.today())
    content = written(asked, form)
    refuse_what_is_there(file, force)
    with whole_file(file) as to:
        to.write(content)
    if as_json:
        from restride.cli.as_json import print_json

        print_json({"file": str(file), "format": form, **report(asked)})
        return
    click.echo(f"Saved {asked.title} for {long_date(asked.name.day)} in {file}.")
    if asked.name.day != first:
        click.echo(ONLY_IF_GREEN.format(day=long_date(asked.name.day)))


def workout_of(day: date) -> "tuple[Workout, date]":
    """The run asked for on a day, and today. Raises Mistake where there is none."""
    from restride.outputs.steps import workout

    today = clock.today()
    if not today <= day < today + timedelta(days=FARTHEST):
        raise Mistake(
            f"{day} is not among the next {FARTHEST} days. Give a day from {today} on; "
            "to see them: restride plan"
        )
    now = view(current(), today)
    open_episode(now.log, today)
    refuse_unanswered(now)
    asked = on_day(now, day)
    setup = newest_setup(now.log, today)
    top_speed = None if setup is None else setup.trusted_max_speed_m_s
    found = workout(now.protocol, asked, top_speed)
    if found is None:
        raise Mistake(f"There is nothing to run on {long_date(day)}. {why(asked, now.names)}")
    return found, today


def written(asked: "Workout", form: str) -> bytes:
    """The file's content. Raises Mistake for a run that this kind of file cannot hold."""
    if form == "icu":
        from restride.outputs.intervals_icu import intervals_icu

        return intervals_icu(asked).encode()
    if form == "zwo":
        from restride.outputs.zwo import TreadmillError, zwift_workout

        try:
            return zwift_workout(asked)
        except TreadmillError as error:
            raise Mistake(f"{error} For a watch, leave --format out.") from error
    from restride.outputs.fit_workout import fit_workout

    return fit_workout(asked)


def refuse_unanswered(now: View) -> None:
    """No run leaves for a watch before the questions that could stop it. Raises Mistake."""
    urgent = [question for question in now.decision.asks if question in FIRST]
    if urgent:
        raise Mistake(f"First the questions that could change the run. {ASKED[urgent[0]]}")
    if is_stopped(now.decision):
        raise Mistake(f"There is no run to save now. {why(now.decision, now.names)}")


def why(decision: Decision, names: Names) -> str:
    """Why nothing is to be run: it is done, everything stops, or each kind of running is held."""
    if any(item.part in RUNS and item.times_done for item in decision.session):
        return "What was asked is done."
    stops = [limit.reason for limit in decision.limits if limit.ladder is None]
    if stops:
        return sentence(stops[0], names)
    held: dict[str, str] = {}
    for limit in decision.limits:
        ladder = names.ladders.get(limit.ladder or "")
        if limit.up_to is None and ladder is not None and ladder.part in RUNS:
            held.setdefault(ladder.title, sentence(limit.reason, names))
    if held:
        return " ".join(f"{title}: {said}" for title, said in held.items())
    return "Running is not part of this phase yet. To see what opens the next one: restride why"


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
