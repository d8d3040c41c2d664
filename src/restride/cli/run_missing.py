"""The runs from a watch that nobody has said anything about yet, and asking about them."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import click

from restride.cli import did_questions
from restride.cli.home import Home
from restride.cli.screen import this_screen
from restride.entering import clock
from restride.entering.did_entry import ANSWERS
from restride.entering.run_entry import written_anew
from restride.log.days import standing
from restride.log.model import Did, Log
from restride.telling.entry_words import entry_words
from restride.telling.names import Names

ASKED = ("pain", "sharp", "tightness", "limp")


def unanswered(log: Log, since: date) -> list[Did]:
    """The recorded runs of this recovery with an answer missing, the newest first."""
    counts = standing(log, clock.today() + timedelta(days=1))
    found = [
        one
        for one in counts
        if isinstance(one, Did)
        and one.source_sha256 is not None
        and one.day >= since
        and is_open(one)
    ]
    return sorted(found, key=lambda one: (one.day, one.at, one.id), reverse=True)


def is_open(did: Did) -> bool:
    """Whether an answer is missing that the light needs; None is not 0."""
    return any(getattr(did, name) is None for name in ASKED)


def waiting_for(asked: str | None, move: str, day: date, log: Log) -> Did | None:
    """The recorded run that answers about this move on this day belong to."""
    of_day = [one for one in unanswered(log, day) if one.day == day]
    return next((one for one in of_day if (one.asked, one.move) == (asked, move)), None)


def complete(home: Home, kept: Did, told: Mapping[str, Any]) -> Did:
    """Write an entry anew with the answers that were missing, in one batch with its void."""
    answers = {name: told[name] for name in ANSWERS if getattr(kept, name) is None}
    if all(answer is None for answer in answers.values()):
        return kept
    void, anew = written_anew(kept, home.log(), **answers)
    home.append(void, anew)
    return anew


def ask_about(home: Home, runs: Sequence[Did], names: Names, imperial: bool) -> list[Did]:
    """Ask about each run and write at once what was answered; Ctrl-C leaves the rest for later."""
    screen = this_screen()
    done: list[Did] = []
    for number, run in enumerate(runs, start=1):
        which = f" ({number} of {len(runs)})" if len(runs) > 1 else ""
        screen.say(f"\n{entry_words(run, names, imperial)}{which}")
        try:
            kind = _kind(run, names)
            told = {name: getattr(run, name) for name in ANSWERS}
            done.append(complete(home, run, did_questions.fill(told, kind, heavy=False)))
        except click.Abort:
            rest = len(runs) - number + 1
            screen.say(f"\nStopped. What you answered is written; {rest} left: restride run")
            break
    return done


def _kind(run: Did, names: Names) -> Any:
    """The kind of the ladder that asked for it, else of an easy run."""
    ladder = names.ladder_of.get((run.asked or "").rpartition("#")[2])
    return "easy_run" if ladder is None else names.ladders[ladder].kind
