"""The questions that a newcomer sees: no rule of axe broken, and room on the narrowest phone."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, ViewportSize

from restride.log.model import Triage
from restride.store.ids import new_id
from tests.browser.app import App
from tests.browser.axe import violations
from tests.web.alice import begun

PHONE = ViewportSize(width=390, height=844)
SMALL = ViewportSize(width=320, height=640)
MOST_TAPS = 30
TAPS = (
    *("form .welcome__start", "body-picture [data-side=left][data-site=middle]", "form .button"),
    "button[name=day] >> nth=1",
    *["button[value=no]"] * 21,
    *("button[value=pull]", "button[value=sprinting]", "button[value=physio-1]"),
    "button[value='0']",
)
New = Callable[..., Page]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    app = App(tmp_path_factory.mktemp("newcomers"), None)
    app.set_day("2026-03-03")
    app.start()
    yield app
    app.stop()


@pytest.fixture
def newcomer(own: App) -> App:
    own.erase()
    return own


def walk(page: Page, look: Callable[[], None]) -> int:
    """From the welcome to Today, looking at each page once; how many taps it took."""
    page.goto("/")
    seen, taps = set(), 0
    for tap in TAPS:
        if tap not in seen:
            page.wait_for_load_state("networkidle")
            look()
            seen.add(tap)
        page.click(tap)
        taps += 1
    page.wait_for_selector("#id_birth_year:focus")
    look()
    page.keyboard.type("1990")
    page.click("form > .button")
    page.wait_for_url("/")
    return taps + 1


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_breaks_no_rule_on_the_way(newcomer: App, new_page: New, scheme: str) -> None:
    page = new_page(newcomer, viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    wrong: list[str] = []
    taps = walk(page, lambda: wrong.extend(violations(page)))
    assert wrong == []
    assert taps <= MOST_TAPS
    assert "Heel press" in page.inner_text("main")


@pytest.mark.slow
def test_it_fits_the_narrowest_phone_on_the_way(newcomer: App, new_page: New) -> None:
    page = new_page(newcomer, viewport=SMALL)
    widths: list[int] = []
    walk(page, lambda: widths.append(page.evaluate("document.documentElement.scrollWidth")))
    assert set(widths) == {SMALL["width"]}


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("answer", ["saddle-numbness", "bruise", "back-pain"])
def test_it_breaks_no_rule_where_somebody_has_to_look(
    newcomer: App, new_page: New, answer: str, scheme: str
) -> None:
    now = datetime(2026, 3, 3, 8, tzinfo=UTC)
    newcomer.write(*begun(now))
    later = now + timedelta(seconds=1)
    newcomer.write(Triage(id=new_id(later), day=now.date(), at=later, answers={answer: "yes"}))
    page = new_page(newcomer, viewport=PHONE, color_scheme=scheme, bypass_csp=True)
    wrong = []
    for address in ("/start/help/", "/start/cleared/", "/log/settings/"):
        page.goto(address)
        wrong += violations(page)
    assert wrong == []
