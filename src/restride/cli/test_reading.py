"""`restride test NAME --show`: reading about a test, also one that no plan asks for."""

from typing import TYPE_CHECKING

from restride.cli.reading import show

if TYPE_CHECKING:
    from restride.protocol.test_sheet import TestSheet
    from restride.telling.blocks import Block


def read(name: str | None, as_markdown: bool, as_json: bool) -> None:
    """Show one sheet, or list them all."""
    from restride.cli.as_json import print_json
    from restride.library import load
    from restride.library.claim import load_evidence
    from restride.library.sheets import load_sheets
    from restride.telling.linking import unlinked
    from restride.telling.sheet_page import found
    from restride.telling.test_page import page

    tests = load_sheets().tests
    used = [test.id for test in load().tests]
    if name is None:
        if as_json:
            print_json([test.id for test in tests])
        else:
            show(list_page(tests, used), as_markdown)
        return
    test = found(name, tests, used)
    if as_json:
        print_json(test)
    else:
        studies = {study.id: study for study in load_evidence().studies}
        show(page(test, studies, unlinked), as_markdown)


def not_in_plan(name: str) -> str | None:
    """What to say of a test that the library has and the plan does not ask for."""
    from restride.library.sheets import load_sheets
    from restride.telling.naming import spelled

    if spelled(name) not in {test.id for test in load_sheets().tests}:
        return None
    return f"Your plan does not ask for {spelled(name)}. To read about it, add --show."


def list_page(tests: "tuple[TestSheet, ...]", used: list[str]) -> "list[Block]":
    """Every test with its purpose: those of the default protocol, then the rest."""
    from restride.telling.blocks import Block, Grid, Heading, Paragraph

    blocks: list[Block] = [Heading("Tests", level=1)]
    for title, has in (("In the plan", True), ("To know about", False)):
        rows = [(one.id, one.title, one.purpose) for one in tests if (one.id in used) is has]
        blocks += [Heading(title), Grid(("Name", "Test", "What for"), rows)]
    return [*blocks, Paragraph("To see one: restride test single-leg-hop --show")]
