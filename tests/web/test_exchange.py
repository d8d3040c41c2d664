"""Saving everything, erasing it and reading it back leaves the same day as before."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from restride.log.model import Log
from tests.web.words import words_of

Read = Callable[[], Log]


def saved(client: Client) -> bytes:
    answer: Any = client.get("/log/save/")
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == 'attachment; filename="restride-2026-03-03.zip"'
    return b"".join(answer.streaming_content)


def sent_back(client: Client, content: bytes) -> Any:
    return client.post("/log/read-back/", {"file": SimpleUploadedFile("mine.zip", content)})


def test_it_brings_back_the_same_day_after_erasing(alice: Client, read: Read) -> None:
    before, log = words_of(alice.get("/")), read()
    whole = saved(alice)
    assert alice.post("/log/erase/", {"word": "erase"}).status_code == 303
    assert read() == ()
    assert sent_back(alice, whole).status_code == 303
    assert {one.id: one for one in read()} == {one.id: one for one in log}
    assert words_of(alice.get("/")) == before


def test_it_adds_nothing_twice(alice: Client, read: Read) -> None:
    log = read()
    answer = sent_back(alice, saved(alice))
    assert "0 entries were new" in words_of(alice.get(answer["Location"]))
    assert read() == log


@pytest.mark.parametrize("number", ["9" * 5_000, "²", "-1", "one"])
def test_it_says_no_number_that_it_did_not_count(alice: Client, number: str) -> None:
    answer = alice.get("/log/read-back/", {"new": number})
    assert "new." not in words_of(answer)


def test_it_erases_only_when_the_word_is_typed(alice: Client, read: Read) -> None:
    log = read()
    answer = alice.post("/log/erase/", {"word": "yes"})
    assert answer.status_code == 422
    assert "Nothing was erased" in answer.content.decode()
    assert read() == log


def torn(whole: bytes) -> bytes:
    return whole[: len(whole) // 2]


def strange(_: bytes) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as zipped:
        zipped.writestr("evil.exe", "no log")
    return made.getvalue()


@pytest.mark.parametrize(
    ("spoiled", "why"),
    [
        (torn, "not a zip as Restride exports it"),
        (strange, "does not belong in an export"),
        (lambda _: b"hello", "line 1"),
        (lambda _: b"", "has no entries"),
    ],
    ids=["torn", "strange", "text", "empty"],
)
def test_it_refuses_another_file_and_keeps_the_log(
    alice: Client, read: Read, spoiled: Callable[[bytes], bytes], why: str
) -> None:
    log = read()
    answer = sent_back(alice, spoiled(saved(alice)))
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert read() == log


def test_it_asks_for_a_file(alice: Client) -> None:
    answer = alice.post("/log/read-back/", {})
    assert answer.status_code == 422
    assert "Choose the file" in answer.content.decode()


def test_it_has_nothing_to_save_before_anything_was_told(owner: Client) -> None:
    answer = owner.get("/log/save/")
    assert answer.status_code == 422
    assert "nothing to export yet" in answer.content.decode()


def test_it_leaves_no_calendar_address_when_all_is_erased(alice: Client) -> None:
    from restride.web.models import CalendarAddress

    alice.post("/runs/calendar/", {"form": "made"})
    made = CalendarAddress.objects.count()
    alice.post("/log/erase/", {"word": "erase"})
    assert made == 1
    assert CalendarAddress.objects.count() == 0
