"""A clinician's place: what it takes along, and what it takes away."""

from restride.log.days import Day
from restride.log.model import Clinician
from restride.state.ladders import follow
from restride.state.model import LadderState, State, TestFact
from restride.state.step import enter, take_placement
from tests.engine.conftest import PHYSIO, Told
from tests.engine.today import INDEX, RETURN, in_phase, kept

KEEP = INDEX.ladders["sprint-keep"]
CLEARED = INDEX.rungs["sprint-90"]
PLACE = INDEX.rungs["keep-90"]
FACTS = {("single-leg-hop", "left"): TestFact(RETURN, 30.0, 0, ())}


def followed(own: LadderState, other: LadderState) -> LadderState:
    ladders = {"sprint-keep": own, "speed": other}
    return follow(INDEX, in_phase("keep", ladders=ladders), PLACE, CLEARED)


def placed(state: State, phase: str, told: Told) -> State:
    day = Day(RETURN + 30)
    entry = told(Clinician, 30, act="place", phase=phase, by=PHYSIO, reason="Seen.")
    assert isinstance(entry, Clinician)
    day.clinician.append(entry)
    take_placement(INDEX, state, day)
    return state


def test_it_takes_the_rung_and_the_day_of_what_was_done_since() -> None:
    own = LadderState(last_day=RETURN - 30, days=(RETURN - 30,), cleans=(RETURN,), asked_last=0)
    now = followed(own, LadderState(last_day=RETURN, days=(RETURN,)))
    assert (now.rung, now.rung_then, now.best) == (PLACE.position,) * 3
    assert (now.days, now.last_day) == (own.days, RETURN)
    assert (now.cleans, now.asked_last) == ((), None)


def test_it_stands_no_higher_than_before_when_it_was_done_since() -> None:
    other = LadderState(last_day=RETURN - 30)
    for rung, rung_then in ((1, 0), (KEEP.top, KEEP.top)):
        own = LadderState(rung=rung, rung_then=rung_then, last_day=RETURN)
        now = followed(own, other)
        assert now.rung == min(rung, PLACE.position)
        assert now.rung_then == min(rung_then, PLACE.position)
        assert now.last_day == RETURN


def test_it_follows_from_the_day_of_the_other_where_it_was_never_done() -> None:
    assert followed(LadderState(), LadderState(last_day=RETURN)).last_day == RETURN
    assert followed(LadderState(), LadderState()).last_day is None


def test_it_is_held_back_by_what_went_wrong_on_either() -> None:
    own = LadderState(ambers=(RETURN,), red_rungs=frozenset({0}), best=KEEP.top)
    other = LadderState(ambers=(RETURN - 2,), red_rungs=frozenset({CLEARED.position, 0}))
    now = followed(own, other)
    assert (now.ambers, now.best) == ((RETURN - 2, RETURN), KEEP.top)
    assert now.red_rungs == {0, PLACE.position}


def test_it_earns_every_gate_again_when_placed_back(told: Told) -> None:
    state = placed(kept(label="cleared_to_sprint", tests=dict(FACTS)), "speed", told)
    assert (state.phase, state.label, state.tests) == (INDEX.phase_at["speed"], None, {})
    assert state.counts_from == state.phase_since == RETURN + 31


def test_it_keeps_what_was_shown_when_placed_where_she_is_or_on(told: Told) -> None:
    for phase in ("speed", "keep"):
        state = placed(in_phase("speed", tests=dict(FACTS)), phase, told)
        assert (state.tests, state.counts_from) == (FACTS, 0)


def test_it_clears_nobody_by_a_place() -> None:
    state = in_phase("speed")
    enter(INDEX, state, INDEX.keep_phase, RETURN)
    assert state.label == "not_cleared_to_sprint"
    enter(INDEX, with_label := kept(label="cleared_to_sprint"), INDEX.keep_phase, RETURN)
    assert with_label.label == "cleared_to_sprint"
