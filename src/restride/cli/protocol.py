"""`restride protocol`: read, compare and check protocols."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from restride.cli.options import standard
from restride.cli.screen import this_screen

if TYPE_CHECKING:
    from restride.cli.blocks import Block

Function = TypeVar("Function", bound=Callable[..., Any])
WIDEST = 200

EPILOG = """\b
Examples:
  restride protocol list
  restride protocol show physiorun
  restride protocol compare physiorun restride-hamstring
  restride protocol check my-clinic/
"""


@click.group("protocol", epilog=EPILOG)
def command() -> None:
    """Read, compare and check protocols: what should happen after a strain."""


def _readable(function: Function) -> Function:
    with_markdown = click.option(
        "--markdown", "as_markdown", is_flag=True, help="Print Markdown, for a page or a document."
    )(function)
    return standard(with_markdown)


def _show(blocks: "Iterable[Block]", as_markdown: bool) -> None:
    from restride.cli.blocks import as_markdown as written
    from restride.cli.blocks import drawn

    screen = this_screen(WIDEST)
    if as_markdown:
        click.echo(written(blocks), nl=False)
    else:
        screen.show(drawn(blocks, screen))


def _json(value: Any) -> None:
    from restride.cli.as_json import print_json

    print_json(value)


@command.command("list")
@_readable
def list_protocols(as_markdown: bool, as_json: bool) -> None:
    """List the protocols that come with Restride, and which can be followed."""
    from restride.cli.protocol_page import list_page
    from restride.library.shelf import newest

    protocols = newest()
    if as_json:
        _json([{name: getattr(one, name) for name in HEAD} for one in protocols])
    else:
        _show(list_page(protocols), as_markdown)


HEAD = ("id", "version", "title", "runnable", "summary")


@command.command("show")
@click.argument("name")
@_readable
def show(name: str, as_markdown: bool, as_json: bool) -> None:
    """Show the protocol NAME: phases, doses, gates, what it leaves open, and its sources."""
    from restride.cli.protocol_page import protocol_page
    from restride.library.shelf import choices_of, read_any

    protocol = read_any(*name.split("@", 1))
    if as_json:
        _json(protocol)
    else:
        _show(protocol_page(protocol, choices_of(protocol.id)), as_markdown)


@command.command("compare")
@click.argument("left")
@click.argument("right")
@_readable
def compare(left: str, right: str, as_markdown: bool, as_json: bool) -> None:
    """Set the protocols LEFT and RIGHT side by side: what differs, and why."""
    from restride.cli.compare_page import compare_page
    from restride.cli.comparison import compared
    from restride.cli.outline import outline
    from restride.library.shelf import choices_of, read_any

    protocols = [read_any(*name.split("@", 1)) for name in (left, right)]
    choices = [one for each in dict.fromkeys(p.id for p in protocols) for one in choices_of(each)]
    seen = compared(*(outline(protocol) for protocol in protocols), choices)
    if as_json:
        _json(seen)
    else:
        width = WIDEST if as_markdown else this_screen(WIDEST).width
        _show(compare_page(seen, width), as_markdown)


@command.command("check")
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1, required=True)
@standard
def check(paths: Sequence[Path], as_json: bool) -> None:
    """Check protocols before anyone follows them: PATHS are folders, or single files.

    Exercises and tests come from the folder's own `exercises` and `tests`, then from the library.
    Every problem is told with its file, line and column. The exit code is 2 if there is one.
    """
    from restride.cli.protocol_check import checked

    results = [checked(path) for path in paths]
    if as_json:
        _json(results)
    else:
        for result in results:
            click.echo(result.told())
    if not all(result.accepted for result in results):
        raise click.exceptions.Exit(2)


@command.command("schema")
@click.option("--written", is_flag=True, help="For a protocol as an article or trial wrote it.")
@standard
def schema(written: bool, as_json: bool) -> None:
    """Print the JSON Schema of a protocol's file, for editors and programs."""
    from restride.protocol.json_schema import author_schema

    _json(author_schema(written=written))
