"""`restride did`: an exercise or a run, as it was done."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from restride.cli import ask, did_file, did_questions, terminal
from restride.cli.home import current
from restride.cli.options import PAIN, Number, day_option, note_option, standard
from restride.cli.taken import say_taken
from restride.cli.written import write
from restride.entering.book import day_in, view
from restride.entering.did_told import told
from restride.telling.doses import dose_words
from restride.telling.feelings import TIGHTNESS, WHERE
from restride.telling.mistake import Mistake
from restride.telling.names import long_date
from restride.telling.naming import Found, find, kind_of, session_names
from restride.telling.view import View

EPILOG = """\b
Examples:
  restride did heel-press
  restride did heel-press --pain 0 --no-sharp --tightness none --no-limp
  restride did bridge --sets 2 --hold 20 --pain 1
  restride did walk-run --file run.fit --pain 0
"""
POSITIVE = Number(0, 100_000)


@click.command("did", epilog=EPILOG)
@click.argument("name", required=False)
@click.option("--sets", type=click.IntRange(1, 1000), help="Sets or repeats.")
@click.option("--reps", type=click.IntRange(0, 10_000), help="Repetitions in a set.")
@click.option("--hold", type=POSITIVE, help="Seconds held in a set.")
@click.option("--run-min", type=POSITIVE, help="Minutes run in a set.")
@click.option("--walk-min", type=POSITIVE, help="Minutes walked in a set.")
@click.option("--distance-m", type=POSITIVE, help="Metres in a set.")
@click.option("--load-kg", type=POSITIVE, help="Added weight.")
@click.option("--side", type=click.Choice(["left", "right", "both"]), help="The leg that worked.")
@click.option("--pain", type=PAIN, help="The worst pain, 0 to 10.")
@click.option("--where", type=click.Choice(list(WHERE)), help="Where it was sore.")
@click.option("--sharp/--no-sharp", default=None, help="Anything sharp.")
@click.option("--tightness", type=click.Choice(list(TIGHTNESS)), help="Tightness in the thigh.")
@click.option("--limp/--no-limp", default=None, help="Any limp.")
@click.option("--hesitation/--no-hesitation", default=None, help="Held back out of fear.")
@click.option("--full-range/--partial", "full_range", default=None, help="The whole range.")
@click.option("--controlled/--uncontrolled", default=None, help="Slow and steady all the way.")
@click.option("--effort", type=PAIN, help="How hard it was, 0 to 10.")
@click.option(
    "--surface", type=click.Choice(["road", "trail", "track", "grass", "treadmill"]), help="Ground."
)
@click.option(
    "--terrain", type=click.Choice(["flat", "uphill", "downhill", "rolling"]), help="Slope."
)
@click.option("--spikes/--no-spikes", default=None, help="In spikes.")
@click.option("--stopped-early/--finished", "stopped_early", default=None, help="You had to stop.")
@click.option(
    "--file", type=click.Path(dir_okay=False, path_type=Path), help="A file from your watch."
)
@day_option
@note_option
@standard
def command(
    name: str | None, file: Path | None, day: date | None, as_json: bool, **given: Any
) -> None:
    """Write down NAME, a ladder, a rung or an exercise; without NAME choose from the session.

    Without --sets, --reps and so on it is the whole dose that was asked. What you leave out
    stays unanswered; it is never taken for 0.
    """
    home = current()
    asking = terminal.interactive() and not as_json
    if file is not None:
        one = did_file.recorded(home, file, name, day, given)
        say_taken(home, did_file.take(home, one, name, given, ask=asking), as_json)
        return
    about = day_in(home.log(), day)
    seen = view(home, about)
    found = find(name or which(seen), seen)
    if asking:
        given = did_questions.fill(given, *kind_of(found, seen))
    entries, joins_watch = told(found, seen, about, given)
    first = "These answers go with the run from your watch." if joins_watch else remark(found, seen)
    write(home, entries, as_json, first)


def which(seen: View) -> str:
    """Asks which exercise of the session it was."""
    names = session_names(seen)
    if not names:
        raise Mistake("No exercise was asked for on that day. Name what you did: restride did NAME")
    if not terminal.interactive():
        raise Mistake(f"Name what you did: {', '.join(names)}.")
    titles = {name: seen.names.anything(name) for name in names}
    chosen = ask.choice("What did you do?", titles)
    if chosen is None:
        raise Mistake("Nothing was written. See the session: restride today")
    return chosen


def remark(found: Found, seen: View) -> str:
    """What to say first: what was asked, or that nobody asked for it."""
    if not found.asked:
        return (
            f"{seen.names.move(found.move)} was not asked for on {long_date(seen.decision.on)}. "
            "It is written down, but it does not count as progress."
        )
    if found.rung is None or found.dose is None:
        return "Part of the warm-up."
    return f"Asked: {dose_words(found.dose, seen.imperial)}."
