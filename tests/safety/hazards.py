"""The hazards and requirements of docs/safety/hazards.yaml, and the tests that name them."""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec
from ruamel.yaml import YAML

from tests.scenario_file import rules

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "safety" / "hazards.yaml"
TESTS = ROOT / "tests"
MARK = "requirement"


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The parent of everything in the file: unknown keys are refused."""


class Requirement(Part, frozen=True, kw_only=True):
    """One sentence that a test can hold. `scenarios` are rules of tests/scenarios/rules.yaml."""

    id: str
    says: str
    scenarios: tuple[str, ...] = ()


class Hazard(Part, frozen=True, kw_only=True):
    """What may go wrong. `not_yet` says what is not built, where a control would stand in it."""

    id: str
    hazard: str
    harm: str
    causes: tuple[str, ...]
    controls: dict[str, tuple[str, ...]]  # what holds it back, and in which files
    requirements: tuple[Requirement, ...]
    remains: str
    not_yet: str | None = None


class Proof(NamedTuple):
    """A test that names a requirement. Slow ones are run by `make test-all` alone."""

    requirement: str
    file: Path
    test: str
    is_slow: bool = False


@cache
def hazards() -> tuple[Hazard, ...]:
    """Every hazard; raises msgspec.ValidationError with the place of what is wrong."""
    return msgspec.convert(YAML(typ="safe").load(FILE.read_text("utf-8")), tuple[Hazard, ...])


def requirements() -> dict[str, Requirement]:
    """Every requirement by its id."""
    return {one.id: one for hazard in hazards() for one in hazard.requirements}


def hazard_of() -> dict[str, str]:
    """The hazard that each requirement answers."""
    return {one.id: hazard.id for hazard in hazards() for one in hazard.requirements}


@cache
def required_by(rule: str) -> tuple[str, ...]:
    """The requirements that the scenarios of a rule show."""
    return tuple(name for name, one in requirements().items() if rule in one.scenarios)


def rules_named() -> list[str]:
    """Every rule that a requirement names, as it is spelled there."""
    return [rule for one in requirements().values() for rule in one.scenarios]


def shown_by(requirement: Requirement) -> dict[str, list[str]]:
    """The rules whose scenarios show a requirement, by section."""
    found = {
        section: [rule for rule in texts if rule in requirement.scenarios]
        for section, texts in rules().items()
    }
    return {section: several for section, several in found.items() if several}


@cache
def marked() -> tuple[Proof, ...]:
    """Every test that names a requirement in its own marker, in the order of the files."""
    files = sorted(TESTS.rglob("test_*.py"))
    return tuple(proof for file in files for proof in in_file(file))


def in_file(file: Path) -> Iterator[Proof]:
    tree = ast.parse(file.read_text("utf-8"))
    all_slow = any(is_slow(one.value) for one in tree.body if isinstance(one, ast.Assign))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            slow = all_slow or any(map(is_slow, node.decorator_list))
            yield from (Proof(name, file, node.name, slow) for name in named(node))


def is_slow(mark: ast.expr) -> bool:
    return ast.unparse(mark) == "pytest.mark.slow"


def named(test: ast.FunctionDef) -> Iterator[str]:
    """The requirements in the markers of a test."""
    for one in test.decorator_list:
        if isinstance(one, ast.Call) and ast.unparse(one.func) == f"pytest.mark.{MARK}":
            yield from (ast.literal_eval(argument) for argument in one.args)


def only_slowly(wanted: Mapping[str, Requirement], proofs: tuple[Proof, ...]) -> set[str]:
    """The requirements that slow tests show and nothing else."""
    quick = {one.requirement for one in proofs if not one.is_slow}
    slow = {one.requirement for one in proofs if one.is_slow}
    return {name for name in slow - quick if not shown_by(wanted[name])}


def without_test(wanted: Mapping[str, Requirement], proofs: tuple[Proof, ...]) -> list[str]:
    """The requirements that no test and no scenario shows."""
    shown = {one.requirement for one in proofs}
    return [name for name, one in wanted.items() if name not in shown and not shown_by(one)]


def unknown(wanted: Mapping[str, Requirement], proofs: tuple[Proof, ...]) -> list[str]:
    """The markers that name no requirement, each with its test."""
    return [f"{one.test}: {one.requirement}" for one in proofs if one.requirement not in wanted]
