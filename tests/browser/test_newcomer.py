"""A newcomer reaches today's first exercise in at most thirty taps and three minutes."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app import App
from tests.browser.days import next_done
from tests.browser.walk import Thumb, begin, safety, start

TAPS, LETTERS, SECONDS = 30, 4, 180  # the letters are the year of birth
READING_S = 4.5  # for each page: somebody who reads a question and taps


def test_it_brings_a_newcomer_to_the_first_exercise(app: App, phone: Page) -> None:
    thumb, began = Thumb(phone), time.monotonic()
    start(thumb)
    first = phone.locator(".session .card, .session li, #session").first
    expect(first).to_be_visible()
    assert "Heel press" in phone.locator("main").inner_text()
    assert thumb.taps <= TAPS
    assert thumb.letters <= LETTERS
    assert time.monotonic() - began + thumb.taps * READING_S <= SECONDS
    assert {entry.__struct_config__.tag for entry in app.log()} >= {"episode", "pin", "triage"}


@pytest.mark.slow
def test_it_brings_a_newcomer_there_on_postgresql(
    on_postgresql: App, new_page: Callable[..., Page]
) -> None:
    page = new_page(on_postgresql)
    start(Thumb(page))
    assert next_done(page)
    assert "Heel press" in page.locator("main").inner_text()
    assert {entry.__struct_config__.tag for entry in on_postgresql.log()} >= {"episode", "did"}


def test_it_writes_nothing_before_the_last_answer(app: App, phone: Page) -> None:
    thumb = Thumb(phone)
    begin(thumb)
    safety(thumb)
    assert app.log() == ()
