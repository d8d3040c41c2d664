"""Path shows what the engine says of the days lived, of today, and of those to come."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml.html import document_fromstring

from restride.engine.decide import decide
from restride.library import load
from restride.log.model import Log
from restride.telling.banner import banner_of
from restride.telling.names import Names, long_date
from restride.telling.session import item_words
from restride.trial.outlook import outlook
from tests.web.alice import begun
from tests.web.queries import asked_by
from tests.web.words import words_of

Mira = Callable[[str], Client]
DAYS = ("2026-02-28", "2026-03-12", "2026-04-14", "2026-05-02", "2026-05-20", "2026-07-15")
LATE = "2026-07-31"


def page(client: Client, address: str = "/path/", **headers: str) -> Any:
    answer = client.get(address, headers=headers)
    assert answer.status_code == 200, answer.content[:500]
    return document_fromstring(answer.content)


def texts(tree: Any, xpath: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in tree.xpath(xpath)]


@pytest.mark.parametrize("day", DAYS)
def test_it_says_in_words_what_the_picture_shows(mira: Mira, day: str) -> None:
    tree = page(mira(day))
    cards = texts(tree, "//ol[@class='phases']/li")
    names = texts(tree, "//*[name()='svg']//*[@class='name']")
    gates = texts(tree, "//*[name()='svg']//*[starts-with(@class, 'arch ')]/*[name()='text']")
    when = texts(tree, "//*[name()='svg']//*[@class='when']")
    assert len(cards) == len(names) == len(when) == len(gates) + 1 == 5
    for card, name in zip(cards, names, strict=True):
        number, title = name.split(" ", 1)
        assert card.startswith(f"{number}. {title}")
    for card, gate in zip(cards, gates, strict=False):
        assert f"The gate at its end: {gate}" in card
    for card, shown in zip(cards, when, strict=True):
        assert shown in card


@pytest.mark.parametrize("day", DAYS)
def test_it_shows_where_the_engine_says_she_is(mira: Mira, example: Log, day: str) -> None:
    tree = page(mira(day))
    decision = decide(load(), example, date.fromisoformat(day))
    title = Names(load()).phase(decision.phase or "")
    (here,) = texts(tree, "//ol[@class='phases']/li[.//*[contains(text(), 'you are here')]]")
    assert title in here
    criteria = () if decision.milestone is None else decision.milestone.criteria
    if criteria:
        met = sum(one.state == "met" for one in criteria)
        assert f"{met} of {len(criteria)} met" in here
    assert len(tree.xpath("//*[name()='svg']//*[@class='you']")) == 1


def test_it_says_that_she_was_further_before_she_stepped_back(mira: Mira) -> None:
    cards = texts(page(mira("2026-04-30")), "//ol[@class='phases']/li")
    assert ["you were here before" in one for one in cards] == [False, False, False, True, False]


def test_it_marks_each_ladder_s_rungs(mira: Mira, example: Log) -> None:
    decision = decide(load(), example, date(2026, 4, 14))
    (here,) = page(mira("2026-04-14")).xpath("//li[contains(@class, 'phase-card--here')]")
    drawn = here.xpath(".//*[@class='rungs']")
    assert len(drawn) == len(decision.ladders)
    for svg, ladder in zip(drawn, decision.ladders, strict=True):
        rungs = [rung.id for rung in Names(load()).ladders[ladder.ladder].rungs]
        dots = svg.xpath(".//*[starts-with(@class, 'rung rung--')]/@class")
        assert len(dots) == len(rungs)
        assert dots.index("rung rung--here") == rungs.index(ladder.earned)
        assert len(svg.xpath(".//*[@class='rung-today']")) == (ladder.today is not None)


def test_it_shows_each_day_lived_in_its_light(mira: Mira, example: Log) -> None:
    shown = texts(page(mira("2026-05-20")), "//ol[@class='lights']//span")
    days = [date.fromordinal(one) for one in range(date(2026, 2, 26).toordinal(), 739756 + 1)]
    assert days[-1] == date(2026, 5, 20)
    decisions = [decide(load(), example, day) for day in days]
    assert shown == [f"{long_date(d.on)}: {banner_of(d).word.lower()}" for d in decisions]


def test_it_shows_half_a_year_at_most(alice: Client, set_day: Callable[[str], None]) -> None:
    set_day("2027-02-01")
    tree = page(alice)
    assert len(tree.xpath("//ol[@class='lights']/li")) == 182
    assert "From Tuesday 4 August on." in " ".join(texts(tree, "//section"))


@pytest.mark.parametrize("day", DAYS)
def test_it_shows_the_coming_days_as_the_outlook_has_them(
    mira: Mira, example: Log, day: str
) -> None:
    on = date.fromisoformat(day)
    known = tuple(entry for entry in example if entry.day <= on)
    tree, names = page(mira(day), "/path/days/"), Names(load())
    coming = outlook(load(), known, on, 14)
    rows = tree.xpath("//li[starts-with(@class, 'coming-day')]")
    assert len(rows) == 14
    for row, decision in zip(rows, coming, strict=True):
        said = " ".join(row.text_content().split())
        assert said.startswith(long_date(decision.on))
        items = [
            item_words(one, names, imperial=False, light=decision.light) for one in decision.session
        ]
        assert texts(row, ".//ul/li") == [" ".join(one.split()) for one in items]
        assert ("Rest or walk" in said) == (not items)
    assert "It is a plan, never a promise" in words_of(mira(day).get("/path/days/"))


def test_it_shows_where_a_gate_would_open(mira: Mira) -> None:
    opens = texts(page(mira("2026-04-14"), "/path/days/"), "//li[@class='opens']")
    assert opens == ["If all stays green, the gate to Speed opens here."]


@pytest.mark.parametrize("day", ["2026-04-26", "2026-04-27"])
def test_it_shows_no_coming_day_while_a_clinician_holds(mira: Mira, day: str) -> None:
    tree = page(mira(day), "/path/days/")
    assert not tree.xpath("//li[starts-with(@class, 'coming-day')]")
    said = " ".join(texts(tree, "//main"))
    assert "A clinician asked you to wait." in said
    assert "no coming day can be counted on" in said


def test_it_shows_no_coming_day_before_the_safety_questions(
    owner: Client, write: Callable[..., None]
) -> None:
    from restride.entering import clock

    episode, pin, _, setup = begun(clock.now())
    write(episode, pin, setup)
    tree = page(owner, "/path/days/")
    assert not tree.xpath("//li[starts-with(@class, 'coming-day')]")


def test_it_gives_htmx_the_part_alone(alice: Client) -> None:
    part = alice.get("/path/days/", headers={"HX-Request": "true"}).content.decode()
    assert "<main" not in part
    assert 'id="coming"' in part


def test_it_leads_to_the_coming_days_without_javascript(alice: Client) -> None:
    assert page(alice).xpath("//section[@id='coming']//a[@href='/path/days/']")


def test_it_shows_the_way_before_there_is_an_injury(owner: Client) -> None:
    tree = page(owner)
    assert "It begins when Restride knows about your injury." in " ".join(texts(tree, "//main"))
    assert not tree.xpath("//*[@class='you']")
    assert (
        texts(tree, "//ol[@class='phases']/li//span[starts-with(@class, 'badge')]") == ["ahead"] * 5
    )


def test_it_asks_the_database_no_more_for_a_long_log(mira: Mira) -> None:
    def asked(day: str, address: str) -> int:
        client = mira(day)
        return len(asked_by(lambda: page(client, address)))

    early = [asked("2026-03-05", one) for one in ("/path/", "/path/days/")]
    assert early == [asked(LATE, one) for one in ("/path/", "/path/days/")]
