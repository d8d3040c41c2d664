"""Why shows every limit and criterion that the engine gives, and any day as it was told then."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.test import Client
from lxml.html import document_fromstring

from restride.cli import main
from restride.entering.directory import RUNNER, database_file
from restride.log.model import By, Clinician, Morning
from restride.store import open_store
from restride.store.ids import new_id
from tests.web.queries import asked_by
from tests.web.words import words_of

Mira = Callable[[str], Client]
DAYS = ("2026-02-27", "2026-03-05", "2026-03-21", "2026-04-01", "2026-04-26", "2026-06-10")


def page(client: Client, address: str = "/why/") -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.content[:500]
    return document_fromstring(answer.content)


def texts(tree: Any, xpath: str) -> list[str]:
    return [" ".join(one.text_content().split()) for one in tree.xpath(xpath)]


def morning(day: int, *, written: int, pain: int) -> Morning:
    at = datetime(2026, 3, written, 8, tzinfo=UTC)
    return Morning(
        id=new_id(at), day=date(2026, 3, day), at=at, pain=pain, where="old_spot", limp=False
    )


@pytest.mark.parametrize("day", DAYS)
def test_it_shows_what_the_command_line_says(mira: Mira, home: Path, day: str) -> None:
    tree = page(mira(day))
    told = json.loads(CliRunner().invoke(main, ["--home", str(home), "why", "--json"]).stdout)
    limits = [one["reason"]["sentence"] for one in told["limits"]]
    shown = texts(tree, "//section[@aria-labelledby='held']//p[@class='says']")
    assert sorted(shown) == sorted(limits)
    beside = [one["sentence"] for one in told["reasons"]]
    shown += texts(tree, "//section[@aria-labelledby='beside']//p[@class='says']")
    assert set(beside) <= set(shown)
    states = [one["state"] for one in told["criteria"]]
    badges = tree.xpath("//section[@aria-labelledby='gate']//li//span[starts-with(@class,'badge')]")
    assert [one.get("class").partition("--")[2] for one in badges] == states


@pytest.mark.parametrize("day", DAYS)
def test_it_links_the_entries_behind_each(mira: Mira, home: Path, day: str) -> None:
    links = page(mira(day)).xpath("//a[contains(@href, '/log/?before=')]/@href")
    told = json.loads(CliRunner().invoke(main, ["--home", str(home), "why", "--json"]).stdout)
    parts = [*(one["reason"] for one in told["limits"]), *told["criteria"], *told["reasons"]]
    behind = {str(entry)[-8:] for one in parts for entry in one["entries"]}
    assert {link.partition("#")[2] for link in links} == behind


def test_it_leads_to_the_entry_in_the_log(mira: Mira) -> None:
    client = mira("2026-04-26")
    link = page(client).xpath("//a[contains(@href, '/log/?before=')]/@href")[0]
    address, _, short = link.partition("#")
    assert document_fromstring(client.get(address).content).xpath(f"//li[@id='{short}']")


def test_it_calls_unknown_what_nobody_knows(alice: Client) -> None:
    gate = page(alice).xpath("//section[@aria-labelledby='gate']//li")
    bridge = next(one for one in gate if "Bridge" in one.text_content())
    assert "not known yet" in bridge.text_content()
    assert bridge.xpath(".//span[contains(@class, 'badge--unknown')]")
    assert not bridge.xpath(".//progress")


def test_it_says_that_a_safety_rule_holds_for_everyone(
    alice: Client, home: Path, set_day: Callable[[str], None]
) -> None:
    at = datetime(2026, 3, 3, 9, tzinfo=UTC)
    placed = Clinician(
        id=new_id(at),
        day=at.date(),
        at=at,
        act="place",
        reason="she runs already",
        phase="load-and-run",
        by=By(role="clinician", account="bob"),
        received_at=at,
    )
    with open_store(database_file(str(home))) as store:
        store.restore(RUNNER, (placed,), {})
    set_day("2026-03-04")
    held = page(alice).xpath("//section[@aria-labelledby='held']//li")
    rules = [one for one in held if "This rule holds for everyone." in one.text_content()]
    assert rules
    assert all(one.xpath(".//span[contains(@class, 'badge--guardrail')]") for one in rules)


def test_it_tells_a_past_day_as_it_was_decided(
    alice: Client, write: Callable[..., None], set_day: Callable[[str], None]
) -> None:
    set_day("2026-03-05")
    write(morning(4, written=5, pain=7), morning(5, written=5, pain=0))
    tree = page(alice, "/why/2026-03-04/")
    assert texts(tree, "//section[starts-with(@class, 'light')]//h2") == ["Unknown"]
    later = " ".join(texts(tree, "//section[@aria-labelledby='hindsight']"))
    assert "pain 7" in later
    assert "This changes today, never what was said then." in later
    assert "The light would be red." in later


def test_it_says_when_a_late_answer_changes_nothing_that_day(mira: Mira) -> None:
    tree = page(mira("2026-03-20"), "/why/2026-03-16/")
    (later,) = texts(tree, "//section[@aria-labelledby='hindsight']")
    assert "worst pain to bedtime, pain 0 (Monday 16 March)" in later
    assert "the light, the limits, the session and the gate stay the same" in later


def test_it_says_nothing_of_hindsight_where_all_was_known(mira: Mira) -> None:
    assert "What you wrote later" not in words_of(mira("2026-03-20").get("/why/2026-03-10/"))


def test_it_tells_a_day_before_anything_was_written(alice: Client, write: Any) -> None:
    write(morning(2, written=3, pain=1))
    said = words_of(alice.get("/why/2026-03-02/"))
    assert "By that evening nothing was written down here yet." in said


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-03-04", "Wednesday 4 March has not come yet."),
        ("2026-03-02", "Your log begins on Tuesday 3 March 2026."),
        ("soon", "soon is no date. Write it as year-month-day"),
    ],
)
def test_it_refuses_a_day_that_has_no_why(alice: Client, day: str, says: str) -> None:
    answer = alice.get("/why/", {"day": day}, follow=True)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert f'value="{day}"' in answer.content.decode(), "what was picked stays to be mended"


def test_it_leads_from_a_day_to_come_to_the_path(alice: Client) -> None:
    answer = alice.get("/why/2026-03-04/")
    assert answer.status_code == 422
    assert document_fromstring(answer.content).xpath("//main//a[@href='/path/']")


def test_it_goes_on_to_the_day_that_was_picked(mira: Mira) -> None:
    answer = mira("2026-03-20").get("/why/", {"day": "2026-03-10"})
    assert answer["Location"] == "/why/2026-03-10/"


def test_it_has_no_page_for_a_day_that_is_none(alice: Client) -> None:
    assert alice.get("/why/2026-02-30/").status_code == 404


def test_it_begins_with_an_injury(owner: Client) -> None:
    assert "There is no injury in your log yet." in words_of(owner.get("/why/"))


def test_it_names_each_day_s_light_in_words(mira: Mira) -> None:
    days = texts(
        page(mira("2026-03-22")), "//ol[@class='light-weeks']//a/span[@class='visually-hidden']"
    )
    assert "Saturday 21 March: red" in days
    assert "Wednesday 18 March: amber" in days
    assert "Sunday 22 March: green" in days


def test_it_lights_the_place_called_today(alice: Client) -> None:
    assert texts(page(alice), "//nav[@aria-label='Main']//a[@aria-current]") == ["Today"]


def test_it_asks_the_database_no_more_for_a_long_log(mira: Mira) -> None:
    def asked(day: str, about: str) -> int:
        client = mira(day)
        return len(asked_by(lambda: page(client, about)))

    assert asked("2026-03-05", "/why/2026-03-01/") == asked("2026-07-30", "/why/2026-03-01/")


def test_it_never_shows_a_held_day_as_a_go(mira: Mira) -> None:
    tree = page(mira("2026-04-27"))  # a green morning, and a physio asked her to wait
    assert texts(tree, "//section[starts-with(@class, 'light')]//h2") == ["Hold"]
    assert texts(tree, "//a[@aria-current='date']/span[@class='visually-hidden']") == [
        "Monday 27 April: hold"
    ]


def test_it_leads_to_where_a_limit_is_changed(
    alice: Client, set_day: Callable[[str], None]
) -> None:
    set_day("2026-03-05")
    ways = page(alice).xpath("//p[@class='changes']//a/@href")
    assert "/today/morning/" in ways


def test_it_leads_to_each_source(mira: Mira) -> None:
    client = mira("2026-04-26")
    sources = set(page(client).xpath("//details//a[contains(@href, '/library/')]/@href"))
    assert sources
    assert {client.get(one).status_code for one in sources} == {200}
