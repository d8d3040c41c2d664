"""The library says it in its own words: no seven in a row are an article's."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import restride.library
from restride.protocol.yaml import read

LIBRARY = Path(restride.library.__file__).parent
SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
RUN = 7
WORD = re.compile(r"[a-z0-9]+")
# The title and the list of works that an article cites are names, and are given as such.
NAMES_OF_WORKS = {
    "article-1-san-diego.txt": {1},
    "article-2-physiorun.txt": {5, 156, 157, 158, 159},
}


def runs(text: str) -> set[tuple[str, ...]]:
    words = WORD.findall(text.lower().replace("’", "").replace("'", ""))
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def of_articles() -> set[tuple[str, ...]]:
    if not SEEDS.is_dir():
        pytest.skip(f"the articles are not here: {SEEDS}")
    found: set[tuple[str, ...]] = set()
    for name, left_out in NAMES_OF_WORKS.items():
        lines = (SEEDS / name).read_text("utf-8").splitlines()
        found |= runs(" ".join(line for at, line in enumerate(lines, 1) if at not in left_out))
    return found


def texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)


def of_file(path: Path) -> list[str]:
    if path.suffix == ".md":
        return path.read_text("utf-8").split("\n\n")
    return list(texts(read(path).value))


def test_it_takes_no_sentence_from_the_articles() -> None:
    theirs = of_articles()
    files = [path for kind in ("*.yaml", "*.md") for path in sorted(LIBRARY.rglob(kind))]
    assert files
    taken = [
        f"{path.relative_to(LIBRARY)}: {' '.join(run)}"
        for path in files
        for text in of_file(path)
        for run in runs(text) & theirs
    ]
    assert not taken, "say it in our own words:\n" + "\n".join(taken)


def test_it_would_notice_a_sentence_that_was_taken() -> None:
    theirs = of_articles()
    line = (SEEDS / "article-1-san-diego.txt").read_text("utf-8").splitlines()[42 - 1]
    assert runs(f"We say: {line}") & theirs
