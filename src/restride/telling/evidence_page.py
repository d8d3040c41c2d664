"""The pages of claims and studies."""

from collections import Counter
from collections.abc import Iterable

from restride.library.claim import ArticleClaims, Claim, Evidence, Verdict
from restride.library.page import Page
from restride.library.sheets import Sheets
from restride.protocol.exercise import Exercise
from restride.protocol.names import sources_of
from restride.protocol.study import Study
from restride.protocol.test_sheet import TestSheet
from restride.protocol.value import Sourced
from restride.protocol.walk import walk
from restride.telling.blocks import Block, Bullets, Facts, Grid, Heading, Paragraph
from restride.telling.known import HOW_KNOWN
from restride.telling.linking import Kind, Link, unlinked

VERDICTS: dict[Verdict, str] = {
    "supported": "studies support it",
    "differs": "studies say otherwise",
    "not_examined": "no study has looked",
    "advice": "advice, no fact",
}
GROUND = (
    "The articles are where this plan comes from. Each of their sentences stands beside what "
    "studies found. Most trials are with young athletes, mostly men in ball games; we found none "
    "with distance runners."
)


def overview(evidence: Evidence) -> list[Block]:
    """How many claims there are of each kind, and those that differ from the papers."""
    blocks: list[Block] = [Heading("Evidence", 1), Paragraph(GROUND)]
    rows = []
    for article in evidence.articles:
        count = Counter(each.verdict for each in article.claims)
        numbers = [str(count[verdict]) for verdict in VERDICTS]
        rows.append((article.article, *numbers, str(count.total())))
    blocks += [Grid(("Article", *VERDICTS.values(), "all"), rows)]
    for article in evidence.articles:
        differing = [each for each in article.claims if each.verdict == "differs"]
        blocks += [
            Heading(f"Where papers say otherwise: {article.article}"),
            claims_table(differing),
        ]
    more = f"There are {len(evidence.studies)} studies. To see one: restride evidence ask13"
    return [*blocks, Paragraph(more)]


def of_claim(claim: Claim, article: ArticleClaims, evidence: Evidence) -> list[Block]:
    """One claim, what was found, and the studies behind that."""
    studies = {study.id: study for study in evidence.studies}
    title = studies[article.article].title
    blocks: list[Block] = [
        Heading(claim.id, 1),
        Paragraph(f"The article says: {claim.says}"),
        Paragraph(f"Found: {claim.found} ({VERDICTS[claim.verdict]})"),
    ]
    if claim.studies:
        blocks += [Heading("Studies"), Bullets([_short(studies[name]) for name in claim.studies])]
    return [*blocks, Paragraph(f"From line {claim.line} of {title!r}, in our words.")]


def of_study(study: Study, evidence: Evidence, link: Link) -> list[Block]:
    """One study or article: what it did, found and leaves open, and where it is used."""
    doi = "" if study.doi is None else link("doi", study.doi, f"doi {study.doi}")
    people = "not told" if study.people is None else f"{study.people:,}"
    facts = [
        ("What it is", study.design),
        ("With how many", people),
        ("With whom", study.population),
        ("How we know it", HOW_KNOWN[study.known]),
        ("Seen at", study.seen),
        ("Citation", ". ".join(part for part in (study.citation, doi) if part)),
    ]
    blocks: list[Block] = [
        Heading(study.title, 1),
        Facts(study.id, [(name, value) for name, value in facts if value]),
        Heading("What it found"),
        Bullets(study.result),
        Heading("What to mind"),
        Bullets(study.limits),
    ]
    for article in evidence.articles:
        own = article.article == study.id
        used = [each for each in article.claims if own or study.id in each.studies]
        if used:
            title = "Its claims" if own else f"Beside what {article.article} says"
            blocks += [Heading(title), claims_table(used, link)]
    return blocks


def cited_in(study: Study, sheets: Sheets, pages: Iterable[Page], link: Link) -> list[Block]:
    """Where else in the library the study is named; nothing where it is not."""
    shelves: list[tuple[Kind, tuple[Exercise | TestSheet, ...]]] = [
        ("exercise", sheets.exercises),
        ("test", sheets.tests),
    ]
    told = [
        link(kind, sheet.id, sheet.title)
        for kind, shelf in shelves
        for sheet in shelf
        if study.id in _names(sheet)
    ]
    told += [link("page", page.id, page.title) for page in pages if study.id in page.sources]
    return [Heading("Where we use it"), Bullets(told)] if told else []


def _names(sheet: Exercise | TestSheet) -> set[str]:
    values = [value for _, value in walk(sheet) if isinstance(value, Sourced)]
    return {name for value in values for name in sources_of(value)}


def claims_table(claims: Iterable[Claim], link: Link = unlinked) -> Grid:
    """Claims beside what was found."""
    rows = [
        (f"{link('claim', each.id, each.id)}\n{VERDICTS[each.verdict]}", each.says, each.found)
        for each in claims
    ]
    return Grid(("Claim", "The article says", "Found"), rows)


def kind_of(study: Study) -> str:
    """`randomised trial, 75 people; read in its summary or tables`."""
    people = "" if study.people is None else f", {study.people:,} people"
    return f"{study.design}{people}; {HOW_KNOWN[study.known]}"


def _short(study: Study) -> str:
    return f"{study.id}: {study.title} ({kind_of(study)})"
