"""A note that leaves time to undo."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.islands.conftest import Visit

PAGE = """
<button>Elsewhere</button>
<undo-note><p>Kept.</p><form method=post action=/undo><button>Undo</button></form>
<button type=button data-close>Close</button></undo-note>
"""


def test_it_is_there_after_nine_seconds_and_gone_after_eleven(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.locator("undo-note:defined")).to_have_count(1)
    opened.page.clock.run_for(9_000)
    expect(opened.page.get_by_text("Kept.")).to_be_visible()
    opened.page.clock.run_for(2_000)
    expect(opened.page.get_by_text("Kept.")).to_have_count(0)


def test_it_never_takes_less_than_ten_seconds(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE.replace("<undo-note>", "<undo-note seconds=1>"))
    expect(opened.page.locator("undo-note:defined")).to_have_count(1)
    opened.page.clock.run_for(9_000)
    expect(opened.page.get_by_text("Kept.")).to_be_visible()


def test_it_waits_while_it_holds_the_focus(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.locator("undo-note:defined")).to_have_count(1)
    opened.page.get_by_role("button", name="Undo").focus()
    opened.page.clock.run_for(60_000)
    expect(opened.page.get_by_text("Kept.")).to_be_visible()


def test_it_waits_while_it_is_pointed_at(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.locator("undo-note:defined")).to_have_count(1)
    opened.page.get_by_text("Kept.").hover()
    opened.page.clock.run_for(60_000)
    expect(opened.page.get_by_text("Kept.")).to_be_visible()


def test_it_goes_when_it_is_closed(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.locator("undo-note:defined")).to_have_count(1)
    opened.page.get_by_role("button", name="Close").click()
    expect(opened.page.get_by_text("Kept.")).to_have_count(0)


def test_it_is_told_to_a_screen_reader(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.get_by_role("status")).to_contain_text("Kept.")


def test_it_is_told_once_where_the_page_tells_it_already(visit: Callable[..., Visit]) -> None:
    opened = visit(f"<div role=status>{PAGE}</div>")
    expect(opened.page.locator("undo-note:defined")).to_have_count(1)
    expect(opened.page.get_by_role("status")).to_have_count(1)
