"""The log in a browser: everything entered, corrected by writing anew, never by deleting."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from restride.entering import clock
from restride.log.days import standing
from restride.log.model import AnyEntry, Did, Log, Morning, Painkiller
from restride.store.ids import new_id
from tests.web.words import words_of

DAY = date(2026, 3, 3)
Write = Callable[..., None]
Read = Callable[[], Log]


def morning(**answers: Any) -> Morning:
    now = clock.now()
    return Morning(id=new_id(now), day=DAY, at=now, **answers)


def counting(log: Log) -> list[AnyEntry]:
    return [one for one in standing(log, DAY) if isinstance(one, Morning | Did)]


@pytest.fixture
def sore(alice: Client, write: Write) -> Morning:
    """Alice's morning with pain 4, told by mistake."""
    assert alice is not None
    entry = morning(pain=4, stiffness=1, limp=False)
    write(entry)
    return entry


def test_it_lists_what_was_entered(alice: Client, sore: Morning) -> None:
    said = words_of(alice.get("/log/"))
    assert "morning, pain 4, stiffness 1, no limp" in said
    assert "hamstring injury, left leg" in said
    assert str(sore.id)[-8:] in alice.get("/log/").content.decode()


def test_it_takes_an_entry_back_and_leaves_it_in_the_log(
    alice: Client, sore: Morning, read: Read
) -> None:
    answer = alice.post(f"/log/{sore.id}/take-back/")
    assert answer.status_code == 303
    assert sore.id in {one.id for one in read()}
    assert counting(read()) == []
    assert "taken back" in words_of(alice.get(answer["Location"]))


def test_it_undoes_a_taking_back(alice: Client, sore: Morning, read: Read) -> None:
    answer = alice.post(f"/log/{sore.id}/take-back/")
    void = read()[-1]
    assert str(void.id) in answer["Location"]
    alice.post("/log/undo/", {"entry": [str(void.id)]})
    [again] = counting(read())
    assert isinstance(again, Morning)
    assert (again.pain, again.stiffness, again.limp) == (4, 1, False)


def test_it_writes_a_corrected_entry_in_its_place(alice: Client, sore: Morning, read: Read) -> None:
    typed = {"pain": "0", "stiffness": "", "limp": "no", "painkiller.type": ""}
    answer = alice.post(f"/log/{sore.id}/correct/", typed)
    assert answer.status_code == 303
    [now] = counting(read())
    assert isinstance(now, Morning)
    assert (now.pain, now.stiffness, now.limp, now.painkiller) == (0, None, False, None)


def test_it_undoes_a_correction(alice: Client, sore: Morning, read: Read) -> None:
    answer = alice.post(f"/log/{sore.id}/correct/", {"pain": "0"})
    written = [str(one.id) for one in read()[-2:]]
    assert all(one in answer["Location"] for one in written)
    alice.post("/log/undo/", {"entry": written})
    [now] = counting(read())
    assert isinstance(now, Morning)
    assert now.pain == 4


def test_it_corrects_what_was_not_answered_without_making_it_nought(
    alice: Client, write: Write, read: Read
) -> None:
    entry = morning(pain=None, painkiller=Painkiller(type="nsaid", hours_ago=3))
    write(entry)
    page = alice.get(f"/log/{entry.id}/correct/").content.decode()
    assert '<option value="" selected>not answered</option>' in page
    alice.post(
        f"/log/{entry.id}/correct/", {"painkiller.type": "nsaid", "painkiller.hours_ago": "2.5"}
    )
    [now] = counting(read())
    assert isinstance(now, Morning)
    assert now.pain is None
    assert now.painkiller == Painkiller(type="nsaid", hours_ago=2.5)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"pain": "11"}, "Worst pain, 0 to 10: Expected `int` &lt;= 10"),
        ({"pain": "sore"}, "&#x27;sore&#x27; is no number"),
        ({"pain": "9" * 5_000}, "is no number"),
        ({"where": "the moon"}, "Where it was sore: &#x27;the moon&#x27; is none of the answers"),
        ({"where": "²"}, "is none of the answers"),
        ({"limp": "perhaps"}, "A limp: &#x27;perhaps&#x27; is none of the answers"),
    ],
)
def test_it_refuses_what_does_not_fit_and_keeps_what_was_typed(
    alice: Client, sore: Morning, read: Read, typed: dict[str, str], why: str
) -> None:
    before = read()
    answer = alice.post(f"/log/{sore.id}/correct/", typed | {"note": "my words"})
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert "my words" in answer.content.decode()
    assert read() == before


def test_it_says_that_an_entry_was_taken_back_already(alice: Client, sore: Morning) -> None:
    alice.post(f"/log/{sore.id}/take-back/")
    answer = alice.post(f"/log/{sore.id}/take-back/")
    assert answer.status_code == 422
    assert "taken back already" in answer.content.decode()


def test_it_prints_everything_on_one_page(alice: Client, sore: Morning) -> None:
    alice.post(f"/log/{sore.id}/take-back/")
    said = words_of(alice.get("/log/print/"))
    assert "taken back: morning, pain 4" in said
    assert "safety answers" in said


def test_it_shows_earlier_days_page_by_page(alice: Client, sore: Morning) -> None:
    assert "morning, pain 4" not in words_of(alice.get("/log/?before=2026-03-01"))
    assert "morning, pain 4" in words_of(alice.get("/log/?before=2026-03-04"))
    assert "morning, pain 4" in words_of(alice.get("/log/?before=no-day"))
    assert sore.pain == 4
