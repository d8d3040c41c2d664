"""The questions asked before any loading."""

import pytest

from restride.protocol.model import Protocol

EMERGENCY = {
    "saddle-numbness",
    "bladder-bowel",
    "both-legs-weak",
    "chest-and-swollen-leg",
    "tense-thigh",
}
DOCTOR = {
    "pop",
    "limp",
    "bruise",
    "weakness",
    "sit-bone-stretch",
    "blood-thinners",
    "swollen-warm-leg",
    "night-rest-pain",
    "groin-pain",
    "fever-weight-cancer",
}
PHYSIO = {"sit-bone-pain", "gradual", "below-knee", "back-pain", "both-thighs", "elsewhere"}


@pytest.mark.requirement("REQ-H01-1", "REQ-H02-1", "REQ-H16-1")
def test_it_asks_about_every_warning_sign(protocol: Protocol) -> None:
    asked = {question.id: question.yes for question in protocol.triage.questions}
    assert asked == (
        dict.fromkeys(EMERGENCY, "emergency")
        | dict.fromkeys(DOCTOR, "doctor_first")
        | dict.fromkeys(PHYSIO, "physio_first")
    )


@pytest.mark.requirement("REQ-H29-2")
def test_it_takes_not_sure_as_yes(protocol: Protocol) -> None:
    assert all(question.not_sure == question.yes for question in protocol.triage.questions)


def test_it_asks_the_most_urgent_first(protocol: Protocol) -> None:
    order = ["emergency", "doctor_first", "physio_first"]
    ranks = [order.index(question.yes) for question in protocol.triage.questions]
    assert ranks == sorted(ranks)


def test_it_says_what_to_do_and_what_to_tell(protocol: Protocol) -> None:
    for question in protocol.triage.questions:
        assert question.ask.endswith("?")
        assert any(word in question.say for word in ("Say ", "Tell ", "tell ", "Show ", "Name "))


def test_it_allows_only_the_first_exercises_while_a_physio_has_to_look(protocol: Protocol) -> None:
    assert set(protocol.triage.allowed_while_physio) == set(protocol.phases[0].up_to)
