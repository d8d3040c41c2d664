"""Something pulled: two taps, then a stop, then the safety questions where they are due."""

from collections.abc import Callable

import pytest
from django.test import Client

from restride.log.model import Log, Setback
from tests.web.forms import opened, sent
from tests.web.words import words_of

Read = Callable[[], Log]


def setbacks(log: Log) -> list[Setback]:
    return [one for one in log if isinstance(one, Setback)]


def test_it_is_one_tap_away_from_today(alice: Client) -> None:
    assert b'href="/setback/"' in alice.get("/").content


def test_it_writes_a_pull_in_two_taps(alice: Client, read: Read) -> None:
    answer = sent(alice, "/setback/", felt="pull", stopped="yes")
    assert answer["Location"] == "/setback/now/"
    [one] = setbacks(read())
    assert (one.felt, one.stopped, one.during) == ("pull", True, None)


def test_it_stops_everything_and_asks_the_safety_questions_again(alice: Client) -> None:
    answer = sent(alice, "/setback/", felt="pull", stopped="yes")
    now = words_of(alice.get(answer["Location"]))
    assert "Stop now, strength work too." in now
    assert "answer the safety questions" in now
    assert b'href="/start/triage/"' in alice.get(answer["Location"]).content
    today = words_of(alice.get("/"))
    assert "Heel press" not in today
    assert "Answer the safety questions" in today


def test_it_waits_for_the_morning_after_a_twinge_that_did_not_stop(alice: Client) -> None:
    answer = sent(alice, "/setback/", felt="twinge", stopped="no", during="speed")
    assert "see how tomorrow morning is" in words_of(alice.get(answer["Location"]))
    today = words_of(alice.get("/"))
    assert "Red" in today
    assert "Something pulled today. Stop for today, strength too." in today


def test_it_takes_not_sure_for_the_worse(alice: Client, read: Read) -> None:
    sent(alice, "/setback/", felt="not_sure", stopped="not_sure")
    [one] = setbacks(read())
    assert (one.felt, one.stopped) == ("pull", None)


def test_it_asks_what_it_felt_like_before_it_writes(alice: Client, read: Read) -> None:
    answer = sent(alice, "/setback/", stopped="yes", during="drills")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Say what it felt like" in page
    assert 'name="during" value="drills" checked' in page
    assert setbacks(read()) == []


def test_it_writes_once_when_it_is_sent_twice(alice: Client, read: Read) -> None:
    form = opened(alice, "/setback/") | {"felt": "twinge", "stopped": "no"}
    for _ in range(2):
        assert alice.post("/setback/", form).status_code == 302
    assert len(setbacks(read())) == 1


def test_it_can_be_taken_back(alice: Client, read: Read) -> None:
    sent(alice, "/setback/", felt="twinge", stopped="no")
    alice.post("/today/undo/", {"entry": str(setbacks(read())[0].id)})
    assert "Heel press" in words_of(alice.get("/"))


@pytest.mark.usefixtures("alice")
def test_it_has_nothing_to_say_where_nothing_pulled(alice: Client) -> None:
    assert alice.get("/setback/now/")["Location"] == "/"
