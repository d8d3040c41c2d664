"""After return the tests are due again in weeks 2, 4, 8 and 12, then once a quarter."""

import pytest

from restride.engine.session import retests
from restride.state.model import TestFact
from tests.engine.today import INDEX, RETURN, kept, on

ALL = {"palpation", "knee-extension-deficit", "single-leg-bridge", "single-leg-hop"}


def due(day: int, *, done_on: int) -> set[str]:
    """What is due so many days after return, where palpation was done on one day only."""
    fact = TestFact(RETURN + done_on, None, 0, ())
    return set(retests(on(kept(tests={("palpation", "left"): fact}), day)))


@pytest.mark.parametrize("week", [2, 4, 8, 12, 25, 38])
def test_it_asks_from_the_first_day_of_the_week_until_done(week: int) -> None:
    day = week * 7
    assert due(day, done_on=day - 1) == ALL
    assert due(day + 3, done_on=day) == ALL - {"palpation"}


def test_it_asks_none_before_week_two() -> None:
    assert due(13, done_on=-1) == set()


@pytest.mark.parametrize("day", [24 * 7 + 6, 13 * 7])
def test_it_waits_a_quarter_after_week_twelve(day: int) -> None:
    assert "palpation" not in due(day, done_on=12 * 7)


def test_it_asks_none_where_the_day_of_return_is_not_known() -> None:
    assert not list(retests(on(kept(kept_since=None), 100)))


def test_it_asks_none_before_return() -> None:
    state = kept(phase=INDEX.phase_at["speed"])
    assert not list(retests(on(state, 100)))
