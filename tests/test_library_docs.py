"""docs/library is written from the library, and is current."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.requirement("REQ-H28-3")
def test_it_has_the_page_of_every_exercise_and_test_as_the_library_says_it() -> None:
    pages = runpy.run_path(str(DOCS / "write_library.py"))["pages"]()
    folder = DOCS / "library"
    ours = (*(folder / "exercises").rglob("*.md"), *(folder / "tests").rglob("*.md"))
    there = {str(path.relative_to(folder)): path.read_text("utf-8") for path in ours}
    there["index.md"] = (folder / "index.md").read_text("utf-8")
    assert there.keys() == pages.keys(), "run `make docs`"
    old = [name for name, text in pages.items() if there[name] != text]
    assert not old, f"run `make docs`: {old}"
