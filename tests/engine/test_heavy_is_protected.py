"""Heavy work that was due and left on the last free day comes first today."""

from restride.engine.planning_rules import is_heavy_protected
from restride.state.model import LadderState
from tests.engine.today import RETURN, in_phase, on, setup

TODAY = 10  # days after RETURN, a Thursday


def protected(*free: str, last: int = 20, since: int = 10) -> bool:
    """With heavy work last done so many days ago, in a phase that is so many days old."""
    today = RETURN + TODAY
    ladders = {"nordic": LadderState(last_day=today - last, days=(today - last,))}
    state = in_phase("speed", setup=setup(days=free), ladders=ladders, phase_since=today - since)
    return is_heavy_protected(on(state, TODAY))


def test_it_protects_what_was_left_yesterday() -> None:
    assert protected("wed", "thu")


def test_it_protects_what_was_left_two_days_ago_where_yesterday_was_not_free() -> None:
    assert protected("tue", "thu")


def test_it_protects_what_was_left_a_week_ago() -> None:
    assert protected("thu")


def test_it_does_not_protect_what_was_not_due_then() -> None:
    # with no birth year two days lie between: the older runner's spacing
    assert not protected("wed", "thu", last=3)
    assert protected("wed", "thu", last=4)


def test_it_looks_back_to_the_beginning_of_the_phase_and_no_further() -> None:
    assert protected("tue", "thu", since=2)
    assert not protected("tue", "thu", since=1)
    assert not protected("wed", "thu", since=0)
