"""Every word of a decision is explained in docs/reasons.md, and every reason is one we give."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from restride import library
from restride.decision.codes import UNLOCKS
from restride.decision.model import Action, Change, Colour, Decision, Met, Question
from restride.protocol.criteria import AnyCriterion
from restride.protocol.value import Kind, Outcome

ROOT = Path(__file__).parents[1]
ROOMS = [ROOT / "src" / "restride" / room for room in ("state", "engine")]
PAGE = (ROOT / "docs" / "reasons.md").read_text("utf-8")
CODE = re.compile(r"`([^`\s]+)`")
CRITERIA = {kind.__struct_config__.tag for kind in get_args(AnyCriterion)}
LABELS = get_args(get_args(Decision.__annotations__["label"])[0])


def tables() -> dict[str, dict[str, str]]:
    """The rows of all tables by code, in groups by the word over their first column."""
    found: dict[str, dict[str, str]] = {}
    above = group = ""
    for line in PAGE.splitlines():
        if line.startswith("|--"):
            group = above.split("|")[1].strip()
        elif line.startswith("| `"):
            codes = CODE.findall(line.split("|")[1])
            found.setdefault(group, {}).update(dict.fromkeys(codes, line))
        above = line
    return found


TABLES = tables()


def engine() -> list[ast.Module]:
    files = [file for room in ROOMS for file in sorted(room.glob("*.py"))]
    return [ast.parse(file.read_text("utf-8")) for file in files]


def calls(name: str) -> Iterator[ast.Call]:
    """Calls of a function of the engine, by its bare name or through its module."""
    for tree in engine():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == name:
                yield node


def named() -> dict[str, ast.Call]:
    """The codes that the engine writes out where it gives a reason or holds."""
    firsts = [(call, call.args[0]) for call in calls("reason")]
    firsts += [(call, call.args[1]) for call in calls("hold")]
    return {
        code.value: call
        for call, code in firsts
        if isinstance(code, ast.Constant) and isinstance(code.value, str)
    }


class Spoken(ast.NodeVisitor):
    """The strings that a function says; what it only compares with or looks for is not said."""

    def __init__(self) -> None:
        self.words: set[str] = set()

    def visit_Compare(self, node: ast.Compare) -> None:
        """A comparison asks for a code, it does not give one."""

    def visit_Set(self, node: ast.Set) -> None:
        """A set is what codes are looked up in."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        match node.values:
            case [ast.Constant(value=str(head)), *_] if head.endswith(":"):
                self.words.add(head.removesuffix(":"))
            case [ast.Constant(value=str(head)), *_]:
                self.words |= {head + outcome for outcome in get_args(Outcome)}

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str):
            self.words.add(node.value)


def spoken() -> set[str]:
    """Every string said in the body of a function of the engine."""
    visitor = Spoken()
    for tree in engine():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                for statement in node.body:
                    visitor.visit(statement)
    return visitor.words


def test_it_explains_every_reason() -> None:
    stops = {f"stop_{kind}" for kind in get_args(Kind)}
    assert TABLES["code"].keys() == UNLOCKS.keys() | stops


def test_it_explains_every_unlock() -> None:
    unlocks = {code for code in UNLOCKS.values() if code is not None}
    assert TABLES["unlock"].keys() == unlocks | {f"do_{kind}" for kind in CRITERIA - {"floor"}}


def test_it_says_what_changes_each_reason() -> None:
    told = {code: row.split("|")[4] for code, row in TABLES["code"].items() if code in UNLOCKS}
    wrong = [code for code, row in told.items() if (UNLOCKS[code] or "") not in row]
    assert not wrong, f"docs/reasons.md names another unlock than UNLOCKS for {wrong}"


def test_it_explains_every_criterion() -> None:
    assert TABLES["criterion"].keys() == CRITERIA


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("action", get_args(Action)),
        ("ask", get_args(Question)),
        ("change of an item", get_args(Change)),
        ("colour", get_args(Colour)),
        ("label", LABELS),
        ("state", get_args(Met)),
        ("triage", (*get_args(Outcome), "unknown")),
        ("activity", tuple(one.id for one in library.load().activities)),
    ],
)
def test_it_explains_every_word_of_a_decision(group: str, words: tuple[str, ...]) -> None:
    assert TABLES[group].keys() == set(words)


def test_it_names_the_numbers_that_a_reason_carries() -> None:
    wrong = [
        f"{code}: {word.arg}"
        for code, call in named().items()
        for word in call.keywords
        if word.arg not in (None, "entries") and f"`{word.arg}`" not in TABLES["code"][code]
    ]
    assert not wrong, f"name these under data in docs/reasons.md: {wrong}"


def test_it_gives_only_reasons_with_an_unlock() -> None:
    assert not named().keys() - UNLOCKS.keys(), "add these to restride.decision.codes.UNLOCKS"


def test_it_has_no_reason_that_is_never_given() -> None:
    assert not UNLOCKS.keys() - spoken(), "no function of the engine gives these; take them out"
