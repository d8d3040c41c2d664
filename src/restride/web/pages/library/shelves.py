"""All that the library holds, read once: it does not change while the server runs."""

from functools import cache

from restride.library.claim import ArticleClaims, Claim, Evidence, load_evidence
from restride.library.page import Page, load_pages
from restride.library.sheets import Sheets, load_sheets
from restride.library.shelf import AnyProtocol, newest
from restride.protocol.exercise import Exercise
from restride.protocol.study import Study
from restride.protocol.test_sheet import TestSheet


@cache
def sheets() -> Sheets:
    """Every exercise and every test."""
    return load_sheets()


@cache
def exercises() -> dict[str, Exercise]:
    """Every exercise by its id."""
    return {one.id: one for one in sheets().exercises}


@cache
def tests() -> dict[str, TestSheet]:
    """Every test by its id."""
    return {one.id: one for one in sheets().tests}


@cache
def evidence() -> Evidence:
    """Every study and every claim."""
    return load_evidence()


@cache
def studies() -> dict[str, Study]:
    """Every study by its id."""
    return {one.id: one for one in evidence().studies}


@cache
def claims() -> dict[str, tuple[Claim, ArticleClaims]]:
    """Every claim by its id, with the article that makes it."""
    return {one.id: (one, article) for article in evidence().articles for one in article.claims}


@cache
def pages() -> dict[str, Page]:
    """Every learning page by its id, in reading order."""
    return {one.id: one for one in load_pages()}


@cache
def protocols() -> dict[str, AnyProtocol]:
    """The newest version of every protocol by its id, those to follow first."""
    return {one.id: one for one in newest()}
