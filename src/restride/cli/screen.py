"""Lines for a terminal: wrapping, shapes, colour and boxes, with ASCII where nothing else fits."""

from collections.abc import Iterable
from textwrap import wrap

import click
import msgspec

from restride.cli import terminal
from restride.telling.banner import Banner

ASCII = str.maketrans(
    {
        "●": "*",
        "▲": "^",
        "■": "#",
        "▼": "v",
        "×": "x",
        "·": "-",
        "–": "-",
        "—": "-",
        "…": "...",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "✓": "x",
        "→": "->",
        "≥": ">=",
        "≤": "<=",
        "°": " deg",
        "½": "1/2",
        "╭": "+",
        "╮": "+",
        "╰": "+",
        "╯": "+",
        "─": "-",
        "│": "|",
    }
)
LABEL = 10


class Screen(msgspec.Struct, frozen=True):
    """How wide, which letters, and whether in colour."""

    width: int = 80
    unicode: bool = True
    colour: bool = False

    def style(self, text: str, fg: str | None = None, bold: bool = False) -> str:
        """Text in colour where there is colour; a word or shape always says the same."""
        return click.style(text, fg=fg, bold=bold) if self.colour else text

    def boxed(self, left: str, right: str, banner: Banner) -> list[str]:
        """The head of the page in a box of the banner's colour: title, detail, banner."""
        fg = banner.fg
        inside = self.width - 4
        one = f"{left}  {right}"
        gap = " " * (inside - len(left) - len(right))
        rows = [left + gap + right] if len(one) <= inside else [left, *wrap(right, inside)]
        edge = self.style("│", fg)
        bar = "─" * (self.width - 2)
        return [
            self.style(f"╭{bar}╮", fg),
            *(f"{edge} {self.style(row.ljust(inside), bold=True)} {edge}" for row in rows),
            f"{edge} {' ' * inside} {edge}",
            *(f"{edge} {row} {edge}" for row in self._lit(banner, inside)),
            self.style(f"╰{bar}╯", fg),
        ]

    def _lit(self, banner: Banner, inside: int) -> list[str]:
        word = f" {banner.mark} "
        lit = click.style(word, fg="black", bg=banner.fg, bold=True) if self.colour else word
        rows = wrap(banner.means, inside - len(word) - 1)
        rest = [f"{' ' * len(word)} {row}".ljust(inside) for row in rows[1:]]
        return [f"{lit} {rows[0].ljust(inside - len(word) - 1)}", *rest]

    def labelled(self, label: str, text: str, fg: str | None = None) -> list[str]:
        """A bold label and, beside it, wrapped text; an empty label continues."""
        rows = wrap(text, self.width - LABEL - 2) or [""]
        head = self.style(label.ljust(LABEL), fg, bold=True)
        return [f" {head} {rows[0]}", *(" " * (LABEL + 2) + row for row in rows[1:])]

    def hanging(self, mark: str, text: str) -> list[str]:
        """A mark and wrapped text that lines up beside it, under the labels' column."""
        indent = " " * (LABEL + 2)
        rows = wrap(text, self.width - len(indent) - len(mark) - 1) or [""]
        blank = " " * len(mark)
        return [f"{indent}{mark if at == 0 else blank} {row}" for at, row in enumerate(rows)]

    def indented(self, text: str) -> list[str]:
        """Wrapped text, two columns in, where `·` parts what belongs together."""
        parts = text.replace(" · ", "\n").split("\n")
        whole = " · ".join(part.replace(" ", "\xa0") for part in parts)
        return [f"  {row}".replace("\xa0", " ") for row in wrap(whole, self.width - 2)]

    def show(self, lines: Iterable[str]) -> None:
        """Print the lines."""
        text = "\n".join(line.rstrip() for line in lines)
        click.echo(text if self.unicode else plain(text), color=self.colour)

    def say(self, text: str) -> None:
        """Print a paragraph, wrapped; line ends in it stay."""
        self.show(row for part in text.split("\n") for row in wrap(part, self.width) or [""])


def plain(text: str) -> str:
    """The text with nothing outside ASCII."""
    return text.translate(ASCII).encode("ascii", "replace").decode("ascii")


def this_screen(widest: int = terminal.WIDEST, narrowest: int = terminal.NARROWEST) -> Screen:
    """The terminal or pipe that is there."""
    return Screen(terminal.width(widest, narrowest), terminal.unicode(), terminal.colour())
