"""How long a ladder was away: the longest time since it was done; some share their days."""

from restride.state.ladders import days_away
from restride.state.model import LadderState, State
from tests.engine.today import INDEX, RETURN, in_phase, kept

DIVER = {"lengthening": LadderState(last_day=RETURN, days=(RETURN,))}


def hinge(*days: int) -> dict[str, LadderState]:
    return {"hinge": LadderState(days=tuple(RETURN + day for day in days))}


def away(state: State, ladder: str = "lengthening") -> int | None:
    return days_away(INDEX, state, INDEX.ladders[ladder], RETURN + 10)


def test_it_is_none_for_what_was_never_done() -> None:
    assert away(kept(ladders=hinge(0, 7))) is None


def test_it_counts_the_longest_time_without_either_where_two_take_turns() -> None:
    for days, longest in (((7,), 7), ((3,), 7), ((3, 6), 4), ((), 10)):
        assert away(kept(ladders=DIVER | hinge(*days))) == longest


def test_it_counts_neither_what_was_before_nor_what_is_done_today() -> None:
    assert away(kept(ladders=DIVER | hinge(-3, 10))) == 10


def test_it_counts_a_ladder_for_itself_before_return_and_out_of_turn() -> None:
    assert away(in_phase("speed", ladders=DIVER | hinge(7))) == 10
    nordic = {"nordic": DIVER["lengthening"]}
    assert away(kept(ladders=nordic | hinge(7)), "nordic") == 10
    turns = DIVER | {"nordic": LadderState(days=(RETURN + 7,))}
    assert away(kept(ladders=turns)) == 10


def test_it_ends_with_any_sprint_and_gives_back_no_day_without_one() -> None:
    sprint = {"sprint-keep": LadderState(last_day=RETURN, days=(RETURN,))}
    for days, longest in (((4,), 6), ((7,), 7), ((), 10)):
        strides = {"speed": LadderState(days=tuple(RETURN + day for day in days))}
        for state in (kept(ladders=sprint | strides), in_phase("speed", ladders=sprint | strides)):
            assert away(state, "sprint-keep") == longest
