"""Radio buttons 0 to 10 that a finger can slide over."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.islands.conftest import Visit, radio

PAGE = (
    "<form><pain-scale><fieldset><legend>Pain now</legend>"
    f"{''.join(radio('pain', number, number) for number in range(11))}"
    "</fieldset></pain-scale></form>"
)


def slide(page: Page, start: int, end: int) -> None:
    expect(page.locator("pain-scale:defined")).to_have_count(1)
    boxes = [page.locator("pain-scale label").nth(number).bounding_box() for number in (start, end)]
    points = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes if box]
    page.mouse.move(*points[0])
    page.mouse.down()
    page.mouse.move(*points[1], steps=5)
    page.mouse.up()


def test_it_answers_nothing_before_somebody_does(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    expect(opened.page.locator("pain-scale:defined")).to_have_count(1)
    assert opened.form() == ""


@pytest.mark.parametrize("number", [0, 3, 10])
def test_it_takes_a_tap(visit: Callable[..., Visit], number: int) -> None:
    opened = visit(PAGE)
    opened.page.locator("pain-scale label").nth(number).click()
    assert opened.form() == f"pain={number}"


@pytest.mark.parametrize(("start", "end"), [(2, 7), (9, 0)])
def test_it_takes_the_number_where_a_finger_stops(
    visit: Callable[..., Visit], start: int, end: int
) -> None:
    opened = visit(PAGE)
    slide(opened.page, start, end)
    assert opened.form() == f"pain={end}"


def test_it_tells_the_form_once_when_a_finger_stops(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    opened.page.evaluate(
        "window.told = 0; document.addEventListener('change', () => { window.told += 1 })"
    )
    slide(opened.page, 2, 7)
    assert opened.page.evaluate("window.told") == 1


def test_it_takes_the_arrow_keys(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    opened.page.get_by_label("4", exact=True).focus()
    opened.page.keyboard.press("ArrowRight")
    assert opened.form() == "pain=5"


def test_it_fits_a_small_phone(visit: Callable[..., Visit]) -> None:
    opened = visit(PAGE)
    opened.page.set_viewport_size({"width": 320, "height": 600})
    opened.page.locator("pain-scale label").nth(10).click()
    wide = opened.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 320
