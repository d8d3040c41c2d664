"""A table drawn by Rich, which is imported only here: it costs 40 ms to start."""

from collections.abc import Sequence
from io import StringIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from restride.cli.screen import Screen


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], screen: Screen) -> str:
    """The rows under their heads, as text as wide as the screen."""
    drawn = Table(
        box=box.ROUNDED if screen.unicode else box.ASCII, show_lines=True, width=screen.width
    )
    for head in heads:
        drawn.add_column(head, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    to = StringIO()
    console = Console(
        file=to, width=screen.width, force_terminal=screen.colour, no_color=not screen.colour
    )
    console.print(drawn)
    return to.getvalue().rstrip("\n")
