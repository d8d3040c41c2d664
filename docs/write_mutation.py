"""Write docs/safety/mutation.md from what `make mutation` found; fail where too little is noticed.

What survived stands there with its reason, from survivors.yaml beside the page.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec
from mutmut.mutation.diff_apply import get_diff_for_mutant
from ruamel.yaml import YAML

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).parent / "safety" / "mutation.md"
REASONS = Path(__file__).parent / "safety" / "survivors.yaml"
ROOMS = ("engine", "state", "store")
LEAST = {"engine": 95.0}  # percent that the tests must notice
BY_TYPES, BY_TESTS, SURVIVED = 37, {1, 3, -24, 24, 36, 152, 255}, {0, 33}
UNTOLD = "Not explained yet."
SQL = re.compile(r"\b(BEGIN|COMMIT|DELETE|INSERT|PRAGMA|ROLLBACK|SELECT|VACUUM|VALUES)\b")
ABOUT = """
# What the tests do not notice

Written by `make mutation`. It changes every function of the rooms that decide and keep, one small
place at a time: `<` to `<=`, `and` to `or`, a number to the next, a value to nothing, an argument
left out. For each change the tests must fail: an engine that can be changed unnoticed is not
tested. Two sorts are counted apart and are not in the score: what the type checker refuses, which
`make test` asks first, and words of SQL in other letters, which mean the same.

Numbers that stand outside of functions are not changed by the tool. The numbers of the guardrails
and of the protocol are held by tests of their own.

| room | changes | refused by the types | the same in SQL | noticed by a test | survived | score |
|---|---|---|---|---|---|---|
""".lstrip()


class Reason(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Why changes of one function may survive: the lines that each would put in its place."""

    now: tuple[str, ...]
    why: str


class Change(NamedTuple):
    """A change that survived: where, the lines taken out, the lines put in."""

    place: str
    was: str
    now: str


def main() -> int:
    """Write the page; 1 where a room is below its least, or a survivor has no reason."""
    reasons = msgspec.convert(
        YAML(typ="safe").load(REASONS.read_text("utf-8")), dict[str, tuple[Reason, ...]]
    )
    rows, lists, wrong = [], [], []
    for room in ROOMS:
        codes = results(room)
        if not codes or None in codes.values():
            rows.append(f"| `{room}` | not all tried yet | | | | | |")
            wrong += [f"{room}: not every change was tried"] if room in LEAST else []
            continue
        unnoticed = [change(room, name) for name, code in codes.items() if code in SURVIVED]
        survived = [one for one in unnoticed if not is_same_sql(one)]
        types = sum(code == BY_TYPES for code in codes.values())
        tests = sum(code in BY_TESTS for code in codes.values())
        score = 100 * tests / max(1, tests + len(survived))
        same = len(unnoticed) - len(survived)
        counts = (len(codes), types, same, tests, len(survived), f"{score:.1f} %")
        rows.append(f"| `{room}` | {' | '.join(map(str, counts))} |")
        if score < LEAST.get(room, 0):
            wrong.append(f"{room}: the tests notice {score:.1f} %, not {LEAST[room]} %")
        told = list(listed(survived, reasons))
        wrong += [f"{room}: say in {REASONS.name} why {line}" for line in told if UNTOLD in line]
        lists += [f"\n## `{room}`: what survived, and why\n", *told]
    PAGE.write_text(ABOUT + "\n".join([*rows, *lists]) + "\n", "utf-8")
    sys.stdout.writelines(f"{line}\n" for line in [*rows, *wrong])
    return bool(wrong)


def results(room: str) -> dict[str, int | None]:
    """Each change of a room by name, with how the tests ended."""
    found: dict[str, int | None] = {}
    for file in sorted((ROOT / "mutants" / "src" / "restride" / room).glob("*.py.meta")):
        found |= json.loads(file.read_text("utf-8"))["exit_code_by_key"]
    return found


def change(room: str, name: str) -> Change:
    """What a change does, from its name: `restride.engine.now.x_reason__mutmut_3`."""
    _, _, module, function = name.rsplit("__mutmut_", 1)[0].split(".")
    path = Path("src", "restride", room, f"{module}.py")
    lines = get_diff_for_mutant(name, path=path).splitlines()[2:]
    was, now = (
        " ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+"
    )
    function = function.removeprefix("x_").removeprefix("xǁ").replace("ǁ", ".")
    return Change(f"{module}.{function}", was, now)


def is_same_sql(one: Change) -> bool:
    """Whether only the letters of a statement of SQL are larger or smaller."""
    return bool(SQL.search(one.was)) and one.was.lower() == one.now.lower()


def listed(survived: list[Change], reasons: dict[str, tuple[Reason, ...]]) -> Iterator[str]:
    """A line a change, by place; those that share a reason and a line together."""
    for one in sorted(survived):
        why = next((r.why for r in reasons.get(one.place, ()) if one.now in r.now), None)
        yield f"- `{one.place}`: `{one.was}` → `{one.now}`. {why or UNTOLD}"


if __name__ == "__main__":
    sys.exit(main())
