"""Write docs/library/coverage.md: where each thing the two articles say stands in the library.

The items come from tests/library/article_items.yaml, the claims from the evidence itself.
"""

import re
from pathlib import Path
from typing import Literal

import msgspec

from restride.library.claim import ArticleClaims
from restride.protocol.convert import converted
from restride.protocol.yaml import read

ROOT = Path(__file__).parents[1]
LIBRARY = ROOT / "src" / "restride" / "library"
ITEMS = ROOT / "tests" / "library" / "article_items.yaml"
CLAIMS = LIBRARY / "evidence" / "claims"
ABOUT = (
    "Written by `make docs`. Each thing that the two articles say, with the line it stands in, "
    "and the place in the library that has it. The labels are in our own words. What studies say "
    "to each claim: [the evidence](evidence.md)."
)
PAGE = Path(__file__).parent / "library" / "coverage.md"

Kind = Literal[
    "exercise",
    "dose",
    "table cell",
    "milestone",
    "warning",
    "advice",
    "claim",
    "reference",
    "phase",
    "heading",
    "around it",
]


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing an article says. `to` gives, by the short name of a file, the text to find there.

    What is only around the article, such as a menu or a line that leads to a list, has no `to`.
    """

    line: int
    is_a: Kind
    what: str
    to: dict[str, str] = {}


class Articles(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """All items of both articles, and the short names of the files they lead to."""

    files: dict[str, str]
    san_diego: tuple[Item, ...]
    physiorun: tuple[Item, ...]


def items() -> dict[str, list[Item]]:
    """Every item and claim of each article by its name, in the order of its lines."""
    listed = articles()
    found = {"san-diego": list(listed.san_diego), "physiorun": list(listed.physiorun)}
    for file in sorted(CLAIMS.glob("*.yaml")):
        claims = converted(read(file), ArticleClaims)
        found[claims.article] += [
            Item(
                line=one.line,
                is_a="advice" if one.verdict == "advice" else "claim",
                what=one.says.rstrip("."),
                to={f"{claims.article}-claims": f"id: {one.id}"},
            )
            for one in claims.claims
        ]
    return {name: sorted(each, key=lambda item: item.line) for name, each in found.items()}


def articles() -> Articles:
    """The items as they are written down."""
    return converted(read(ITEMS), Articles)


def lines_with(text: str, file: Path) -> list[int]:
    """The lines of a file that have the text as whole words, counted from 1."""
    whole = re.compile(rf"(?<![\w-]){re.escape(text)}(?![\w-]|\.\w)")
    lines = file.read_text("utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if whole.search(line)]


def page() -> str:
    """The whole page."""
    files = articles().files
    parts = ["# Where each thing in the articles stands", ABOUT]
    for article, each in items().items():
        rows = [_row(item, files) for item in each]
        head = "| line | it is | what | where |\n|--:|---|---|---|"
        parts += [f"## {article}", head + "\n" + "\n".join(rows)]
    return "\n\n".join(parts) + "\n"


def _row(item: Item, files: dict[str, str]) -> str:
    places = [_link(files[name], text) for name, text in item.to.items()]
    what = item.what.replace("|", "\\|")
    return f"| {item.line} | {item.is_a} | {what} | {'<br>'.join(places) or '–'} |"


def _link(name: str, text: str) -> str:
    (line, *_) = lines_with(text, LIBRARY / name) or [1]
    return f"[{name}:{line}](../../src/restride/library/{name}#L{line})"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")
