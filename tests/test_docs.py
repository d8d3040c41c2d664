"""The documentation keeps up: its links lead somewhere, and every command is in it."""

import re
import runpy
from pathlib import Path

import click
import pytest

from restride.cli import main

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
LINK = re.compile(r"\]\((?!https?://|mailto:)([^)#]*)(?:#[^)]*)?\)")


def pages() -> list[Path]:
    return sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_it_links_to_what_is_there(page: Path) -> None:
    links = LINK.findall(page.read_text("utf-8"))
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing, f"{page.relative_to(ROOT)} links to {missing}"


@pytest.mark.parametrize("command", main.list_commands(click.Context(main)))
def test_it_explains_every_command_in_the_user_guide(command: str) -> None:
    guide = (DOCS / "user-guide.md").read_text("utf-8")
    assert f"restride {command}" in guide, f"docs/user-guide.md does not tell of {command}"


@pytest.mark.requirement("REQ-H28-3")
def test_it_shows_the_help_that_the_command_line_gives() -> None:
    page = runpy.run_path(str(DOCS / "write_commands.py"))["page"]()
    assert (DOCS / "commands.md").read_text("utf-8") == page, "run `make docs`"
