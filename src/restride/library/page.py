"""Short pages that explain: why hamstrings come back, what the light means, and so on."""

from pathlib import Path

import msgspec

from restride.library import COMPILED, LibraryError
from restride.protocol.value import Id, Value

FILE = "learning.json"


class PageHead(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What stands above a page: its name and the sources it rests on."""

    id: Id
    title: str
    sources: tuple[Id, ...]


class Page(PageHead, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A page with its text as Markdown, without the title."""

    text: str


def load_pages() -> tuple[Page, ...]:
    """Read the compiled pages in reading order; raises LibraryError."""
    try:
        written = (Path(COMPILED) / FILE).read_bytes()
    except FileNotFoundError as error:
        what = "the learning pages are not compiled. Run `make build` or install the package"
        raise LibraryError(what) from error
    return msgspec.json.decode(written, type=tuple[Page, ...])
