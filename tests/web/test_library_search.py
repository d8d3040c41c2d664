"""Search: grouped, with the words marked, and calm about what cannot be found."""

import pytest
from django.test import Client

from tests.web.library_links import parsed
from tests.web.words import words_of


@pytest.mark.parametrize(
    ("words", "group", "address"),
    [
        ("glider", "Exercises", "/library/exercises/glider/"),
        ("palpation", "Tests", "/library/tests/palpation/"),
        ("late swing", "To learn", "/library/learn/late-swing/"),
        ("85 %", "What articles claim", "/library/evidence/claims/eighty-five-per-cent/"),
        ("askling", "Studies", "/library/evidence/studies/ask13/"),
        ("physiorun", "Protocols", "/library/protocols/physiorun/"),
    ],
)
def test_it_finds_a_word_in_every_shelf(
    stranger: Client, words: str, group: str, address: str
) -> None:
    page = parsed(stranger.get("/library/search/", {"q": words}))
    (section,) = page.xpath(f"//section[h2[text()='{group}']]")
    assert address in section.xpath(".//a/@href")


def test_it_marks_the_words(stranger: Client) -> None:
    page = parsed(stranger.get("/library/search/", {"q": "sit-bone"}))
    marked = {mark.text_content().lower() for mark in page.xpath("//mark")}
    assert {"sit", "bone"} <= marked


def test_it_says_what_to_type_where_nothing_was_typed(stranger: Client) -> None:
    assert "Type a word" in words_of(stranger.get("/library/search/"))
    assert "Type a word" in words_of(stranger.get("/library/search/", {"q": "  "}))


def test_it_says_that_it_found_nothing(stranger: Client) -> None:
    said = words_of(stranger.get("/library/search/", {"q": "xylophone"}))
    assert "Nothing has “xylophone” in it" in said


def test_it_refuses_what_is_too_long_and_says_how_long_is_fine(stranger: Client) -> None:
    said = words_of(stranger.get("/library/search/", {"q": "glider " * 100}))
    assert "too long to look for" in said
    assert "at most 80 letters" in said


@pytest.mark.parametrize("odd", ["<b>", "(((", "\\", "%00\x00", "'\"", "🏃", "a\nb", "[x](y)", "*"])
def test_it_takes_odd_letters_as_letters(stranger: Client, odd: str) -> None:
    answer = stranger.get("/library/search/", {"q": odd})
    assert answer.status_code == 200
    assert parsed(answer).xpath("//main//b") == []


def test_it_says_how_many_more_there_are(stranger: Client) -> None:
    said = words_of(stranger.get("/library/search/", {"q": "the"}))
    assert "more. Another word finds them sooner." in said
