"""A timer that writes how long a hold was into its field, and nothing before the hold began."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.islands.conftest import Visit

PAGE = """
<form><hold-timer ready=10 seconds=30><label>Seconds <input name=value></label>
<div class=timer hidden><p class=timer-shown aria-hidden=true>0</p>
<button type=button data-start>Start</button><button type=button data-stop hidden>Stop</button>
</div></hold-timer></form>
"""


@pytest.fixture
def timed(visit: Callable[..., Visit]) -> Visit:
    """A page with a timer that was just started."""
    opened = visit(PAGE)
    expect(opened.page.locator("hold-timer:defined")).to_have_count(1)
    opened.page.get_by_role("button", name="Start").click()
    return opened


def test_it_writes_the_seconds_that_were_held(timed: Visit) -> None:
    timed.page.clock.run_for(22_500)
    timed.page.get_by_role("button", name="Stop").click()
    assert timed.form() == "value=12"
    expect(timed.page.get_by_label("Seconds")).to_be_focused()


def test_it_ends_by_itself_when_the_hold_is_done(timed: Visit) -> None:
    timed.page.clock.run_for(60_000)
    assert timed.form() == "value=30"
    expect(timed.page.get_by_role("button", name="Start")).to_be_visible()


def test_it_tells_nothing_of_a_hold_that_did_not_begin(timed: Visit) -> None:
    timed.page.clock.run_for(5_000)
    timed.page.get_by_role("button", name="Stop").click()
    assert timed.form() == "value="


def test_it_says_nothing_each_second(timed: Visit) -> None:
    timed.page.clock.run_for(12_000)
    assert timed.page.locator("[aria-live], [role=status], [role=timer]").count() == 0
    expect(timed.page.locator(".timer-shown")).to_have_attribute("aria-hidden", "true")
