"""Every slip of the pen is refused, or docs/protocol-mutations.md tells why it is harmless."""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path

import pytest

from restride.library import load
from restride.library.shelf import newest
from restride.protocol.check import check
from restride.protocol.written import Written
from tests.protocol.mutants import Mutant, accepted, mutants

PAGE = Path(__file__).parents[2] / "docs" / "protocol-mutations.md"
ROW = re.compile(r"^\| `(?P<pattern>[^`]+)` \| (?P<why>.+) \|$", re.MULTILINE)
pytestmark = pytest.mark.slow


def rows() -> dict[str, str]:
    return {row["pattern"]: row["why"] for row in ROW.finditer(PAGE.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def let_through() -> list[Mutant]:
    writings = [one for one in newest() if isinstance(one, Written)]
    checked = partial(check, writings=writings)
    assert checked(load()) == []
    return [mutant for mutant in mutants(load()) if accepted(mutant, checked)]


def matching(kind: str) -> list[str]:
    return [pattern for pattern in rows() if fnmatchcase(kind, pattern)]


def test_it_breaks_the_protocol_in_every_way() -> None:
    done = [mutant.done for mutant in mutants(load())]
    for kind in ("gate dropped:", "inverted:", "one leg:", "source deleted:", "no source:"):
        assert kind in done
    assert done.count("doubled:") > 300
    assert sum(each.endswith("swapped:") for each in done) > 30


@pytest.mark.requirement("REQ-H22-2")
def test_it_accepts_none_silently(let_through: list[Mutant]) -> None:
    silent = {mutant.kind for mutant in let_through if not matching(mutant.kind)}
    assert not silent, f"refuse these or say in {PAGE.name} why they are harmless"


def test_it_tells_of_nothing_that_is_refused(let_through: list[Mutant]) -> None:
    kinds = {mutant.kind for mutant in let_through}
    spare = [each for each in rows() if not any(fnmatchcase(kind, each) for kind in kinds)]
    assert not spare, f"{PAGE.name} has rows for what is refused"


def test_it_refuses_every_lost_source(let_through: list[Mutant]) -> None:
    assert not [mutant for mutant in let_through if "source" in mutant.done]


@pytest.mark.requirement("REQ-H22-2")
def test_it_refuses_every_criterion_turned_round(let_through: list[Mutant]) -> None:
    assert not [mutant for mutant in let_through if mutant.done in ("inverted:", "one leg:")]


@pytest.mark.requirement("REQ-H22-2")
def test_it_refuses_every_gate_left_open(let_through: list[Mutant]) -> None:
    opened = [mutant for mutant in let_through if mutant.done == "gate dropped:"]
    assert {mutant.steps[-1] for mutant in opened} <= {"requires", "milestone"}
    assert all("late" in mutant.steps or "requires" in mutant.steps for mutant in opened)


def test_it_lets_only_our_own_doses_grow(let_through: list[Mutant]) -> None:
    for mutant in doses(let_through):
        inside = mutant.value
        for step in mutant.steps[: mutant.steps.index("dose")]:
            inside = inside[step]  # type: ignore[index]  # a step may be a key or a place
        assert "editorial" in inside["source"] or "also" in mutant.steps, mutant.steps


def doses(let_through: list[Mutant]) -> Iterator[Mutant]:
    return (each for each in let_through if "dose" in each.steps and "ladders" in each.steps)
