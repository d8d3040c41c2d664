"""Asking which run of the session a recording was."""

from collections.abc import Sequence

from restride.cli import ask
from restride.telling.doses import dose_words
from restride.telling.naming import Found
from restride.telling.view import View


def which_run(asked: Sequence[Found], seen: View) -> Found | None:
    """Ask which one it was; none of them is an answer, too."""
    words = {
        item.ladder: dose_words(item.dose, seen.imperial) for item in asked if item.dose is not None
    }
    chosen = ask.choice("What was it?", words | {"": "something else"}, needed=True)
    return next((item for item in asked if item.ladder == chosen), None)
