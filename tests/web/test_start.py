"""From nothing to Today: what is asked, in how many steps, and what is written at the end."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from restride.log.model import Episode, Log, Setup, Triage
from tests.web.newcomer import QUESTIONS, SETUP, TOLD, Newcomer
from tests.web.words import words_of

MOST_TAPS = 30
Read = Callable[[], Log]


@pytest.fixture
def newcomer(owner: Client) -> Newcomer:
    return Newcomer(owner)


def only(log: Log, kind: type) -> Any:
    (one,) = [entry for entry in log if isinstance(entry, kind)]
    return one


def test_it_welcomes_who_has_told_nothing_yet(owner: Client) -> None:
    assert owner.get("/")["Location"] == "/start/"
    said = words_of(owner.get("/start/"))
    assert "It is no diagnosis." in said
    assert "kept on this machine" in said
    assert "112" in said


def test_it_comes_to_the_first_exercise_within_thirty_taps(newcomer: Newcomer) -> None:
    newcomer.to_the_end()
    assert newcomer.address == "/"
    assert "Heel press" in words_of(newcomer.client.get("/"))
    the_leg_is_tapped_first = 1
    assert newcomer.sent + the_leg_is_tapped_first <= MOST_TAPS


def test_it_asks_one_question_a_screen(newcomer: Newcomer) -> None:
    newcomer.begin()
    newcomer.until("question-1")
    for question in QUESTIONS:
        said = words_of(newcomer.client.get(newcomer.address))
        assert [one.id for one in QUESTIONS if one.ask in said] == [question.id]
        assert "I am not sure" in said
        newcomer.answer()


def test_it_writes_injury_plan_triage_and_setup_together(newcomer: Newcomer, read: Read) -> None:
    newcomer.to_the_end()
    kinds = [str(entry.__struct_config__.tag) for entry in read()]
    assert kinds == ["episode", "pin", "triage", "setup"]
    assert len({entry.at for entry in read()}) == 1
    episode = only(read(), Episode)
    assert (episode.side, episode.site, str(episode.injured_on)) == ("left", "middle", "2026-03-01")
    assert (episode.confirmed_by, episode.grade, episode.birth_year) == ("physio", 1, 1990)
    assert episode.earlier.same_side == 0
    assert set(only(read(), Triage).answers.values()) == {"no"}
    assert only(read(), Setup).days == ("mon", "tue")


def test_it_writes_nothing_before_the_last_answer(newcomer: Newcomer, read: Read) -> None:
    newcomer.begin()
    newcomer.until("you")
    assert read() == ()
    newcomer.answer()
    assert len(read()) == 4


def test_it_leaves_what_nobody_knows_unanswered(newcomer: Newcomer, read: Read) -> None:
    skip = {"answer": "skip"}
    newcomer.to_the_end(leg={"side": "left"}, how=skip, confirmed=skip, earlier=skip)
    episode = only(read(), Episode)
    assert (episode.site, episode.mechanism, episode.confirmed_by) == (None, None, None)
    assert (episode.grade, episode.earlier, episode.already_jogging) == (None, None, None)
    setup = only(read(), Setup)
    assert (setup.body_mass_kg, setup.race_day, setup.usual_longest_run_s) == (None, None, None)
    assert "See a physio first" in words_of(newcomer.client.get("/"))


@pytest.mark.parametrize("jogs", [{"yes": True}, {"no": False}, {"": None}])
def test_it_takes_no_answer_about_jogging_for_a_no(
    newcomer: Newcomer, read: Read, jogs: dict[str, bool | None]
) -> None:
    ((said, known),) = jogs.items()
    newcomer.to_the_end(you=TOLD["you"] | {"already_jogging": said})
    assert only(read(), Episode).already_jogging is known


@pytest.mark.parametrize(
    ("unit", "weight", "kilograms"), [("kg", "70,5", 70.5), ("kg", "70", 70), ("lb", "150", 68)]
)
def test_it_keeps_a_weight_in_kilograms(
    newcomer: Newcomer, read: Read, unit: str, weight: str, kilograms: float
) -> None:
    more = {"units": "imperial", "weight": weight, "weight_unit": unit, "longest_run_min": "90"}
    newcomer.to_the_end(you={"birth_year": "1990"} | SETUP | more)
    setup = only(read(), Setup)
    assert setup.body_mass_kg == kilograms
    assert setup.usual_longest_run_s == 5400
    assert setup.units == "imperial"


def test_it_keeps_equipment_partner_and_treadmill_apart(newcomer: Newcomer, read: Read) -> None:
    newcomer.to_the_end(you=TOLD["you"] | {"have": ["chair", "hill", "partner"]})
    setup = only(read(), Setup)
    assert setup.equipment == ("chair", "hill")
    assert (setup.partner, setup.treadmill) == (True, False)


@pytest.mark.parametrize(
    ("step", "told", "says"),
    [
        ("leg", {}, "Choose the leg that is hurt."),
        ("leg", {"side": "both"}, "Choose the leg that is hurt."),
        ("leg", {"side": "left", "site": "ear"}, "Choose the sore spot"),
        ("day", {"day": "2026-03-04"}, "That day has not come yet."),
        ("day", {"day": "1 March"}, "Choose the day that it happened"),
        ("day", {"day": "0026-03-01"}, "too long ago"),
        ("question-1", {}, "Choose one of the answers."),
        ("question-1", {"answer": "maybe"}, "Choose one of the answers."),
        ("felt", {"answer": "skip"}, "Choose one of the answers."),
        ("how", {"answer": "flying"}, "Choose one of the answers."),
        ("confirmed", {"answer": "physio-9"}, "Choose one of the answers."),
        ("confirmed", {"answer": "friend"}, "Choose one of the answers."),
        ("earlier", {"answer": "-1"}, "Choose one of the answers."),
        ("you", SETUP, "Type the year, such as 1990."),
        ("you", SETUP | {"birth_year": "90"}, "Type the year in full"),
        ("you", SETUP | {"birth_year": "1990", "days": []}, "Choose at least one day."),
        ("you", SETUP | {"birth_year": "1990", "weight": "7"}, "Type a weight from 30 to 250 kg"),
        ("you", SETUP | {"birth_year": "1990", "race_day": "soon"}, "Enter a valid date."),
    ],
)
def test_it_refuses_an_answer_and_says_how_to_mend_it(
    newcomer: Newcomer, read: Read, step: str, told: dict[str, Any], says: str
) -> None:
    newcomer.begin()
    newcomer.until(step)
    refused = newcomer.send(newcomer.address, told)
    assert refused.status_code == 422
    refused.status_code = 200
    assert says in words_of(refused)
    assert read() == ()
    newcomer.until("nothing")
    assert len(read()) == 4


def test_it_keeps_what_was_typed_in_a_refused_form(newcomer: Newcomer) -> None:
    newcomer.begin()
    newcomer.until("you")
    typed = SETUP | {"birth_year": "1990", "weight": "7", "have": ["hill"]}
    page = newcomer.send(newcomer.address, typed).content.decode()
    assert 'value="1990"' in page
    assert 'value="7"' in page
    assert page.count("checked") == 1 + 2 + 1 + 1  # the goal, two days, the hill, the units


def test_it_works_with_plain_buttons_alone(newcomer: Newcomer) -> None:
    newcomer.begin()
    while newcomer.step:
        (form, *_others) = newcomer.form(newcomer.address).forms
        assert form.method == "POST"
        sends = form.xpath(".//button[not(@type) or @type='submit']")
        assert sends, newcomer.step
        assert not form.xpath(".//*[@onclick or @hx-post or @hx-get]")
        newcomer.answer()


@pytest.mark.requirement("REQ-H05-4")
def test_it_offers_the_leg_as_radio_buttons(newcomer: Newcomer) -> None:
    newcomer.begin()
    page = newcomer.form(newcomer.address)
    picture = "//body-picture//input[@type='radio'][@name=$name]/@value"
    assert page.xpath(picture, name="side") == ["left", "right"]
    assert page.xpath(picture, name="site") == ["sit_bone", "high", "middle", "low", "not_sure"]


def test_it_tells_nothing_about_the_body_in_an_address(newcomer: Newcomer) -> None:
    newcomer.begin()
    while newcomer.step:
        known = {*QUESTIONS[0].id.split("-"), "left", "no", "pull", "1990", "?"}
        assert not [word for word in known if word in newcomer.address.split("/")]
        newcomer.answer()
