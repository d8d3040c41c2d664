"""The evening's one number, and leaving something out."""

from collections.abc import Callable

from django.test import Client

from restride.log.model import After, Log, Skip
from tests.web.forms import opened, sent
from tests.web.words import words_of

Read = Callable[[], Log]


def test_it_writes_the_evening(alice: Client, read: Read) -> None:
    sent(alice, "/today/after/", pain="0")
    assert [one.pain for one in read() if isinstance(one, After)] == [0]
    assert "The evening is written." in words_of(alice.get("/"))


def test_it_takes_no_number_for_no_answer(alice: Client, read: Read) -> None:
    answer = sent(alice, "/today/after/")
    assert answer.status_code == 422
    assert "No number is chosen" in answer.content.decode()
    assert not [one for one in read() if isinstance(one, After)]


def test_it_leaves_an_exercise_out_without_blame(alice: Client, read: Read) -> None:
    sent(alice, "/today/skip/bridge/", why="tired")
    assert [(one.what, one.why) for one in read() if isinstance(one, Skip)] == [("bridge", "tired")]
    assert "is left out today. That is fine." in words_of(alice.get("/"))


def test_it_leaves_out_once_when_sent_twice(alice: Client, read: Read) -> None:
    form = opened(alice, "/today/skip/bridge/") | {"why": "weather"}
    for _ in range(2):
        alice.post("/today/skip/bridge/", form)
    assert len([one for one in read() if isinstance(one, Skip)]) == 1


def test_it_refuses_a_reason_it_does_not_know(alice: Client, read: Read) -> None:
    answer = sent(alice, "/today/skip/bridge/", why="lazy")
    assert answer.status_code == 422
    assert "lazy is none of the answers" in answer.content.decode()
    assert not [one for one in read() if isinstance(one, Skip)]


def test_it_has_no_page_to_leave_out_what_it_does_not_know(alice: Client) -> None:
    assert alice.get("/today/skip/backflips/").status_code == 404
