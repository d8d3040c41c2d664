"""What is changed later: the injury, days and equipment, each on a page with what holds now."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from lxml.html import HtmlElement, document_fromstring

from restride.entering import clock
from restride.log.model import Episode, Log
from restride.telling.view import newest_setup, whole_episode
from tests.web.newcomer import SETUP
from tests.web.words import words_of

Read = Callable[[], Log]
FACTS = ("confirmed_by", "grade", "felt", "mechanism", "site", "same_side", "birth_year")


def as_it_is(client: Client) -> dict[str, Any]:
    """The injury page's form as it would be sent with nothing changed."""
    page: HtmlElement = document_fromstring(client.get("/start/injury/").content)
    (form,) = page.forms
    return dict(form.form_values())


def episode(read: Read) -> Episode:
    return whole_episode(read(), clock.today())


def test_it_leads_to_all_that_can_be_changed(alice: Client) -> None:
    page = alice.get("/log/settings/")
    said = words_of(page)
    assert "The left leg, hurt on Sunday 1 March" in said
    assert "a physio, grade 1, mild" in said
    assert "7 days a week · sprint again · metres and kilograms" in said
    for address in ("/start/injury/", "/start/setup/", "/start/triage/"):
        assert f'href="{address}"' in page.content.decode()


def test_it_has_settings_before_anything_was_told(owner: Client) -> None:
    assert "Not told yet." in words_of(owner.get("/log/settings/"))
    assert owner.get("/start/injury/")["Location"] == "/start/"


def test_it_shows_the_injury_as_it_is_known(alice: Client) -> None:
    page = alice.get("/start/injury/").content.decode()
    assert '<option value="physio" selected>' in page
    assert '<option value="1" selected>' in page
    assert 'value="1990"' in page


def test_it_writes_only_what_is_new_of_the_injury(alice: Client, read: Read) -> None:
    before = len(read())
    answer = alice.post(
        "/start/injury/", as_it_is(alice) | {"confirmed_by": "doctor", "grade": "2"}
    )
    assert answer["Location"] == "/log/settings/"
    (new,) = read()[before:]
    assert isinstance(new, Episode)
    assert (new.confirmed_by, new.grade, new.birth_year) == ("doctor", 2, None)
    assert (episode(read).grade, episode(read).birth_year) == (2, 1990)


def test_it_writes_nothing_where_nothing_is_new(alice: Client, read: Read) -> None:
    before = read()
    alice.post("/start/injury/", as_it_is(alice))
    assert "Nothing is new" in words_of(alice.get("/log/settings/"))
    assert read() == before


def test_it_takes_an_empty_answer_for_no_news(alice: Client, read: Read) -> None:
    before = episode(read)
    alice.post("/start/injury/", as_it_is(alice) | dict.fromkeys(FACTS, ""))
    assert episode(read) == before


def test_it_does_not_undo_what_was_told_on_another_page_since(alice: Client, read: Read) -> None:
    left_open = as_it_is(alice)
    alice.post("/start/injury/", left_open | {"grade": "3"})
    alice.post("/start/injury/", left_open | {"confirmed_by": "doctor"})
    assert (episode(read).grade, episode(read).confirmed_by) == (3, "doctor")


@pytest.mark.parametrize(
    ("told", "says"),
    [
        ({"birth_year": "90"}, "Type the year in full"),
        ({"same_side": "-1"}, "greater than or equal to 0"),
        ({"grade": "7"}, "not one of the available choices"),
    ],
)
def test_it_refuses_a_fact_that_cannot_be(
    alice: Client, read: Read, told: dict[str, str], says: str
) -> None:
    before = read()
    refused = alice.post("/start/injury/", as_it_is(alice) | told)
    assert refused.status_code == 422
    refused.status_code = 200
    assert says in words_of(refused)
    assert read() == before
    assert alice.post("/start/injury/", as_it_is(alice)).status_code == 302


def test_it_changes_days_and_equipment(alice: Client, read: Read) -> None:
    alice.post("/start/setup/", SETUP | {"have": ["slider", "treadmill"], "race_day": "2026-09-06"})
    setup = newest_setup(read(), clock.today())
    assert setup is not None
    assert (setup.days, setup.equipment) == (("mon", "tue"), ("slider",))
    assert (setup.treadmill, setup.partner) == (True, False)
    assert str(setup.race_day) == "2026-09-06"
    assert setup.body_mass_kg is None


def test_it_shows_a_weight_in_the_runner_s_own_unit(alice: Client) -> None:
    alice.post("/start/setup/", SETUP | {"units": "imperial", "weight": "70"})
    page = alice.get("/start/setup/").content.decode()
    assert 'name="weight" inputmode="decimal" value="154.3"' in page
    assert '<option value="lb" selected>' in page


def test_it_writes_no_setup_where_none_is_new(alice: Client, read: Read) -> None:
    told: dict[str, Any] = SETUP | {"have": ["chair"], "weight": "70"}
    alice.post("/start/setup/", told)
    before = read()
    alice.post("/start/setup/", told)
    assert read() == before
