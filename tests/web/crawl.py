"""Every kind of page and form that somebody reaches by following links."""

from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client
from django.urls import get_resolver, resolve
from lxml.html import document_fromstring

FROM = [f"/{one.pattern}" for one in get_resolver().url_patterns if "<" not in str(one.pattern)]


class Form(NamedTuple):
    """A form as it stands in its page, the first of each choice taken."""

    to: str
    told: dict[str, str]
    takes_file: bool


class Reached(NamedTuple):
    """A page and its forms."""

    address: str
    forms: tuple[Form, ...]


def reached(client: Client, but: str | None = None) -> Iterator[Reached]:
    """Pages by their distance, the first of each view, and the first form of each kind.

    Views whose names begin with `but` are left out.
    """
    waiting, met, views = deque(FROM), set(FROM), set[str]()
    kinds: dict[tuple[str, ...], Form] = {}
    while waiting:
        address = waiting.popleft()
        view = resolve(urlsplit(address).path).view_name
        if view in views or (but is not None and view.startswith(but)):
            continue
        views.add(view)
        answer: Any = client.get(address)
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            continue
        page: Any = document_fromstring(answer.content)
        forms = [form_in(one, address) for one in page.xpath("//form")]
        new_kinds = {kind: one for one in forms if (kind := kind_of(one)) not in kinds}
        kinds |= new_kinds
        yield Reached(address, tuple(new_kinds.values()))
        found = {urldefrag(urljoin(address, str(one))).url for one in page.xpath("//a/@href")}
        new = sorted(one for one in found - met if one.startswith("/"))
        met.update(new)
        waiting.extend(new)


def kind_of(form: Form) -> tuple[str, ...]:
    """Forms to the same view with the same fields are one kind."""
    return (resolve(urlsplit(form.to).path).view_name, *sorted(form.told))


def form_in(form: Any, address: str) -> Form:
    """What a form sends as it stands; of buttons and of what is not chosen yet, the first."""
    told: dict[str, str] = {}
    for one in form.xpath(".//input[@type='radio']|.//button[@name]"):
        told.setdefault(one.get("name"), one.get("value", ""))
    told |= {name: str(value) for name, value in form.form_values() if name and value is not None}
    told.pop("csrfmiddlewaretoken", None)  # another one each time
    to = urljoin(address, form.get("action") or address)
    return Form(to, told, takes_file=bool(form.xpath(".//input[@type='file']")))
