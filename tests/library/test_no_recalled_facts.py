"""What is only remembered, and in no paper that was read, stands on no page."""

import re

import pytest

from restride.library.claim import load_evidence
from restride.library.page import load_pages

# Numbers that are often told of these studies, but that nobody here has read in them.
REMEMBERED = (
    r"62\.5|97\.8|83\.0",  # Bayer's medians
    r"25\.2|28\.8|11\.4",  # Silder's days
    r"0\.282|0\.721",  # van der Horst's odds
    r"73\.9",  # Timmins: less likely for each half centimetre
    r"\b70 % .{0,40}(hurt|again)|7\.7 %",  # Sherry and Best after a year
    r"12\.6 %|8\.1 %",  # Orchard's first weeks
    r"\b36 (and|to|→) 52\b|46 N",  # Chumanov's and Schache's forces
    r"\b14 % (drop|from)",  # Wollin's drop in strength
    r"\b6\.4\b",  # Duhig's odds
    r"LSI|90 % of the other leg",  # the line for hops
    r"4 of 10|4/10",  # Hickey's pain limit
    r"beg[au]n together",  # whether the trial's three exercises did
    r"73 (vs|against) 31|116",  # Askling 2014 by tendon
)


def texts() -> list[tuple[str, str]]:
    evidence = load_evidence()
    found = [(page.id, page.text) for page in load_pages()]
    found += [(one.id, " ".join((*one.result, *one.limits))) for one in evidence.studies]
    for article in evidence.articles:
        found += [(one.id, f"{one.says} {one.found}") for one in article.claims]
    return found


@pytest.mark.requirement("REQ-H23-1")
@pytest.mark.parametrize("number", REMEMBERED)
def test_it_gives_no_number_from_memory(number: str) -> None:
    assert [name for name, text in texts() if re.search(number, text)] == []


def test_it_names_memory_as_the_ground_of_nothing() -> None:
    evidence = load_evidence()
    from_memory = {study.id for study in evidence.studies if study.known == "recalled"}
    assert from_memory == {"recalled"}
    for article in evidence.articles:
        for claim in article.claims:
            assert not from_memory & set(claim.studies), claim.id
    for page in load_pages():
        assert not from_memory & set(page.sources), page.id


def test_it_uses_no_study_it_does_not_have() -> None:
    known = {study.id for study in load_evidence().studies}
    named = {name for page in load_pages() for name in page.sources}
    assert named <= known
