"""Twelve-year-olds can read the pages, and what was found to a claim: at or below US grade 7."""

import re

import pytest
import textstat  # type: ignore[import-untyped]  # it ships no types

from restride.library.claim import ArticleClaims, load_evidence
from restride.library.page import Page, load_pages

HIGHEST_GRADE = 7
MARKUP = re.compile(r"[|*`#]|^---.*$|^[-\d]+\.? ", re.MULTILINE)


def grade(text: str) -> float:
    return float(textstat.flesch_kincaid_grade(MARKUP.sub(" ", text)))


@pytest.mark.requirement("REQ-H29-1")
@pytest.mark.parametrize("page", load_pages(), ids=lambda page: page.id)
def test_it_explains_in_plain_words(page: Page) -> None:
    assert grade(page.text) <= HIGHEST_GRADE


@pytest.mark.parametrize("article", load_evidence().articles, ids=lambda one: one.article)
def test_it_tells_of_claims_in_plain_words(article: ArticleClaims) -> None:
    assert grade(" ".join(f"{one.says} {one.found}" for one in article.claims)) <= HIGHEST_GRADE


def test_it_tells_of_studies_in_plain_words() -> None:
    studies = load_evidence().studies
    assert grade(" ".join(" ".join((*one.result, *one.limits)) for one in studies)) <= HIGHEST_GRADE


def test_it_would_notice_hard_words() -> None:
    hard = "Eccentric rehabilitation necessitates individualised musculotendinous optimisation."
    assert grade(hard) > HIGHEST_GRADE
