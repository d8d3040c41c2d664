"""Today on one screen."""

import json
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from restride.cli import terminal
from restride.decision.model import Colour, Decision
from restride.library import load
from restride.telling.names import Names
from restride.telling.session import item_words
from tests.cli.alice import Run, SetDay, write_answers


@pytest.mark.requirement("REQ-H15-1")
def test_it_shows_the_light_in_word_and_shape(started: Run) -> None:
    assert "? UNKNOWN" in started("today").output


def test_it_fits_on_one_screen(started: Run) -> None:
    lines = started("today").output.splitlines()
    assert len(lines) <= 34
    assert max(map(len, lines)) <= 80


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_it_keeps_to_the_width(started: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setattr(terminal, "width", lambda *_: columns)
    assert max(map(len, started("today").output.splitlines())) <= columns


@pytest.mark.requirement("REQ-H15-1")
def test_it_does_without_unicode(started: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "unicode", lambda: False)
    assert started("today").output.isascii()


def test_it_asks_for_the_morning_first(started: Run, set_day: SetDay) -> None:
    set_day("2026-03-04")
    assert "restride morning" in started("today").output


def test_it_shows_what_opens_next(started: Run) -> None:
    output = started("today").output
    assert "OPENS NEXT" in output
    assert "of 5 met" in output


def test_it_prints_the_decision_as_its_contract(started: Run) -> None:
    printed = json.loads(started("today", "--json").stdout)
    assert set(printed) == set(Decision.__struct_fields__)


@pytest.mark.requirement("REQ-H24-3", "REQ-H25-3")
def test_it_shows_a_day_as_it_was_known_that_evening(started: Run, set_day: SetDay) -> None:
    set_day("2026-03-04")
    started("setback", "--felt", "pull", "--day", "2026-03-03")
    now = started("today", "--on", "2026-03-03").output
    then = started("today", "--on", "2026-03-03", "--as-known").output
    assert "RED" in now
    assert "RED" not in then


@pytest.mark.requirement("REQ-H09-2")
def test_it_refuses_a_day_to_come(started: Run) -> None:
    result = started("today", "--on", "2026-03-20")
    assert result.exit_code == 2
    assert "restride plan" in result.stderr


@pytest.mark.requirement("REQ-H06-1")
def test_it_uses_yards_for_who_wants_them(started: Run) -> None:
    started("setup", "--units", "imperial")
    assert " yd" in started("plan", "--days", "12").output


@pytest.mark.requirement("REQ-H15-2")
def test_it_says_what_to_tell_a_physio(run: Run, tmp_path: Path) -> None:
    run("start", "--answers", write_answers(tmp_path / "a.json", confirmed_by="nobody"))
    output = run("today").output
    assert "PHYSIO" in output
    assert "No physio or doctor has confirmed" in output
    assert "Heel press" in output


@pytest.mark.parametrize(("light", "times"), [("green", 1), ("amber", 0), ("unknown", 0)])
def test_it_calls_nothing_a_step_up_unless_green(started: Run, light: Colour, times: int) -> None:
    printed = started("today", "--json").stdout
    item = replace(msgspec.json.decode(printed, type=Decision).session[0], change="up")
    words = item_words(item, Names(load()), imperial=False, light=light)
    assert words.count("one step up") == times
