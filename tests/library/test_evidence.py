"""What the evidence says of each study and each claim."""

import re

import pytest

from restride.library.claim import Claim, load_evidence
from restride.library.page import Page, load_pages
from restride.protocol.study import Study

EVIDENCE = load_evidence()
STUDIES = {study.id: study for study in EVIDENCE.studies}
CLAIMS = [claim for article in EVIDENCE.articles for claim in article.claims]
DOI = re.compile(r"10\.\d{4,9}/[-._;()/:A-Za-z0-9]+")
COUNTED = {"randomised trial", "controlled trial", "cohort", "meta-analysis", "laboratory study"}
# These articles' sentences have no number to set beside that of the study.
WITHOUT_A_NUMBER = {
    *("running-cannot-rebuild", "only-if-ready", "length-is-key", "builds-fascicles"),
    *("long-length-prevents", "extender-eccentric", "glider-how", "volume-before-intensity"),
    *("draws-on-three", "research-is-clear", "risk-drops-dramatically", "nordic-beats-sprint"),
}


def named(one: Study | Claim | Page) -> str:
    return one.id


@pytest.mark.parametrize("study", EVIDENCE.studies, ids=named)
def test_it_says_of_a_study_what_was_done_and_found(study: Study) -> None:
    assert study.population
    assert study.seen
    assert study.result
    assert all(study.result)
    assert study.limits


@pytest.mark.parametrize("study", EVIDENCE.studies, ids=named)
def test_it_says_of_a_study_with_people_how_many_or_why_not(study: Study) -> None:
    if study.design in COUNTED and study.people is None:
        assert re.search(r"no count|does not tell|tells neither", study.population)


@pytest.mark.parametrize("study", EVIDENCE.studies, ids=named)
def test_it_writes_a_doi_as_a_doi(study: Study) -> None:
    assert study.doi is None or DOI.fullmatch(study.doi)


@pytest.mark.parametrize("claim", CLAIMS, ids=named)
def test_it_knows_every_study_of_a_claim(claim: Claim) -> None:
    assert set(claim.studies) <= STUDIES.keys()
    assert claim.studies or claim.verdict in ("advice", "not_examined")


@pytest.mark.parametrize("claim", [one for one in CLAIMS if one.verdict == "differs"], ids=named)
def test_it_gives_both_numbers_where_they_differ(claim: Claim) -> None:
    assert re.search(r"\d", claim.found)
    assert (claim.id in WITHOUT_A_NUMBER) is not bool(re.search(r"\d", claim.says))


@pytest.mark.parametrize("claim", CLAIMS, ids=named)
def test_it_says_a_claim_and_what_was_found_in_a_sentence_each(claim: Claim) -> None:
    for sentence in (claim.says, claim.found):
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".")
        assert not re.search(r"[.!?] [A-Z]", sentence)


def test_it_keeps_the_claims_in_the_order_of_the_articles() -> None:
    for article in EVIDENCE.articles:
        lines = [claim.line for claim in article.claims]
        assert lines == sorted(lines)


def test_it_has_every_verdict_in_each_article() -> None:
    for article in EVIDENCE.articles:
        assert {claim.verdict for claim in article.claims} == {
            *("supported", "differs", "not_examined", "advice")
        }


def test_it_has_the_trial_that_the_second_article_starts_from() -> None:
    claims = {claim.id: claim for claim in CLAIMS}
    assert claims["l-protocol-28-days"].verdict == "supported"
    assert claims["conventional-52-days"].verdict == "differs"
    assert "51 days" in claims["conventional-52-days"].found
    assert "45 %" in claims["eighty-five-per-cent"].found


def test_it_has_a_page_for_every_topic() -> None:
    assert {page.id for page in load_pages()} == {
        *("why-they-come-back", "late-swing", "fascicles", "length-and-force", "healing"),
        *("pain-scale", "traffic-light", "forecast", "recurrence-profile", "professional"),
        "all-year",
    }


def test_it_calls_the_profile_no_gate() -> None:
    page = next(page for page in load_pages() if page.id == "recurrence-profile")
    assert "**never a gate**" in page.text
