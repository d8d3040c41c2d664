"""The library: a page for everything in it, every link leads somewhere, nothing is private."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse

from restride.library.claim import load_evidence
from restride.library.page import load_pages
from restride.library.sheets import load_sheets
from restride.library.shelf import newest
from restride.protocol.names import sources_of
from restride.protocol.value import Sourced
from restride.protocol.walk import walk
from tests.web.library_links import anchors_missing, links, parsed
from tests.web.words import words_of

INDEXES = (
    *("library", "library-exercises", "library-tests", "library-evidence"),
    *("library-learn", "library-protocols", "library-compare", "library-search"),
)


def titled() -> Iterator[tuple[str, str, str]]:
    """The kind, id and title of all that can be read."""
    sheets, evidence = load_sheets(), load_evidence()
    for kind, shelf in (
        ("exercise", sheets.exercises),
        ("test", sheets.tests),
        ("page", load_pages()),
        ("study", evidence.studies),
        ("protocol", newest()),
    ):
        for one in shelf:
            yield kind, one.id, one.title
    for article in evidence.articles:
        for claim in article.claims:
            yield "claim", claim.id, claim.says


def test_it_has_a_page_for_all_that_can_be_read(stranger: Client) -> None:
    for kind, name, title in titled():
        answer = stranger.get(reverse(f"library-{kind}", args=[name]))
        assert answer.status_code == 200, name
        said = " ".join(parsed(answer).xpath("//h1")[0].text_content().split())
        assert said == " ".join(title.split())


@pytest.mark.slow
def test_it_lets_no_link_lead_nowhere(stranger: Client) -> None:
    todo = {reverse(name) for name in INDEXES}
    seen: set[str] = set()
    while todo:
        address = todo.pop()
        seen.add(address)
        answer = stranger.get(address)
        assert answer.status_code == 200, address
        assert anchors_missing(answer) == [], address
        found = {link.partition("#")[0] for link in links(answer, address)}
        todo |= {link for link in found if link.startswith("/library/")} - seen
        other = {link for link in found if not link.startswith("/library/")}
        assert all(link.startswith("https://doi.org/10.") for link in other), other
    everything = {reverse(f"library-{kind}", args=[name]) for kind, name, _ in titled()}
    assert everything <= seen


def test_it_leads_from_a_sheet_to_each_of_its_sources(stranger: Client) -> None:
    sheets = load_sheets()
    for kind, shelf in (("exercise", sheets.exercises), ("test", sheets.tests)):
        for sheet in shelf:
            at = reverse(f"library-{kind}", args=[sheet.id])
            found = links(stranger.get(at), at)
            values = [value for _, value in walk(sheet) if isinstance(value, Sourced)]
            names = {name for value in values for name in sources_of(value)} - {"editorial"}
            assert {reverse("library-study", args=[name]) for name in names} <= found, sheet.id


def test_it_leads_from_a_page_and_a_claim_to_their_studies(stranger: Client) -> None:
    wanted = [("page", one.id, one.sources) for one in load_pages()]
    claims = [each for article in load_evidence().articles for each in article.claims]
    for kind, name, sources in [*wanted, *(("claim", one.id, one.studies) for one in claims)]:
        at = reverse(f"library-{kind}", args=[name])
        found = links(stranger.get(at), at)
        assert {reverse("library-study", args=[each]) for each in sources} <= found, name


@pytest.mark.parametrize(
    ("address", "near"),
    [
        ("/library/exercises/glidr/", "/library/exercises/glider/"),
        ("/library/tests/bridge/", "/library/tests/single-leg-bridge/"),
        ("/library/learn/pain/", "/library/learn/pain-scale/"),
        ("/library/evidence/studies/ask31/", "/library/evidence/studies/ask13/"),
        ("/library/evidence/claims/eighty-five/", "/library/evidence/claims/eighty-five-per-cent/"),
        ("/library/protocols/physiorunn/", "/library/protocols/physiorun/"),
        ("/library/compare/?left=physiorunn", "/library/protocols/physiorun/"),
    ],
)
def test_it_names_the_nearest_where_nothing_is(stranger: Client, address: str, near: str) -> None:
    answer = stranger.get(address)
    assert answer.status_code == 404
    assert near in links(answer, address)


def test_it_says_what_it_does_not_know_without_a_guess(stranger: Client) -> None:
    answer = stranger.get("/library/exercises/qqqqqq/")
    assert answer.status_code == 404
    text = parsed(answer).xpath("//main")[0].text_content()
    assert "nothing by the name “qqqqqq”" in text
    assert "Perhaps you meant" not in text


def test_it_tells_a_stranger_and_the_owner_the_same(alice: Client, stranger: Client) -> None:
    for name in INDEXES:
        address = reverse(name)
        assert alice.get(address).content == stranger.get(address).content


def test_it_may_be_kept_but_is_asked_for_each_time(stranger: Client) -> None:
    first = stranger.get("/library/exercises/glider/")
    assert first["Cache-Control"] == "public, no-cache"
    again = stranger.get("/library/exercises/glider/", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_it_keeps_what_was_just_said_for_the_runner_s_own_page(alice: Client) -> None:
    from django.contrib.messages import SUCCESS
    from django.contrib.messages.storage.cookie import CookieStorage
    from django.http import HttpResponse
    from django.test import RequestFactory

    said, sent = CookieStorage(RequestFactory().get("/")), HttpResponse()
    said.add(SUCCESS, "Written: pain 2")
    said.update(sent)
    alice.cookies.update(sent.cookies)
    assert "Written: pain 2" not in words_of(alice.get("/library/"))
    assert "Written: pain 2" in words_of(alice.get("/"))
