"""Makes one JSON file each of the evidence, the learning pages, and the exercises with tests."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from restride.library import claim, page
from restride.library.claim import ArticleClaims, Evidence
from restride.library.compile_sheets import compile_sheets
from restride.library.page import Page, PageHead
from restride.protocol.convert import converted
from restride.protocol.error import ProtocolError, ProtocolRefused
from restride.protocol.place import Place, Places
from restride.protocol.study import read_studies
from restride.protocol.yaml import parsed, read, text_of

FENCE = "---\n"


def compile_reading(library: Path, out: Path) -> list[Path]:
    """Compile evidence, pages and sheets; returns the files written. Raises ProtocolRefused."""
    evidence = read_evidence(library / "evidence")
    known = {study.id for study in evidence.studies}
    pages = read_pages(library / "learning", known)
    out.mkdir(parents=True, exist_ok=True)
    reading = [_written(out / claim.FILE, evidence), _written(out / page.FILE, pages)]
    return [*reading, compile_sheets(library, out, known)]


def read_evidence(folder: Path) -> Evidence:
    """Read all studies and claims; every study a claim names has to be there."""
    studies = read_studies(folder / "studies")
    known = {study.id for study in studies}
    articles: list[ArticleClaims] = []
    errors: list[ProtocolError] = []
    seen: set[str] = set()
    for file in sorted((folder / "claims").glob("*.yaml")):
        document = read(file)
        article = converted(document, ArticleClaims)
        errors += _unknown([(("article",), article.article)], known, document.places)
        for at, each in enumerate(article.claims):
            names = [(("claims", at, "studies", n), name) for n, name in enumerate(each.studies)]
            errors += _unknown(names, known, document.places)
            if each.id in seen:
                place = document.places.of_value(("claims", at, "id"))
                what = f"the claim `{each.id}` stands here twice"
                errors.append(ProtocolError.at(place, what, "Rename one of them"))
            seen.add(each.id)
        articles.append(article)
    if errors:
        raise ProtocolRefused(errors)
    return Evidence(studies=studies, articles=tuple(articles))


def read_pages(folder: Path, known: set[str]) -> tuple[Page, ...]:
    """Read the pages in order of their files; every source they name has to be known."""
    return tuple(_page(file, known) for file in sorted(folder.glob("*.md")))


def _page(file: Path, known: set[str]) -> Page:
    whole = text_of(file)
    _, opening, rest = whole.partition(FENCE)
    head, closing, text = rest.partition(f"\n{FENCE}")
    if not (whole.startswith(FENCE) and opening and closing):
        what = "the page has no head"
        mend = "Start it with `---`, `id:`, `title:`, `sources:` and `---`"
        raise ProtocolError.at(Place(file, 1, 1), what, mend)
    document = parsed(file, FENCE + head)
    top = converted(document, PageHead)
    names = [(("sources", at), name) for at, name in enumerate(top.sources)]
    if errors := list(_unknown(names, known, document.places)):
        raise ProtocolRefused(errors)
    return Page(id=top.id, title=top.title, sources=top.sources, text=text.strip() + "\n")


def _unknown(
    names: Iterable[tuple[tuple[str | int, ...], str]], known: set[str], places: Places
) -> Iterable[ProtocolError]:
    for steps, name in names:
        if name not in known:
            what = f"there is no study `{name}`"
            mend = "Add it to evidence/studies or correct the name"
            yield ProtocolError.at(places.of_value(steps), what, mend)


def _written(path: Path, value: object) -> Path:
    path.write_bytes(msgspec.json.encode(value) + b"\n")
    return path
