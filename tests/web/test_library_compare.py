"""Two protocols side by side, differences told in words."""

from django.test import Client

from tests.web.library_links import parsed
from tests.web.words import words_of


def test_it_sets_two_protocols_side_by_side(stranger: Client) -> None:
    answer = stranger.get("/library/compare/?left=askling-l&right=physiorun")
    page = parsed(answer)
    heads = page.xpath("//section[@aria-labelledby='phases-and-what-ends-each']//th/text()")
    assert heads == ["Phase", "askling-l", "physiorun"]
    chosen = page.xpath("//select/option[@selected]/@value")
    assert chosen == ["askling-l", "physiorun"]


def test_it_marks_what_differs_with_a_word(stranger: Client) -> None:
    said = words_of(stranger.get("/library/compare/"))
    assert "≠ how long" in said
    assert "= same" in said
    assert "Why: " in said


def test_it_asks_for_another_where_both_are_the_same(stranger: Client) -> None:
    said = words_of(stranger.get("/library/compare/?left=physiorun&right=physiorun"))
    assert "These are the same protocol. Choose another one." in said


def test_it_says_a_gate_in_the_names_of_its_exercises(stranger: Client) -> None:
    said = words_of(stranger.get("/library/protocols/restride-hamstring/"))
    assert "Heel press 3 × 30 s or 3 × 45 s: clean 2 times, pain 0" in said
    assert "heel-press-30" not in said
