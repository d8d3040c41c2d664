"""`restride protocol`: read, compare and check protocols."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from restride.cli.options import standard
from restride.cli.reading import markdown_option
from restride.cli.reading import show as show_page
from restride.cli.screen import this_screen

Function = TypeVar("Function", bound=Callable[..., Any])
WIDEST = 200

EPILOG = """\b
Examples:
  restride protocol list
  restride protocol show physiorun
  restride protocol compare physiorun restride-hamstring
  restride protocol check my-clinic/
"""


def _readable(function: Function) -> Function:
    return standard(markdown_option(function))


def _json(value: Any) -> None:
    from restride.cli.as_json import print_json

    print_json(value)


@click.group("protocol", epilog=EPILOG, invoke_without_command=True)
@_readable
@click.pass_context
def command(ctx: click.Context, as_markdown: bool, as_json: bool) -> None:
    """Read, compare and check protocols: what should happen after a strain. Alone it lists them."""
    if ctx.invoked_subcommand is None:
        _list(as_markdown, as_json)


@command.command("list")
@_readable
def list_protocols(as_markdown: bool, as_json: bool) -> None:
    """List the protocols that come with Restride, and which can be followed."""
    _list(as_markdown, as_json)


def _list(as_markdown: bool, as_json: bool) -> None:
    from restride.library.shelf import newest
    from restride.telling.protocol_page import list_page

    protocols = newest()
    if as_json:
        _json([{name: getattr(one, name) for name in HEAD} for one in protocols])
    else:
        show_page(list_page(protocols), as_markdown, WIDEST)


HEAD = ("id", "version", "title", "runnable", "summary")


@command.command("show")
@click.argument("name")
@_readable
def show(name: str, as_markdown: bool, as_json: bool) -> None:
    """Show the protocol NAME: phases, doses, gates, what it leaves open, and its sources."""
    from restride.library.shelf import choices_of, read_any
    from restride.telling.linking import unlinked
    from restride.telling.protocol_page import protocol_page

    protocol = read_any(*name.split("@", 1))
    if as_json:
        _json(protocol)
    else:
        page = protocol_page(protocol, choices_of(protocol.id), unlinked)
        show_page(page, as_markdown, WIDEST)


@command.command("compare")
@click.argument("left")
@click.argument("right")
@_readable
def compare(left: str, right: str, as_markdown: bool, as_json: bool) -> None:
    """Set the protocols LEFT and RIGHT side by side: what differs, and why."""
    from restride.library.shelf import choices_of, read_any
    from restride.telling.compare_page import compare_page
    from restride.telling.comparison import compared
    from restride.telling.outline import outline

    one, other = (read_any(*name.split("@", 1)) for name in (left, right))
    choices = [choice for name in dict.fromkeys((one.id, other.id)) for choice in choices_of(name)]
    seen = compared(outline(one), outline(other), choices)
    if as_json:
        _json(seen)
    else:
        width = WIDEST if as_markdown else this_screen(WIDEST).width
        show_page(compare_page(seen, width), as_markdown, WIDEST)


@command.command("check")
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1, required=True)
@click.option(
    "--counter-example",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("counter-example.zip"),
    show_default=True,
    help="Where to write a log that breaks a protocol, over what is there.",
)
@standard
def check(paths: Sequence[Path], counter_example: Path, as_json: bool) -> None:
    """Check protocols before anyone follows them: PATHS are folders, or single files.

    Exercises and tests come from the folder's own `exercises` and `tests`, then from the library.
    Every problem is told with its file, line and column. Where there is none, made-up runners live
    through it day by day: every phase is reached, and none without what its gate asks for. A log
    that shows otherwise is kept, to replay. The exit code is 2 if there is a problem.
    """
    from restride.cli.protocol_check import checked

    results = []
    for path in paths:
        results.append(checked(path, counter_example))
        if results[-1].disproof is not None:
            break  # the next one would write over its log
    if as_json:
        _json(results)
    else:
        for result in results:
            click.echo(result.told())
    if not all(result.accepted for result in results):
        raise click.exceptions.Exit(2)


@command.command("schema")
@click.option("--written", is_flag=True, help="For a protocol as an article or trial wrote it.")
def schema(written: bool) -> None:
    """Print the JSON Schema of a protocol's file, for editors and programs."""
    from restride.protocol.json_schema import author_schema

    _json(author_schema(written=written))
