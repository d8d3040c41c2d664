"""The web target sees a page that breaks, an answer that writes, and what leads elsewhere."""

import re
from itertools import count
from types import SimpleNamespace

import pytest

from tests.fuzz import web_requests
from tests.fuzz.web_requests import MARK, Request, check, read, written


def test_it_sees_a_page_that_breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = written("runner", Request("/log/read-back/?new=" + "9" * 5_000))
    read(asked)
    monkeypatch.setattr("restride.web.pages.exchange.NUMBER", re.compile(".*"))
    with pytest.raises(ValueError, match="4300 digits"):
        read(asked)


def test_it_sees_a_page_that_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_requests, "newest", count().__next__)
    with pytest.raises(AssertionError, match="asking for /why/ wrote something"):
        read(written("runner", Request("/why/")))


def test_it_sees_a_refusal_that_writes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_requests, "newest", count().__next__)
    with pytest.raises(AssertionError, match="wrote, and refused"):
        read(written("runner", Request("/log/erase/", {"word": "no"})))


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (f"<p>{MARK}</p>", {"Content-Type": "text/html; charset=utf-8"}),
        ("", {"Location": "//elsewhere.example/"}),
        ("", {"Location": "https://elsewhere.example/"}),
    ],
)
def test_it_sees_what_leads_away(content: str, headers: dict[str, str]) -> None:
    answer = SimpleNamespace(
        streaming=False, status_code=200, content=content.encode(), headers=headers
    )
    with pytest.raises(AssertionError):
        check(answer)
