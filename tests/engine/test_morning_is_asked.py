"""The morning's questions: every day at first, weekly late after return, always around a load."""

from datetime import date

import pytest

from restride.engine.decide import MONTH, decide, is_morning_asked
from restride.engine.now import Now
from restride.state.model import LadderState
from tests.engine.conftest import decided
from tests.engine.today import RETURN, kept, on
from tests.perfect import PROTOCOL, perfect

DAILY = 8 * 7  # days after return with a question every morning
WEEKLY = 7


def late(days: int, *, answered: int, load: int = 30, sprint: int = 3) -> Now:
    """So many days after return; the answer, the load and the sprint lie so many days back."""
    today = RETURN + days
    ladders = {"sprint-keep": LadderState(last_day=today - sprint, days=(today - sprint,))}
    state = kept(answered_on=today - answered, last_load=today - load, ladders=ladders)
    return on(state, days)


def test_it_asks_for_the_injury_where_nothing_is_known() -> None:
    decision = decide(PROTOCOL, (), date(2026, 3, 2))
    assert decision.asks == ("episode", "triage", "setup")
    assert (decision.action, decision.phase, decision.day, decision.milestone) == (
        "hold",
        None,
        None,
        None,
    )
    assert (decision.triage.outcome, decision.triage.causes) == ("unknown", ())
    assert (decision.ladders, decision.activities, decision.session) == ((), (), ())


def test_it_asks_nothing_about_the_morning_before_the_first_day() -> None:
    assert "morning" not in decided(perfect(0), 0).asks


def test_it_asks_on_the_day_after_the_first() -> None:
    assert "morning" in decided(perfect(1, morning=False), 1).asks


@pytest.mark.parametrize("missing", ["kept_since", "answered_on"])
def test_it_asks_where_it_cannot_tell_how_long_ago(missing: str) -> None:
    now = late(DAILY + 1, answered=1)
    setattr(now.state, missing, None)
    assert is_morning_asked(now)


def test_it_asks_every_morning_for_eight_weeks() -> None:
    assert is_morning_asked(late(DAILY - 1, answered=1))
    assert not is_morning_asked(late(DAILY, answered=1))


def test_it_asks_weekly_after_that() -> None:
    assert not is_morning_asked(late(100, answered=WEEKLY - 1))
    assert is_morning_asked(late(100, answered=WEEKLY))


def test_it_asks_weekly_for_twelve_months() -> None:
    assert is_morning_asked(late(12 * MONTH - 1, answered=WEEKLY))
    assert not is_morning_asked(late(12 * MONTH, answered=WEEKLY))


def test_it_asks_on_the_morning_after_a_load() -> None:
    assert is_morning_asked(late(100, answered=1, load=1))
    assert not is_morning_asked(late(100, answered=1, load=2))
    assert not is_morning_asked(late(100, answered=1, load=0))


def test_it_asks_on_a_morning_on_which_speed_may_come() -> None:
    assert is_morning_asked(late(100, answered=1, sprint=20))
