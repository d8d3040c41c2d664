"""Every view says who may see it, and whoever may not is refused before anything is read."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse


def patterns() -> Iterator[URLPattern]:
    for pattern in get_resolver().url_patterns:
        assert isinstance(pattern, URLPattern), "one flat list of addresses, so that none is missed"
        yield pattern


def view_of(pattern: URLPattern) -> Any:
    return pattern.callback


@pytest.mark.requirement("REQ-H14-4")
@pytest.mark.usefixtures("owner")
def test_it_has_a_check_on_every_view() -> None:
    without = [one.name for one in patterns() if not hasattr(view_of(one), "access")]
    assert without == []


@pytest.mark.requirement("REQ-H14-4")
def test_it_refuses_a_stranger_on_every_page_about_a_runner(stranger: Client) -> None:
    private = [one for one in patterns() if view_of(one).access == "owner"]
    assert "today" in [one.name for one in private]
    for pattern in private:
        args = {name: _any(one) for name, one in pattern.pattern.converters.items()}
        answer = stranger.get(reverse(str(pattern.name), kwargs=args))
        assert answer.status_code == 403, pattern.name
        assert b"only to its owner" in answer.content


def _any(converter: Any) -> str:
    """Something that fits a part of an address."""
    told = {
        "IntConverter": "1",
        "UUIDConverter": "00000000-0000-7000-8000-000000000000",
        "DayConverter": "2026-03-03",
    }
    return told.get(type(converter).__name__, "any")


@pytest.mark.requirement("REQ-H14-4")
@pytest.mark.parametrize("header", ["Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"])
def test_it_refuses_what_came_through_a_proxy(alice: Client, header: str) -> None:
    answer = alice.get("/", headers={header: "192.0.2.7"})
    assert answer.status_code == 403


def test_it_lets_the_owner_in(alice: Client) -> None:
    assert alice.get("/").status_code == 200


@pytest.mark.requirement("REQ-H14-4")
def test_it_refuses_another_machine_s_name(alice: Client) -> None:
    assert alice.get("/", headers={"host": "evil.example"}).status_code == 400
