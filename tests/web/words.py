"""The words of a page, as somebody reads them."""

from typing import Any

from lxml.html import document_fromstring


def words_of(answer: Any) -> str:
    """All visible text of the page's main part, with single spaces."""
    assert answer.status_code == 200, answer.content[:500]
    texts: Any = document_fromstring(answer.content).xpath("//main//text()")
    return " ".join(" ".join(texts).split())
