"""Every entry of a log, day by day."""

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

import click

from restride.cli.screen import Screen, this_screen
from restride.entering.log_file import LogFile
from restride.log.days import standing
from restride.log.lines import encode
from restride.log.model import AnyEntry
from restride.telling.entry_words import what_words
from restride.telling.mistake import Mistake
from restride.telling.names import Names, long_date
from restride.telling.view import newest_setup


def shown(read: LogFile, as_json: bool) -> None:
    """Print the log; as JSON, its own lines."""
    if as_json:
        click.echo(encode(read.log), nl=False)
    elif not read.log:
        raise Mistake("There is nothing in the log yet. Begin with: restride start")
    else:
        screen = this_screen()
        screen.show(page(read, screen))


def page(read: LogFile, screen: Screen) -> Iterator[str]:
    """A heading for each day, then its entries as they were written."""
    names = Names(read.protocol_on(read.last_day))
    setup = newest_setup(read.log, read.last_day)
    imperial = setup is not None and setup.units == "imperial"
    counts = {entry.id for entry in standing(read.log, read.last_day)}
    ordered = sorted(read.log, key=lambda entry: (entry.day, entry.at, entry.id))
    for day, entries in groupby(ordered, key=lambda entry: entry.day):
        yield screen.style(f"{long_date(day)} {day.year}", bold=True)
        for entry in entries:
            words = f"{what_words(entry, names, imperial)}{_writer(entry)} [{str(entry.id)[-8:]}]"
            mark = "" if entry.id in counts else "taken back: "
            text = _printable(mark + words)
            yield from wrap(text, screen.width, initial_indent="  ", subsequent_indent="    ")
        yield ""


def _writer(entry: AnyEntry) -> str:
    note = "" if entry.note is None else f", note: {entry.note}"
    if entry.by is None or entry.by.role == "runner":
        return note
    return f"{note}, written by a {entry.by.role}"


def _printable(text: str) -> str:
    """A file from elsewhere may hold signs that steer a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
