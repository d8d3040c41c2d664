"""The sheets of exercises and tests: whole, and every fault refused with its place."""

import shutil
from collections.abc import Sized
from pathlib import Path

import pytest

import restride.library
from restride.library.claim import load_evidence
from restride.library.compile_sheets import read_sheets
from restride.library.sheets import load_sheets
from restride.protocol.error import ProtocolRefused
from restride.protocol.exercise import Exercise
from restride.protocol.model import Protocol
from restride.protocol.names import sources_of
from restride.protocol.test_sheet import TestSheet
from restride.protocol.value import Sourced
from restride.protocol.walk import walk

TINY = Path(__file__).parents[1] / "protocol" / "tiny"
LIBRARY = Path(restride.library.__file__).parent
NAMES = [path.stem for path in sorted((LIBRARY / "exercises").glob("*.yaml"))]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny library that a test may change."""
    return Path(shutil.copytree(TINY, tmp_path / "library"))


def everything() -> list[Exercise | TestSheet]:
    return [*load_sheets().exercises, *load_sheets().tests]


def faults(library: Path) -> list[str]:
    with pytest.raises(ProtocolRefused) as refused:
        read_sheets(library, {"paper", "editorial"})
    return [str(error).removeprefix(f"{library}/") for error in refused.value.errors]


def broken(library: Path, file: str, old: str, new: str) -> list[str]:
    path = library / file
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return faults(library)


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("jog", "tempo:", "temp:", "13:1: `temp` is not a known key. Perhaps you meant `tempo`."),
        ("jog", "breathing: Breathe.\n", "", "1:1: `breathing` is missing. Add `breathing:` here."),
        ("jog", "exercise: bridge", "exercise: brigde", "17:33: there is no exercise `brigde`."),
        ("jog", "source: paper", "source: papers", "19:9: there is no source `papers`."),
        ("jog", "source: paper", "source: editorial", "19:9: an editorial choice gives no reason."),
        ("jog", "id: jog", "id: run", "1:5: the id is not the name of its file, `jog`."),
        ("bridge", "mend: Hold", "fix: Hold", "8:28: `fix` is not a known key."),
        ("bridge", "sides: both", "sides: left", "13:8: invalid enum value 'left'."),
    ],
)
def test_it_refuses_a_faulty_exercise_with_its_place(
    tiny: Path, file: str, old: str, new: str, message: str
) -> None:
    (fault,) = broken(tiny, f"exercises/{file}.yaml", old, new)
    assert fault.startswith(f"exercises/{file}.yaml:{message}")


def test_it_refuses_a_faulty_test_with_its_place(tiny: Path) -> None:
    (fault,) = broken(tiny, "tests/hop.yaml", "valid: {days: 7", "valid: {days: 0")
    assert fault.startswith("tests/hop.yaml:13:15: expected `int` >= 1.")


def test_it_names_the_faults_of_every_file(tiny: Path) -> None:
    (tiny / "tests" / "hop.yaml").write_text("id: hop\n", "utf-8")
    named = broken(tiny, "exercises/jog.yaml", "exercise: bridge", "exercise: bridges")
    assert [fault.split(":")[0] for fault in named] == ["exercises/jog.yaml", "tests/hop.yaml"]


def test_it_rests_only_on_sources_that_are_in_the_library() -> None:
    known = {study.id for study in load_evidence().studies}
    for sheet in everything():
        for _, value in walk(sheet):
            if isinstance(value, Sourced):
                assert set(sources_of(value)) <= known, sheet.id


def test_it_leans_on_nothing_recalled() -> None:
    recalled = {one.id for one in load_evidence().studies if one.known == "recalled"}
    for sheet in everything():
        for _, value in walk(sheet):
            if isinstance(value, Sourced):
                assert not recalled & set(sources_of(value)), sheet.id


@pytest.mark.requirement("REQ-H29-3")
def test_it_has_every_part_of_every_exercise_that_a_runner_is_asked_for(
    protocol: Protocol,
) -> None:
    exercises = {one.id: one for one in load_sheets().exercises}
    for move in protocol.moves:
        exercise = exercises[move.id]
        assert all(len(part) for part in _parts(exercise)), move.id
        assert len(exercise.faults) > 1, move.id
        assert exercise.easier, move.id


def _parts(exercise: Exercise) -> tuple[Sized, ...]:
    names = ("purpose", "set_up", "steps", "cues", "faults", "stop", "stop_signs", "breathing")
    return tuple(getattr(exercise, name) for name in (*names, "tempo", "order", "muscles"))


def test_it_gives_a_move_the_words_of_its_sheet(protocol: Protocol) -> None:
    exercises = {one.id: one for one in load_sheets().exercises}
    assert protocol.moves
    assert all(exercises[move.id].move() == move for move in protocol.moves)


def test_it_gives_a_test_the_words_of_its_sheet(protocol: Protocol) -> None:
    tests = {one.id: one for one in load_sheets().tests}
    assert protocol.tests
    assert all(tests[test.id].definition() == test for test in protocol.tests)


def test_it_says_which_tests_need_a_device() -> None:
    tests = load_sheets().tests
    assert {one.id for one in tests if one.device is not None} == {
        *("bike-150-watts", "h-test", "isometric-strength", "nordic-force"),
    }


def test_it_says_for_every_norm_who_it_is_from() -> None:
    for test in load_sheets().tests:
        assert all(norm.population for norm in test.norms), test.id
