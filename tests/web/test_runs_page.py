"""The history of runs in a browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client

from restride.entering.directory import RUNNER, database_file
from restride.log.exchange import unpack
from restride.store import open_store
from tests.cli.run_day import AS_ASKED, EXAMPLE, START
from tests.runs.fit_file import fit_file
from tests.web.runner import lines, up_to_the_morning
from tests.web.words import words_of


@pytest.fixture
def runner(owner: Client, home: Path, set_day: Callable[[str], None]) -> Client:
    """The example's runner, near the end of her recovery."""
    set_day("2026-05-20")
    with EXAMPLE.open("rb") as file, open_store(database_file(str(home))) as store:
        store.restore(RUNNER, unpack(file).log, {})
    return owner


def test_it_says_where_watches_keep_files_before_the_first_run(alice: Client) -> None:
    said = words_of(alice.get("/runs/"))
    assert "No runs yet" in said
    assert "choose “export original”: a FIT file" in said


def test_it_shows_the_weeks_with_measured_and_told_apart(runner: Client) -> None:
    said = words_of(runner.get("/runs/"))
    assert "11–17 May" in said
    assert "Watch: 2 runs" in said
    assert "Told: 2 runs" in said


def test_it_shows_the_newest_first_and_all_on_request(runner: Client) -> None:
    short, whole = (runner.get(address).content for address in ("/runs/", "/runs/?all=yes"))
    assert short.count(b"run-line-title") == 20
    assert whole.count(b"run-line-title") > 20
    assert b"Show all" in short
    assert b"Show all" not in whole


def test_it_asks_for_the_runs_that_nobody_answered_for(
    owner: Client, home: Path, set_day: Callable[[str], None]
) -> None:
    set_day("2026-03-17")
    up_to_the_morning(home)
    lines(owner, fit_file(AS_ASKED, start=START))
    said = words_of(owner.get("/runs/"))
    assert "How did it feel? No answer is not 0" in said
    assert "Walk and run, Tuesday 17 March" in said
