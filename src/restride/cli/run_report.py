"""Saying what became of the runs that were taken in."""

from typing import Any

import click

from restride.cli.errors import plain, with_cure
from restride.cli.home import Home
from restride.cli.run_import import Imported
from restride.cli.screen import Screen, this_screen
from restride.cli.written import say_standing, stamped
from restride.entering import clock
from restride.entering.book import view
from restride.telling.entry_words import entry_words
from restride.telling.view import View


def report(home: Home, done: Imported, as_json: bool) -> None:
    """Print it, as words or as JSON."""
    seen = view(home, clock.today())
    if as_json:
        from restride.cli.as_json import print_json

        print_json(_value(done, seen))
        return
    _say(done, seen, this_screen())


def _value(done: Imported, seen: View) -> dict[str, Any]:
    runs = [
        {"file": name, "outcome": one.outcome, "entry": str(one.entry.id), "says": one.says}
        for name, one in done.taken
    ]
    new = [entry for _, one in done.taken for entry in one.new]
    refused = [{"file": one.name, "why": with_cure(one.why, one.cure)} for one in done.refused]
    appended = stamped(seen, new)
    return {"runs": runs, "refused": refused, "appended": appended, "decision": seen.decision}


def _say(done: Imported, seen: View, screen: Screen) -> None:
    several = done.files > 1 or len(done.taken) > 1
    history = 0
    for name, one in done.taken:
        if several and not one.counts:
            history += one.outcome == "written"
        elif one.outcome != "known" or not several:
            screen.say(f"{name}: {one.says}" if several else one.says)
            if one.outcome == "written":
                screen.say(f"Written: {entry_words(one.entry, seen.names, seen.imperial)}")
    for refused in done.wrong:
        click.echo(f"restride: {plain(with_cure(refused.why, refused.cure))}", err=True)
    if done.stopped:
        screen.say("Stopped. What is written stays; the rest was not read.")
    if history:
        screen.say(
            f"From before your injury: {history}, kept as history. No part of this recovery."
        )
    if several or done.stopped:
        screen.say(done.summary())
    if done.taken:
        say_standing(seen, [entry for _, one in done.taken for entry in one.new])
