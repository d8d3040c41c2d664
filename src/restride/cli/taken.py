"""Saying what became of a run."""

from restride.cli.home import Home
from restride.cli.screen import this_screen
from restride.cli.written import say_written, stamped
from restride.entering import clock
from restride.entering.book import view
from restride.entering.take_in import Taken


def say_taken(home: Home, taken: Taken, as_json: bool) -> None:
    """Print what became of a run, the light, and the next step."""
    seen = view(home, clock.today())
    if as_json:
        from restride.cli.as_json import print_json

        why = {} if taken.new else {"why": taken.says}
        print_json({"appended": stamped(seen, taken.new), **why, "decision": seen.decision})
    elif taken.new:
        say_written(seen, taken.new, taken.says)
    else:
        this_screen().say(taken.says)
