"""How an exercise, a test, a study and a learning page look to who reads them."""

import pytest
from django.test import Client
from lxml.html import HtmlElement
from msgspec.structs import replace

from restride.library import load
from restride.library.page import Page
from restride.protocol.study import Study
from restride.web.pages.library import shelves
from tests.web.library_links import parsed
from tests.web.words import words_of


@pytest.fixture
def glider(stranger: Client) -> HtmlElement:
    return parsed(stranger.get("/library/exercises/glider/"))


def test_it_numbers_the_steps(glider: HtmlElement) -> None:
    steps = glider.xpath("//section[@aria-labelledby='do-it']/ol[@class='do-steps']/li")
    assert len(steps) == 4
    assert steps[0].text_content().startswith("Stand on your hurt leg")


def test_it_warns_in_words_and_with_a_sign(glider: HtmlElement) -> None:
    (note,) = glider.xpath("//section[@aria-labelledby='stop']//div[contains(@class,'note--red')]")
    assert "Stop if the old spot hurts" in note.text_content()
    assert note.xpath("svg")


def test_it_draws_the_exercise_and_says_so(glider: HtmlElement) -> None:
    (still,) = glider.xpath("//figure[@data-move='glider']/svg")
    assert still.get("role") == "img"
    assert still.get("aria-label") == "Line drawing: Glider"


def test_it_leads_to_what_is_harder(glider: HtmlElement) -> None:
    (way,) = glider.xpath("//section[@aria-labelledby='harder']//li//a/@href")
    assert way == "/library/exercises/diver/"


def test_it_says_on_each_source_how_it_is_known(glider: HtmlElement) -> None:
    sources = glider.xpath("//section[@aria-labelledby='sources']//li")
    badges = [one.xpath(".//span[contains(@class,'badge')]")[0].text_content() for one in sources]
    assert "read in its summary or tables" in badges
    assert "as another page reports it" in badges


def test_it_labels_each_cell_for_a_narrow_screen(glider: HtmlElement) -> None:
    cells = glider.xpath("//section[@aria-labelledby='how-much']//tbody/tr[1]/td/@data-label")
    assert cells == ["Protocol", "From phase", "Dose", "How often"]


def test_it_shows_no_drawing_where_there_is_none(stranger: Client) -> None:
    page = parsed(stranger.get("/library/exercises/fast-feet/"))
    assert page.xpath("//figure") == []


def test_it_puts_every_exercise_under_a_phase_with_its_purpose(stranger: Client) -> None:
    said = words_of(stranger.get("/library/exercises/"))
    for phase in load().phases[:4]:
        assert phase.title in said
    for exercise in shelves.exercises().values():
        assert " ".join(exercise.purpose.split()) in said


def test_it_tells_each_verdict_by_word_and_shape(stranger: Client) -> None:
    page = parsed(stranger.get("/library/evidence/"))
    heads = page.xpath("//details[contains(@class,'verdict')]/summary")
    words = [head.xpath("strong")[0].text_content() for head in heads]
    shapes = ["".join(str(line) for line in head.xpath("svg/*/@d")) for head in heads]
    assert words[0] == "Studies say otherwise"
    assert len(set(words)) == len(set(shapes)) == 4


def test_it_never_shows_a_memory_as_a_fact(
    stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, article = shelves.claims()["eighty-five-per-cent"]
    claims = {told.id: (replace(told, studies=("recalled",)), article)}
    monkeypatch.setattr(shelves, "claims", lambda: claims)
    page = parsed(stranger.get("/library/evidence/claims/eighty-five-per-cent/"))
    (badge,) = page.xpath("//li//span[contains(@class,'badge')]")
    assert badge.text_content() == "from memory"
    assert "badge--unknown" in badge.get("class")


def test_it_shows_a_doi_as_a_link(stranger: Client) -> None:
    page = parsed(stranger.get("/library/evidence/studies/ask13/"))
    assert page.xpath("//a[starts-with(@href,'https://doi.org/10.1136/')]")


def test_it_leads_from_a_study_to_where_it_is_used(stranger: Client) -> None:
    page = parsed(stranger.get("/library/evidence/studies/ask13/"))
    used = set(page.xpath("//section[@aria-labelledby='where-we-use-it']//a/@href"))
    assert {"/library/exercises/glider/", "/library/learn/forecast/"} <= used


def test_it_runs_nothing_that_stands_in_a_text(
    stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil = '<script>alert(1)</script> <b onclick="x()">b</b> [x](javascript:alert(1)) ![i](//evil)'
    page = Page(id="evil", title=evil, sources=(), text=evil)
    monkeypatch.setattr(shelves, "pages", lambda: {"evil": page})
    seen = parsed(stranger.get("/library/learn/evil/"))
    assert seen.xpath("//main//script | //main//b | //main//img") == []
    assert seen.xpath("//main//a[starts-with(@href,'javascript')]") == []
    assert "<script>alert(1)</script>" in seen.xpath("//main")[0].text_content()


def test_it_runs_nothing_that_stands_in_a_block(
    stranger: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    evil = "<img src=x onerror=alert(1)> [x](javascript:alert(1))"
    told = shelves.studies()["ask13"]
    study = Study(
        id="evil",
        title=evil,
        known="abstract",
        design="cohort",
        people=None,
        population=evil,
        result=(evil,),
        limits=(evil,),
        seen=told.seen,
    )
    monkeypatch.setattr(shelves, "studies", lambda: {"evil": study})
    seen = parsed(stranger.get("/library/evidence/studies/evil/"))
    assert seen.xpath("//main//img") == []
    assert seen.xpath("//main//a[starts-with(@href,'javascript')]") == []


def test_it_leads_from_one_learning_page_to_another(stranger: Client) -> None:
    page = parsed(stranger.get("/library/learn/recurrence-profile/"))
    hrefs = page.xpath("//div[contains(@class,'prose')]//a/@href")
    assert hrefs == ["/library/learn/why-they-come-back/"]


def test_it_folds_nothing_away_on_paper() -> None:
    from restride.web.templatetags.restride import BUILT, manifest

    style = (BUILT / manifest()["styles/app.css"].file).read_text("utf-8")
    print_part = style[style.index("@media print") :]
    assert ".tabs" in print_part
    assert "::details-content" in print_part
    assert "attr(href)" in print_part
