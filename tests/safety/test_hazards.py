"""The safety file names what is there: its files, its tests, and a test for every requirement."""

import re
from pathlib import Path

import pytest

from tests.safety.hazards import (
    ROOT,
    Hazard,
    Proof,
    Requirement,
    hazards,
    marked,
    only_slowly,
    requirements,
    rules_named,
    unknown,
    without_test,
)
from tests.safety.write_hazards import PAGE, page
from tests.scenario_file import rules

DRAFT = 15  # hazards that were thought of before anything was built


def each(hazard: Hazard) -> str:
    return hazard.id


def test_it_has_a_test_for_every_requirement() -> None:
    assert not without_test(requirements(), marked())


def test_it_shows_something_of_every_hazard_without_slow_tests() -> None:
    slowly = only_slowly(requirements(), marked())
    assert not [one.id for one in hazards() if {each.id for each in one.requirements} <= slowly]


def test_it_names_only_requirements_that_there_are() -> None:
    assert not unknown(requirements(), marked())


@pytest.mark.parametrize("hazard", hazards(), ids=each)
def test_it_has_a_requirement_and_says_what_remains(hazard: Hazard) -> None:
    assert hazard.requirements
    assert hazard.causes
    assert hazard.remains


@pytest.mark.parametrize("hazard", hazards(), ids=each)
def test_it_points_to_controls_that_are_there(hazard: Hazard) -> None:
    files = [file for several in hazard.controls.values() for file in several]
    assert files
    assert not [file for file in files if not (ROOT / file).is_file()]


@pytest.mark.parametrize("hazard", hazards(), ids=each)
def test_it_numbers_requirements_by_their_hazard(hazard: Hazard) -> None:
    expected = [f"REQ-{hazard.id}-{number}" for number in range(1, len(hazard.requirements) + 1)]
    assert [one.id for one in hazard.requirements] == expected


def test_it_numbers_the_hazards_in_order() -> None:
    names = [hazard.id for hazard in hazards()]
    assert names == [f"H{number:02}" for number in range(1, len(names) + 1)]
    assert len(names) >= DRAFT


def test_it_names_only_rules_that_have_scenarios() -> None:
    there = {rule for texts in rules().values() for rule in texts}
    assert not [name for name in rules_named() if name not in there]


def test_it_says_each_requirement_in_one_sentence() -> None:
    long = [one.id for one in requirements().values() if not re.fullmatch(r"[^.!?]+\.", one.says)]
    assert not long


def test_it_shows_the_page_as_it_is() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `make docs`"


WANTED = {"REQ-H01-1": Requirement(id="REQ-H01-1", says="It holds.")}


def proof(name: str) -> tuple[Proof, ...]:
    return (Proof(name, Path("test_one.py"), "test_it_holds"),)


def test_it_would_notice_a_requirement_without_a_test() -> None:
    assert without_test(WANTED, ()) == ["REQ-H01-1"]
    assert not without_test(WANTED, proof("REQ-H01-1"))


def test_it_would_notice_a_marker_that_names_nothing() -> None:
    assert unknown(WANTED, proof("REQ-H01-9")) == ["test_it_holds: REQ-H01-9"]
    assert not unknown(WANTED, proof("REQ-H01-1"))


def test_it_would_notice_a_requirement_that_only_slow_tests_show() -> None:
    (quick,) = proof("REQ-H01-1")
    slow = quick._replace(is_slow=True)
    assert only_slowly(WANTED, (slow,)) == {"REQ-H01-1"}
    assert not only_slowly(WANTED, (slow, quick))
