"""Every path of every ladder: the engine goes as the clinical rules say."""

from pathlib import Path

import pytest

from tests.exhaustive.ladder_log import LADDERS
from tests.exhaustive.printed import printed
from tests.exhaustive.search import Search

FEW_WORKS = 2
LONG = dict.fromkeys(("bridge", "hinge", "nordic", "speed", "walk-run"), 4)  # works


def agrees(search: Search, most_works: int | None, tmp_path: Path) -> bool:
    """Whether the whole search agrees and, with no most, came to its end."""
    count = search.run(most_works)
    if search.found is not None:
        pytest.fail(printed(search.found, tmp_path / "counter-example.zip"), pytrace=False)
    print(f"{search.ladder.id}: {count.states} states, {count.transitions} works")  # noqa: T201 - for the page
    return count.closed or most_works is not None


@pytest.mark.parametrize("ladder", LADDERS)
def test_it_goes_by_the_rules_for_a_few_works(ladder: str, tmp_path: Path) -> None:
    assert agrees(Search(ladder), FEW_WORKS, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("ladder", LADDERS)
def test_it_goes_by_the_rules_on_every_path(ladder: str, tmp_path: Path) -> None:
    assert agrees(Search(ladder), LONG.get(ladder), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("ladder", ["extender", "heel-press"])
def test_it_goes_by_the_rules_after_earlier_injuries(ladder: str, tmp_path: Path) -> None:
    assert agrees(Search(ladder, earlier=2), None, tmp_path)
