"""`restride did NAME --file FILE`: one run from a watch's file, with what the runner says of it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from restride.cli import did_questions
from restride.cli.home import Home
from restride.cli.which_run import which_run
from restride.entering import clock
from restride.entering.book import view
from restride.entering.did_entry import ANSWERS
from restride.entering.did_told import AMOUNTS
from restride.entering.run_asked import sport_of
from restride.entering.run_entry import entry_of
from restride.entering.run_missing import complete
from restride.entering.take_in import Taken, known, take_in
from restride.entering.watch_files import Recorded, Refused, runs_of
from restride.log.model import Did
from restride.telling.mistake import Mistake
from restride.telling.naming import find
from restride.telling.view import open_episode


def recorded(
    home: Home, file: Path, name: str | None, day: date | None, given: Mapping[str, Any]
) -> Recorded:
    """The one run of a file. Raises Mistake where there is none, or the words contradict it."""
    open_episode(home.log(), clock.today())
    found = one_run_of(file, name)
    if day is not None and day != found.run.day:
        raise Mistake(f"{file} is from {found.run.day}, not from {day}. Leave --day out.")
    named = [f"--{one.replace('_', '-')}" for one in AMOUNTS if given[one] is not None]
    if named:
        raise Mistake(f"The file says how much you did. Leave out {' and '.join(named)}.")
    return found


def one_run_of(file: Path, name: str | None) -> Recorded:
    """The run of a file. Raises Mistake where there is none, or more than one."""
    found = list(runs_of(file, sport_of(name)))
    for one in found:
        if isinstance(one, Refused):
            raise Mistake(one.why, one.cure)
    if len(found) > 1:
        raise Mistake(
            f"{file} holds {len(found)} runs or walks. Take them all: restride run {file}"
        )
    return next(one for one in found if isinstance(one, Recorded))


def take(
    home: Home, one: Recorded, name: str | None, given: Mapping[str, Any], *, ask: bool
) -> Taken:
    """Write the run down, or what was not answered about it before. Raises Mistake."""
    kept = entry_of(one.run, home.log())
    if kept is not None:
        return _again(home, one.name, kept, name, given)
    if ask:
        given = did_questions.fill(dict(given), "easy_run", heavy=False)
    return take_in(home, one, name, given, ask=which_run if ask else None)


def _again(home: Home, file: str, kept: Did, name: str | None, given: Mapping[str, Any]) -> Taken:
    """The same file once more: what was not answered yet may be, another answer may not."""
    move = None if name is None else find(name, view(home, kept.day)).move
    told = {one: given[one] for one in (*ANSWERS, "side")} | {"move": move}
    other = [
        one
        for one, value in told.items()
        if None not in (value, getattr(kept, one)) and value != getattr(kept, one)
    ]
    if other:
        words = " and ".join(one.replace("_", " ") for one in other)
        raise Mistake(
            f"{file} is in your log already, with another answer for: {words}. Take that "
            f"entry back first: restride undo {str(kept.id)[-8:]}. Then write this one again."
        )
    anew = complete(home, kept, told)
    if anew is kept:
        return known(file, kept, counts=True)
    return Taken("written", anew, "The answers that were missing are written.", new=(anew,))
