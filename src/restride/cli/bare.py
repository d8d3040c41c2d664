"""`restride` alone: begin, show today, or replay the example where there is nobody to ask."""

from pathlib import Path

import click

from restride.cli import terminal
from restride.cli.home import current
from restride.telling.mistake import Mistake


def run(example: str | None) -> None:
    """With a log: today. Without: ask, or replay the example."""
    if current().log():
        from restride.cli.today import show_now

        show_now()
    elif terminal.interactive():
        from restride.cli.start import start

        start(None)
    elif example is not None:
        replay(Path(example))
    else:
        raise Mistake("There is no log yet. Begin in a terminal with: restride start")


def replay(example: Path) -> None:
    """Show the last day of a log kept in a file, and say that it is an example."""
    from restride.cli.today import show
    from restride.entering.log_file import read_log
    from restride.telling.view import view_of

    read = read_log(example)
    if not read.log:
        raise Mistake(f"{example} has no entries. Name another log with --example.")
    on = read.last_day
    click.echo(f"An example runner's day, from {example}. To begin your own: restride start")
    show(view_of(read.log, read.protocol_on(on), on))
