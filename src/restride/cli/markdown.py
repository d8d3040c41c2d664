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
    # Rich's own mark for a list has no ASCII in its place; ours has.
    return to.getvalue().replace("•", "·").rstrip("\n").split("\n")
