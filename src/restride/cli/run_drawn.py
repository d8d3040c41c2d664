"""Drawing a recorded run beside what its day asked for."""

from pathlib import Path

from restride.cli import clock
from restride.cli.errors import Mistake
from restride.cli.home import Home
from restride.cli.naming import Found
from restride.cli.run_asked import found_for
from restride.cli.run_entry import entry_of, measured_of
from restride.cli.run_numbers import numbers
from restride.cli.run_screen import run_lines, speed_unit, title
from restride.cli.screen import this_screen
from restride.cli.view import newest_setup, open_episode, view
from restride.cli.watch_files import Recorded
from restride.cli.whole_file import refuse_what_is_there, whole_file
from restride.log.model import Log
from restride.runs.trace import trace_of

NARROWEST = 40


def draw(one: Recorded, home: Home, called: str | None = None) -> None:
    """Print the drawing and the numbers; nothing is written."""
    log = home.log()
    screen = this_screen(narrowest=NARROWEST)
    found = asked_for(one, home, log, called)
    imperial = is_imperial(log)
    screen.show(run_lines(one.run, numbers(one.run, found, imperial), screen, imperial))
    screen.show([""])


def save_picture(one: Recorded, home: Home, called: str | None, to: Path, force: bool) -> None:
    """Save the drawing as an SVG file. Raises Mistake where it cannot be written."""
    from restride.outputs.run_picture import SLICES, Caption, run_picture

    refuse_what_is_there(to, force)
    log = home.log()
    imperial = is_imperial(log)
    told = numbers(one.run, asked_for(one, home, log, called), imperial)
    says = [f"{number.label.capitalize()}: {number.words}." for number in told]
    unit, per_m_s = speed_unit(imperial)
    caption = Caption(title(one.run), says, unit, per_m_s)
    with whole_file(to) as file:
        file.write(run_picture(trace_of(one.run, SLICES), caption).encode())


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
