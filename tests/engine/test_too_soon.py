"""Work too soon after that of its kin is too much, however long its own ladder was away."""

from restride.state.model import LadderState
from restride.state.work import Work, overdone
from tests.engine.today import INDEX, RETURN, in_phase

OWN = LadderState(last_day=RETURN - 9, days=(RETURN - 9,))
HOPPED = {"left": (), "right": ()}


def run() -> Work:
    work = Work(INDEX.ladders["easy-run"])
    work.at = work.ladder.rungs[0]
    return work


def test_it_takes_a_run_the_day_after_another_ladders_run_for_too_soon() -> None:
    for days_ago, too_soon in ((1, True), (2, False)):
        other = LadderState(last_day=RETURN - days_ago, days=(RETURN - days_ago,))
        state = in_phase("speed", hopped=HOPPED, ladders={"easy-run": OWN, "walk-run": other})
        assert overdone(INDEX, state, run(), RETURN) is too_soon
