"""Today in a browser says what the engine decides."""

from django.test import Client

from tests.web.words import words_of


def test_it_says_the_light_in_a_word(alice: Client) -> None:
    said = words_of(alice.get("/"))
    assert "Unknown" in said
    assert "Your first day: there is no morning to go by yet." in said
