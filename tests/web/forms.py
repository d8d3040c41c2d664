"""Filling a page's form in, as a browser without scripts does."""

from typing import Any

from django.test import Client
from lxml.html import document_fromstring


def opened(client: Client, address: str) -> dict[str, str]:
    """What a page's own form sends before anything is chosen in it."""
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:500]
    page: Any = document_fromstring(answer.content)
    fields: Any = page.xpath("//*[@id='asked']//input")
    told = [
        one for one in fields if one.get("type") not in ("radio", "checkbox") or one.get("checked")
    ]
    return {one.get("name"): one.get("value", "") for one in told}


def sent(client: Client, address: str, **answers: str) -> Any:
    """The answer to a form that is opened, filled in and sent."""
    return client.post(address, opened(client, address) | answers)


def undo_of(client: Client, address: str) -> list[dict[str, list[str]]]:
    """What each Undo button of a page sends."""
    page: Any = document_fromstring(client.get(address).content)
    forms: Any = page.xpath("//form[@action='/today/undo/']")
    return [{"entry": form.xpath(".//input[@name='entry']/@value")} for form in forms]
