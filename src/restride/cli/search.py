"""`restride search`: find a word in everything that can be read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from restride.cli.options import standard
from restride.cli.reading import markdown_option, show

if TYPE_CHECKING:
    from restride.library.search import Entry, Hit
    from restride.library.shelf import AnyProtocol
    from restride.protocol.exercise import Exercise
    from restride.protocol.study import Study
    from restride.protocol.test_sheet import TestSheet
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

    hits = search(" ".join(words), entries())
    if as_json:
        print_json(hits)
        return
    show(_page(" ".join(words), hits, None if show_all else MOST), as_markdown)


def entries() -> "Iterator[Entry]":
    """Everything that can be found, the most useful kinds first."""
    from restride.library.claim import load_evidence
    from restride.library.page import load_pages
    from restride.library.search import Entry
    from restride.library.sheets import load_sheets
    from restride.library.shelf import newest
    from restride.telling.reasons import REASONS

    sheets, evidence = load_sheets(), load_evidence()
    for exercise in sheets.exercises:
        yield _entry("exercise", exercise)
    for test in sheets.tests:
        yield _entry("test", test)
    for page in load_pages():
        yield Entry(kind="page", id=page.id, title=page.title, text=page.text)
    for article in evidence.articles:
        for claim in article.claims:
            yield Entry(kind="claim", id=claim.id, title=claim.says, text=claim.found)
    for protocol in newest():
        yield _entry("protocol", protocol)
    for study in evidence.studies:
        yield _entry("study", study)
    for code, sentence in REASONS.items():
        yield Entry(kind="reason", id=code, title=code.replace("_", " "), text=sentence)


def _entry(kind: str, one: "Exercise | TestSheet | AnyProtocol | Study") -> "Entry":
    from restride.library.search import Entry
    from restride.library.texts import texts

    text = texts(one).removeprefix(one.title).lstrip()
    return Entry(kind=kind, id=one.id, title=one.title, text=text)


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
