"""No page breaks a rule of axe, in light or dark, on a phone or a desk; all work by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.app import App
from tests.browser.axe import violations
from tests.browser.places import addresses
from tests.chromium import program

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=900)
SMALL = ViewportSize(width=320, height=640)
LETTERS = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
FEW = {"today", "today-morning", "start-setup", "log"}
MAIN = {"today", "today-why", "path", "runs", "library", "library-exercise", "log", "start"}
New = Callable[..., Page]


def wrong_on(page: Page, app: App, names: set[str] | None = None) -> list[str]:
    found = []
    for name, address in addresses(app.log()):
        if names is None or name in names:
            page.goto(address)
            page.wait_for_load_state("networkidle")
            found += violations(page)
    return found


@pytest.mark.requirement("REQ-H15-3")
@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.slow)])
def test_it_breaks_no_rule_on_a_phone(example: App, new_page: New, scheme: str) -> None:
    page = new_page(example, viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    assert wrong_on(page, example, MAIN) == []


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_it_breaks_no_rule_on_any_page(
    example: App, new_page: New, scheme: str, viewport: ViewportSize
) -> None:
    page = new_page(example, viewport=viewport, color_scheme=scheme, bypass_csp=True)
    assert wrong_on(page, example) == []


def test_it_fits_the_narrowest_phone_on_every_page(example: App, new_page: New) -> None:
    page = new_page(example, viewport=SMALL)
    wide = []
    for name, address in addresses(example.log()):
        page.goto(address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > SMALL["width"]:
            wide.append((name, width))
    assert wide == []


@pytest.mark.slow
def test_it_fits_with_letters_twice_as_large(
    example: App, chromium: Browser, tmp_path: Path
) -> None:
    settings = tmp_path / "Default" / "Preferences"
    settings.parent.mkdir()
    settings.write_text('{"webkit": {"webprefs": {"default_font_size": 32}}}', "ascii")
    with chromium.browser_type.launch_persistent_context(
        tmp_path, executable_path=program(), viewport=PHONE, base_url=example.address
    ) as context:
        page, wide = context.new_page(), []
        for name, address in addresses(example.log()):
            page.goto(address)
            assert page.evaluate(LETTERS) == 32
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > PHONE["width"]:
                wide.append((name, width))
        assert wide == []


REACHABLE = """() => { const first = one => {
  const group = [...document.getElementsByName(one.name)];
  return group.find(other => other.checked) || group[0];
}; return [...document.querySelectorAll(
  'a[href], button, input:not([type=hidden]), select, textarea, summary'
)].filter(one => one.checkVisibility() && !one.disabled && one.tabIndex >= 0
  && !(one.type === 'radio' && one !== first(one))).length }"""
MARK = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const seen = one.dataset.tabbed === 'yes', last = document.querySelector('[data-last]');
  one.dataset.tabbed = 'yes';
  delete last?.dataset.last;
  one.dataset.last = 'yes';
  const box = (one.closest('label') || one).getBoundingClientRect();
  const style = getComputedStyle(one), label = getComputedStyle(one.closest('label') || one);
  const same = one === last;
  return {seen, same, shown: style.outlineStyle !== 'none' || label.outlineStyle !== 'none'
    || style.boxShadow !== 'none', there: box.width > 0,
    what: one.outerHTML.slice(0, 120)};
}"""


@pytest.mark.parametrize("names", [FEW, pytest.param(None, marks=pytest.mark.slow)])
def test_it_reaches_everything_by_keyboard_and_shows_where_it_is(
    example: App, new_page: New, names: set[str] | None
) -> None:
    page = new_page(example, viewport=DESK)
    lost = []
    for name, address in addresses(example.log()):
        if names is not None and name not in names:
            continue
        page.goto(address)
        page.wait_for_load_state("networkidle")
        todo, reached = page.evaluate(REACHABLE), 0
        for _ in range(todo + 20):
            page.keyboard.press("Tab")
            here = page.evaluate(MARK)
            if here is not None and here["same"]:
                continue  # a field of several parts, such as a date
            if here is None or here["seen"]:
                break
            reached += 1
            if not here["shown"]:
                lost.append(f"{name}: no focus to see on {here['what']}")
        if reached < todo:
            lost.append(f"{name}: {reached} of {todo} reached")
    assert lost == []
