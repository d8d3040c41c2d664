"""The printed sheet of every kind of day, read back from its PDF."""

import json
from datetime import timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Literal
from uuid import UUID

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from restride.cli.sheet_ways import COMMANDS
from restride.decision.model import Decision
from restride.log.model import Log, Morning, Setback, Setup, Triage
from restride.outputs.paper import Printed, Size
from restride.outputs.sheet_layout import drawn
from restride.telling.names import Names
from restride.telling.sheet_lines import code_of, units
from restride.telling.sheet_words import SIGNS, sheet_of
from restride.telling.view import View, view_of
from restride.trial.course import courses
from restride.trial.outlook import at
from tests.cli.alice import Run
from tests.outputs.sheets import faults
from tests.perfect import PROTOCOL, Runner, day_of, decision_of, known_in_the_morning, perfect

RUNNER = Runner()
WHOLE_COURSE = 120  # days: all phases, and the first retests of the last
SIZES: tuple[Size, ...] = ("a4", "letter")
ID = UUID(int=7)
TITLES = {one.id: one.title for one in PROTOCOL.moves}


@cache
def day(number: int) -> Decision:
    return decision_of(RUNNER, number)


def first(part: str = "", phase: str = "", test: str = "") -> int:
    """The first day that asks for this part, is in this phase, or has this test."""
    for number in range(WHOLE_COURSE):
        items = day(number).session
        if any(one.part == part or (test and one.test == test) for one in items):
            return number
        if phase and day(number).phase == phase:
            return number
    raise LookupError(f"{part}{phase}{test}")


def fullest() -> int:
    return max(range(WHOLE_COURSE), key=lambda number: len(units(day(number))))


def seen(log: Log, number: int) -> View:
    return view_of(log, PROTOCOL, day_of(number))


def known(number: int) -> Log:
    return known_in_the_morning(RUNNER, number)


def measured_in(units: Literal["metric", "imperial"], log: Log) -> Log:
    return tuple(replace(one, units=units) if isinstance(one, Setup) else one for one in log)


def woken(number: int, **answers: object) -> View:
    """The day after another morning than the quiet one."""
    log = perfect(number, morning=False)
    morning = replace(perfect(number)[-1], **answers)
    assert isinstance(morning, Morning)
    return seen((*log, morning), number)


def page(view: View, size: Size = "a4") -> Printed:
    printed = drawn(sheet_of(view, COMMANDS), size)
    assert not faults(printed)
    return printed


def text(view: View) -> str:
    reader = PdfReader(BytesIO(page(view).pdf))
    assert len(reader.pages) == 1
    return " ".join(reader.pages[0].extract_text().split())


def test_it_prints_the_gentle_work_of_a_day_of_rest() -> None:
    view = woken(12, pain=1)
    said = text(view)
    assert view.decision.action == "rest"
    assert view.decision.session
    assert "AMBER" in said
    assert "Heel press" in said
    assert "Sets: tick each" in said


@pytest.mark.parametrize("size", SIZES)
def test_it_holds_the_fullest_session_of_the_whole_course(size: Size) -> None:
    number = fullest()
    view = seen(known(number), number)
    assert len(units(view.decision)) >= 10
    assert not lost(view, page(view, size))


@pytest.mark.slow
def test_it_lays_every_day_of_every_way_through_the_plan() -> None:
    done = set()
    for course in courses(PROTOCOL):
        for decision, log in course.lived:
            view = View(decision, log, PROTOCOL, Names(PROTOCOL))
            lines = sheet_of(view, COMMANDS).lines
            if lines in done:
                continue
            done.add(lines)
            for size in SIZES:
                assert not lost(view, page(view, size)), f"{course.name}, {decision.on}, {size}"
    assert len(done) > 90


@pytest.mark.slow
def test_it_lays_every_day_in_yards() -> None:
    for number in range(WHOLE_COURSE):
        view = seen(measured_in("imperial", known(number)), number)
        assert not lost(view, page(view, "letter")), number


def lost(view: View, shown: Printed) -> list[str]:
    """What the day asks and the page does not say."""
    titles = [one.said for one in shown.extents]
    asked = [TITLES[one.move] for one in units(view.decision) if one.found]
    return [title for title in asked if not any(title in said for said in titles)]


def test_it_says_what_to_do_and_how_much_in_the_order_of_the_day() -> None:
    number = first(part="heavy")
    said = text(seen(known(number), number))
    titles = [TITLES[one.move] for one in units(day(number)) if one.found]
    places = [said.index(title) for title in titles]
    assert places == sorted(places)
    assert "3 × 8, 4 s down" in said
    assert "Slow as honey. Turn back before it hurts." in said
    assert "whole range" in said


def test_it_says_that_it_is_for_today_alone_and_by_which_plan() -> None:
    said = text(seen(known(6), 6))
    assert "Today only. Tomorrow has a sheet of its own." in said
    assert "Sunday 8 March 2026" in said
    assert (
        f"Plan restride-hamstring {PROTOCOL.version} ({PROTOCOL.digest[:8]}), for 2026-03-08"
        in said
    )
    assert f"Sheet {code_of(day(6))}" in said


def test_it_shows_the_light_in_words_with_the_numbers_of_the_plan() -> None:
    said = text(seen(known(6), 6))
    for part in (
        "GREEN",
        "Green",
        "Amber",
        "Red",
        "strength 0–2",
        "usual + 1, stiffness + 2",
        "4+, or a limp",
    ):
        assert part in said


def test_it_says_what_to_do_if_it_pulls_and_when_to_get_help() -> None:
    said = text(seen(known(6), 6))
    for part in ("If it pulls", "restride setback", "112 in Europe", "Numb skin", "A pop."):
        assert part in said


def test_it_has_short_words_for_every_question_that_calls_for_help() -> None:
    urgent = [
        one.id for one in PROTOCOL.triage.questions if one.yes in ("emergency", "doctor_first")
    ]
    assert set(SIGNS) == set(urgent)


def test_it_asks_for_hesitation_on_a_day_of_speed() -> None:
    number = first(part="speed")
    said = text(seen(known(number), number))
    assert "held back" in said
    assert "fast 0" in said


def test_it_has_room_for_the_result_of_a_test() -> None:
    number = first(test="single-leg-hop")
    said = text(seen(known(number), number))
    assert "Test: Hop on one leg" in said
    assert "right leg, s" in said
    assert "Write it down: restride test single-leg-hop" in said


def test_it_goes_on_in_the_last_phase() -> None:
    number = first(phase="keep")
    said = text(seen(known(number), number))
    assert f"Day {number} · {PROTOCOL.phases[-1].title}" in said
    assert TITLES[units(day(number))[0].move] in said


def test_it_prints_two_times_a_day_as_two_lines() -> None:
    said = text(seen(known(0), 0))
    assert "Heel press, first time" in said
    assert "Heel press, second time" in said


def test_it_sends_to_the_morning_before_it_is_answered() -> None:
    said = text(seen(perfect(12, morning=False), 12))
    assert "UNKNOWN" in said
    assert "This morning is not answered" in said


def test_it_uses_yards_where_the_runner_does() -> None:
    number = first(part="speed")
    log = measured_in("imperial", known(number))
    assert " yd (" in text(seen(log, number))


def test_it_warns_on_an_amber_morning() -> None:
    number = first(phase="load-and-run") + 3
    said = text(woken(number, pain=1))
    assert "AMBER" in said


def test_it_asks_for_no_exercise_on_a_red_morning() -> None:
    view = woken(12, pain=6)
    said = text(view)
    assert view.decision.light == "red"
    assert "No exercises today." in said
    assert "Sets: tick each" not in said


def test_it_asks_for_no_exercise_while_a_doctor_has_to_look() -> None:
    answers = {one.id: "no" for one in PROTOCOL.triage.questions} | {"bruise": "yes"}
    triage = Triage(id=ID, day=day_of(12), at=at(day_of(12)), answers=answers)  # type: ignore[arg-type]  # each is an Answer
    said = text(seen((*known(12), triage), 12))
    assert "STOP" in said
    assert "No exercises until then." in said
    assert "Show the bruise to a doctor" in said
    assert "Sets: tick each" not in said
    assert "circle a number" not in said


def test_it_calls_for_help_in_an_emergency() -> None:
    answers = {one.id: "no" for one in PROTOCOL.triage.questions} | {"tense-thigh": "yes"}
    triage = Triage(id=ID, day=day_of(12), at=at(day_of(12)), answers=answers)  # type: ignore[arg-type]  # each is an Answer
    said = text(seen((*known(12), triage), 12))
    assert said.index("Call the emergency number now") < said.index("If it pulls")


def test_it_asks_for_no_exercise_after_a_pull() -> None:
    stop = Setback(id=ID, day=day_of(12), at=at(day_of(12)) + timedelta(hours=1), felt="pull")
    said = text(seen((*known(12), stop), 12))
    assert "Sets: tick each" not in said
    assert "safety questions" in said


def test_it_asks_for_nothing_of_a_runner_it_does_not_know(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "today.pdf"
    assert run("sheet", "-o", str(file)).exit_code == 0
    said = PdfReader(file).pages[0].extract_text()
    assert "HOLD" in said
    assert "restride start" in said
    assert "Sets: tick each" not in said


def test_it_saves_the_sheet_and_says_its_code(started: Run, tmp_path: Path) -> None:
    file = tmp_path / "today.pdf"
    output = started("sheet", "-o", str(file)).output
    code = output.split()[-1]
    assert code.startswith("0303-")
    assert code in PdfReader(file).pages[0].extract_text()


def test_it_prints_letter_paper(started: Run, tmp_path: Path) -> None:
    file = tmp_path / "today.pdf"
    started("sheet", "-o", str(file), "--paper", "letter")
    assert float(PdfReader(file).pages[0].mediabox.width) == pytest.approx(612, abs=0.1)


def test_it_tells_a_program_the_same(started: Run, tmp_path: Path) -> None:
    told = json.loads(started("sheet", "-o", str(tmp_path / "today.pdf"), "--json").stdout)
    assert told["lines"] >= 3
    assert told["code"].startswith("0303-")


def test_it_writes_over_nothing_unasked(started: Run, tmp_path: Path) -> None:
    file = tmp_path / "today.pdf"
    file.write_text("mine")
    result = started("sheet", "-o", str(file))
    assert result.exit_code == 2
    assert "is there already" in result.stderr
    assert file.read_text() == "mine"


def test_it_saves_nothing_where_a_page_is_too_small(
    started: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("restride.telling.sheet_words.PULLS", ("Stop at once. " * 200,))
    result = started("sheet", "-o", str(tmp_path / "x.pdf"))
    assert result.exit_code == 2
    assert "more than one page" in result.stderr
    assert not list(tmp_path.glob("*.pdf"))


def test_it_refuses_a_day_to_come(started: Run, tmp_path: Path) -> None:
    result = started("sheet", "-o", str(tmp_path / "x.pdf"), "--day", "2026-03-04")
    assert result.exit_code == 2
    assert "has not come yet" in result.stderr
    assert not (tmp_path / "x.pdf").exists()
