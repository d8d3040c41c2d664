"""What axe-core says of a page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Its whole set: WCAG 2.0 to 2.2, A and AA, and the practices that it thinks best.
OPTIONS = {"resultTypes": ["violations"]}


def violations(page: Page) -> list[str]:
    """Each thing that axe found wrong, with where."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [
        f"{page.url} {one['id']}: {one['help']} at {node['target']} {node['html'][:160]}"
        for one in found
        for node in one["nodes"]
    ]
