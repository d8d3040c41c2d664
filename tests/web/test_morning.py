"""The morning check-in: what is tapped is written, what is left open stays open."""

from collections.abc import Callable

import pytest
from django.test import Client

from restride.log.model import After, Log, Morning, Painkiller
from tests.web.conftest import SetDay
from tests.web.forms import opened, sent
from tests.web.words import words_of

MORNING = "/today/morning/"
Read = Callable[[], Log]


def mornings(log: Log) -> list[Morning]:
    return [one for one in log if isinstance(one, Morning)]


def afters(log: Log) -> list[After]:
    return [one for one in log if isinstance(one, After)]


@pytest.fixture
def next_day(alice: Client, set_day: SetDay) -> Client:
    """Alice's browser on the fourth of March, after a heel press on the third."""
    sent(alice, "/today/did/heel-press/", pain="0", rest="usual")
    set_day("2026-03-04")
    return alice


def test_it_is_the_next_step_of_a_new_day(next_day: Client) -> None:
    said = words_of(next_day.get("/"))
    assert "How is the leg this morning?" in said
    assert "Answer this morning" in said


def test_it_writes_the_evening_and_the_morning_in_four_taps(next_day: Client, read: Read) -> None:
    answer = sent(next_day, MORNING, after="1", pain="0", stiffness="2", rest="usual")
    assert answer["Location"] == "/"
    [evening], [one] = afters(read()), mornings(read())
    assert (str(evening.day), evening.pain) == ("2026-03-03", 1)
    assert (str(one.day), one.pain, one.stiffness) == ("2026-03-04", 0, 2)
    assert "Green" in words_of(next_day.get("/"))


def test_it_answers_exactly_what_the_one_tap_names(next_day: Client, read: Read) -> None:
    assert "No limp, no painkiller since yesterday, not ill" in words_of(next_day.get(MORNING))
    sent(next_day, MORNING, pain="0", rest="usual")
    [one] = mornings(read())
    assert (one.limp, one.painkiller, one.ill) == (False, Painkiller(type="none"), False)
    unsaid = (one.stiffness, one.where, one.fatigue, one.tightness, one.tender)
    assert unsaid == (None, None, None, None, None)


@pytest.mark.requirement("REQ-H04-4")
def test_it_leaves_open_what_is_not_answered(next_day: Client, read: Read) -> None:
    sent(next_day, MORNING, pain="0", rest="told")
    [one] = mornings(read())
    assert (one.pain, one.limp, one.painkiller, one.ill) == (0, None, None, None)
    assert afters(read()) == []


def test_it_asks_the_evening_only_after_a_day_with_work(alice: Client, set_day: SetDay) -> None:
    set_day("2026-03-04")
    assert "Last evening" not in words_of(alice.get(MORNING))


def test_it_asks_the_evening_once(next_day: Client) -> None:
    assert "Last evening" in words_of(next_day.get(MORNING))
    sent(next_day, MORNING, after="1", rest="told")
    assert "Last evening" not in words_of(next_day.get(MORNING))


@pytest.mark.requirement("REQ-H04-4")
def test_it_chooses_nothing_beforehand(next_day: Client) -> None:
    assert set(opened(next_day, MORNING)) == {"csrfmiddlewaretoken", "form", "hours_ago"}


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        ({}, "Nothing is answered yet"),
        ({"pain": "12"}, "12 is no number from 0 to 10"),
        ({"pain": "0", "hours_ago": "3"}, "not which painkiller"),
        ({"pain": "0", "limp": "yes", "rest": "usual"}, "another answer says that it was not so"),
    ],
)
def test_it_refuses_and_keeps_what_was_chosen(
    next_day: Client, read: Read, answers: dict[str, str], why: str
) -> None:
    before = read()
    answer = sent(next_day, MORNING, **({"rest": "told"} | answers))
    assert answer.status_code == 422
    assert why in answer.content.decode()
    for name in answers.keys() & {"limp"}:
        assert f'name="{name}" value="{answers[name]}" checked' in answer.content.decode()
    assert read() == before


def test_it_writes_a_painkiller_with_its_hours(next_day: Client, read: Read) -> None:
    sent(next_day, MORNING, pain="0", limp="no", painkiller="nsaid", hours_ago="3", rest="told")
    assert mornings(read())[0].painkiller == Painkiller(type="nsaid", hours_ago=3)
    assert "Unknown" in words_of(next_day.get("/"))


def test_it_writes_once_when_it_is_sent_twice(next_day: Client, read: Read) -> None:
    form = opened(next_day, MORNING) | {"after": "0", "pain": "0", "rest": "usual"}
    for _ in range(2):
        assert next_day.post(MORNING, form).status_code == 302
    assert (len(mornings(read())), len(afters(read()))) == (1, 1)


def test_it_takes_the_evening_and_the_morning_back_together(next_day: Client, read: Read) -> None:
    sent(next_day, MORNING, after="0", pain="0", rest="usual")
    page = next_day.get("/").content.decode()
    assert "The morning of Wednesday 4 March is written." in page
    ids = [str(afters(read())[0].id), str(mornings(read())[0].id)]
    assert all(f'value="{one}"' in page for one in ids)
    next_day.post("/today/undo/", {"entry": ids})
    assert "How is the leg this morning?" in words_of(next_day.get("/"))


def test_it_offers_a_morning_that_was_missed(next_day: Client, set_day: SetDay) -> None:
    set_day("2026-03-06")
    said = words_of(next_day.get(MORNING))
    assert "Wednesday 4 March" in said
    late = words_of(next_day.get(f"{MORNING}?day=2026-03-04"))
    assert "It does not change what was decided on that day." in late
    assert "it can only hold you back" in late


def test_it_writes_a_late_morning_about_its_own_day(
    next_day: Client, read: Read, set_day: SetDay
) -> None:
    set_day("2026-03-06")
    sent(next_day, f"{MORNING}?day=2026-03-04", pain="5", limp="no", rest="told")
    [one] = mornings(read())
    assert (str(one.day), str(one.at.date()), one.pain) == ("2026-03-04", "2026-03-06", 5)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-03-09", "has not come yet"),
        ("2026-02-01", "is before your injury"),
        ("monday", "The address names no day"),
    ],
)
def test_it_refuses_a_day_that_no_morning_can_be_of(alice: Client, day: str, why: str) -> None:
    answer = alice.get(f"{MORNING}?day={day}")
    assert answer.status_code == 422
    assert why in answer.content.decode()
