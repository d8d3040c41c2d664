"""`evidence`, `learn` and `search`: read in the terminal, as Markdown, or as JSON."""

import json

import pytest

from restride.cli import terminal
from tests.cli.alice import Run

NO_LOG_NEEDED = [("evidence",), ("learn",), ("search", "glider")]


@pytest.mark.parametrize("words", NO_LOG_NEEDED, ids=lambda words: words[0])
def test_it_needs_no_log(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 0


@pytest.mark.parametrize("words", NO_LOG_NEEDED, ids=lambda words: words[0])
def test_it_gives_json(run: Run, words: tuple[str, ...]) -> None:
    assert json.loads(run(*words, "--json").output)


@pytest.mark.parametrize("words", NO_LOG_NEEDED, ids=lambda words: words[0])
def test_it_gives_markdown(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words, "--markdown").output.startswith("# ")


def test_it_shows_a_claim_with_both_numbers(run: Run) -> None:
    said = run("evidence", "eighty-five", "--markdown").output
    assert "85 %" in said
    assert "45 %" in said
    assert "ask13" in said


def test_it_shows_a_study_with_how_many_and_how_known(run: Run) -> None:
    said = run("evidence", "hick20", "--markdown").output
    assert "| With how many | 43 |" in said
    assert "read in its summary" in said


def test_it_shows_every_claim_of_an_article(run: Run) -> None:
    said = run("evidence", "san-diego", "--markdown").output
    assert "recurrence-30" in said
    assert "book-here" in said


def test_it_shows_where_a_study_stands_beside_an_article(run: Run) -> None:
    assert "Beside what physiorun says" in run("evidence", "free19").output


def test_it_says_which_claims_a_short_name_may_mean(run: Run) -> None:
    result = run("evidence", "glider")
    assert result.exit_code == 2
    assert "glider-dose" in result.output


@pytest.mark.parametrize(
    ("words", "hint"),
    [(("evidence", "ask31"), "Did you mean ask"), (("learn", "pain-scake"), "mean pain-scale?")],
)
def test_it_says_what_was_meant(run: Run, words: tuple[str, ...], hint: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert hint in result.output


@pytest.mark.parametrize("topic", ["pain-scale", "pain", "A number for pain"])
def test_it_finds_a_page_by_its_name_or_title(run: Run, topic: str) -> None:
    assert "Only 0 opens a gate" in run("learn", topic, "--markdown").output


def test_it_draws_a_page_without_markup(run: Run) -> None:
    said = run("learn", "length-and-force").output
    assert "**" not in said
    assert "Nordic, half-way" in said


def test_it_draws_a_page_in_ascii(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "unicode", lambda: False)
    for topic in ("recurrence-profile", "length-and-force", "late-swing"):
        said = run("learn", topic).output
        assert said.isascii()
        assert "?" not in said, "a letter has nothing in its place"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("glider", "exercise"),
        ("palpation", "test"),
        ("late swing", "page"),
        ("85 %", "claim"),
        ("askling", "study"),
        ("physiorun", "protocol"),
        ("painkiller", "reason"),
    ],
)
def test_it_finds_a_word_in_everything_there_is_to_read(run: Run, word: str, kind: str) -> None:
    assert kind in {hit["kind"] for hit in json.loads(run("search", word, "--json").output)}


def test_it_says_how_to_read_what_it_found(run: Run) -> None:
    assert "restride exercise glider" in run("search", "glider").output


def test_it_says_that_it_found_nothing(run: Run) -> None:
    result = run("search", "xylophone")
    assert result.exit_code == 0
    assert "Nothing has 'xylophone' in it" in result.output


def test_it_shows_all_where_there_are_many(run: Run) -> None:
    assert "more: add --all" in run("search", "the").output
    assert "more: add --all" not in run("search", "the", "--all").output
