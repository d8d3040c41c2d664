"""What a runner takes along: the workout, the sheet, the calendar's file."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from restride.entering.directory import RUNNER, database_file
from restride.store import open_store
from tests.outputs.fit_decoders import by_fitdecode, steps_of
from tests.outputs.ics import events, problems
from tests.perfect import day_of, first_day_of, perfect
from tests.web.words import words_of

RUN_DAY = first_day_of("load-and-run")
SETBACK = {"felt": "pull"}


@pytest.fixture
def living(owner: Client, home: Path, set_day: Callable[[str], None]) -> Callable[..., Client]:
    """The browser of a perfect runner, on a day counted from the injury."""

    def on(number: int, **more: Any) -> Client:
        set_day(day_of(number).isoformat())
        with open_store(database_file(str(home))) as store:
            store.restore(RUNNER, perfect(number, **more), {})
        return owner

    return on


def saved(answer: Any, kind: str, name: str) -> bytes:
    assert answer.status_code == 200, answer.content[:400]
    assert answer["Content-Type"] == kind
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    return bytes(answer.content)


def test_it_saves_the_run_for_a_watch(living: Callable[..., Client]) -> None:
    answer = living(RUN_DAY).get("/runs/workout/2026-03-16/fit/")
    content = saved(answer, "application/vnd.ant.fit", "restride-hamstring-2026-03-16.fit")
    names = [step.name for step in steps_of(by_fitdecode(content))]
    assert names[-4:] == ["Walk 3:00", "Run 1:00 easy", None, "Cool-down walk"]


@pytest.mark.parametrize(
    ("form", "kind", "name", "begins"),
    [
        ("zwo", "application/xml", "restride-hamstring-2026-03-16.zwo", b"<?xml"),
        ("icu", "text/plain; charset=utf-8", "restride-hamstring-2026-03-16.txt", b"walk-run-1"),
    ],
)
def test_it_saves_it_in_other_forms(
    living: Callable[..., Client], form: str, kind: str, name: str, begins: bytes
) -> None:
    answer = living(RUN_DAY).get(f"/runs/workout/2026-03-16/{form}/")
    assert saved(answer, kind, name).startswith(begins)


def test_it_shows_the_steps_first(living: Callable[..., Client]) -> None:
    said = words_of(living(RUN_DAY).get("/runs/workout/"))
    assert "5 ×" in said
    assert "The coming runs, if every day is green" in said


@pytest.mark.requirement("REQ-H07-4")
def test_it_gives_no_run_before_the_morning_is_answered(living: Callable[..., Client]) -> None:
    client = living(RUN_DAY, morning=False)
    said = words_of(client.get("/runs/workout/"))
    assert "First the questions that could change the run. Answer the morning questions" in said
    answer = client.get("/runs/workout/2026-03-16/fit/")
    assert (answer.status_code, answer["Content-Type"]) == (422, "text/html; charset=utf-8")


@pytest.mark.requirement("REQ-H07-4")
def test_it_gives_no_run_after_a_pull(living: Callable[..., Client]) -> None:
    client = living(RUN_DAY)
    pull(client)
    answer = client.get("/runs/workout/2026-03-16/fit/")
    assert answer.status_code == 422
    assert b"First the questions that could change the run." in answer.content


def pull(client: Client) -> None:
    from restride.entering import clock
    from restride.entering.head import head
    from restride.log.model import Setback
    from restride.web.book import OwnBook

    assert client is not None
    OwnBook().append(Setback(**head(clock.today()), felt="pull"))


@pytest.mark.parametrize("address", ["2026-03-16/exe/", "tomorrow/fit/"])
def test_it_has_no_other_files(living: Callable[..., Client], address: str) -> None:
    assert living(RUN_DAY).get(f"/runs/workout/{address}").status_code == 404


@pytest.mark.parametrize(("paper", "width"), [("a4", 595), ("letter", 612)])
def test_it_prints_today(living: Callable[..., Client], paper: str, width: int) -> None:
    answer = living(RUN_DAY).get(f"/runs/sheet/?paper={paper}")
    name = "restride-hamstring-2026-03-16-sheet.pdf"
    (page,) = PdfReader(BytesIO(saved(answer, "application/pdf", name))).pages
    said = " ".join(page.extract_text().split())
    assert round(page.mediabox.width) == width
    assert "Walk and run" in said
    assert "tap “Something pulled” in Restride" in said
    assert "restride setback" not in said


def test_it_prints_no_exercise_while_all_waits(living: Callable[..., Client]) -> None:
    client = living(RUN_DAY)
    pull(client)
    (page,) = PdfReader(BytesIO(client.get("/runs/sheet/").content)).pages
    said = " ".join(page.extract_text().split())
    assert "Sets: tick each" not in said
    assert "Answer the safety questions in Restride." in said


def test_it_saves_the_calendar_and_says_no_more_than_it_must(
    living: Callable[..., Client],
) -> None:
    answer = living(RUN_DAY).get("/runs/calendar/file/")
    content = saved(answer, "text/calendar", "restride-hamstring-2026-03-16.ics")
    assert problems(content) == []
    titles = {str(one["SUMMARY"]) for one in events(content)}
    assert titles <= {"Restride session", "Restride questions"}
    assert not [one for one in events(content) if "DESCRIPTION" in one]


def test_it_tells_all_where_that_was_chosen(living: Callable[..., Client]) -> None:
    told = {"detailed": "yes", "training": "06:15", "morning": "05:45"}
    content = living(RUN_DAY).get("/runs/calendar/file/", told).content
    assert problems(content) == []
    first = next(one for one in events(content) if "RRULE" not in one)
    assert "5 × (walk 3 min, run 1 min)" in str(first["DESCRIPTION"])
    assert first["DTSTART"].dt.strftime("%H:%M") == "06:15"


@pytest.mark.requirement("REQ-H07-5")
def test_it_cancels_every_session_after_a_pull(living: Callable[..., Client]) -> None:
    client = living(RUN_DAY)
    pull(client)
    sessions = [
        one for one in events(client.get("/runs/calendar/file/").content) if "RRULE" not in one
    ]
    assert sessions
    assert {str(one["STATUS"]) for one in sessions} == {"CANCELLED"}


def test_it_has_no_calendar_before_an_injury_is_known(owner: Client) -> None:
    assert "There is no plan yet" in words_of(owner.get("/runs/calendar/"))
    assert owner.get("/runs/calendar/file/").status_code == 422
