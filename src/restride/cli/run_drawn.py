"""Drawing a recorded run beside what its day asked for."""

from pathlib import Path

from restride.cli.home import Home
from restride.cli.run_screen import run_lines, speed_unit, title
from restride.cli.screen import this_screen
from restride.cli.whole_file import refuse_what_is_there, whole_file
from restride.entering import clock
from restride.entering.book import view
from restride.entering.run_asked import held_against
from restride.entering.run_entry import entry_of
from restride.entering.watch_files import Recorded
from restride.log.days import standing
from restride.log.model import Log
from restride.runs.matching.spike import spike
from restride.runs.measuring.facts import facts
from restride.runs.measuring.trace import trace_of
from restride.telling.held import Held
from restride.telling.mistake import Mistake
from restride.telling.run_numbers import Number, marks, numbers, spike_words
from restride.telling.view import newest_setup, open_episode

NARROWEST = 40


def draw(one: Recorded, home: Home, called: str | None = None) -> None:
    """Print the drawing and the numbers; nothing is written."""
    log = home.log()
    screen = this_screen(narrowest=NARROWEST)
    held = asked_for(one, home, log, called)
    told = all_numbers(one, log, held)
    screen.show([*run_lines(one.run, told, marks(held), screen, imperial=is_imperial(log)), ""])


def save_picture(one: Recorded, home: Home, called: str | None, to: Path, force: bool) -> None:
    """Save the drawing as an SVG file. Raises Mistake where it cannot be written."""
    from restride.outputs.run_picture import SLICES, Caption, run_picture

    refuse_what_is_there(to, force)
    log = home.log()
    held = asked_for(one, home, log, called)
    told = all_numbers(one, log, held)
    says = [f"{number.label.strip().capitalize()}: {number.words}." for number in told]
    unit, per_m_s = speed_unit(imperial=is_imperial(log))
    caption = Caption(title(one.run), says, unit, per_m_s)
    with whole_file(to) as file:
        file.write(run_picture(trace_of(one.run, SLICES), caption, marks(held)).encode())


def all_numbers(one: Recorded, log: Log, held: Held | None) -> list[Number]:
    """What the run comes to, and how it compares with the runs before it."""
    setup = newest_setup(log, clock.today())
    trusted = None if setup is None else setup.trusted_max_speed_m_s
    told = numbers(one.run, facts(one.run, trusted), held, is_imperial(log))
    found = spike(standing(log, one.run.day), one.run.day, one.measured.distance_m)
    words = None if found is None or not one.measured.run_s else spike_words(found)
    return told if words is None else [*told, Number("LONGER", words)]


def asked_for(one: Recorded, home: Home, log: Log, called: str | None) -> Held | None:
    """What its day asked for; nothing where the day is before the injury, or it cannot be told."""
    try:
        if one.run.day < open_episode(log, clock.today()).injured_on:
            return None
        kept = entry_of(one.run, log)
        name = called or (kept and ((kept.asked or "").rpartition("#")[2] or kept.move))
        return held_against(one, view(home, one.run.day), name or None)
    except Mistake:
        return None


def is_imperial(log: Log) -> bool:
    """Whether the runner asked for yards and miles."""
    setup = newest_setup(log, clock.today())
    return setup is not None and setup.units == "imperial"
