"""Commands that show a page of the library: in the terminal, as Markdown, or as JSON."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from restride.cli import terminal
from restride.cli.screen import this_screen

if TYPE_CHECKING:
    from restride.telling.blocks import Block

Function = TypeVar("Function", bound=Callable[..., Any])


def markdown_option(function: Function) -> Function:
    """`--markdown`, for whoever wants the page in a document."""
    return click.option(
        "--markdown", "as_markdown", is_flag=True, help="Print Markdown, for a page or a document."
    )(function)


def show(blocks: "Iterable[Block]", as_markdown: bool, widest: int = terminal.WIDEST) -> None:
    """Print the page, in at most so many columns."""
    from restride.cli.drawn import drawn
    from restride.telling.blocks import as_markdown as written

    if as_markdown:
        click.echo(written(blocks), nl=False)
    else:
        screen = this_screen(widest)
        screen.show(drawn(blocks, screen))
