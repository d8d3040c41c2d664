"""What there is to show of a recorded run, held against what its day asked for."""

from restride.entering import clock
from restride.entering.book import Book, view
from restride.entering.run_asked import held_against
from restride.entering.run_entry import entry_of
from restride.entering.watch_files import Recorded
from restride.log.days import standing
from restride.log.model import Log
from restride.runs.matching.spike import spike
from restride.runs.measuring.facts import facts
from restride.telling.held import Held
from restride.telling.mistake import Mistake
from restride.telling.run_numbers import Number, numbers, spike_words
from restride.telling.view import newest_setup, open_episode


def all_numbers(one: Recorded, log: Log, held: Held | None) -> list[Number]:
    """What the run comes to, and how it compares with the runs before it."""
    setup = newest_setup(log, clock.today())
    trusted = None if setup is None else setup.trusted_max_speed_m_s
    told = numbers(one.run, facts(one.run, trusted), held, is_imperial(log))
    found = spike(standing(log, one.run.day), one.run.day, one.measured.distance_m)
    words = None if found is None or not one.measured.run_s else spike_words(found)
    return told if words is None else [*told, Number("LONGER", words)]


def asked_for(one: Recorded, book: Book, called: str | None = None) -> Held | None:
    """What its day asked for; nothing where the day is before the injury, or it cannot be told."""
    log = book.log()
    try:
        if one.run.day < open_episode(log, clock.today()).injured_on:
            return None
        kept = entry_of(one.run, log)
        name = called or (kept and ((kept.asked or "").rpartition("#")[2] or kept.move))
        return held_against(one, view(book, one.run.day), name or None)
    except Mistake:
        return None


def is_imperial(log: Log) -> bool:
    """Whether the runner asked for yards and miles."""
    setup = newest_setup(log, clock.today())
    return setup is not None and setup.units == "imperial"
