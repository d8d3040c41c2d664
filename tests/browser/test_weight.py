"""How much a page makes a phone fetch, and from where."""

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.app import App

LIMIT_BYTES = 150_000


def test_it_fetches_little_script_and_style_for_today(
    example: App, new_page: Callable[..., Page]
) -> None:
    page = new_page(example)
    devtools = page.context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}
    devtools.on(
        "Network.responseReceived", lambda one: kinds.update({one["requestId"]: one["type"]})
    )
    devtools.on(
        "Network.loadingFinished",
        lambda one: sizes.update({one["requestId"]: one["encodedDataLength"]}),
    )
    devtools.send("Network.enable")
    page.goto("/")
    page.wait_for_load_state("networkidle")
    fetched = dict.fromkeys(("Script", "Stylesheet"), 0.0)
    for request, kind in kinds.items():
        if kind in fetched:
            fetched[kind] += sizes[request]
    assert all(fetched.values()), "both were fetched"
    assert sum(fetched.values()) <= LIMIT_BYTES
