"""Drawing a recorded run beside what its day asked for."""

from pathlib import Path

from restride.cli.home import Home
from restride.cli.run_screen import run_lines
from restride.cli.screen import this_screen
from restride.cli.whole_file import refuse_what_is_there, whole_file
from restride.entering.run_shown import all_numbers, asked_for, is_imperial
from restride.entering.watch_files import Recorded
from restride.runs.measuring.trace import trace_of
from restride.telling.run_numbers import marks
from restride.telling.run_title import speed_unit, title

NARROWEST = 40


def draw(one: Recorded, home: Home, called: str | None = None) -> None:
    """Print the drawing and the numbers; nothing is written."""
    log = home.log()
    screen = this_screen(narrowest=NARROWEST)
    held = asked_for(one, home, called)
    told = all_numbers(one, log, held)
    screen.show([*run_lines(one.run, told, marks(held), screen, imperial=is_imperial(log)), ""])


def save_picture(one: Recorded, home: Home, called: str | None, to: Path, force: bool) -> None:
    """Save the drawing as an SVG file. Raises Mistake where it cannot be written."""
    from restride.outputs.run_picture import SLICES, Caption, run_picture

    refuse_what_is_there(to, force)
    log = home.log()
    held = asked_for(one, home, called)
    told = all_numbers(one, log, held)
    says = [f"{number.label.strip().capitalize()}: {number.words}." for number in told]
    unit, per_m_s = speed_unit(imperial=is_imperial(log))
    caption = Caption(title(one.run), says, unit, per_m_s)
    with whole_file(to) as file:
        file.write(run_picture(trace_of(one.run, SLICES), caption, marks(held)).encode())
