"""A page as blocks, drawn for a terminal with Rich or written as Markdown: the same content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from restride.cli.screen import Screen
from restride.cli.table import table


@dataclass(frozen=True)
class Heading:
    """A title; level 1 is the page's own."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """Some sentences."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list, with a mark before each item."""

    items: Sequence[str]
    numbered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; lines within a cell are parted by line ends."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


Block = Heading | Paragraph | Bullets | Grid


def as_markdown(blocks: Iterable[Block]) -> str:
    """The page as Markdown, GitHub's kind of tables included."""
    return "\n\n".join(_markdown(block) for block in blocks) + "\n"


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {block.text}"
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Bullets):
        marks = [f"{at}." if block.numbered else "-" for at in range(1, len(block.items) + 1)]
        return "\n".join(f"{mark} {item}" for mark, item in zip(marks, block.items, strict=True))
    rows = [block.heads, ["---"] * len(block.heads), *block.rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in rows)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>")


def drawn(blocks: Iterable[Block], screen: Screen) -> list[str]:
    """The page as lines for a terminal, with an empty line between blocks."""
    lines: list[str] = []
    for block in blocks:
        lines += ["", *_lines(block, screen)] if lines else _lines(block, screen)
    return lines


def _lines(block: Block, screen: Screen) -> list[str]:
    if isinstance(block, Heading):
        return [screen.style(block.text.upper() if block.level == 1 else block.text, bold=True)]
    if isinstance(block, Paragraph):
        return wrap(block.text, screen.width)
    if isinstance(block, Bullets):
        return [
            line
            for at, item in enumerate(block.items, 1)
            for line in _item(block, at, item, screen)
        ]
    return table(block.heads, block.rows, screen).split("\n")


def _item(block: Bullets, at: int, text: str, screen: Screen) -> list[str]:
    mark = f"{at:>2}. " if block.numbered else " · "
    return wrap(text, screen.width, initial_indent=mark, subsequent_indent=" " * len(mark))
