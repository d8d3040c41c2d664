"""The links of a library page, as a browser follows them."""

from typing import Any
from urllib.parse import urldefrag, urljoin

from lxml.html import HtmlElement, document_fromstring


def parsed(answer: Any) -> HtmlElement:
    """The page as a tree."""
    assert answer.status_code in (200, 404), answer.content[:300]
    return document_fromstring(answer.content)


def links(answer: Any, at: str) -> set[str]:
    """Every address that the page's main part leads to, made whole."""
    return {urljoin(at, str(href)) for href in parsed(answer).xpath("//main//a/@href")}


def anchors_missing(answer: Any) -> list[str]:
    """Those links within the page whose place is not there."""
    page = parsed(answer)
    places = set(page.xpath("//@id"))
    inside = [str(href) for href in page.xpath("//main//a/@href") if str(href).startswith("#")]
    return [href for href in inside if urldefrag(href).fragment not in places]
