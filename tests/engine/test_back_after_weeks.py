"""Who opens the program after more than four weeks of nothing starts again, answers or none."""

from tests.engine.conftest import decided
from tests.perfect import perfect


def test_it_starts_again_on_the_first_day_back() -> None:
    log = perfect(21, morning=False)  # the last run was on day 18
    assert decided(log, 18 + 28).phase == "load-and-run"
    back = decided(log, 18 + 29)
    assert (back.phase, back.day, back.triage.outcome) == ("early", 0, "unknown")
    assert "restarted" in {reason.code for reason in back.reasons}
