"""`restride search`: find a word in everything that can be read."""

from typing import TYPE_CHECKING

import click

from restride.cli.options import standard
from restride.cli.reading import markdown_option, show

if TYPE_CHECKING:
    from restride.library.search import Hit
    from restride.telling.blocks import Block

MOST = 25

EPILOG = """\b
Examples:
  restride search glider
  restride search sit-bone
  restride search "late swing" --json
"""
SHOWN_BY = {
    "exercise": "restride exercise {}",
    "test": "restride test {} --show",
    "page": "restride learn {}",
    "claim": "restride evidence {}",
    "study": "restride evidence {}",
    "protocol": "restride protocol show {}",
    "reason": "restride why {}",
}
"""The command that shows what was found, by its kind."""


@click.command("search", epilog=EPILOG)
@click.argument("words", nargs=-1, required=True, metavar="WORD...")
@click.option("--all", "show_all", is_flag=True, help=f"Show all of them, not the first {MOST}.")
@markdown_option
@standard
def command(words: tuple[str, ...], show_all: bool, as_markdown: bool, as_json: bool) -> None:
    """Find WORD in exercises, tests, pages, claims, studies, protocols and reasons."""
    from restride.cli.as_json import print_json
    from restride.library.search import search
    from restride.telling.findable import entries

    hits = search(" ".join(words), entries())
    if as_json:
        print_json(hits)
        return
    show(_page(" ".join(words), hits, None if show_all else MOST), as_markdown)


def _page(words: str, hits: "list[Hit]", most: int | None) -> "list[Block]":
    from restride.telling.blocks import Grid, Heading, Paragraph

    if not hits:
        return [Paragraph(f"Nothing has {words!r} in it. Try a shorter word.")]
    rows = [
        (SHOWN_BY[hit.kind].format(hit.id), f"{hit.title}\n{hit.snippet}") for hit in hits[:most]
    ]
    blocks: list[Block] = [Heading(words, 1), Grid(("To read it", "What stands there"), rows)]
    if most is not None and len(hits) > most:
        blocks.append(Paragraph(f"{len(hits) - most} more: add --all"))
    return blocks
