"""Finding a word: names first, then titles, then text."""

import pytest

from restride.library.search import Entry, Hit, marked, search

TEXT = (
    "It is held with both hands while the free leg glides back behind the runner, who looks ahead."
)


def entry(name: str, title: str, text: str = "") -> Entry:
    return Entry(kind="exercise", id=name, title=title, text=text)


ENTRIES = [
    entry("balance", "Stand on one leg", TEXT),
    entry("glider-trial", "Glider, as in the trial"),
    entry("glider", "Glider", "Loads the muscle."),
    entry("sit-bone", "Pain at the sit-bone"),
]


def found(word: str) -> list[Hit]:
    return search(word, ENTRIES)


def test_it_puts_names_before_titles_and_titles_before_text() -> None:
    assert [hit.id for hit in found("glider")] == ["glider", "glider-trial"]
    assert [hit.id for hit in found("glid")] == ["glider-trial", "glider", "balance"]


def test_it_shows_what_stands_around_the_word() -> None:
    (hit,) = found("behind")
    assert (
        hit.snippet
        == "…with both hands while the free leg glides back behind the runner, who looks ahead."
    )


def test_it_wants_all_of_several_words() -> None:
    assert [hit.id for hit in found("free hands")] == ["balance"]
    assert found("free muscle") == []


@pytest.mark.parametrize("word", ["SIT-BONE", "sit bone", "sit_bone"])
def test_it_does_not_mind_capitals_and_hyphens(word: str) -> None:
    assert [hit.id for hit in found(word)] == ["sit-bone"]


def test_it_finds_the_beginning_of_a_word_only() -> None:
    assert found("hind") == []


@pytest.mark.parametrize("word", ["", "  ", "-"])
def test_it_finds_nothing_for_no_word(word: str) -> None:
    assert found(word) == []


def test_it_parts_a_text_at_the_words_looked_for() -> None:
    assert marked("The Glider, at the sit-bone.", "glid sit-bone") == [
        ("The ", False),
        ("Glider", True),
        (", at the ", False),
        ("sit", True),
        ("-", False),
        ("bone", True),
        (".", False),
    ]


def test_it_leaves_a_text_whole_where_nothing_is_looked_for() -> None:
    assert marked("The Glider", " ") == [("The Glider", False)]
