"""The pages of the protocols are what the protocols say."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[1] / "docs"


@pytest.mark.requirement("REQ-H28-3")
def test_it_has_the_page_of_every_protocol_as_it_stands() -> None:
    pages = runpy.run_path(str(DOCS / "write_protocols.py"))["pages"]()
    folder = DOCS / "protocols"
    stands = {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
    assert stands == pages, "run `make docs`"
