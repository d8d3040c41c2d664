"""Markdown drawn for a terminal by Rich, which is imported only here and for tables."""

from io import StringIO

from rich.console import Console
from rich.markdown import Markdown

from restride.cli.screen import Screen


def markdown(text: str, screen: Screen) -> list[str]:
    """The text as lines as wide as the screen."""
    to = StringIO()
    console = Console(
        file=to, width=screen.width, force_terminal=screen.colour, no_color=not screen.colour
    )
    console.print(Markdown(text))
    return to.getvalue().rstrip("\n").split("\n")
