"""How long a ladder was away: the longest time without it or the work that keeps it up."""

from restride.state.counting import keep_up
from restride.state.ladders import days_away
from restride.state.model import LadderState, State
from restride.state.work import DayWork, Work
from tests.engine.today import INDEX, RETURN, in_phase, kept

TODAY = RETURN + 10


def done(*ladders: str, ran: bool = False) -> DayWork:
    work = DayWork()
    work.works, work.ran = {name: planned(name) for name in ladders}, ran
    return work


def planned(ladder: str) -> Work:
    work = Work(INDEX.ladders[ladder])
    work.at = work.ladder.rungs[0]
    return work


def away(state: State, ladder: str, **days: DayWork) -> int | None:
    """Days away up to today, after other work on some days since the return."""
    for day, work in days.items():
        keep_up(INDEX, state, RETURN + int(day.removeprefix("day_")), work)
    return days_away(state.ladder(ladder), TODAY)


def since_return(ladder: str) -> dict[str, LadderState]:
    return {ladder: LadderState(last_day=RETURN)}


def test_it_is_none_for_what_was_never_done() -> None:
    assert away(kept(ladders={"lengthening": LadderState()}), "lengthening") is None
    known = {"lengthening": LadderState()}
    assert away(kept(ladders=known), "lengthening", day_7=done("hinge")) is None


def test_it_counts_the_longest_time_without_either_where_two_take_turns() -> None:
    hinge = done("hinge")
    for days, longest in (
        ({"day_7": hinge}, 7),
        ({"day_3": hinge}, 7),
        ({"day_3": hinge, "day_6": hinge}, 4),
        ({}, 10),
    ):
        assert away(kept(ladders=since_return("lengthening")), "lengthening", **days) == longest


def test_it_counts_a_ladder_for_itself_before_return_and_out_of_turn() -> None:
    diver, nordic = since_return("lengthening"), since_return("nordic")
    assert away(in_phase("speed", ladders=diver), "lengthening", day_7=done("hinge")) == 10
    assert away(kept(ladders=nordic), "nordic", day_7=done("hinge")) == 10
    assert away(kept(ladders=diver), "lengthening", day_7=done("nordic")) == 10


def test_it_ends_with_any_sprint_and_gives_back_no_day_without_one() -> None:
    for phase in (kept, lambda **known: in_phase("speed", **known)):
        sprints = phase(ladders=since_return("sprint-keep"))
        assert away(sprints, "sprint-keep", day_4=done("speed")) == 6
        sprints = phase(ladders=since_return("sprint-keep"))
        assert away(sprints, "sprint-keep", day_7=done("speed"), day_8=done("speed")) == 7


def test_it_remembers_more_days_than_the_newest_seven() -> None:
    every_day = {f"day_{day}": done("speed") for day in range(1, 10)}
    assert away(kept(ladders=since_return("sprint-keep")), "sprint-keep", **every_day) == 1


def test_it_keeps_up_easy_running_by_runs_sprints_and_running_to_warm_up() -> None:
    for work in (done("easy-run"), done("speed"), done(ran=True)):
        state = in_phase("speed", ladders=since_return("walk-run"))
        assert away(state, "walk-run", day_5=work) == 5


def test_it_keeps_up_no_sprinting_by_easy_runs() -> None:
    for work in (done("easy-run"), done(ran=True), done("hinge")):
        assert away(in_phase("speed", ladders=since_return("speed")), "speed", day_5=work) == 10


def test_it_keeps_up_nothing_by_what_nobody_asks_for() -> None:
    race = done("easy-run")
    race.works["easy-run"].at = None
    assert away(in_phase("speed", ladders=since_return("walk-run")), "walk-run", day_5=race) == 10
