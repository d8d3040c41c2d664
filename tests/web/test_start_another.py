"""Another injury, while one is in the log: asked anew, kept beside, and a physio looks first."""

from collections.abc import Callable

import pytest
from django.test import Client

from restride.entering import clock
from restride.library import load
from restride.log.model import Episode, Log, Pin, Triage
from restride.telling.view import view_of, whole_episode
from tests.web.newcomer import Newcomer
from tests.web.words import words_of

ANOTHER = "/start/another/"
RIGHT = {"leg": {"side": "right", "site": "middle"}, "day": {"day": "2026-03-02"}}
Read = Callable[[], Log]


@pytest.fixture
def newcomer(alice: Client) -> Newcomer:
    """Alice, who has told about her left leg, and begins about her right one."""
    newcomer = Newcomer(alice)
    newcomer.send(ANOTHER, {})
    return newcomer


def test_it_is_offered_in_the_settings(alice: Client) -> None:
    assert f'href="{ANOTHER}"' in alice.get("/log/settings/").content.decode()
    assert "a physio looks first" in words_of(alice.get(ANOTHER))


def test_it_asks_everything_from_the_first_question(newcomer: Newcomer) -> None:
    assert newcomer.step == "leg"
    newcomer.until("question-1", **RIGHT)
    said = words_of(newcomer.client.get("/start/ask/question-1/"))
    assert "These come before any exercise" in said


def test_it_keeps_the_first_injury_and_lets_a_physio_look(newcomer: Newcomer, read: Read) -> None:
    before = read()
    newcomer.until("nothing", **RIGHT)
    assert newcomer.address == "/"
    new = read()[len(before) :]
    assert read()[: len(before)] == before
    assert [type(one) for one in new] == [Episode, Pin, Triage]
    seen = view_of(read(), load(), clock.today())
    assert seen.decision.triage.outcome == "physio_first"
    assert whole_episode(read(), clock.today()).side == "right"
    assert "A second injury" in words_of(newcomer.client.get("/"))
    assert [one.code for one in seen.decision.triage.causes] == ["second_injury"]


def test_it_writes_nothing_before_the_last_answer(newcomer: Newcomer, read: Read) -> None:
    before = read()
    newcomer.until("you", **RIGHT)
    assert read() == before


def test_it_goes_on_where_she_was(newcomer: Newcomer) -> None:
    newcomer.until("question-3", **RIGHT)
    assert "Go on where I was" in words_of(newcomer.client.get(ANOTHER))
    newcomer.send(ANOTHER, {})
    assert newcomer.step == "question-3"


def test_it_is_let_go_for_the_safety_questions_of_the_first(newcomer: Newcomer) -> None:
    newcomer.until("question-3", **RIGHT)
    answer = newcomer.client.get("/start/triage/")
    assert answer["Location"] == "/start/ask/question-1/"
    assert "The same questions as before" in words_of(newcomer.client.get(answer["Location"]))


def test_it_goes_back_to_where_it_began(newcomer: Newcomer) -> None:
    assert f'href="{ANOTHER}"' in newcomer.client.get(newcomer.address).content.decode()


def test_it_sends_a_newcomer_to_the_welcome(owner: Client) -> None:
    assert owner.get(ANOTHER)["Location"] == "/start/"
