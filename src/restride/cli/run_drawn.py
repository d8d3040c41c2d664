"""Drawing a recorded run beside what its day asked for."""

from restride.cli import clock
from restride.cli.errors import Mistake
from restride.cli.home import Home
from restride.cli.naming import Found
from restride.cli.run_asked import found_for
from restride.cli.run_entry import entry_of, measured_of
from restride.cli.run_numbers import numbers
from restride.cli.run_screen import run_lines
from restride.cli.screen import this_screen
from restride.cli.view import newest_setup, open_episode, view
from restride.cli.watch_files import Recorded
from restride.log.model import Log

NARROWEST = 40


def draw(one: Recorded, home: Home, called: str | None = None) -> None:
    """Print the drawing and the numbers; nothing is written."""
    log = home.log()
    screen = this_screen(narrowest=NARROWEST)
    found = asked_for(one, home, log, called)
    imperial = is_imperial(log)
    screen.show(run_lines(one.run, numbers(one.run, found, imperial), screen, imperial))
    screen.show([""])


def asked_for(one: Recorded, home: Home, log: Log, called: str | None) -> Found | None:
    """What its day asked for; nothing where the day is before the injury, or it cannot be told."""
    try:
        if one.run.day < open_episode(log, clock.today()).injured_on:
            return None
        kept = entry_of(one.run, log)
        name = called or (kept and ((kept.asked or "").rpartition("#")[2] or kept.move))
        return found_for(measured_of(one.run), view(home, one.run.day), name or None)
    except Mistake:
        return None


def is_imperial(log: Log) -> bool:
    """Whether the runner asked for yards and miles."""
    setup = newest_setup(log, clock.today())
    return setup is not None and setup.units == "imperial"
