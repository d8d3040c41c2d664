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
from restride.entering.directory import RUNNER
from restride.library import load
from restride.log.model import Did, Setback
from tests.browser.app import App
from tests.browser.days import morning, next_done, today, whole_day
from tests.browser.walk import Thumb, begin, injury, safety
from tests.cli.run_day import AS_ASKED, START, log_of_the_morning
from tests.runs.fit_file import fit_file
from tests.runs.recorded import kept_elsewhere, recording
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


def exercises(page: Page) -> int:
    """How many of the session's exercises can be written down."""
    return page.locator(
        'li.item a[href^="/today/did/"], .card--next a[href^="/today/did/"]'
    ).count()


def test_it_sends_an_emergency_away_from_every_exercise(app: App, phone: Page) -> None:
    begin(Thumb(phone))
    safety(Thumb(phone), question_1="yes")
    expect(phone.get_by_role("link", name="Call 112")).to_be_visible()
    assert "Call for help now" in today(phone)
    assert exercises(phone) == 0
    assert decided(app).triage.outcome == "emergency"


@pytest.mark.slow
def test_it_sends_to_a_doctor_first(app: App, phone: Page) -> None:
    thumb = Thumb(phone)
    begin(thumb)
    safety(thumb, **{doctor_question(): "yes"})
    injury(thumb)
    thumb.type(phone.get_by_label("What year were you born?"), "1990")
    thumb.tap(phone.get_by_role("button", name="Done"))
    assert decided(app).triage.outcome == "doctor_first"
    assert "See a doctor first" in today(phone)
    assert exercises(phone) == 0


def doctor_question() -> str:
    questions = load().triage.questions
    at = next(at for at, one in enumerate(questions, 1) if one.yes == "doctor_first")
    return f"question_{at}"


@pytest.mark.slow
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
    assert exercises(alice) == 0
    assert decided(app).light == "red"


def test_it_asks_the_safety_questions_again_after_a_pull(app: App, alice: Page) -> None:
    thumb = Thumb(alice)
    alice.goto("/")
    thumb.tap(alice.get_by_role("link", name="Something pulled"))
    thumb.touch(alice.locator('label:has(input[value="pull"])'))
    thumb.tap(alice.locator('button[name="stopped"][value="yes"]'))
    assert [one.felt for one in app.log() if isinstance(one, Setback)] == ["pull"]
    thumb.tap(alice.get_by_role("link", name="Answer them"))
    safety(thumb)
    assert exercises(alice) == 0
    assert decided(app).session == ()


def test_it_takes_back_with_one_tap_what_was_just_written(alice: Page) -> None:
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
        alice.get_by_text("Settings, save, erase").click()
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


@pytest.fixture
def runner(app: App, phone: Page) -> Page:
    """The example's runner on the day of her first walk and run."""
    with app.store() as store:
        store.restore(RUNNER, log_of_the_morning(), {})
    app.set_day("2026-03-17")
    return phone


def upload(page: Page, file: Path) -> None:
    """Choose a file and send it."""
    page.goto("/runs/add/")
    page.wait_for_load_state("networkidle")
    page.locator("#files").set_input_files(file)
    page.get_by_role("button", name="Take them in").click()


def test_it_matches_an_uploaded_run_with_what_was_asked(
    app: App, runner: Page, tmp_path: Path
) -> None:
    assert light(runner) == "Green"
    file = tmp_path / "run.fit"
    file.write_bytes(fit_file(AS_ASKED, start=START))
    upload(runner, file)
    expect(runner.get_by_text("Asked: 5 × (walk 3 min, run 1 min).")).to_be_visible(timeout=20_000)
    (run,) = [one for one in app.log() if isinstance(one, Did) and one.source_sha256 is not None]
    assert run.asked == "restride-hamstring@1.0.0#walk-run-1"
    assert light(runner) == "Unknown"


@kept_elsewhere
def test_it_reads_a_real_watch_s_file(app: App, runner: Page) -> None:
    upload(runner, recording("d03"))
    expect(runner.locator("[data-light]")).to_contain_text("To today", timeout=30_000)
    assert [one for one in app.log() if isinstance(one, Did) and one.source_sha256 is not None]


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
        page.get_by_text("Settings, save, erase").click()
        page.get_by_role("link", name="Save everything as one file").click()
    saving.value.save_as(saved)
    told = subprocess.run([*command, str(saved)], capture_output=True, text=True, check=True)
    session = json.loads(told.stdout)["session"]
    ladders = [item["ladder"] or item["move"] for item in session]
    page.goto("/")
    shown = page.locator("li.item").evaluate_all("all => all.map(one => one.id)")
    assert [name for name in shown if name in ladders] == ladders


def test_it_is_green_again_after_a_day_without_an_answer(app: App, alice: Page) -> None:
    app.set_day("2026-03-05")
    morning(alice)
    assert light(alice) == "Green"
