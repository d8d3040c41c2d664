"""`restride setup`: days, equipment, goal, units."""

from typing import Any, get_args

import click

from restride.cli import setup_questions, terminal
from restride.cli.home import current
from restride.cli.options import DATE, Number, standard
from restride.cli.written import write
from restride.entering import clock
from restride.entering.answers import SetupAnswers
from restride.entering.head import head
from restride.entering.setup import changed
from restride.log.model import Equipment, Weekday
from restride.telling.mistake import Mistake
from restride.telling.view import newest_setup

EPILOG = """\b
Examples:
  restride setup
  restride setup --days mon,wed,sat --equipment chair,weight --body-mass-kg 70
  restride setup --units imperial
"""


@click.command("setup", epilog=EPILOG)
@click.option("--days", help="Days you can train, such as mon,wed,sat.")
@click.option("--equipment", help=f"What you have, of: {', '.join(get_args(Equipment))}; or none.")
@click.option("--partner/--no-partner", default=None, help="Somebody can hold your ankles.")
@click.option("--treadmill/--no-treadmill", default=None, help="You run on a treadmill.")
@click.option("--goal", type=click.Choice(["sprint", "distance"]), help="What you want back.")
@click.option("--race-day", type=DATE, help="A race you hope to run.")
@click.option("--longest-run-min", type=Number(0, 1440), help="Your usual longest run.")
@click.option(
    "--top-speed-m-s",
    "trusted_max_speed_m_s",
    type=Number(0, 12.5, min_open=True),
    help="If it was measured.",
)
@click.option("--body-mass-kg", type=Number(30, 250), help="What you weigh.")
@click.option("--units", type=click.Choice(["metric", "imperial"]), help="How lengths are shown.")
@standard
def command(
    days: str | None,
    equipment: str | None,
    longest_run_min: float | None,
    as_json: bool,
    **others: Any,
) -> None:
    """Say which days you have, what equipment, your goal, your weight and your units.

    What you do not name stays as it was.
    """
    changes = {
        "days": None if days is None else _words(days, get_args(Weekday), "--days"),
        "equipment": None
        if equipment is None
        else _words(equipment, get_args(Equipment), "--equipment"),
        "usual_longest_run_s": None if longest_run_min is None else longest_run_min * 60,
        **others,
    }
    changes = {name: value for name, value in changes.items() if value is not None}
    if not changes:
        changes = _asked()
    home = current()
    known = newest_setup(home.log(), clock.today())
    write(home, [changed(known, head(clock.today()), changes)], as_json)


def _asked() -> dict[str, Any]:
    if not terminal.interactive():
        raise Mistake("Nothing to change was named. Name it, such as --days mon,wed,sat")
    return setup_questions.asked(SetupAnswers())


def _words(text: str, allowed: tuple[str, ...], option: str) -> tuple[str, ...]:
    """Words between commas, each one of those allowed."""
    words = {word.strip().lower() for word in text.split(",") if word.strip()} - {"none"}
    strange = sorted(words - set(allowed))
    if strange:
        raise Mistake(f"{option}: {strange[0]!r} is not one of {', '.join(allowed)}.")
    return tuple(word for word in allowed if word in words)
