"""A page as blocks: drawn in a terminal, on a web page or written as Markdown, the same content."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


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
