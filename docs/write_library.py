"""Write docs/library/ from the library itself, a page for each exercise and test: `make docs`."""

from collections.abc import Iterator
from pathlib import Path

from restride.library.claim import load_evidence
from restride.library.sheets import Sheets, load_sheets
from restride.library.shelf import newest
from restride.telling.blocks import Block, Bullets, Heading, as_markdown
from restride.telling.by_phase import by_phase
from restride.telling.exercise_page import page as exercise_page
from restride.telling.exercise_page import uses
from restride.telling.linking import Kind, unlinked
from restride.telling.test_page import page as test_page

FOLDER = Path(__file__).with_name("library")


def pages() -> dict[str, str]:
    """Every page by its path under docs/library."""
    sheets = load_sheets()
    return {"index.md": as_markdown(_index(sheets))} | dict(_sheets(sheets))


def _index(sheets: Sheets) -> Iterator[Block]:
    yield Heading("The library", level=1)
    for title, exercises in by_phase(sheets.exercises).items():
        yield Heading(title)
        yield Bullets([f"[{one.title}](exercises/{one.id}.md): {one.purpose}" for one in exercises])
    yield Heading("Tests")
    yield Bullets([f"[{one.title}](tests/{one.id}.md): {one.purpose}" for one in sheets.tests])


def _sheets(sheets: Sheets) -> Iterator[tuple[str, str]]:
    studies = {study.id: study for study in load_evidence().studies}
    titles = {one.id: one.title for one in sheets.exercises}
    protocols = newest()
    for exercise in sheets.exercises:
        used = uses(exercise.id, protocols)
        blocks = exercise_page(exercise, titles, used, studies, _link)
        yield f"exercises/{exercise.id}.md", as_markdown(blocks)
    for test in sheets.tests:
        yield f"tests/{test.id}.md", as_markdown(test_page(test, studies, unlinked))


def _link(kind: Kind, name: str, title: str) -> str:
    return f"[{title}]({name}.md)" if kind == "exercise" else title


def write() -> None:
    """Write every page, and remove those of sheets that are gone."""
    written = pages()
    for old in (*FOLDER.glob("exercises/*.md"), *FOLDER.glob("tests/*.md")):
        if str(old.relative_to(FOLDER)) not in written:
            old.unlink()
    for name, text in written.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    write()
