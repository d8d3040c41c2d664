"""The rooms of docs/architecture.md: a room imports only from the rows above its own."""

import ast
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "restride"
ROWS = (
    {"protocol", "log"},
    {"decision"},
    {"state"},
    {"engine"},
    {"library", "store"},
    {"runs"},
    {"body"},
    {"outputs"},
    {"trial"},
    {"telling"},
    {"entering"},
    {"web", "cli"},
)
# The engine has no clock, disk, network or chance. What is not here, it may not import.
PURE = {
    "bisect",
    "collections",
    "dataclasses",
    "datetime",
    "enum",
    "functools",
    "itertools",
    "math",
    "msgspec",
    "operator",
    "statistics",
    "typing",
    "uuid",
}
CHANCE = {"uuid1", "uuid4", "uuid6", "uuid7", "uuid8", "getnode"}
CLOCK = {"now", "today", "utcnow"}
IMPURE_CALLS = {"open", "input", "print", "exec", "eval", "__import__"}


def row_of(room: str) -> int:
    for number, rooms in enumerate(ROWS):
        if room in rooms:
            return number
    message = f"src/restride/{room} is in no row of {Path(__file__).name}: give it one"
    raise AssertionError(message)


def imported(tree: ast.AST, package: str) -> list[tuple[int, str]]:
    """Every module imported anywhere in a file, relative ones written out, with its line."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            start = ".".join(above) if node.level else ""
            module = ".".join(part for part in (start, node.module) if part)
            found += [(node.lineno, f"{module}.{alias.name}") for alias in node.names]
    return found


def upward(source: str, package: str) -> list[str]:
    """Say which imports do not point up from `package`, such as `restride.store`."""
    room = package.split(".")[1]
    wrong = []
    for line, name in imported(ast.parse(source), package):
        parts = name.split(".")
        if parts[0] != "restride" or len(parts) == 1 or parts[1] == room:
            continue
        if not any(parts[1] in row for row in ROWS) and "." not in name.removeprefix("restride."):
            continue  # a name of the package itself, as in `from restride import __version__`
        if row_of(parts[1]) >= row_of(room):
            allowed = sorted(r for row in ROWS[: row_of(room)] for r in row) or ["nothing of ours"]
            wrong.append(f"line {line}: {room} imports {name}; it may see {', '.join(allowed)}")
    return wrong


def impure(source: str, package: str) -> list[str]:
    """Say where a file would reach for a clock, a disk, the network or chance."""
    tree = ast.parse(source)
    wrong = []
    for line, name in imported(tree, package):
        parts = name.split(".")
        if parts[0] != "restride" and (parts[0] not in PURE or parts[-1] in CHANCE):
            wrong.append(f"line {line}: {name} is not on the list of pure modules")
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in CLOCK | CHANCE:
            owner = ast.unparse(node.value).rpartition(".")[2]
            if owner in {"date", "datetime", "uuid"}:
                wrong.append(f"line {node.lineno}: {owner}.{node.attr} is a clock or chance")
        if isinstance(node, ast.Call) and ast.unparse(node.func) in IMPURE_CALLS:
            wrong.append(f"line {node.lineno}: {ast.unparse(node.func)}() reaches outside")
    return wrong


def package_of(file: Path) -> str:
    return ".".join(("restride", *file.relative_to(SOURCE).parent.parts))


def rooms() -> list[str]:
    return sorted(folder.name for folder in SOURCE.iterdir() if any(folder.rglob("*.py")))


@pytest.mark.parametrize("room", rooms())
def test_it_imports_only_from_rooms_above(room: str) -> None:
    wrong = [
        f"{file.relative_to(SOURCE)} {complaint}"
        for file in sorted((SOURCE / room).rglob("*.py"))
        for complaint in upward(file.read_text("utf-8"), package_of(file))
    ]
    assert not wrong, "imports point up only:\n" + "\n".join(wrong)


def test_it_keeps_the_engine_pure() -> None:
    wrong = [
        f"{file.relative_to(SOURCE)} {complaint}"
        for room in ("state", "engine")
        for file in sorted((SOURCE / room).rglob("*.py"))
        for complaint in impure(file.read_text("utf-8"), package_of(file))
    ]
    assert not wrong, "decide() has no clock, disk, network or chance:\n" + "\n".join(wrong)


@pytest.mark.parametrize(
    ("source", "package"),
    [
        ("from restride.engine.decide import decide", "restride.log"),
        ("import restride.cli", "restride.engine"),
        ("from restride import store", "restride.engine"),
        ("from ..store import sql", "restride.library"),
        ("from ...web import views", "restride.cli.draw"),
        ("def late():\n    from restride.web import views", "restride.outputs"),
    ],
)
def test_it_notices_an_import_that_points_down(source: str, package: str) -> None:
    assert upward(source, package)


@pytest.mark.parametrize(
    ("source", "package"),
    [
        ("from restride.log.model import Log", "restride.engine"),
        ("from restride import __doc__", "restride.cli"),
        ("from .days import by_day", "restride.engine"),
        ("from ..engine import decision", "restride.cli"),
    ],
)
def test_it_allows_an_import_that_points_up(source: str, package: str) -> None:
    assert not upward(source, package)


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "from pathlib import Path",
        "import sqlite3",
        "from uuid import uuid4",
        "import uuid\nuuid.uuid4()",
        "import datetime\ndatetime.datetime.now()",
        "from datetime import date\ndate.today()",
        "open('log.jsonl')",
    ],
)
def test_it_notices_what_is_not_pure(source: str) -> None:
    assert impure(source, "restride.engine")
