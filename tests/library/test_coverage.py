"""Everything that the two articles say stands somewhere in the library, at a place one can open."""

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

from tests.library.test_own_words import SEEDS, of_articles, runs

DOCS = Path(__file__).parents[2] / "docs"
COVERAGE = runpy.run_path(str(DOCS / "write_coverage.py"))
READING = runpy.run_path(str(DOCS / "write_reading.py"))
ARTICLES = {"san-diego": "article-1-san-diego.txt", "physiorun": "article-2-physiorun.txt"}
NEXT_SENTENCE = re.compile(r"(?<=[.!?])[”\"]?\s+(?=[A-Z“])")
REFERENCE = re.compile(r"\s*\d+\. [A-Z]\w+ [A-Z]{1,2},")
LEADS_NOWHERE = "around it"


def items() -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = COVERAGE["items"]()
    return found


def lines_of(article: str) -> list[str]:
    if not SEEDS.is_dir():
        pytest.skip(f"the articles are not here: {SEEDS}")
    return (SEEDS / ARTICLES[article]).read_text("utf-8").splitlines()


def things_in(line: str) -> int:
    """How many things a line says at least: its sentences, or the one work it names."""
    if not line.strip():
        return 0
    return 1 if REFERENCE.match(line) else len(NEXT_SENTENCE.split(line.strip()))


@pytest.mark.parametrize("article", ARTICLES)
def test_it_leads_each_thing_to_one_place(article: str) -> None:
    files = COVERAGE["articles"]().files
    lost = [
        f"line {item.line}, {item.what}: {files[name]} has {text!r} {len(lines)} times"
        for item in items()[article]
        for name, text in item.to.items()
        if len(lines := COVERAGE["lines_with"](text, COVERAGE["LIBRARY"] / files[name])) != 1
    ]
    assert not lost, "correct tests/library/article_items.yaml:\n" + "\n".join(lost)


@pytest.mark.parametrize("article", ARTICLES)
def test_it_leaves_out_only_what_stands_around_the_article(article: str) -> None:
    assert [
        item.line for item in items()[article] if not item.to and item.is_a != LEADS_NOWHERE
    ] == []


def test_it_uses_every_file_it_names() -> None:
    used = {name for each in items().values() for item in each for name in item.to}
    assert used == set(COVERAGE["articles"]().files)


@pytest.mark.parametrize("article", ARTICLES)
def test_it_has_something_for_every_sentence(article: str) -> None:
    numbers = [item.line for item in items()[article]]
    lines = lines_of(article)
    short = [
        f"line {at} says {things_in(line)} things, {numbers.count(at)} are covered"
        for at, line in enumerate(lines, 1)
        if numbers.count(at) < things_in(line)
    ]
    assert not short
    assert max(numbers) <= len(lines)


def test_it_labels_things_in_our_own_words() -> None:
    theirs = of_articles()
    taken = [item.what for each in items().values() for item in each if runs(item.what) & theirs]
    assert not taken


def test_it_shows_the_places_as_they_are() -> None:
    page = (DOCS / "library" / "coverage.md").read_text("utf-8")
    assert page == COVERAGE["page"](), "run `make docs`"


def test_it_shows_pages_and_evidence_as_they_are() -> None:
    for name, text in READING["pages"]().items():
        assert (DOCS / "library" / name).read_text("utf-8") == text, "run `make docs`"
