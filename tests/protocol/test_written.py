"""A protocol as written: read with its places, its holes named, and never taken for another."""

from collections.abc import Callable
from pathlib import Path

import pytest

from restride.protocol.compile import compile_folder
from restride.protocol.error import ProtocolRefused
from restride.protocol.folder import Shelves
from restride.protocol.written import Written

FILE = """\
form: written
id: old
version: 1.0.0
title: Old
runnable: false
summary: Two phases.
for_whom: Runners.
sources:
  - {id: paper, known: abstract, title: A paper}
  - {id: memory, known: recalled, title: From memory}
phases:
  - id: first
    title: First
    goal: Begin.
    timeframe: {printed: Days 1-7, from_day: 1, to_day: 7, source: paper}
    source: paper
    exercises:
      - id: press
        title: Press
        moves: [bridge]
        doses: [{sets: 3, hold_s: [30, 45]}]
        rhythm: {per_7_days: 7}
        source: paper
    leave:
      - {says: A hop., test: hop, source: paper}
  - id: second
    title: Second
    goal: Go on.
    timeframe: {printed: Week 2, from_day: 8, to_day: 14, source: paper}
    source: paper
    exercises:
      - {id: run, title: Run, source: paper}
tables:
  - {title: Runs, heads: [week, run], rows: [["1", "5"]], source: paper}
open:
  - {is_a: gap, phases: [second], says: No dose and no end., source: paper}
"""

Spoil = Callable[[str, str], list[str]]


@pytest.fixture
def shelves() -> Shelves:
    return Shelves.of(Path(__file__).parent / "tiny")


@pytest.fixture
def spoil(tmp_path: Path, shelves: Shelves) -> Spoil:
    """What is found wrong, with line and column, once `new` stands for `old`."""

    def spoiled(old: str, new: str) -> list[str]:
        assert FILE.count(old) == 1
        file = tmp_path / "protocol.yaml"
        file.write_text(FILE.replace(old, new), encoding="utf-8")
        with pytest.raises(ProtocolRefused) as refused:
            compile_folder(tmp_path, shelves)
        return [str(error).removeprefix(f"{file}:") for error in refused.value.errors]

    return spoiled


def test_it_keeps_what_was_printed(tmp_path: Path, shelves: Shelves) -> None:
    (tmp_path / "protocol.yaml").write_text(FILE, encoding="utf-8")
    written = compile_folder(tmp_path, shelves)
    assert isinstance(written, Written)
    assert written.phases[0].exercises[0].doses[0].hold_s == (30, 45)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "runnable: false",
            "runnable: true",
            "5:11: a protocol as written cannot be followed. Write `runnable: false`",
        ),
        (
            "Days 1-7, from_day: 1, to_day: 7, source: paper",
            "Days 1-7, from_day: 1, to_day: 7, source: papers",
            "15:68: there is no source `papers`. Choose one of paper, memory.",
        ),
        (
            "{id: run, title: Run, source: paper}",
            "{id: run, title: Run, source: []}",
            "32:39: no source is named. Name at least one.",
        ),
        (
            "{id: run, title: Run, source: paper}",
            "{id: run, title: Run, source: memory}",
            (
                "32:39: `memory` was not read in the writing itself. "
                "Leave out what is not printed, and say so in `open`."
            ),
        ),
        (
            "  - id: second",
            "  - id: first",
            "26:9: the name `first` stands here twice. Rename one of them.",
        ),
        (
            "[30, 45]",
            "[45, 30]",
            "21:35: the range 45 to 30 does not rise. Write the lower number first.",
        ),
        (
            "sets: 3,",
            "sets: 0,",
            "21:24: the number is not above zero. Leave out what was not printed.",
        ),
        (
            "from_day: 8, to_day: 14",
            "from_day: 18, to_day: 14",
            "29:56: the phase ends on day 14, before it begins. Write the later day here.",
        ),
        (
            "from_day: 8,",
            "from_day: 7,",
            (
                "29:16: its days overlap with those of `first`. "
                "Add `is_a: overlap` with phases [first, second] to `open`."
            ),
        ),
        (
            "        rhythm: {per_7_days: 7}\n",
            "",
            (
                "18:9: `press` has no dose or no rhythm, and no gap says so. "
                "Add `is_a: gap` with phases [first] to `open`."
            ),
        ),
        (
            "    leave:\n      - {says: A hop., test: hop, source: paper}\n",
            "",
            (
                "12:5: nothing ends the phase `first`, and no gap says so. "
                "Add `is_a: gap` with phases [first] to `open`."
            ),
        ),
        (
            "phases: [second], says",
            "phases: [second, third], says",
            "36:34: there is no phase `third`. Choose one of first, second.",
        ),
        (
            '["1", "5"]',
            '["1"]',
            "34:46: the row has 1 cells, the table 2 heads. Write one cell for each head.",
        ),
        (
            "moves: [bridge]",
            "moves: [brigde]",
            "20:17: there is no move `brigde`. Add the exercise, or leave the move out.",
        ),
        (
            "test: hop,",
            "test: jump,",
            "25:30: there is no test `jump`. Add the test, or leave its name out.",
        ),
    ],
)
def test_it_refuses_a_faulty_file(spoil: Spoil, old: str, new: str, message: str) -> None:
    found = spoil(old, new)
    assert any(each.startswith(message) for each in found), found


def test_it_does_not_read_a_written_one_as_one_to_follow(tmp_path: Path, shelves: Shelves) -> None:
    (tmp_path / "protocol.yaml").write_text(FILE.replace("form: written\n", ""), encoding="utf-8")
    with pytest.raises(ProtocolRefused, match="`timeframe` is not a known key"):
        compile_folder(tmp_path, shelves)
