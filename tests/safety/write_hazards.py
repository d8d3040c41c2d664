"""Write docs/safety/hazards.md from hazards.yaml and the tests that show it: `make docs`."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from tests.safety.hazards import FILE, ROOT, Hazard, Proof, Requirement, hazards, marked, shown_by

PAGE = FILE.with_suffix(".md")
UP = "../.."
HEAD = """\
# Hazards

Written by `make docs` from [hazards.yaml](hazards.yaml) and the markers of the tests. How to read
it: [the safety file](README.md). What no test shows: [coverage gaps](coverage-gaps.md).

| | what may go wrong | requirements | built |
|---|---|--:|---|
"""


def page() -> str:
    """The whole page."""
    return HEAD + "".join(row(one) for one in hazards()) + "".join(map(section, hazards()))


def row(one: Hazard) -> str:
    built = "yes" if one.not_yet is None else "in part"
    return f"| [{one.id}](#{one.id.lower()}) | {one.hazard} | {len(one.requirements)} | {built} |\n"


def section(one: Hazard) -> str:
    parts = [
        f"\n## {one.id}",
        f"**{one.hazard}**",
        f"**Harm.** {one.harm}",
        "**Causes**\n\n" + bullets(one.causes),
        "**What holds it back**\n\n" + bullets(map(control, one.controls.items())),
        *([] if one.not_yet is None else [f"**Not built yet.** {one.not_yet}"]),
        "**Requirements, and the tests that show them**\n\n" + bullets(proven(one)),
        f"**What remains.** {one.remains}",
    ]
    return "\n\n".join(parts) + "\n"


def bullets(lines: Iterator[str] | tuple[str, ...]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def control(one: tuple[str, tuple[str, ...]]) -> str:
    what, files = one
    return f"{what}: {', '.join(link(Path(file).name, ROOT / file) for file in files)}"


def proven(hazard: Hazard) -> Iterator[str]:
    for one in hazard.requirements:
        shown = [*tests(one), *scenarios(one)]
        yield f"**{one.id}** {one.says}\n" + "\n".join(f"  - {line}" for line in shown)


def tests(requirement: Requirement) -> Iterator[str]:
    """A line for each file with the tests in it."""
    proofs = [one for one in marked() if one.requirement == requirement.id]
    for file, several in groupby(proofs, key=file_of):
        names = ", ".join(f"`{one.test.removeprefix('test_')}`" for one in several)
        yield f"{link(str(file.relative_to(ROOT)), file)}: {names}"


def file_of(proof: Proof) -> Path:
    return proof.file


def scenarios(requirement: Requirement) -> Iterator[str]:
    """A line for each section with its rules, of which each has an allowing and a refusing case."""
    for part, several in shown_by(requirement).items():
        folder = ROOT / "tests" / "scenarios" / part
        yield f"{link(f'scenarios {part}', folder)}: {', '.join(f'`{one}`' for one in several)}"


def link(text: str, to: Path) -> str:
    return f"[{text}]({UP}/{to.relative_to(ROOT)})"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
