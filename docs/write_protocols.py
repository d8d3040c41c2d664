"""Write docs/protocols/ from the protocols themselves: `make docs`."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

from restride.library.shelf import AnyProtocol, choices_of, newest
from restride.telling.blocks import Block, Bullets, Heading, Paragraph, as_markdown
from restride.telling.compare_page import compare_page
from restride.telling.comparison import compared
from restride.telling.linking import unlinked
from restride.telling.outline import outline
from restride.telling.protocol_page import protocol_page

FOLDER = Path(__file__).with_name("protocols")
WIDE = 200  # the reasons stand beside the exercises


def pages() -> dict[str, str]:
    """Every page by its name."""
    protocols = newest()
    followed = [one for one in protocols if one.runnable]
    pairs = list(product((one for one in protocols if not one.runnable), followed))
    written = {
        f"{one.id}.md": as_markdown(protocol_page(one, choices_of(one.id), unlinked))
        for one in protocols
    }
    for left, right in pairs:
        seen = compared(outline(left), outline(right), choices_of(right.id))
        written[_pair(left, right)] = as_markdown(compare_page(seen, WIDE))
    return written | {"index.md": as_markdown(_index(protocols, pairs))}


def _pair(left: AnyProtocol, right: AnyProtocol) -> str:
    return f"{left.id}-and-{right.id}.md"


def _index(
    protocols: list[AnyProtocol], pairs: list[tuple[AnyProtocol, AnyProtocol]]
) -> Iterator[Block]:
    yield Heading("Protocols", 1)
    yield Paragraph("Written by `make docs` from the protocols themselves.")
    yield Heading("To follow")
    yield Bullets([_line(one) for one in protocols if one.runnable])
    yield Heading("As written, to read and compare")
    yield Bullets([_line(one) for one in protocols if not one.runnable])
    yield Heading("Side by side")
    yield Bullets([f"[{left.id} and {right.id}]({_pair(left, right)})" for left, right in pairs])


def _line(one: AnyProtocol) -> str:
    return f"[{one.title}]({one.id}.md): {' '.join(one.summary.split())}"


def write() -> None:
    """Write every page, and remove those of protocols that are gone."""
    written = pages()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.md"):
        if old.name not in written:
            old.unlink()
    for name, text in written.items():
        (FOLDER / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write()
