"""Writing down something done: three taps, nothing made up, once, and undone whole."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from restride.library import load
from restride.log.model import Did, Log, Setup
from restride.telling.view import view_of
from tests.web.forms import opened, sent, undo_of
from tests.web.words import words_of

DAY = date(2026, 3, 3)
HEEL = "/today/did/heel-press/"
Read = Callable[[], Log]


def dids(log: Log) -> list[Did]:
    return [one for one in log if isinstance(one, Did)]


def decided(log: Log) -> Any:
    return view_of(log, load(), DAY).decision


def test_it_takes_three_taps_to_write_an_exercise_down(alice: Client, read: Read) -> None:
    page = words_of(alice.get("/"))
    assert "Done : Heel press" in page  # the first tap opens the form
    sent(alice, HEEL, pain="0", rest="usual")  # the second chooses the pain, the third sends
    [one] = dids(read())
    assert (one.move, one.pain, one.sharp, one.tightness, one.limp) == (
        "heel-press", 0, False, "none", False,
    )  # fmt: skip
    assert one.asked is not None
    assert one.asked.endswith("#heel-press-30")


def test_it_answers_no_more_than_the_button_says(alice: Client, read: Read) -> None:
    assert "Nothing sharp, tight or limping" in words_of(alice.get(HEEL))
    sent(alice, HEEL, pain="0", rest="usual")
    [one] = dids(read())
    unsaid = (one.where, one.hesitation, one.full_range, one.stopped_early, one.effort)
    assert unsaid == (None, None, None, None, None)


@pytest.mark.requirement("REQ-H04-4")
@pytest.mark.parametrize(("chosen", "kept"), [({}, None), ({"pain": "0"}, 0), ({"pain": "4"}, 4)])
def test_it_keeps_no_answer_apart_from_nought(
    alice: Client, read: Read, chosen: dict[str, str], kept: int | None
) -> None:
    sent(alice, HEEL, **chosen, rest="told")
    [one] = dids(read())
    assert one.pain == kept
    assert (one.sharp, one.tightness, one.limp) == (None, None, None)


def test_it_chooses_no_pain_beforehand(alice: Client) -> None:
    assert set(opened(alice, HEEL)) == {
        "csrfmiddlewaretoken", "form", "sets", "hold",
    }  # fmt: skip
    assert b"checked" not in alice.get(HEEL).content


def test_it_shows_what_was_written_with_its_undo(alice: Client) -> None:
    answer = sent(alice, HEEL, pain="1", rest="usual")
    assert answer["Location"] == "/?at=heel-press#heel-press"
    said = words_of(alice.get(answer["Location"]))
    assert "Written: pain 1 Undo" in said
    assert "done 1 of 2" in said


def test_it_decides_as_before_when_it_is_undone(alice: Client, read: Read) -> None:
    before = decided(read())
    sent(alice, HEEL, pain="4", rest="told")
    assert decided(read()).light == "red"
    [of_card, *_rest] = undo_of(alice, "/")
    alice.post("/today/undo/", of_card)
    assert decided(read()) == before
    assert len(dids(read())) == 1, "it stays in the log"


def test_it_undoes_once_however_often_it_is_sent(alice: Client, read: Read) -> None:
    sent(alice, HEEL, pain="0", rest="usual")
    [of_card, *_rest] = undo_of(alice, "/")
    for _ in range(2):
        assert alice.post("/today/undo/", of_card).status_code == 302
    assert len([one for one in read() if one.__struct_config__.tag == "void"]) == 1


def test_it_refuses_to_undo_what_is_no_entry(alice: Client, read: Read) -> None:
    before = read()
    answer = alice.post("/today/undo/", {"entry": "nothing"})
    assert answer.status_code == 422
    assert b"That is no entry of your log" in answer.content
    assert read() == before


def test_it_writes_once_when_it_is_sent_twice(alice: Client, read: Read) -> None:
    form = opened(alice, HEEL) | {"pain": "0", "rest": "usual"}
    first, again = alice.post(HEEL, form), alice.post(HEEL, form)
    assert (first.status_code, again.status_code) == (302, 302)
    assert len(dids(read())) == 1


def test_it_writes_again_from_a_page_opened_again(alice: Client, read: Read) -> None:
    for _ in range(2):
        sent(alice, HEEL, pain="0", rest="usual")
    assert len(dids(read())) == 2


def test_it_tells_a_second_answer_to_the_same_form(alice: Client, read: Read) -> None:
    form = opened(alice, HEEL) | {"rest": "usual"}
    alice.post(HEEL, form | {"pain": "0"})
    answer = alice.post(HEEL, form | {"pain": "5"})
    assert answer.status_code == 422
    assert "sent before, with other answers" in answer.content.decode()
    assert [one.pain for one in dids(read())] == [0]


def test_it_does_not_bring_back_what_was_undone(alice: Client, read: Read) -> None:
    form = opened(alice, HEEL) | {"pain": "0", "rest": "usual"}
    alice.post(HEEL, form)
    [of_card, *_rest] = undo_of(alice, "/")
    alice.post("/today/undo/", of_card)
    answer = alice.post(HEEL, form)
    assert answer.status_code == 422
    assert "You took this back" in answer.content.decode()
    assert len(dids(read())) == 1


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({"pain": "11"}, "11 is no number from 0 to 10"),
        ({"hold": "long"}, "Seconds held: long cannot be"),
        ({"hold": "-1"}, "Seconds held: -1 cannot be"),
        ({"sets": "1.5"}, "Sets or repeats: write a whole number"),
        ({"tightness": "everywhere"}, "everywhere is none of the answers"),
        ({"sharp": "yes", "rest": "usual"}, "another answer says that it was not so"),
        ({"form": "old"}, "This page is too old"),
    ],
)
def test_it_refuses_and_keeps_what_was_typed(
    alice: Client, read: Read, answers: dict[str, str], why: str
) -> None:
    before = read()
    answer = sent(alice, HEEL, **({"sets": "2", "limp": "no", "rest": "told"} | answers))
    assert answer.status_code == 422
    page = answer.content.decode()
    assert why in page
    assert 'name="limp" value="no" checked' in page
    assert f'value="{answers.get("sets", "2")}"' in page
    assert read() == before


def test_it_puts_a_refused_form_back_in_its_own_place(alice: Client) -> None:
    answer = sent(alice, HEEL, pain="11")
    assert (answer["HX-Retarget"], answer["HX-Reselect"]) == ("#asked", "#asked")


def test_it_writes_less_than_was_asked(alice: Client, read: Read) -> None:
    sent(alice, HEEL, pain="2", sets="2", hold="20,5", rest="usual")
    [one] = dids(read())
    assert [(bout.times, bout.hold_s) for bout in one.done] == [(2, 20.5)]


def test_it_takes_yards_from_whom_thinks_in_yards(
    alice: Client, read: Read, write: Callable[..., None]
) -> None:
    [setup] = [one for one in read() if isinstance(one, Setup)]
    from msgspec.structs import replace

    from restride.entering.head import head

    write(replace(setup, **head(DAY), units="imperial", by=None, received_at=None))
    sent(alice, "/today/did/easy-running/", pain="0", run_min="10", distance_m="", rest="usual")
    [one] = dids(read())
    assert one.done[0].run_s == 600
    assert one.asked is None


def test_it_says_that_nobody_asked_for_it(alice: Client) -> None:
    assert "it does not count as progress" in words_of(alice.get("/today/did/walking/"))


def test_it_has_no_page_for_what_it_does_not_know(alice: Client) -> None:
    assert alice.get("/today/did/backflips/").status_code == 404


def test_it_writes_nothing_before_an_injury_is_told(owner: Client, read: Read) -> None:
    answer = sent(owner, "/today/did/heel-press/", pain="0", rest="usual")
    assert answer.status_code == 422
    assert "There is no injury in your log yet" in answer.content.decode()
    assert read() == ()
