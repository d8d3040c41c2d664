"""The secret calendar address: it works until it is revoked, and nobody reads it a second time."""

import logging
from collections.abc import Callable
from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client
from lxml.html import document_fromstring

from restride.web.log_lines import WithoutSecrets
from tests.outputs.ics import events, problems
from tests.web.words import words_of

PAGE = "/runs/calendar/"


def make(client: Client, **told: str) -> str:
    """The path of a new address, as the page shows it once."""
    page: Any = document_fromstring(client.post(PAGE, told).content)
    (shown,) = page.xpath("//input[@id='address']/@value")
    assert shown.startswith("http://127.0.0.1/calendar/")
    return str(shown).removeprefix("http://127.0.0.1")


def kept() -> Any:
    """Every address that the database holds, as it holds it."""
    from restride.web.models import CalendarAddress

    return list(CalendarAddress.objects.values())


def token_of(address: str) -> str:
    return address.removeprefix("/calendar/").removesuffix(".ics")


def test_it_shows_the_plan_to_a_calendar_elsewhere(alice: Client, stranger: Client) -> None:
    answer = stranger.get(make(alice))
    assert answer["Content-Type"] == "text/calendar"
    assert problems(answer.content) == []
    assert {str(one["SUMMARY"]) for one in events(answer.content)} == {
        "Restride session",
        "Restride questions",
    }


def test_it_shows_details_only_where_they_were_chosen(alice: Client) -> None:
    (first, *_) = [
        one for one in events(alice.get(make(alice, detailed="yes")).content) if "RRULE" not in one
    ]
    assert "Heel press" in str(first["DESCRIPTION"])


def test_it_follows_the_log(alice: Client, set_day: Callable[[str], None]) -> None:
    address = make(alice)
    days = []
    for day in ("2026-03-03", "2026-03-05"):
        set_day(day)
        sessions = [one for one in events(alice.get(address).content) if "RRULE" not in one]
        days.append(sessions[0]["DTSTART"].dt.date().isoformat())
    assert days == ["2026-03-03", "2026-03-05"]


@pytest.mark.requirement("REQ-H14-5")
def test_it_is_gone_once_it_is_revoked(alice: Client) -> None:
    address = make(alice)
    assert alice.get(address).status_code == 200
    assert alice.post(f"{PAGE}revoke/").status_code == 303
    assert alice.get(address).status_code == 404
    assert "An address is open" not in words_of(alice.get(PAGE))


def test_a_new_one_ends_the_old_one(alice: Client) -> None:
    old, new = make(alice), make(alice)
    assert (alice.get(old).status_code, alice.get(new).status_code) == (404, 200)


@pytest.mark.parametrize("token", ["a", "0" * 43, "-" * 43, "None"])
def test_it_knows_no_other(alice: Client, token: str) -> None:
    make(alice)
    assert alice.get(f"/calendar/{token}.ics").status_code == 404


@pytest.mark.requirement("REQ-H14-5")
def test_it_is_shown_once_and_kept_only_as_a_hash(alice: Client) -> None:
    token = token_of(make(alice))
    assert len(token) == 43
    assert len(kept()) == 1
    assert token not in str(kept())
    for page in (PAGE, "/runs/", "/", "/log/"):
        assert token not in alice.get(page).content.decode()


def test_it_says_when_it_was_read_last(alice: Client) -> None:
    address = make(alice)
    assert "Last read not yet" in words_of(alice.get(PAGE))
    alice.get(address)
    assert "Last read 2026-03-03 08:0" in words_of(alice.get(PAGE))


def test_it_tells_no_other_site_where_it_came_from(alice: Client) -> None:
    answer = alice.get(make(alice))
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "no-store"


def test_it_changes_nothing_but_reads(alice: Client) -> None:
    address = make(alice)
    answer: Any = alice.post(address)
    assert answer.status_code == 405


def test_it_stands_in_no_log_line_even_where_it_fails(
    alice: Client, caplog: pytest.LogCaptureFixture
) -> None:
    address = make(alice)
    caplog.handler.addFilter(WithoutSecrets())
    broken = Client(raise_request_exception=False, headers={"host": "127.0.0.1"})
    failing = patch("restride.web.pages.calendar.plan", side_effect=OSError)
    with caplog.at_level(logging.DEBUG), failing:
        assert broken.get(address).status_code == 500
        assert broken.get(address.replace("/calendar/", "/calendar/x")).status_code == 404
    assert "/calendar/…" in caplog.text
    assert token_of(address) not in caplog.text


@pytest.mark.usefixtures("alice")
def test_every_log_line_goes_through_that() -> None:
    from django.conf import settings

    handlers = settings.LOGGING["handlers"].values()
    assert [one["filters"] for one in handlers] == [["without_secrets"]]


def test_it_wants_a_time_of_day(alice: Client) -> None:
    answer = alice.post(PAGE, {"training": "six"})
    assert answer.status_code == 422
    assert b"Write a time of day such as 18:00." in answer.content
    assert kept() == []
