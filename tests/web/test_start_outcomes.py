"""Where each answer to each safety question leads: to the first exercise, or to the right door."""

from collections.abc import Callable
from typing import Any, get_args

import pytest
from django.test import Client

from restride.entering import clock
from restride.library import load
from restride.log.model import Answer, Episode, Log, Setup, Triage
from restride.telling.view import View, view_of
from tests.web.newcomer import QUESTIONS, TOLD, Newcomer, number_of, saying
from tests.web.words import words_of

Read = Callable[[], Log]
DOORS = {
    "emergency": "Call for help now",
    "doctor_first": "See a doctor first",
    "physio_first": "See a physio first",
}
EXERCISES = [one.title for one in load().moves]


@pytest.fixture
def newcomer(owner: Client) -> Newcomer:
    return Newcomer(owner)


def seen(log: Log) -> View:
    return view_of(log, load(), clock.today())


@pytest.mark.parametrize("answer", get_args(Answer))
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda one: one.id)
def test_it_leads_where_the_engine_leads(
    newcomer: Newcomer, read: Read, question: Any, answer: str
) -> None:
    newcomer.has_answered_all()
    newcomer.change(f"question-{number_of(question.id)}", {"answer": answer})
    if newcomer.step:
        newcomer.change("you", TOLD["you"])
    expected = {"yes": question.yes, "not_sure": question.not_sure, "no": "proceed"}[answer]
    decision = seen(read()).decision
    assert decision.triage.outcome == expected
    if expected in ("emergency", "doctor_first"):
        assert newcomer.address == "/start/help/"
        assert decision.session == ()
    else:
        assert newcomer.address == "/"
    if expected in DOORS:
        said = words_of(newcomer.client.get("/start/help/"))
        assert DOORS[expected] in said
        assert question.say in said
        assert question.ask in said
        assert [one for one in EXERCISES if one in said] == []


def test_it_ends_the_asking_at_an_emergency(newcomer: Newcomer, read: Read) -> None:
    newcomer.begin()
    newcomer.until("question-2")
    newcomer.answer(**saying(QUESTIONS[1].id, "not_sure"))
    assert newcomer.address == "/start/help/"
    told = [entry for entry in read() if isinstance(entry, (Episode, Triage))]
    assert len(told) == 2
    (triage,) = [entry for entry in told if isinstance(entry, Triage)]
    assert triage.answers == {QUESTIONS[0].id: "no", QUESTIONS[1].id: "not_sure"}


def test_it_gives_both_emergency_numbers_and_words_to_read_aloud(newcomer: Newcomer) -> None:
    newcomer.to_the_end(**saying("saddle-numbness", "not_sure"))
    page = newcomer.form("/start/help/")
    assert {"tel:112", "tel:911"} <= set(page.xpath("//main//a/@href"))
    said = " ".join(page.xpath("//blockquote//text()"))
    assert "I hurt the back of my left thigh on Sunday 1 March 2026." in said
    assert "The sore spot is in the middle." in said
    assert "I was asked: “Is the skin numb" in said
    assert "I am not sure." in said
    assert "Nobody has looked yet" not in said


def test_it_asks_who_needs_a_doctor_for_no_schedule(newcomer: Newcomer, read: Read) -> None:
    newcomer.begin()
    newcomer.until("you", **saying("bruise", "yes"))
    assert "Which days can you train?" not in words_of(newcomer.client.get(newcomer.address))
    newcomer.answer(you={"birth_year": "1990"})
    assert newcomer.address == "/start/help/"
    assert not [entry for entry in read() if isinstance(entry, Setup)]


@pytest.mark.parametrize(
    ("changes", "outcome", "say"),
    [
        ({"you": TOLD["you"] | {"birth_year": "2010"}}, "doctor_first", "I am under 18."),
        ({"felt": {"answer": "pop"}}, "doctor_first", "It popped when it happened."),
        ({"confirmed": {"answer": "doctor-3"}}, "doctor_first", "a grade 3 tear"),
        (
            {"leg": {"side": "left", "site": "sit_bone"}, "how": {"answer": "stretching"}},
            "doctor_first",
            "in a stretch or a split",
        ),
        ({"confirmed": {"answer": "nobody"}}, "physio_first", "Nobody has looked yet"),
        ({"confirmed": {"answer": "skip"}}, "physio_first", "Nobody has looked yet"),
        ({"felt": {"answer": "gradual"}}, "physio_first", "It came on slowly."),
        ({"leg": {"side": "left", "site": "sit_bone"}}, "physio_first", "at the sit-bone"),
        ({"earlier": {"answer": "2"}}, "physio_first", "hurt before, 2 times"),
        ({"earlier": {"answer": "skip"}}, "physio_first", "not sure whether this leg"),
        ({"day": {"day": "2025-11-01"}}, "physio_first", "more than 12 weeks"),
        ({"earlier": {"answer": "1"}}, "proceed", ""),
        ({"you": TOLD["you"] | {"birth_year": "2007"}}, "proceed", ""),
    ],
)
def test_it_leaves_the_injury_to_the_engine(
    newcomer: Newcomer, read: Read, changes: dict[str, Any], outcome: str, say: str
) -> None:
    newcomer.has_answered_all()
    earlier_steps = {step: told for step, told in changes.items() if step != "you"}
    for step, told in earlier_steps.items():
        newcomer.change(step, told)
    newcomer.change("you", changes.get("you", TOLD["you"]))
    assert seen(read()).decision.triage.outcome == outcome
    assert newcomer.address == ("/start/help/" if outcome == "doctor_first" else "/")
    help_page = newcomer.client.get("/start/help/")
    if outcome == "proceed":
        assert help_page["Location"] == "/"
    else:
        assert DOORS[outcome] in words_of(help_page)
        assert say in words_of(help_page)


def test_it_goes_on_gently_where_a_physio_has_to_look(newcomer: Newcomer) -> None:
    newcomer.to_the_end(**saying("back-pain", "not_sure"))
    assert newcomer.address == "/"
    today = words_of(newcomer.client.get("/"))
    assert "See a physio first. Only the gentle work until then." in today
    assert "Heel press" in today


def test_it_shows_no_exercise_where_a_doctor_has_to_look(newcomer: Newcomer) -> None:
    newcomer.to_the_end(**saying("groin-pain", "yes"))
    today = words_of(newcomer.client.get("/"))
    assert "See a doctor first." in today
    assert [one for one in EXERCISES if one in today] == []
