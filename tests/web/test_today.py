"""Today in a browser says what the engine decides, in each of its states."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client
from lxml.html import document_fromstring
from msgspec.json import decode

from restride.cli import main
from restride.entering import clock
from restride.entering.log_file import read_log
from restride.log.model import AnyEntry, Did, Episode, Morning, Pin, Setup, Triage
from tests.web.alice import begun
from tests.web.conftest import SetDay
from tests.web.forms import sent
from tests.web.words import words_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "recovery.zip"
FIRST_THING = (Morning, Episode, Pin, Setup, Triage)
Write = Callable[..., None]
Lived = Callable[..., Client]


@pytest.fixture(scope="module")
def recovery() -> tuple[AnyEntry, ...]:
    """The example's log."""
    return read_log(EXAMPLE).log


@pytest.fixture
def lived(owner: Client, write: Write, set_day: SetDay, recovery: tuple[AnyEntry, ...]) -> Lived:
    """The browser of the example's runner on a day, after the morning's answers or at its end."""

    def on(day: str, done: type[Any] | None = None, *, morning: bool = True) -> Client:
        set_day(day)
        today = date.fromisoformat(day)
        kinds = (*(FIRST_THING if morning else FIRST_THING[1:]), *([done] if done else []))
        write(*(one for one in recovery if one.day < today))
        write(*(one for one in recovery if one.day == today and isinstance(one, kinds)))
        return owner

    return on


def test_it_begins_with_the_questions_where_nothing_is_told(owner: Client) -> None:
    assert owner.get("/")["Location"] == "/start/"


@pytest.mark.requirement("REQ-H15-3")
def test_it_says_the_light_in_a_word(alice: Client) -> None:
    said = words_of(alice.get("/"))
    assert "Unknown" in said
    assert "Your first day: there is no morning to go by yet." in said


def test_it_shows_the_next_exercise_and_how_to_do_it(alice: Client) -> None:
    said = words_of(alice.get("/"))
    assert "Next Heel press 3 × 30 s left leg" in said
    assert "How to do it" in said
    assert "Stop if the old spot hurts more than 3 of 10" in said


def test_it_says_what_opens_next_and_how_much_is_met(alice: Client) -> None:
    said = words_of(alice.get("/"))
    assert "What opens next Foundation 0 of 5 met" in said
    assert "Bridge on one leg (left): not done yet, needs 30 s" in said


def test_it_goes_step_by_step_up_on_green(lived: Lived) -> None:
    said = words_of(lived("2026-03-11").get("/"))
    assert "Green Go. Do what is written here, no more." in said
    assert "one step up" in said
    assert "0 of 9 done · about 43 min" in said


def test_it_calls_nothing_a_step_up_on_amber(lived: Lived) -> None:
    said = words_of(lived("2026-02-28").get("/"))
    assert "Amber Careful. Do less today; nothing moves up." in said
    assert "one step up" not in said


def test_it_rests_on_red(lived: Lived) -> None:
    said = words_of(lived("2026-02-27").get("/"))
    assert "Red Stop. No loading, strength work too." in said
    assert "Rest today" in said
    assert "No exercises today" in said
    assert "Done :" not in said


def test_it_asks_the_morning_first(lived: Lived) -> None:
    said = words_of(lived("2026-03-07", morning=False).get("/"))
    assert "Next How is the leg this morning?" in said
    assert "one step up" not in said


def test_it_shows_what_is_done_and_asks_for_the_evening(lived: Lived) -> None:
    said = words_of(lived("2026-06-13", done=Did).get("/"))
    assert "3 of 3 done" in said
    assert "All done for today. Now your muscle rebuilds." in said
    assert "Tonight: how sore did it get?" in said
    assert "You are cleared to sprint." in said


def test_it_holds_where_a_clinician_says_so(lived: Lived) -> None:
    said = words_of(lived("2026-04-28").get("/"))
    assert "Hold A clinician asked you to wait. No exercises now." in said
    assert "Done :" not in said


def test_it_leads_to_a_test_that_is_due(lived: Lived) -> None:
    page = lived("2026-03-25").get("/")
    assert "Test: Straighten the knee" in words_of(page)
    assert b'href="/today/test/knee-extension-deficit/"' in page.content


def test_it_says_which_sport_is_allowed_and_why_not(alice: Client) -> None:
    said = words_of(alice.get("/"))
    assert "Anything else today? Walking" in said
    assert "What waits, and why" in said
    assert "Ball and team sport This one waits for: " in said


@pytest.mark.parametrize(
    ("question", "banner", "help_"),
    [
        ("saddle-numbness", "Stop Call for help now.", "112 in Europe, 911 in North America"),
        ("limp", "Stop See a doctor first.", "No exercises until one has looked"),
    ],
)
def test_it_shows_no_exercise_while_somebody_has_to_look(
    owner: Client, write: Write, question: str, banner: str, help_: str
) -> None:
    write(*_answered(question))
    said = words_of(owner.get("/"))
    assert banner in said
    assert help_ in said
    assert "No exercises now These are the reasons." in said
    assert "Done :" not in said
    assert "Today's session" not in said


def test_it_keeps_to_gentle_work_until_a_physio_has_looked(owner: Client, write: Write) -> None:
    write(*begun(clock.now(), confirmed_by="nobody"))
    said = words_of(owner.get("/"))
    assert "See a physio first Only the gentle work until one has looked." in said
    assert "No physio or doctor has confirmed that this is a muscle strain." in said
    assert "Done : Heel press" in said


def test_it_turns_red_at_once_when_something_was_sharp(alice: Client) -> None:
    sent(alice, "/today/did/heel-press/", pain="2", sharp="yes", rest="told")
    said = words_of(alice.get("/"))
    assert "Red Stop. No loading, strength work too." in said
    assert "Today went red." in said


def _answered(question: str) -> list[AnyEntry]:
    from msgspec.structs import replace

    def told(one: AnyEntry) -> AnyEntry:
        if not isinstance(one, Triage):
            return one
        assert question in one.answers
        return replace(one, answers=one.answers | {question: "yes"})

    return [told(one) for one in begun(clock.now())]


@pytest.mark.parametrize("ago", range(0, 157, 9))
def test_it_says_the_same_as_the_command_line(lived: Lived, home: Path, ago: int) -> None:
    day = date.fromordinal(date(2026, 2, 26).toordinal() + ago)
    client = lived(day.isoformat(), done=Did)
    page: Any = document_fromstring(client.get("/").content)
    result = CliRunner().invoke(main, ["--home", str(home), "today", "--json"])
    decision = decode(result.stdout)
    asked = [one["test"] or one["ladder"] or one["move"] for one in decision["session"]]
    done = [one["times_done"] >= one["times_today"] for one in decision["session"]]
    items = page.xpath("//ol[@class='session']/li")
    assert [one.get("id") for one in items] == asked
    assert ["item--done" in one.get("class") for one in items] == done
    assert page.xpath("//section[contains(@class, 'today-light')]//h1")[0].text in (
        decision["light"].title(), "Hold",
    )  # fmt: skip
