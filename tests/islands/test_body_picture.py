"""The picture chooses among the page's radio buttons, and shows what they hold."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.islands.conftest import Visit, radio

SIDES = {"left": "Links", "right": "Rechts"}
SITES = {"sit_bone": "Sit-bone", "high": "High", "middle": "Middle", "low": "Low", "not_sure": "?"}
PAGE = (
    "<form><body-picture>"
    f"<fieldset>{''.join(radio('side', value, words) for value, words in SIDES.items())}</fieldset>"
    f"<fieldset>{''.join(radio('site', value, words) for value, words in SITES.items())}</fieldset>"
    "</body-picture></form>"
)


def area(side: str, site: str) -> str:
    return f"path.area[data-side={side}][data-site={site}]"


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("site", ["sit_bone", "high", "middle", "low"])
def test_it_chooses_side_and_site_with_one_tap(
    visit: Callable[..., Visit], side: str, site: str
) -> None:
    opened = visit(PAGE)
    opened.page.locator(area(side, site)).click()
    assert opened.form() == f"side={side}&site={site}"
    expect(opened.page.locator("path.area.chosen")).to_have_attribute("data-site", site)


@pytest.mark.requirement("REQ-H05-4")
def test_it_shows_the_left_leg_on_the_left_as_seen_from_behind(
    visit: Callable[..., Visit],
) -> None:
    opened = visit(PAGE)
    left = opened.page.locator(area("left", "middle")).bounding_box()
    right = opened.page.locator(area("right", "middle")).bounding_box()
    assert left is not None
    assert right is not None
    assert left["x"] < right["x"]


def test_it_chooses_only_the_side_beside_the_thigh(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    opened.page.locator(".leg[data-side=right] text").click()
    assert opened.form() == "side=right"
    expect(opened.page.locator("path.area.chosen")).to_have_count(0)


def test_it_shows_what_the_keyboard_chose(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.locator(".leg")).to_have_count(2)
    opened.page.get_by_label("Links").focus()
    opened.page.keyboard.press("ArrowRight")
    expect(opened.page.locator(".leg.chosen")).to_have_attribute("data-side", "right")
    expect(opened.page.locator(".leg.focused")).to_have_attribute("data-side", "right")


def test_it_marks_no_place_for_one_who_is_not_sure(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    opened.page.locator(area("left", "low")).click()
    opened.page.get_by_label("?").check()
    assert opened.form() == "side=left&site=not_sure"
    expect(opened.page.locator("path.area.chosen")).to_have_count(0)


@pytest.mark.requirement("REQ-H05-4")
def test_it_says_the_sides_in_the_language_of_the_page(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.locator(".leg text")).to_have_text(["Links", "Rechts"])


def test_it_shows_an_answer_that_was_given_before(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE.replace("value=left", "value=left checked"))
    expect(opened.page.locator(".leg.chosen")).to_have_attribute("data-side", "left")


def test_it_leaves_a_plain_form_where_scripts_do_not_run(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE, scripts=False)
    opened.page.get_by_label("Rechts").check()
    expect(opened.page.get_by_label("Rechts")).to_be_checked()


def test_it_keeps_to_the_policy(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    opened.page.locator(area("left", "low")).click()
    assert opened.complaints == []
