"""The system's Chromium, driven by Playwright; tests that need it skip where there is none."""

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def program() -> str | None:
    """Where it is, or None."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def chromium() -> "Iterator[Browser]":
    """One browser for all tests of a run."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - few runs need it

    if program() is None:
        pytest.skip("no Chromium on this machine: install `chromium` to test what moves in a page")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program())
        yield browser
        browser.close()
