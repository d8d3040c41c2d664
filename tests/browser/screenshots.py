"""`python -m tests.browser.screenshots`: every page, phone and desk, light and dark.

The few that README.md shows are drawn anew as well, as much of them as a phone shows at once.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.app import ROOT, App
from tests.browser.example import with_example
from tests.browser.places import addresses
from tests.browser.walk import FINE, Thumb, about_you, safety
from tests.chromium import program

SIZES = {"phone": (390, 844), "desk": (1280, 900)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FIRST_PAGES = {"start", "start-ask"}
README = {"page-today": "/", "page-path": "/path/", "page-why": "/why/"}


def main() -> int:
    """Write a PNG for each; 2 where there is no Chromium."""
    chromium = program()
    if chromium is None:
        sys.stderr.write("There is no Chromium on this machine: install `chromium`.\n")
        return 2
    folder = ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    with TemporaryDirectory() as home, sync_playwright() as playwright:
        app = App(Path(home), None)
        app.set_day("2026-03-03")
        app.start()
        browser = playwright.chromium.launch(executable_path=chromium)
        try:
            draw_start(app, browser, folder)
            draw(with_example(app), browser, folder)
            draw_for_readme(app, browser)
        finally:
            browser.close()
            app.stop()
    return 0


def draw(app: App, browser: Browser, folder: Path) -> None:
    """Every page of a runner in the middle of the way."""
    for camera in cameras(app, browser, folder):
        for name, address in addresses(app.log()):
            if name not in FIRST_PAGES:
                camera.page.goto(address)
                camera.take(name)


def draw_start(app: App, browser: Browser, folder: Path) -> None:
    """Every question of the start, and the first day."""
    for camera in cameras(app, browser, folder):
        app.erase()
        thumb = Thumb(camera.page)
        thumb.page.goto("/")
        camera.take("start")
        thumb.tap(thumb.page.get_by_role("button", name="Begin"))
        camera.take("start-leg")
        thumb.touch(thumb.page.locator('path.area[data-side="left"][data-site="middle"]'))
        thumb.tap(thumb.page.get_by_role("button", name="Go on"))
        camera.take("start-day")
        thumb.tap(thumb.page.locator('button[name="day"]').nth(2))
        camera.take("start-question")
        safety(thumb)
        while thumb.step in FINE:
            camera.take(f"start-{thumb.step}")
            thumb.answer(FINE[thumb.step])
        camera.take("start-you")
        about_you(thumb)
        camera.take("today-first-day")


def draw_for_readme(app: App, browser: Browser) -> None:
    """Three pages on a phone."""
    for camera in cameras(app, browser, ROOT / "docs" / "images"):
        size, _, scheme = camera.kind.partition("-")
        if size == "phone":
            for name, address in README.items():
                camera.page.goto(address)
                camera.page.wait_for_load_state("networkidle")
                camera.page.screenshot(path=camera.folder / f"{name}-{scheme}.png")


@dataclass
class Camera:
    """A page of one size and scheme, and where its pictures go."""

    page: Page
    folder: Path
    kind: str

    def take(self, name: str) -> None:
        """A picture of the page as it is now."""
        self.page.wait_for_load_state("networkidle")
        self.page.screenshot(path=self.folder / f"{name}-{self.kind}.png", full_page=True)
        sys.stdout.write(f"{name} {self.kind}\n")


def cameras(app: App, browser: Browser, folder: Path) -> Iterator[Camera]:
    """Phone and desk, light and dark."""
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,
                base_url=app.address,
            )
            yield Camera(context.new_page(), folder, f"{size}-{scheme}")
            context.close()


if __name__ == "__main__":
    sys.exit(main())
