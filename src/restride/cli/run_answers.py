"""Asking about the runs from a watch that nobody has said anything about yet."""

from collections.abc import Sequence

import click

from restride.cli import did_questions
from restride.cli.home import Home
from restride.cli.screen import this_screen
from restride.entering.did_entry import ANSWERS
from restride.entering.run_missing import complete, kind_of
from restride.log.model import Did
from restride.telling.entry_words import entry_words
from restride.telling.names import Names


def ask_about(home: Home, runs: Sequence[Did], names: Names, imperial: bool) -> list[Did]:
    """Ask about each run and write at once what was answered; Ctrl-C leaves the rest for later."""
    screen = this_screen()
    done: list[Did] = []
    for number, run in enumerate(runs, start=1):
        which = f" ({number} of {len(runs)})" if len(runs) > 1 else ""
        screen.say(f"\n{entry_words(run, names, imperial)}{which}")
        try:
            kind = kind_of(run, names)
            told = {name: getattr(run, name) for name in ANSWERS}
            done.append(complete(home, run, did_questions.fill(told, kind, heavy=False)))
        except click.Abort:
            rest = len(runs) - number + 1
            screen.say(f"\nStopped. What you answered is written; {rest} left: restride run")
            break
    return done
