"""One run in a browser: drawn, answered, called something else, taken out and put back."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from lxml.html import document_fromstring

from restride.log.model import Log
from tests.cli.run_day import AS_ASKED, START, WALK_3
from tests.runs.fit_file import fit_file, seconds_of
from tests.web.runner import lines, runs_in, up_to_the_morning
from tests.web.words import words_of

Read = Callable[[], Log]


@pytest.fixture
def runner(owner: Client, home: Path, set_day: Callable[[str], None]) -> Client:
    set_day("2026-03-17")
    up_to_the_morning(home)
    return owner


@pytest.fixture
def address(runner: Client) -> str:
    """The page of a run just as it was asked."""
    return str(lines(runner, fit_file(AS_ASKED, start=START))[0]["address"])


@pytest.fixture
def partly(runner: Client) -> str:
    """The page of a run of which only a part fits."""
    three = [*[*WALK_3, *seconds_of(60, 2.6, 160)] * 3, *seconds_of(400, 1.4, 110)]
    return str(lines(runner, fit_file(three, start=START))[0]["address"])


def follow(client: Client, address: str, told: dict[str, str]) -> Any:
    return client.post(address, told, follow=True)


def test_it_shows_what_was_asked_beside_what_was_done(runner: Client, address: str) -> None:
    said = words_of(runner.get(address))
    assert "5 of 5 found by how you moved, good to 10 s" in said
    assert "run 1 min: 1 min" in said
    assert "5 min, the longest without a break 1 min, well measured" in said


def test_it_tells_the_time_on_the_watch_s_own_clock(runner: Client) -> None:
    there = fit_file(AS_ASKED, start=START, ahead=timedelta(hours=-2))
    (first, _light) = lines(runner, there)
    assert "Tuesday 17 March 2026 · 04:30" in words_of(runner.get(first["address"]))


def test_it_draws_it_with_the_same_in_words(runner: Client, address: str) -> None:
    page: Any = document_fromstring(runner.get(address).content)
    wide, narrow = page.xpath("//*[name()='svg'][@role='img']")
    assert "Asked: 5 × (walk 3 min, run 1 min)." in wide.get("aria-label")
    assert wide.get("aria-label") == narrow.get("aria-label")
    ids = [one.get("id") for one in page.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    assert not page.xpath("//style | //*[@style]")


def test_it_writes_how_it_felt_in_two_taps(runner: Client, address: str, read: Read) -> None:
    said = words_of(follow(runner, f"{address}answer/", {"pain": "0", "rest": "usual"}))
    assert "Written down with the run." in said
    (entry,) = runs_in(read())
    assert (entry.pain, entry.sharp, entry.tightness, entry.limp) == (0, False, "none", False)
    assert "Green" in words_of(runner.get("/"))


def test_it_turns_the_light_red_for_a_sharp_pain(runner: Client, address: str) -> None:
    follow(runner, f"{address}answer/", {"pain": "6", "sharp": "yes", "rest": "told"})
    assert "Red" in words_of(runner.get("/"))


def test_it_leaves_unanswered_what_was_left_empty(runner: Client, address: str, read: Read) -> None:
    follow(runner, f"{address}answer/", {"pain": "1", "surface": "grass", "rest": "told"})
    (entry,) = runs_in(read())
    assert (entry.pain, entry.surface, entry.sharp, entry.limp) == (1, "grass", None, None)


def test_it_refuses_one_tap_that_contradicts_an_answer(
    runner: Client, address: str, read: Read
) -> None:
    answer = runner.post(f"{address}answer/", {"pain": "0", "sharp": "yes", "rest": "usual"})
    assert answer.status_code == 422
    assert b"Take that answer back" in answer.content
    assert b'value="yes" checked' in answer.content
    assert runs_in(read())[0].pain is None


def test_it_writes_nothing_where_nothing_was_answered(runner: Client, address: str) -> None:
    answer = runner.post(f"{address}answer/", {"rest": "told"})
    assert answer.status_code == 422
    assert b"Nothing was answered" in answer.content


def test_it_asks_what_it_was_where_only_a_part_fits(runner: Client, partly: str) -> None:
    page: Any = document_fromstring(runner.get(partly).content)
    assert page.xpath("//details[@open]//input[@name='what']")
    assert "No more than that part counts as done" in words_of(runner.get(partly))


def test_it_lets_the_runner_say_that_it_was_something_else(
    runner: Client, partly: str, read: Read
) -> None:
    (before,) = runs_in(read())
    said = words_of(follow(runner, f"{partly}what/", {"what": "-"}))
    (entry,) = runs_in(read())
    assert "it counts as load, not as progress" in said
    assert (entry.asked, entry.move) == (None, "easy-running")
    assert entry.measured is not None
    assert before.measured is not None
    assert entry.measured.run_s == before.measured.run_s


def test_it_lets_the_runner_take_that_back(runner: Client, partly: str, read: Read) -> None:
    follow(runner, f"{partly}what/", {"what": "-"})
    (other,) = runs_in(read())
    follow(runner, f"/runs/{other.id}/what/", {"what": "walk-run"})
    (entry,) = runs_in(read())
    assert entry.asked == "restride-hamstring@1.0.0#walk-run-1"
    assert len(entry.done) == 3


def test_it_writes_nothing_anew_where_it_was_that_already(
    runner: Client, partly: str, read: Read
) -> None:
    follow(runner, f"{partly}what/", {"what": "walk-run"})
    assert partly == f"/runs/{runs_in(read())[0].id}/"


def test_it_takes_a_run_out_and_puts_it_back(runner: Client, address: str, read: Read) -> None:
    assert "This run was taken out" in words_of(follow(runner, f"{address}take-back/", {}))
    assert runs_in(read()) == []
    assert "It counts again." in words_of(follow(runner, f"{address}put-back/", {}))
    assert len(runs_in(read())) == 1


def test_it_knows_the_file_of_a_run_that_was_put_back(
    runner: Client, address: str, read: Read
) -> None:
    follow(runner, f"{address}take-back/", {})
    follow(runner, f"{address}put-back/", {})
    again, _light = lines(runner, fit_file(AS_ASKED, start=START))
    assert again["outcome"] == "known"
    assert len(runs_in(read())) == 1


def test_it_leads_from_an_old_page_to_the_run_as_it_is_now(
    runner: Client, address: str, read: Read
) -> None:
    follow(runner, f"{address}answer/", {"pain": "0", "rest": "usual"})
    answer = runner.get(address)
    assert answer.status_code == 302
    assert answer["Location"] == f"/runs/{runs_in(read())[0].id}/"


def test_it_has_no_page_for_what_is_no_run(runner: Client, read: Read) -> None:
    first = read()[0]
    assert runner.get(f"/runs/{first.id}/").status_code == 404
    assert runner.post(f"/runs/{first.id}/answer/", {}).status_code == 404
