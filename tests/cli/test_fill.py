"""A filled-in sheet: line by line, in one go, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from restride.cli.sheet_entry import read_line
from tests.cli.alice import Run, SetDay, appended, write_answers

CALM = {"sharp": False, "tightness": "none", "limp": False}
Line = dict[str, Any]


def printed(run: Run, file: Path) -> str:
    """The code of today's sheet."""
    return str(report(run, file)["code"])


def report(run: Run, file: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(run("sheet", "-o", str(file), "--json").stdout)
    return told


@pytest.fixture
def code(started: Run, tmp_path: Path) -> str:
    return printed(started, tmp_path / "sheet.pdf")


@pytest.fixture
def fill(started: Run, code: str) -> Callable[..., Result]:
    return lambda *words, **typed: started("fill", code, *words, **typed)


def entries(result: Result) -> list[Line]:
    kept = ("move", "asked", "done", "pain", *CALM, "kind", "day")
    return [{name: one[name] for name in kept if name in one} for one in appended(result)]


def test_it_writes_what_restride_did_writes(started: Run, fill: Callable[..., Result]) -> None:
    (by_sheet,) = entries(fill("1=3,0,nothing", "--json"))
    calm = ("--pain", "0", "--no-sharp", "--tightness", "none", "--no-limp")
    (by_name,) = entries(started("did", "heel-press", *calm, "--json"))
    assert by_sheet == by_name


def test_it_writes_fewer_sets_than_asked(fill: Callable[..., Result]) -> None:
    (entry,) = entries(fill("1=2,1,tight", "--json"))
    assert entry["done"] == [{"times": 2, "hold_s": 30.0}]
    assert (entry["pain"], entry["tightness"], entry["sharp"]) == (1, "one_side", False)


@pytest.mark.requirement("REQ-H04-2")
@pytest.mark.parametrize("said", ["1=3", "1=3,-", "1=3,?"])
def test_it_leaves_an_empty_box_unanswered(fill: Callable[..., Result], said: str) -> None:
    (entry,) = entries(fill(said, "--json"))
    assert not {"pain", *CALM} & set(entry)


def test_it_writes_nothing_for_a_line_without_a_tick(fill: Callable[..., Result]) -> None:
    result = fill("1=3,0,nothing", "2=0")
    assert result.output.count("Written:") == 1
    assert "Not done: 2, 3" in result.output


def test_it_writes_the_evening_of_the_sheets_own_day(
    fill: Callable[..., Result], set_day: SetDay
) -> None:
    set_day("2026-03-04")
    did, after = entries(fill("1=3,0,nothing", "evening=1", "--json"))
    assert did["day"] == "2026-03-03"
    assert after == {"kind": "after", "day": "2026-03-03", "pain": 1}


def test_it_writes_the_morning_to_the_next_day(
    fill: Callable[..., Result], set_day: SetDay
) -> None:
    set_day("2026-03-04")
    (morning,) = entries(fill("morning=2,limp", "--json"))
    assert morning == {"kind": "morning", "day": "2026-03-04", "pain": 2, "limp": True}


def test_it_knows_the_sheet_after_the_day_has_changed(
    started: Run, fill: Callable[..., Result]
) -> None:
    started("did", "heel-press", "--pain", "6", "--sharp")
    assert "No exercises" in started("today").output
    (entry,) = entries(fill("3=3,0,nothing", "--json"))
    assert entry["move"] == "extender"


def test_it_keeps_two_times_of_a_day_apart(fill: Callable[..., Result]) -> None:
    assert len(entries(fill("1=3,0,nothing", "--json"))) == 1
    assert len(entries(fill("2=3,0,nothing", "--json"))) == 1


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("1", "there is no = in it"),
        ("1=", "Type the sets that are ticked"),
        ("1=x", "'x' is no whole number from 0 to 1000"),
        ("1=3,11", "'11' is no whole number from 0 to 10"),
        ("1=3,0,fine", "'fine' is none of sharp, tight"),
        ("1=3,0,nothing,limp", "nothing and limp do not go together"),
        ("1=3,0,whole,part", "'part' says again, or otherwise"),
        ("1=0,3", "there is nothing to say of it"),
        ("99=3", "the sheet has the lines 1 to"),
        ("evening=", "is no whole number"),
        ("evening=11", "is no whole number from 0 to 10"),
        ("morning=", "the pain is missing"),
        ("morning=0,nothing", "'nothing' is none of limp, no-limp"),
        ("noon=1", "the sheet has the lines 1 to"),
    ],
)
def test_it_refuses_what_it_does_not_understand(
    started: Run, fill: Callable[..., Result], said: str, why: str
) -> None:
    before = started("log", "show", "--json").stdout
    result = fill("2=3,0,nothing", said)
    assert result.exit_code == 2
    assert why in result.stderr
    assert started("log", "show", "--json").stdout == before


def test_it_refuses_a_line_that_is_there_twice(fill: Callable[..., Result]) -> None:
    result = fill("1=3,0", "01=2,0")
    assert result.exit_code == 2
    assert "it is there twice" in result.stderr


def test_it_refuses_a_line_that_is_written_already(
    started: Run, fill: Callable[..., Result]
) -> None:
    started("did", "heel-press", "--pain", "0")
    result = fill("1=3,0,nothing")
    assert result.exit_code == 2
    assert "Line 1: it is written down already" in result.stderr


def test_it_refuses_a_morning_that_has_not_come(fill: Callable[..., Result]) -> None:
    result = fill("1=3,0,nothing", "morning=0")
    assert result.exit_code == 2
    assert "has not come yet" in result.stderr


def test_it_refuses_the_code_of_another_sheet(started: Run, code: str) -> None:
    other = f"{code[:-1]}{'0' if code[-1] != '0' else '1'}"
    result = started("fill", other, "1=3,0")
    assert result.exit_code == 2
    assert f"has the sheet {other}" in result.stderr


@pytest.mark.parametrize("typed", ["hello", "1399-AAAA", ""])
def test_it_refuses_what_is_no_code(started: Run, typed: str) -> None:
    result = started("fill", typed, "1=3,0")
    assert result.exit_code == 2
    assert "is no sheet's code" in result.stderr


def test_it_takes_a_code_as_it_was_misread(started: Run, code: str) -> None:
    typed = code.lower().replace("0", "o").replace("1", "l")
    assert started("fill", typed, "1=3,0,nothing").exit_code == 0


def test_it_refuses_to_write_nothing(fill: Callable[..., Result]) -> None:
    result = fill("1=0", "2=0")
    assert result.exit_code == 2
    assert "nothing was written" in result.stderr


def test_it_says_how_without_a_terminal(fill: Callable[..., Result]) -> None:
    result = fill()
    assert result.exit_code == 2
    assert "1=3,0,nothing evening=0" in result.stderr


def test_it_asks_line_by_line_in_the_order_of_the_sheet(alice_there: Run, tmp_path: Path) -> None:
    told = report(alice_there, tmp_path / "x.pdf")
    lines = told["lines"]
    typed = "3 0 nothing\n" + "0\n" * (lines - 1) + "0\n"
    result = alice_there("fill", told["code"], typed=typed)
    assert result.exit_code == 0, result.output
    assert [f"{at}. " in result.output for at in range(1, lines + 1)] == [True] * lines
    assert "Written: Heel press" in result.output
    assert "Written: worst pain to bedtime, pain 0" in result.output


@pytest.mark.requirement("REQ-H04-3")
def test_it_takes_no_empty_line_for_an_answer(alice_there: Run, tmp_path: Path) -> None:
    code = printed(alice_there, tmp_path / "x.pdf")
    result = alice_there("fill", code, typed="\n" * 30)
    assert result.exit_code != 0
    assert "Type the sets that are ticked" in result.output
    assert '"did"' not in alice_there("log", "show", "--json").stdout


def test_it_asks_for_what_the_line_left_out(alice_there: Run, tmp_path: Path) -> None:
    told = report(alice_there, tmp_path / "x.pdf")
    lines = told["lines"]
    typed = "3\n2\n1\nn\n" + "?\n" * (lines - 1) + "?\n"
    result = alice_there("fill", told["code"], typed=typed)
    assert "How sore was the old spot at its worst?" in result.output
    assert "Anything sharp, tight or limping?" in result.output
    assert "pain 2" in result.output


def test_it_sends_a_test_to_its_own_command(run: Run, tmp_path: Path) -> None:
    late = write_answers(tmp_path / "late.json", injured_on="2026-02-01", already_jogging=True)
    run("start", "--answers", late)
    code = printed(run, tmp_path / "x.pdf")
    result = run("fill", code, "1=30,0")
    assert result.exit_code == 2
    assert "a test is written down with: restride test single-leg-bridge" in result.stderr


@pytest.mark.parametrize(
    ("said", "sets", "answers"),
    [
        ("3", 3, {}),
        ("3 0 nothing", 3, {"pain": 0, **CALM}),
        ("3,0, nothing", 3, {"pain": 0, **CALM}),
        ("3 - limp", 3, {"pain": None, **CALM, "limp": True}),
        ("2 1 sharp tight-both", 2, {"pain": 1, "sharp": True, "tightness": "both", "limp": False}),
        ("6 0 free", 6, {"pain": 0, "hesitation": False}),
        ("3 part", 3, {"full_range": False}),
        ("0", 0, {}),
    ],
)
def test_it_reads_a_line(said: str, sets: int, answers: Line) -> None:
    assert read_line(said) == (sets, answers)
