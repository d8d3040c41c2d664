"""`python -m tests.browser.screenshots [FOLDER]`: every page, phone and desk, light and dark."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

from tests.browser.app import ROOT, App
from tests.browser.example import with_example
from tests.browser.places import addresses
from tests.chromium import program

SIZES = {"phone": (390, 844), "desk": (1280, 900)}
SCHEMES = ("light", "dark")


def main() -> int:
    """Write a PNG for each; 2 where there is no Chromium."""
    chromium = program()
    if chromium is None:
        sys.stderr.write("There is no Chromium on this machine: install `chromium`.\n")
        return 2
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "screenshots"
    folder.mkdir(exist_ok=True)
    with TemporaryDirectory() as home, sync_playwright() as playwright:
        app = App(Path(home), None)
        app.set_day("2026-03-03")
        app.start()
        browser = playwright.chromium.launch(executable_path=chromium)
        try:
            draw(app, browser, folder, "start")
            draw(with_example(app), browser, folder)
        finally:
            browser.close()
            app.stop()
    return 0


def draw(app: App, browser: Browser, folder: Path, only: str | None = None) -> None:
    """Every page of the app as it is, or one alone."""
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme=scheme,  # type: ignore[arg-type]  # one of the two that it knows
                base_url=app.address,
            )
            page = context.new_page()
            for name, address in pages(app, only):
                page.goto(address)
                page.wait_for_load_state("networkidle")
                page.screenshot(path=folder / f"{name}-{size}-{scheme}.png", full_page=True)
                sys.stdout.write(f"{name} {size} {scheme}\n")
            context.close()


def pages(app: App, only: str | None) -> list[tuple[str, str]]:
    """The pages to draw."""
    if only is not None:
        return [(only, "/")]
    return list(addresses(app.log()))


if __name__ == "__main__":
    sys.exit(main())
