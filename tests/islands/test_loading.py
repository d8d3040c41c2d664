"""A page loads what its own tags need, keeps to the policy, and asks nobody else."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.islands.conftest import ORIGIN, Visit

SWAPPED = "<button hx-get=/more hx-target=#here>More</button><div id=here></div>"
CONTROLS = """
<button data-dialog="open sure">Open</button>
<wa-dialog id=sure label="Really?"><p>Words.</p></wa-dialog>
<wa-dropdown><button slot=trigger>Menu</button>
<wa-dropdown-item>First</wa-dropdown-item></wa-dropdown>
<wa-copy-button value=address></wa-copy-button><wa-icon name=check></wa-icon>
"""


def test_it_loads_no_island_that_a_page_does_not_have(visit: Callable[..., Visit]) -> None:
    opened = visit("<p>Words alone.</p>")
    opened.page.wait_for_load_state("networkidle")
    assert [address for address in opened.asked if address.endswith(".js")] == [
        address for address in opened.asked if "/app-" in address and address.endswith(".js")
    ]


def test_it_loads_an_island_that_a_page_has(visit: Callable[..., Visit]) -> None:
    opened = visit("<pain-scale></pain-scale>")
    expect(opened.page.locator("pain-scale:defined")).to_have_count(1)
    assert opened.loaded("pain-scale")
    assert not opened.loaded("body-picture")


def test_it_loads_an_island_that_an_answer_brings(visit: Callable[..., Visit]) -> None:
    opened = visit(SWAPPED, {"/more": "<pain-scale>0</pain-scale>"})
    assert not opened.loaded("pain-scale")
    opened.page.get_by_role("button", name="More").click()
    expect(opened.page.locator("pain-scale:defined")).to_have_count(1)


def test_it_runs_no_script_that_an_answer_brings(visit: Callable[..., Visit]) -> None:
    opened = visit(SWAPPED, {"/more": "<p>Came.</p><script src=/built/hostile.js></script>"})
    opened.page.get_by_role("button", name="More").click()
    expect(opened.page.get_by_text("Came.")).to_be_visible()
    assert not opened.loaded("hostile")
    assert not [address for address in opened.asked if "hostile" in address]


def test_it_keeps_to_the_policy_with_every_control(visit: Callable[..., Visit]) -> None:
    opened = visit(CONTROLS)
    expect(opened.page.locator(":not(:defined)")).to_have_count(0)
    opened.page.get_by_role("button", name="Menu").click()
    expect(opened.page.get_by_role("menuitem", name="First")).to_be_visible()
    opened.page.keyboard.press("Escape")
    opened.page.get_by_role("button", name="Open").click()
    expect(opened.page.get_by_role("dialog", name="Really?")).to_be_visible()
    assert opened.complaints == []


def test_it_draws_icons_from_its_own_files(visit: Callable[..., Visit]) -> None:
    opened = visit("<wa-icon name=check></wa-icon>")
    expect(opened.page.locator("wa-icon path")).to_have_count(1)
    hosts = {urlsplit(address)._replace(path="", query="").geturl() for address in opened.asked}
    assert hosts == {ORIGIN}
