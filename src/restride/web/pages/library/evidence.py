"""Evidence: what the articles claim, what studies say to it, and the studies themselves."""

from functools import cache
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from restride.library.claim import Claim, Verdict
from restride.protocol.study import Study
from restride.telling.evidence_page import GROUND, VERDICTS, cited_in, of_study
from restride.telling.known import references
from restride.web.access import access_anybody
from restride.web.laid_out import LaidOut, laid_out
from restride.web.pages.library import shelves
from restride.web.pages.library.reading import address, link, missing, reading, titles

# What a reader should see first comes first; each has its own shape.
SHAPES: dict[Verdict, str] = {
    "differs": "triangle-alert",
    "supported": "circle-check",
    "not_examined": "circle-question-mark",
    "advice": "info",
}


@access_anybody
@reading
def every(request: HttpRequest) -> HttpResponse:
    """Every claim by its verdict, and every study by its kind."""
    shown = {"ground": GROUND, "verdicts": by_verdict(), "designs": by_design()}
    return render(request, "library/evidence.html", shown)


@cache
def by_verdict() -> list[tuple[str, str, str, list[tuple[str, Claim]]]]:
    """Each verdict with its shape, its words, and its claims with their addresses."""
    told = [(address("claim", name), claim) for name, (claim, _) in shelves.claims().items()]
    return [
        (kind, shape, VERDICTS[kind], [(to, one) for to, one in told if one.verdict == kind])
        for kind, shape in SHAPES.items()
    ]


@cache
def by_design() -> list[tuple[str, list[tuple[str, Study]]]]:
    """Each kind of study with its studies and their addresses."""
    studies = sorted(shelves.studies().values(), key=lambda study: study.design)
    return [
        (design, [(address("study", one.id), one) for one in group])
        for design, group in groupby(studies, lambda one: one.design)
    ]


@access_anybody
@reading
def claim(request: HttpRequest, name: str) -> HttpResponse:
    """One claim of an article, beside what was found."""
    if name not in shelves.claims():
        known = {one: claim.says for one, (claim, _) in shelves.claims().items()}
        return missing(request, "claim", name, known)
    told, article = shelves.claims()[name]
    shown = {
        "claim": told,
        "article": shelves.studies()[article.article],
        "shape": SHAPES[told.verdict],
        "verdict": VERDICTS[told.verdict],
        "studies": references(told.studies, shelves.studies(), link),
    }
    return render(request, "library/claim.html", shown)


@access_anybody
@reading
def study(request: HttpRequest, name: str) -> HttpResponse:
    """One study: what it did, found and leaves open."""
    if name not in shelves.studies():
        return missing(request, "study", name, titles(shelves.studies()))
    return render(request, "library/study.html", {"page": page(name)})


@cache
def page(name: str) -> LaidOut:
    """The study with every claim that it stands beside, and where else it is named."""
    told = shelves.studies()[name]
    used = cited_in(told, shelves.sheets(), shelves.pages().values(), link)
    return laid_out([*of_study(told, shelves.evidence(), link), *used])
