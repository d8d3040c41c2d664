"""Write docs/library/learn/ and docs/library/evidence.md from the library itself: `make docs`."""

from pathlib import Path

from restride.cli.learn import written
from restride.library.claim import load_evidence
from restride.library.page import load_pages
from restride.telling import evidence_page
from restride.telling.blocks import Grid, Heading, as_markdown

FOLDER = Path(__file__).with_name("library")


def pages() -> dict[str, str]:
    """Every page by its path under docs/library."""
    learn = load_pages()
    links = "".join(f"- [{page.title}]({page.id}.md)\n" for page in learn)
    found = {f"learn/{page.id}.md": written(page) for page in learn}
    return found | {"learn/index.md": f"# Learn\n\n{links}", "evidence.md": _evidence()}


def _evidence() -> str:
    evidence = load_evidence()
    blocks = evidence_page.overview(evidence)
    for article in evidence.articles:
        title = Heading(f"Every claim of {article.article}")
        blocks += [title, evidence_page.claims_table(article.claims)]
    rows = [
        (
            study.id,
            f"{study.title}\n{study.citation or ''}",
            evidence_page.kind_of(study),
            "\n".join(study.result),
            "\n".join(study.limits),
        )
        for study in evidence.studies
    ]
    heads = ("Name", "Study", "Kind", "What it found", "What to mind")
    return as_markdown([*blocks, Heading("Every study"), Grid(heads, rows)])


def write() -> None:
    """Write every page, and remove those of pages that are gone."""
    found = pages()
    for old in FOLDER.glob("learn/*.md"):
        if f"learn/{old.name}" not in found:
            old.unlink()
    for name, text in found.items():
        path = FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


if __name__ == "__main__":
    write()
