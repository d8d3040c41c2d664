"""The answers on their way: back, reload, two tabs, twice, tampered with, too old."""

from collections.abc import Callable

import pytest
from django.core import signing
from django.test import Client

from restride.log.model import Episode, Log
from restride.web.journey.state import COOKIE
from tests.web.newcomer import QUESTIONS, TOLD, Newcomer
from tests.web.words import words_of

Read = Callable[[], Log]


@pytest.fixture
def newcomer(owner: Client) -> Newcomer:
    return Newcomer(owner)


def test_it_keeps_the_answers_when_somebody_goes_back(newcomer: Newcomer, read: Read) -> None:
    newcomer.begin()
    newcomer.until("question-3")
    back = newcomer.form("/start/ask/question-2/")
    (chosen,) = back.xpath("//button[contains(@class, 'choice--chosen')]")
    assert chosen.get("value") == "no"
    newcomer.address = "/start/ask/leg/"
    newcomer.answer(leg={"side": "right", "site": "low"})
    newcomer.until("nothing")
    (episode,) = [entry for entry in read() if isinstance(entry, Episode)]
    assert (episode.side, episode.site) == ("right", "low")


def test_it_marks_a_question_that_was_skipped(newcomer: Newcomer) -> None:
    newcomer.begin()
    newcomer.until("confirmed", how={"answer": "skip"})
    (chosen,) = newcomer.form("/start/ask/how/").xpath("//button[contains(@class, '--chosen')]")
    assert chosen.get("value") == "skip"


def test_it_leads_back_one_step(newcomer: Newcomer) -> None:
    newcomer.begin()
    assert "/start/" in newcomer.form("/start/ask/leg/").xpath("//header//a/@href")
    newcomer.until("question-2")
    back = newcomer.form("/start/ask/question-2/").xpath("//header//a/@href")
    assert "/start/ask/question-1/" in back


def test_it_lets_nobody_jump_ahead(newcomer: Newcomer, read: Read) -> None:
    newcomer.begin()
    newcomer.until("question-5")
    assert newcomer.client.get("/start/ask/you/")["Location"] == "/start/ask/question-5/"
    assert newcomer.client.post("/start/ask/you/", TOLD["you"])["Location"] == newcomer.address
    assert newcomer.client.get("/start/ask/question-99/")["Location"] == newcomer.address
    assert read() == ()


def test_it_goes_on_where_somebody_stopped(newcomer: Newcomer) -> None:
    newcomer.begin()
    newcomer.until("question-5")
    assert "Go on where I was" in words_of(newcomer.client.get("/start/"))
    newcomer.begin()
    assert newcomer.step == "question-5"


def test_it_writes_one_injury_however_often_it_is_sent(newcomer: Newcomer, read: Read) -> None:
    newcomer.begin()
    newcomer.until("you")
    cookie = newcomer.client.cookies[COOKIE].value
    first = newcomer.answer()
    written = read()
    newcomer.client.cookies[COOKIE] = cookie  # the other tab, or a second tap on the way
    again = newcomer.client.post("/start/ask/you/", TOLD["you"] | {"goal": "distance"})
    assert (first.status_code, again.status_code) == (302, 302)
    assert words_of(newcomer.client.get("/"))
    assert read() == written
    assert len(written) == 4


def test_it_writes_one_emergency_however_often_it_is_sent(newcomer: Newcomer, read: Read) -> None:
    newcomer.begin()
    newcomer.until("question-1")
    cookie = newcomer.client.cookies[COOKIE].value
    newcomer.answer(question_1={"answer": "yes"})
    newcomer.client.cookies[COOKIE] = cookie
    newcomer.client.post("/start/ask/question-1/", {"answer": "yes"})
    assert len(read()) == 3


def test_it_forgets_the_answers_when_they_are_written(newcomer: Newcomer) -> None:
    newcomer.to_the_end()
    assert newcomer.client.cookies[COOKIE].value == ""
    assert newcomer.client.get("/start/ask/leg/")["Location"] == "/start/"
    assert newcomer.client.get("/start/")["Location"] == "/"


def test_it_keeps_the_answers_from_scripts_and_from_other_sites(newcomer: Newcomer) -> None:
    newcomer.begin()
    cookie = newcomer.client.cookies[COOKIE]
    assert cookie["httponly"] is True
    assert cookie["samesite"] == "Strict"


def test_it_fits_into_a_cookie(newcomer: Newcomer) -> None:
    newcomer.begin()
    unsure = {f"question_{at}": {"answer": "not_sure"} for at in range(6, len(QUESTIONS) + 1)}
    newcomer.until("you", **unsure)
    assert newcomer.step == "you"
    assert len(newcomer.client.cookies[COOKIE].value) < 3_000


def changed(cookie: str, how: str) -> str:
    middle = len(cookie) // 2
    flipped = cookie[:middle] + ("a" if cookie[middle] != "a" else "b") + cookie[middle + 1 :]
    ways = {
        "rubbish": "rubbish",
        "flipped": flipped,
        "another key": signing.dumps(signing.loads(cookie, salt=COOKIE), key="no", salt=COOKIE),
        "another form": signing.dumps({"answers": {}}, salt=COOKIE),
    }
    return ways[how]


@pytest.mark.parametrize("address", ["/start/", "/start/triage/", "/start/ask/question-5/"])
@pytest.mark.parametrize("how", ["rubbish", "flipped", "another key", "another form"])
def test_it_refuses_answers_that_were_tampered_with(
    newcomer: Newcomer, read: Read, how: str, address: str
) -> None:
    newcomer.begin()
    newcomer.until("question-5")
    newcomer.client.cookies[COOKIE] = changed(newcomer.client.cookies[COOKIE].value, how)
    refused = newcomer.client.get(address)
    assert refused.status_code == 400
    assert b"Nothing was written. Begin again" in refused.content
    assert newcomer.client.cookies[COOKIE].value == ""
    assert read() == ()
    newcomer.to_the_end()
    assert len(read()) == 4


def test_it_begins_anew_when_the_answers_are_of_yesterday(
    newcomer: Newcomer, read: Read, set_day: Callable[[str], None]
) -> None:
    newcomer.begin()
    newcomer.until("you")
    set_day("2026-03-04")
    assert newcomer.client.post("/start/ask/you/", TOLD["you"])["Location"] == "/start/"
    assert read() == ()
    assert "Begin" in words_of(newcomer.client.get("/start/"))
