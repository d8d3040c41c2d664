"""A page of blocks as sections for a template; each kind of block has its own small template."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.utils.text import slugify

from restride.telling.blocks import Block, Heading, Paragraph


class Part(NamedTuple):
    """A block, and the template that shows it."""

    template: str
    block: Any


@dataclass(frozen=True)
class Section:
    """What stands under one heading, and the name by which an address can point at it."""

    title: str
    anchor: str
    parts: list[Part] = field(default_factory=list)


@dataclass(frozen=True)
class LaidOut:
    """A page: its title, what it begins with, what can stand beside the rest, and the rest."""

    title: str
    lead: list[Part]
    beside: list[Part]
    sections: list[Section]


def laid_out(blocks: Iterable[Block]) -> LaidOut:
    """The blocks under their headings; the first one is the page's own title."""
    page = LaidOut("", [], [], [])
    anchors: dict[str, int] = {}
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            page = LaidOut(block.text, [], [], [])
        elif isinstance(block, Heading):
            page.sections.append(Section(block.text, _anchor(block.text, anchors)))
        elif page.sections:
            page.sections[-1].parts.append(_part(block))
        else:
            (page.lead if isinstance(block, Paragraph) else page.beside).append(_part(block))
    return page


def _part(block: Block) -> Part:
    return Part(f"blocks/{type(block).__name__.lower()}.html", block)


def _anchor(title: str, taken: dict[str, int]) -> str:
    """The title as an address has it; a number tells twins apart."""
    name = slugify(title) or "part"
    taken[name] = taken.get(name, 0) + 1
    return name if taken[name] == 1 else f"{name}-{taken[name]}"
