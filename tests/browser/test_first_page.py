"""The app as it is started, in a browser, on both databases."""

from playwright.sync_api import Page, expect

from tests.browser.app import App


def test_it_answers_before_anything_was_told(app: App, phone: Page) -> None:
    phone.goto("/")
    expect(phone.locator("h1")).to_be_visible()
    assert app.log() == ()
