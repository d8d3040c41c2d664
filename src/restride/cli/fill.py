"""`restride fill`: a filled-in sheet, line by line in its own order."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import click

from restride.cli.home import current
from restride.cli.options import standard
from restride.cli.written import write
from restride.entering import clock
from restride.entering.book import day_in
from restride.entering.head import head
from restride.log.days import standing
from restride.log.model import After, AnyEntry, Did, Morning
from restride.telling.feelings import TO_BEDTIME
from restride.telling.mistake import Mistake
from restride.telling.names import long_date
from restride.telling.view import View

if TYPE_CHECKING:
    from restride.cli.sheet_entry import Filled, Typed
    from restride.telling.sheet_lines import Unit

EPILOG = """\b
Examples:
  restride fill 0308-7K3Q
  restride fill 0308-7K3Q 1=3,0,nothing 2=2,1,tight 3=0 evening=1 morning=0,no-limp
\b
A line is NUMBER=SETS,PAIN,WORDS: the boxes ticked, the pain, and what was ticked beside it:
  nothing, sharp, tight (one thigh), tight-both, limp
  whole or part (of the range), held (back out of fear) or free
"""


@click.command("fill", epilog=EPILOG)
@click.argument("code")
@click.argument("lines", nargs=-1)
@standard
def command(code: str, lines: tuple[str, ...], as_json: bool) -> None:
    """Write down the sheet CODE; without LINES it asks them one by one, in the sheet's order.

    What the sheet leaves open stays unanswered; an empty box is never taken for 0.
    """
    from restride.cli import terminal
    from restride.cli.sheet_entry import read_sheet
    from restride.cli.sheet_printed import printed
    from restride.telling.sheet_lines import day_of, spelled, units

    home = current()
    code = spelled(code)
    day = day_in(home.log(), day_of(code, clock.today()))
    seen = printed(home, day, code)
    todo = units(seen.decision)
    if lines:
        filled = read_sheet(lines, todo)
        refuse(filled, todo, seen)
    elif terminal.interactive() and not as_json:
        filled = asked(todo, seen)
    else:
        raise Mistake(f"Say what is ticked, such as: restride fill {code} 1=3,0,nothing evening=0")
    entries = list(entries_of(filled, todo, seen))
    if not entries:
        raise Mistake("No box is ticked and no pain is told, so nothing was written.")
    left = [str(at) for at in range(1, len(todo) + 1) if not ticked(filled, at)]
    first = f"Sheet {code} of {long_date(day)}."
    write(home, entries, as_json, first + (f" Not done: {', '.join(left)}." if left else ""))


def ticked(filled: "Filled", at: int) -> bool:
    """Whether a line has a box that is ticked."""
    return at in filled.lines and filled.lines[at].sets > 0


def refuse(filled: "Filled", todo: "Sequence[Unit]", seen: View) -> None:
    """What cannot be written as it was typed: tests, lines that are written, a day to come."""
    for at in filled.lines:
        why = not_here(todo[at - 1], seen)
        if why:
            raise Mistake(f"Line {at}: {why} Nothing was written; leave it out.")
    if filled.morning is not None and seen.decision.on >= clock.today():
        raise Mistake("The next morning has not come yet. Nothing was written; leave it out.")


def not_here(unit: "Unit", seen: View) -> str:
    """Why a line is not written from the sheet; empty where it is."""
    from restride.entering.did_entry import asked_name

    if unit.found is None:
        return f"a test is written down with: restride test {unit.move}."
    name = asked_name(unit.found, seen)
    log = standing(current().log(), seen.decision.on)
    done = [one for one in log if isinstance(one, Did) and one.day == seen.decision.on]
    same = [one for one in done if (one.move, one.asked) == (unit.move, name)]
    if len(same) >= unit.time:
        return "it is written down already. To change it: restride undo, then restride did."
    return ""


def asked(todo: "Sequence[Unit]", seen: View) -> "Filled":
    """Every line in the sheet's order, then the evening and the morning."""
    from restride.cli import ask
    from restride.cli.sheet_entry import Filled

    lines = {at: told for at, unit in enumerate(todo, 1) if (told := _line(at, unit, seen))}
    day, log = seen.decision.on, tuple(standing(current().log(), clock.today()))
    evening = morning = None
    if not any(isinstance(one, After) and one.day == day for one in log):
        evening = ask.score(TO_BEDTIME)
    tomorrow = day + timedelta(days=1)
    known = any(isinstance(one, Morning) and one.day == tomorrow for one in log)
    if tomorrow <= clock.today() and not known:
        morning = _morning(seen)
    return Filled(lines, evening, morning)


def _line(at: int, unit: "Unit", seen: View) -> "Typed | None":
    from restride.cli import ask, did_questions
    from restride.cli.screen import this_screen
    from restride.cli.sheet_entry import Typed, read_line
    from restride.entering.did_entry import ANSWERS
    from restride.telling.doses import dose_words
    from restride.telling.naming import kind_of

    why = not_here(unit, seen)
    if unit.found is None or why:
        this_screen().say(f"{at}. {seen.names.anything(unit.move)}: {why}")
        return None
    dose = "" if unit.found.dose is None else f", {dose_words(unit.found.dose, seen.imperial)}"
    text = f"{at}. {seen.names.move(unit.move)}{dose}"
    typed = ask.question(text, "sets pain felt, such as 3 0 nothing · 0 not done", read_line)
    if typed is None or typed.sets == 0:
        return typed
    given = dict.fromkeys(ANSWERS) | typed.answers
    return Typed(typed.sets, did_questions.fill(given, *kind_of(unit.found, seen)))


def _morning(seen: View) -> dict[str, Any]:
    from restride.cli import morning
    from restride.cli.screen import this_screen

    this_screen().say("\nThe next morning:")
    return morning.fill(dict.fromkeys(morning.QUESTIONS), seen.keeping)


def entries_of(filled: "Filled", todo: "Sequence[Unit]", seen: View) -> Iterator[AnyEntry]:
    """What the sheet says, as `restride did`, `after` and `morning` write it."""
    from restride.entering import did_entry

    day = seen.decision.on
    for at, typed in filled.lines.items():
        found = todo[at - 1].found
        if found is not None and typed.sets:
            given = dict.fromkeys((*did_entry.ANSWERS, "side")) | typed.answers
            yield from did_entry.entries_of(found, seen, day, given | {"sets": typed.sets})
    if filled.evening is not None:
        yield After(**head(day), pain=filled.evening)
    if filled.morning is not None and any(one is not None for one in filled.morning.values()):
        yield Morning(**head(day + timedelta(days=1)), **filled.morning)
