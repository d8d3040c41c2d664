"""A page's blocks as lines for a terminal."""

from collections.abc import Iterable
from textwrap import wrap

from restride.cli.screen import Screen
from restride.cli.table import table
from restride.telling.blocks import Block, Bullets, Heading, Paragraph, Plain, plain


def drawn(blocks: Iterable[Block], screen: Screen) -> list[str]:
    """The page as lines for a terminal, with an empty line between blocks."""
    lines: list[str] = []
    for block in plain(blocks):
        lines += ["", *_lines(block, screen)] if lines else _lines(block, screen)
    return lines


def _lines(block: Plain, screen: Screen) -> list[str]:
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
