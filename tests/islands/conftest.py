"""A page in a real Chromium, with the files of the wheel and a policy as strict as the app's."""

import json
import mimetypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route

import restride

BUILT = Path(restride.__file__).parent / "web" / "static" / "built"
ORIGIN = "https://restride.test"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'"
)


@dataclass
class Visit:
    """A page that was opened, and what the browser asked for and complained about meanwhile."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def form(self) -> str:
        """What the page's form would send."""
        told = self.page.evaluate(
            "new URLSearchParams(new FormData(document.forms[0])).toString()",
        )
        assert isinstance(told, str)
        return told

    def loaded(self, name: str) -> bool:
        """Whether a script for this tag was asked for."""
        return any(f"/{name}-" in address and address.endswith(".js") for address in self.asked)


def document(body: str) -> str:
    manifest = json.loads((BUILT / "manifest.json").read_text("utf-8"))
    style, script = (manifest[key]["file"] for key in ("styles/app.css", "app.ts"))
    return (
        f"<!doctype html><html lang=en><title>Page</title><link rel=icon href=/built/icon>"
        f"<link rel=stylesheet href=/built/{style}><script type=module src=/built/{script}>"
        f"</script><body>{body}</body></html>"
    )


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Visit]]:
    """Open a page with this body; `answers` are what other paths of the origin answer."""
    contexts = []

    def opened(body: str, answers: dict[str, str] | None = None, *, scripts: bool = True) -> Visit:
        context = chromium.new_context(java_script_enabled=scripts)
        contexts.append(context)
        visit = Visit(context.new_page())
        pages = {"/": document(body), **(answers or {})}

        def answer(route: Route) -> None:
            address = urlsplit(route.request.url)
            visit.asked.append(route.request.url)
            file = BUILT / address.path.removeprefix("/built/")
            if f"{address.scheme}://{address.netloc}" != ORIGIN:
                route.abort()
            elif address.path in pages:
                headers = {"content-security-policy": POLICY}
                route.fulfill(body=pages[address.path], content_type="text/html", headers=headers)
            elif file.is_file():
                kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
                route.fulfill(body=file.read_bytes(), content_type=kind)
            else:
                route.fulfill(status=204)

        context.route("**/*", answer)
        visit.page.on("console", lambda message: visit.complaints.append(message.text))
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.clock.install()
        visit.page.goto(f"{ORIGIN}/")
        return visit

    yield opened
    for context in contexts:
        context.close()


def radio(name: str, value: object, words: object) -> str:
    return f"<label><input type=radio name={name} value={value}> {words}</label>"
