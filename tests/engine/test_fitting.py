"""What fits into 45 minutes: by importance, one at a time, but heavy and speed as wholes."""

from restride.decision.model import Item
from restride.engine.session import fitting
from restride.protocol.value import Dose
from restride.state.model import LadderState
from tests.engine.today import RETURN, in_phase, on

TODAY = 10


def item(part: str, ladder: str, rung: str, minutes: float, move: str = "jog") -> Item:
    return Item(
        part=part,  # type: ignore[arg-type]  # one of the parts, as a plain string
        ladder=ladder,
        rung=rung,
        test=None,
        move=move,
        dose=Dose(),
        also=(),
        sides=("both",),
        times_today=1,
        times_done=0,
        change="same",
        minutes=minutes,
        stop="stop_easy_run",
        source=("editorial",),
    )


def fits(*items: Item, heavy_ago: int = 1) -> tuple[list[str | None], list[str | None]]:
    """The rungs that are kept, and the ladders of what is dropped."""
    days = (RETURN + TODAY - heavy_ago,)
    nordic = LadderState(last_day=days[-1], days=days)
    now = on(in_phase("speed", ladders={"nordic": nordic}), TODAY)
    kept, dropped = fitting(now, list(items))
    assert {limit.reason.code for limit in dropped} <= {"no_time"}
    return [one.rung for one in kept], [one.ladder for one in dropped]


RUN = item("run", "easy-run", "easy-30", 38)
DRILLS = item("warm_up", "drills", "skips-3x20", 5, "a-skip")
REACH = item("warm_up", "reach-walk", "reach-walk-3x10", 5, "reach-walk")
SPEED = item("speed", "speed", "sprint-80", 26, "sprint")
NORDIC = item("heavy", "nordic", "nordic-full-3x6", 6, "nordic")
DIVER = item("heavy", "lengthening", "diver-3x8", 6, "diver")


def test_it_takes_one_of_two_warm_ups_where_both_do_not_fit() -> None:
    assert fits(RUN, DRILLS, REACH) == (["easy-30", "skips-3x20"], ["reach-walk"])


def test_it_fills_the_time_to_the_last_minute() -> None:
    seven = item("trunk", "dead-bug", "dead-bug-3x8", 7, "dead-bug")
    assert fits(RUN, seven) == (["easy-30", "dead-bug-3x8"], [])


def test_it_goes_on_after_what_does_not_fit() -> None:
    long = item("strength", "bridge", "bridge-one-30", 8, "bridge-one")
    short = item("trunk", "dead-bug", "dead-bug-3x8", 4, "dead-bug")
    assert fits(RUN, long, short) == (["easy-30", "dead-bug-3x8"], ["bridge"])


def test_it_takes_one_of_two_rungs_of_the_same_move() -> None:
    one = item("trunk", "bridge", "bridge-two-30", 5, "bridge-two")
    other = item("trunk", "bridge-load", "bridge-load-10x5", 5, "bridge-two")
    assert fits(RUN, one, other) == (["easy-30", "bridge-two-30"], ["bridge-load"])


def test_it_keeps_or_drops_the_heavy_work_as_a_whole() -> None:
    assert fits(RUN, NORDIC, DIVER) == (["easy-30"], ["nordic", "lengthening"])


def test_it_takes_heavy_work_first_that_was_left_on_the_last_free_day() -> None:
    assert fits(RUN, NORDIC, DIVER, heavy_ago=9) == (
        ["nordic-full-3x6", "diver-3x8"],
        ["easy-run"],
    )


def test_it_keeps_the_warm_up_with_the_speed_that_it_belongs_to() -> None:
    assert fits(REACH, SPEED) == (["sprint-80", "reach-walk-3x10"], [])


def test_it_counts_the_ten_minutes_before_speed() -> None:
    trunk = item("trunk", "dead-bug", "dead-bug-3x8", 6, "dead-bug")
    assert fits(REACH, SPEED, trunk) == (["sprint-80", "reach-walk-3x10"], ["dead-bug"])


def test_it_keeps_the_most_important_even_where_it_is_longer() -> None:
    long = item("run", "easy-run", "easy-30", 60)
    assert fits(long, REACH) == (["easy-30"], ["reach-walk"])
    tests = item("test", "bridge", "bridge-one-30", 60)
    assert fits(tests) == ([], ["bridge"])


def test_it_has_nothing_to_fit_where_nothing_is_asked() -> None:
    assert fits() == ([], [])


def test_it_keeps_a_long_speed_day_or_heavy_day_that_stands_first() -> None:
    speed = item("speed", "speed", "sprint-80", 40, "sprint")
    heavy = item("heavy", "nordic", "nordic-full-3x6", 60, "nordic")
    assert fits(speed, DRILLS) == (["sprint-80", "skips-3x20"], [])
    assert fits(heavy) == (["nordic-full-3x6"], [])
