"""Write docs/safety/properties.md from the properties themselves: `make docs`."""

import ast
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from tests.properties.faults import FAULTS

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "safety" / "properties.md"
HEAD = """\
# Properties

Written by `make docs` from the tests in `tests/properties/`. A property is a sentence that has to
hold for **every** log, not for one case. Each is tried on made-up recoveries that are cut on some
day, with up to four things gone wrong, some logged late, twice, or taken back
([what may happen](../../tests/properties/troubles.py)). What it means *to advance* is
[written once](../../tests/properties/standing.py).

`make test` tries 60 fixed logs for each property. `make test-all` tries 100,000, in batches of
1,000: the number in a test's name is the seed that finds them again. It takes hours, and may be
done in pieces: `make depth` tries the properties alone, and may be stopped at any time. The batches
that passed are kept in `.depth/`, by the digest of engine, properties and Hypothesis. On the same
ones neither command tries them again, but for the first of each property; any change starts anew.
`.venv/bin/python -m tests.properties.depth` says how many logs each has behind it.
`make test-all EXAMPLES=2000` tries fewer. None of this shows what no log was made up for: see
[coverage gaps](coverage-gaps.md).

Two properties have few cases, 2,640 of [failed tests](../../tests/properties/test_failed_tests.py)
and 2,310 of [guardrails](../../tests/properties/test_guardrails.py). More examples only repeat
them, so `make test-all` tries [every one](../../tests/properties/test_every_case.py), too.

Two logs are compared until they part. They part where one runner is sent back by the watch after
return, or by four weeks away, and the other is not. And mornings are held against what is usual for
the runner, learnt from the first ones: where the same answers are judged more mildly in the second
log, the two are no longer compared (H19 in [hazards](hazards.md)).

**Each property can fail.** The fault beside it, put into the engine on purpose, makes it fail; a
slow test does so for every one.
"""


class Property(NamedTuple):
    """One property: where it stands, what its file is about, and its own sentence."""

    file: Path
    about: str
    name: str
    says: str


def properties() -> list[Property]:
    """Every property, by file and in its order there."""
    found = []
    for file in sorted(HERE.glob("test_*.py")):
        module = ast.parse(file.read_text())
        about = first_line(module)
        tests = [one for one in module.body if isinstance(one, ast.FunctionDef)]
        found += [
            Property(file, about, one.name, first_line(one)) for one in tests if one.name in FAULTS
        ]
    return found


def first_line(node: ast.Module | ast.FunctionDef) -> str:
    return (ast.get_docstring(node) or "").partition("\n\n")[0].replace("\n", " ")


def page() -> str:
    """The whole page."""
    return HEAD + "".join(
        section(about, list(some)) for about, some in groupby(properties(), lambda one: one.about)
    )


def section(about: str, some: list[Property]) -> str:
    file = some[0].file.relative_to(ROOT)
    rows = "".join(f"| {one.says} | {FAULTS[one.name].says} |\n" for one in some)
    return (
        f"\n## {about.rstrip('.')}\n\n[{file.name}](../../{file})\n\n"
        f"| what holds for every log | the fault that it finds |\n|---|---|\n{rows}"
    )


if __name__ == "__main__":
    PAGE.write_text(page())
