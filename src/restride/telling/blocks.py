"""A page as blocks: drawn in a terminal, on a web page or written as Markdown, the same content.

Texts are plain, but for links in Markdown's way, `[title](address)`, where an edge has addresses.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple


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
    """A list, with a mark before each item; `doors` lead to other pages and are drawn as such."""

    items: Sequence[str]
    numbered: bool = False
    doors: bool = False


@dataclass(frozen=True)
class Grid:
    """A table; lines within a cell are parted by line ends."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Facts:
    """Names with their values, to be seen at a glance; lines within a value as in a table."""

    title: str
    items: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Warn:
    """What must not be missed, and the signs of it."""

    text: str
    signs: Sequence[str] = ()


@dataclass(frozen=True)
class Picture:
    """An exercise or test to be drawn, where there is room for a drawing."""

    name: str
    title: str


class Reference(NamedTuple):
    """A source in a line, and how it is known; nothing that is not `sure` may look like a fact."""

    text: str
    known: str
    sure: bool = True


@dataclass(frozen=True)
class References:
    """Where it all comes from."""

    items: Sequence[Reference]


Plain = Heading | Paragraph | Bullets | Grid
Block = Plain | Facts | Warn | Picture | References


def plain(blocks: Iterable[Block]) -> Iterator[Plain]:
    """The same in headings, sentences, lists and tables, for where there is nothing else."""
    for block in blocks:
        match block:
            case Facts():
                yield Grid((block.title, ""), block.items)
            case Warn():
                yield Paragraph(block.text)
                if block.signs:
                    yield Bullets(block.signs)
            case References():
                yield Bullets([f"{one.text} ({one.known})" for one in block.items])
            case Picture():
                pass
            case _:
                yield block


def as_markdown(blocks: Iterable[Block]) -> str:
    """The page as Markdown, GitHub's kind of tables included."""
    return "\n\n".join(_markdown(block) for block in plain(blocks)) + "\n"


def _markdown(block: Plain) -> str:
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
