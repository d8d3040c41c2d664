"""A clinician has looked: what is held opens again, as the runner's own word."""

from collections.abc import Callable

import pytest
from django.test import Client

from restride.entering import clock
from restride.library import load
from restride.log.model import Clinician, Log
from restride.telling.view import view_of
from tests.web.newcomer import Newcomer, saying
from tests.web.words import words_of

Read = Callable[[], Log]
SAID = "Dr Ana Ruiz: a bruise, you may begin."


@pytest.fixture
def bruised(owner: Client) -> Client:
    newcomer = Newcomer(owner)
    newcomer.to_the_end(**saying("bruise", "yes"), confirmed={"answer": "nobody"})
    return owner


def outcome(log: Log) -> str:
    return view_of(log, load(), clock.today()).decision.triage.outcome


def test_it_lists_what_waits_for_a_clinician(bruised: Client) -> None:
    said = words_of(bruised.get("/start/cleared/"))
    assert "Show the bruise to a doctor" in said
    assert "No physio or doctor has confirmed" in said
    assert "It stays marked as your own word" in said


def test_it_opens_what_was_cleared(bruised: Client, read: Read) -> None:
    answer = bruised.post("/start/cleared/", {"hold": ["bruise", "unconfirmed"], "reason": SAID})
    assert answer["Location"] == "/"
    words = [entry for entry in read() if isinstance(entry, Clinician)]
    assert [(one.act, one.hold, one.reason) for one in words] == [
        ("clear", "bruise", SAID),
        ("clear", "unconfirmed", SAID),
    ]
    assert outcome(read()) == "proceed"


def test_it_keeps_what_was_not_ticked(bruised: Client, read: Read) -> None:
    bruised.post("/start/cleared/", {"hold": "bruise", "reason": SAID})
    assert outcome(read()) == "physio_first"


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"reason": SAID}, "Tick what the physio or doctor cleared."),
        ({"hold": "pop", "reason": SAID}, "Tick what the physio or doctor cleared."),
        ({"hold": "bruise", "reason": "  "}, "Say who looked, and what they said."),
        ({"hold": "bruise", "reason": "x" * 4_001}, "That is too long."),
    ],
)
def test_it_refuses_a_clearance_without_its_reason(
    bruised: Client, read: Read, told: dict[str, str], says: str
) -> None:
    before = read()
    refused = bruised.post("/start/cleared/", told)
    assert refused.status_code == 422
    refused.status_code = 200
    assert says in words_of(refused)
    assert read() == before
    bruised.post("/start/cleared/", {"hold": "bruise", "reason": SAID})
    assert len(read()) == len(before) + 1


def test_it_clears_once_however_often_it_is_sent(bruised: Client, read: Read) -> None:
    told = {"hold": "bruise", "reason": SAID}
    bruised.post("/start/cleared/", told)
    before = read()
    assert bruised.post("/start/cleared/", told).status_code == 422
    assert read() == before


def test_it_says_that_nothing_is_held(alice: Client) -> None:
    assert "Nothing is held now" in words_of(alice.get("/start/cleared/"))
