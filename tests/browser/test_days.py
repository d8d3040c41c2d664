"""Days of a runner, end to end, in a real browser on both databases."""

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from restride.engine.decide import decide
from restride.library import load
from restride.log.model import Did, Setback
from tests.browser.app import App
from tests.browser.days import morning, next_done, today, whole_day
from tests.browser.walk import Thumb, begin, injury, safety
from tests.web.alice import begun

FIRST = date(2026, 3, 3)


@pytest.fixture
def alice(app: App, phone: Page) -> Page:
    """Alice's phone, after she told about her injury."""
    app.write(*begun(app.evenings(1)[0].at))
    return phone


def light(page: Page) -> str:
    page.goto("/")
    return page.locator(".light .word, .light h1").first.inner_text()


def test_it_sends_an_emergency_away_from_every_exercise(app: App, phone: Page) -> None:
    begin(Thumb(phone))
    safety(Thumb(phone), question_1="yes")
    expect(phone.get_by_role("link", name="Call 112")).to_be_visible()
    assert "Call for help now" in today(phone)
    assert phone.locator('a[href^="/today/did/"]').count() == 0
    assert decided(app).triage.outcome == "emergency"


def test_it_sends_to_a_doctor_first(app: App, phone: Page) -> None:
    thumb = Thumb(phone)
    begin(thumb)
    safety(thumb, **{doctor_question(): "yes"})
    injury(thumb)
    thumb.type(phone.get_by_label("What year were you born?"), "1990")
    thumb.tap(phone.get_by_role("button", name="Done"))
    assert decided(app).triage.outcome == "doctor_first"
    assert "See a doctor first" in today(phone)
    assert phone.locator('a[href^="/today/did/"]').count() == 0


def doctor_question() -> str:
    questions = load().triage.questions
    at = next(at for at, one in enumerate(questions, 1) if one.yes == "doctor_first")
    return f"question_{at}"


def test_it_keeps_to_gentle_work_until_a_physio_has_looked(app: App, phone: Page) -> None:
    thumb = Thumb(phone)
    begin(thumb)
    safety(thumb)
    injury(thumb, confirmed="nobody")
    thumb.type(phone.get_by_label("What year were you born?"), "1990")
    thumb.tap(phone.get_by_role("button", name="Show me my day"))
    assert decided(app).triage.outcome == "physio_first"
    assert "See a physio first" in today(phone)


def decided(app: App):  # type: ignore[no-untyped-def]  # noqa: ANN201 - the engine's own answer
    day = date.fromisoformat(app.clock.read_text("ascii"))
    return decide(load(), app.log(), day)


@pytest.mark.parametrize("days", [2, pytest.param(7, marks=pytest.mark.slow)])
def test_it_goes_from_day_to_day(app: App, alice: Page, days: int) -> None:
    while next_done(alice):
        pass
    for after in range(1, days):
        whole_day(app, alice, str(FIRST + timedelta(days=after)))
    done = [one for one in app.log() if isinstance(one, Did)]
    assert {one.day for one in done} == {FIRST + timedelta(days=at) for at in range(days)}
    assert all(one.pain == 0 for one in done)
    assert light(alice) == "Green"


def test_it_stops_the_day_after_bad_pain(app: App, alice: Page) -> None:
    assert next_done(alice, pain=8)
    assert light(alice) == "Red"
    assert alice.locator('a[href^="/today/did/"]').count() == 0
    assert decided(app).light == "red"


def test_it_asks_the_safety_questions_again_after_a_pull(app: App, alice: Page) -> None:
    thumb = Thumb(alice)
    alice.goto("/")
    thumb.tap(alice.get_by_role("link", name="Something pulled"))
    thumb.tap(alice.locator('label:has(input[value="pull"])'))
    thumb.tap(alice.locator('button[name="stopped"][value="yes"]'))
    assert [one.felt for one in app.log() if isinstance(one, Setback)] == ["pull"]
    thumb.tap(alice.get_by_role("link", name="Answer them"))
    safety(thumb)
    assert alice.locator('a[href^="/today/did/"]').count() == 0
    assert decided(app).session == ()


def test_it_takes_back_with_one_tap_what_was_just_written(app: App, alice: Page) -> None:
    before = today(alice)
    assert next_done(alice)
    assert today(alice) != before
    Thumb(alice).tap(alice.get_by_role("button", name="Undo").first)
    assert today(alice).split("Written today")[0] == before.split("Written today")[0]


def test_it_shows_the_same_day_after_saving_erasing_and_reading_back(
    app: App, alice: Page, tmp_path: Path
) -> None:
    assert next_done(alice)
    before = today(alice)
    with alice.expect_download() as saving:
        alice.goto("/log/")
        alice.get_by_text("Keep, move, erase").click()
        alice.get_by_role("link", name="Save everything as one file").click()
    saved = tmp_path / saving.value.suggested_filename
    saving.value.save_as(saved)
    alice.goto("/log/erase/")
    alice.get_by_label("Type the word erase").fill("erase")
    alice.get_by_role("button", name="Erase everything").click()
    expect(alice.get_by_role("button", name="Begin")).to_be_visible()
    assert app.log() == ()
    alice.goto("/log/read-back/")
    alice.get_by_label("The saved file").set_input_files(saved)
    alice.get_by_role("button", name="Read it").click()
    alice.wait_for_load_state("networkidle")
    assert today(alice) == before


def test_it_says_what_the_command_line_says(on_sqlite: App, new_page: Callable[..., Page]) -> None:
    on_sqlite.erase()
    on_sqlite.set_day(str(FIRST))
    on_sqlite.write(*begun(on_sqlite.evenings(1)[0].at))
    page = new_page(on_sqlite)
    assert next_done(page)
    command = [sys.executable, "-m", "restride.cli", "decide", "--json", "--on", str(FIRST)]
    saved = on_sqlite.folder / "saved.zip"
    page.goto("/log/")
    with page.expect_download() as saving:
        page.get_by_text("Keep, move, erase").click()
        page.get_by_role("link", name="Save everything as one file").click()
    saving.value.save_as(saved)
    told = subprocess.run([*command, str(saved)], capture_output=True, text=True, check=True)
    session = json.loads(told.stdout)["session"]
    ladders = [item["ladder"] or item["move"] for item in session]
    page.goto("/")
    shown = page.locator("li.item").evaluate_all("all => all.map(one => one.id)")
    assert [name for name in shown if name in ladders] == ladders


def test_it_answers_a_late_morning(app: App, alice: Page) -> None:
    app.set_day("2026-03-05")
    morning(alice)
    assert light(alice) == "Green"
