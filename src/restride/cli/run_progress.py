"""How far the taking in of many files is: a bar on a terminal, else a line a file."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from restride.cli.errors import plain


def watched(paths: Sequence[Path]) -> Iterator[Path]:
    """The files, while standard error shows which one it is."""
    if sys.stderr.isatty():
        yield from _with_bar(paths)
        return
    for number, path in enumerate(paths, start=1):
        click.echo(f"{number} of {len(paths)}: {plain(path.name)}", err=True)
        yield path


def _with_bar(paths: Sequence[Path]) -> Iterator[Path]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(paths))
        for path in paths:
            bar.update(task, description=escape(plain(path.name)))
            yield path
            bar.advance(task)
