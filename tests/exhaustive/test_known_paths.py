"""Single paths on which the engine once went another way than the rules."""

from tests.exhaustive.ladder_rules import GREEN, RED, Colour, Light
from tests.exhaustive.search import Search

Work = tuple[int, int, Colour]  # days since the last, the rung, its light


def follow(search: Search, works: list[Work]) -> str | None:
    """What the engine first says otherwise than the rules on one path."""
    node = search.root()
    for days, rung, colour in works:
        here, lived = node, node.lived[:0]
        for passed in range(1, days):
            one = (*here.entries, *search.between(here, passed))
            here, lived = search.passed(here, one), (*lived, *one)
        node = search.worked(node, here, lived, rung, Light(colour))
        search.agrees(node, node, ())
    return None if search.found is None else search.found.says


def test_strength_more_often_in_a_week_than_asked_earns_nothing() -> None:
    assert follow(Search("hops"), [(2, rung, GREEN) for rung in range(4)]) is None


def test_a_rung_that_was_ever_red_needs_two_cleans() -> None:
    red_once = [(1, 0, GREEN), (3, 1, RED)]
    reds_below = [(5, 0, RED)] * 8
    again = [(5, 0, GREEN), (3, 0, GREEN)]
    assert follow(Search("walk-run"), [*red_once, *reds_below, *again]) is None


def test_a_sprint_faster_than_any_cleared_earns_nothing() -> None:
    assert follow(Search("sprint-keep"), [(7, rung, GREEN) for rung in range(4)]) is None
