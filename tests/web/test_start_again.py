"""The safety questions again: after a setback, or where an emergency had ended them."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from restride.entering import clock
from restride.entering.head import head
from restride.library import load
from restride.log.model import Episode, Log, Setback, Setup, Triage
from restride.telling.view import view_of, whole_episode
from tests.web.newcomer import TOLD, Newcomer, saying
from tests.web.words import words_of

Read = Callable[[], Log]
Write = Callable[..., None]


def again(newcomer: Newcomer) -> Newcomer:
    newcomer.page = newcomer.client.get("/start/triage/")
    newcomer.address = newcomer.page["Location"]
    return newcomer


def outcome(log: Log) -> str:
    return view_of(log, load(), clock.today()).decision.triage.outcome


def test_it_sends_a_newcomer_to_the_welcome(owner: Client) -> None:
    assert owner.get("/start/triage/")["Location"] == "/start/"


def test_it_asks_only_the_safety_questions_again(alice: Client, read: Read) -> None:
    before = len(read())
    newcomer = again(Newcomer(alice))
    assert "about how it is now" in words_of(alice.get(newcomer.address))
    newcomer.until("nothing")
    assert newcomer.address == "/"
    (new,) = read()[before:]
    assert isinstance(new, Triage)


def test_it_opens_the_way_after_a_setback(
    alice: Client, read: Read, write: Write, set_day: Callable[[str], None]
) -> None:
    write(Setback(**head(clock.today()), felt="pull", stopped=True))
    set_day("2026-03-04")
    assert outcome(read()) == "unknown"
    again(Newcomer(alice)).until("nothing")
    assert outcome(read()) == "proceed"


def test_it_writes_new_answers_once(alice: Client, read: Read) -> None:
    newcomer = again(Newcomer(alice))
    newcomer.until("question-21")
    from restride.web.journey.state import COOKIE

    cookie = alice.cookies[COOKIE].value
    before = len(read())
    newcomer.answer()
    alice.cookies[COOKIE] = cookie
    alice.post("/start/ask/question-21/", {"answer": "yes"})
    assert len(read()) == before + 1
    assert outcome(read()) == "proceed"


def test_it_refers_where_an_answer_is_worse_now(alice: Client) -> None:
    newcomer = again(Newcomer(alice))
    newcomer.until("nothing", **saying("bruise", "yes"))
    assert newcomer.address == "/start/help/"


def test_it_asks_what_an_emergency_left_open(owner: Client, read: Read) -> None:
    newcomer = Newcomer(owner)
    newcomer.to_the_end(**saying("tense-thigh", "yes"))
    assert not [entry for entry in read() if isinstance(entry, Setup)]
    again(newcomer).until("felt")
    asked = []
    while newcomer.step:
        asked.append(newcomer.step)
        newcomer.answer()
    assert asked == ["felt", "how", "confirmed", "earlier", "you"]
    assert newcomer.address == "/start/help/"  # nobody has cleared it yet
    assert {entry.birth_year for entry in read() if isinstance(entry, Episode)} == {None, 1990}
    assert [entry.days for entry in read() if isinstance(entry, Setup)] == [("mon", "tue")]


def test_it_does_not_undo_what_was_told_on_another_page_meanwhile(
    owner: Client, read: Read, write: Write
) -> None:
    newcomer = Newcomer(owner)
    newcomer.to_the_end(**saying("tense-thigh", "yes"))
    again(newcomer).until("you")
    told: dict[str, Any] = {"side": "left", "injured_on": date(2026, 3, 1), "felt": "pop"}
    write(Episode(**head(clock.today()), **told))
    newcomer.answer()
    assert whole_episode(read(), clock.today()).felt == "pop"


def test_it_keeps_the_two_interviews_apart(owner: Client, write: Write, read: Read) -> None:
    from tests.web.alice import begun

    newcomer = Newcomer(owner)
    newcomer.begin()
    newcomer.until("you")
    write(*begun(clock.now() + timedelta(seconds=1)))  # the command line was quicker
    before = read()
    assert owner.post("/start/ask/you/", TOLD["you"])["Location"] == "/start/"
    assert owner.get("/start/")["Location"] == "/"
    assert read() == before


@pytest.mark.parametrize("step", ["leg", "day", "you"])
def test_it_does_not_ask_again_what_is_known(alice: Client, step: str) -> None:
    newcomer = again(Newcomer(alice))
    assert alice.get(f"/start/ask/{step}/")["Location"] == newcomer.address
