"""What a runner does with a phone on a day of the plan."""

from playwright.sync_api import Page

from tests.browser.app import App
from tests.browser.walk import Thumb


def today(page: Page) -> str:
    """The words of today's page."""
    page.goto("/")
    return page.inner_text("main")


def choose(page: Page, name: str, value: object) -> None:
    """Choose an answer by its own label."""
    page.locator(f'#asked label:has(input[name="{name}"][value="{value}"])').first.click()


def morning(page: Page, pain: int = 0) -> None:
    """Answer last evening, where it is asked, and this morning."""
    page.goto("/today/morning/")
    if page.locator('#asked input[name="after"]').count():
        choose(page, "after", 0)
    choose(page, "pain", pain)
    choose(page, "stiffness", 0)
    Thumb(page).tap(page.locator('#asked button[name="rest"][value="usual"]'))


def next_done(page: Page, pain: int = 0) -> bool:
    """Do the next item of the session as asked and write it down; False where none is left."""
    today(page)
    done = page.locator('a.button[href^="/today/did/"]').first
    if not done.count():
        return False
    thumb = Thumb(page)
    thumb.tap(done)
    choose(page, "pain", pain)
    thumb.tap(page.locator('#asked button[name="rest"][value="usual"]'))
    return True


def whole_day(app: App, page: Page, day: str) -> None:
    """A day as the plan asks it: the morning, then one exercise after the other."""
    app.set_day(day)
    morning(page)
    for _ in range(40):
        if not next_done(page):
            return
    raise AssertionError(f"{day} never ends")
