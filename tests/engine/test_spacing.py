"""Days between: of a ladder, of heavy work, around speed and after an all-out effort."""

from restride.engine.planning_rules import (
    heavy_rhythm,
    heavy_rule,
    max_effort_rule,
    may_sprint_on,
    spacing_rule,
)
from restride.state.model import LadderState
from tests.engine.today import INDEX, RETURN, in_phase, kept, on, setup

TODAY = 10  # days after RETURN, a Thursday
RHYTHM = INDEX.phases[INDEX.phase_at["speed"]].rhythm["easy-run"].source
SESSION = INDEX.protocol.session.source


def done(*days_ago: int, rung: int = 0) -> LadderState:
    days = tuple(RETURN + TODAY - one for one in days_ago)
    return LadderState(last_day=days[-1], days=days, rung=rung, rung_then=rung)


def heavy(
    free: tuple[str, ...] = ("wed", "thu", "fri"), **ladders: LadderState
) -> dict[str | None, tuple[str, dict[str, object]]]:
    """By ladder what holds heavy work and speed today; nobody said how old the runner is."""
    state = in_phase("speed", setup=setup(days=free), ladders=ladders)
    limits = heavy_rule(on(state, TODAY))
    return {one.ladder: (one.reason.code, dict(one.reason.data)) for one in limits}


def test_it_leaves_days_between_two_runs() -> None:
    state = in_phase("speed", ladders={"easy-run": done(1)})
    (limit,) = (one for one in spacing_rule(on(state, TODAY)) if one.ladder == "easy-run")
    assert (limit.up_to, limit.reason.code, limit.reason.data) == (None, "spacing", {"days": 1})
    assert limit.reason.sources == ((RHYTHM,) if isinstance(RHYTHM, str) else RHYTHM)


def test_it_counts_the_runs_of_the_week() -> None:
    state = in_phase("speed", ladders={"easy-run": done(6, 2)})
    (limit,) = (one for one in spacing_rule(on(state, TODAY)) if one.ladder == "easy-run")
    assert limit.reason.data == {"done": 2, "allowed": 2}
    state = in_phase("speed", ladders={"easy-run": done(7, 2)})
    assert not [one for one in spacing_rule(on(state, TODAY)) if one.ladder == "easy-run"]


def test_it_counts_all_sprinting_as_one() -> None:
    for phase, ladder, other in (
        ("speed", "speed", "sprint-keep"),
        ("keep", "sprint-keep", "speed"),
    ):
        state = in_phase(phase, ladders={other: done(1)})
        limits = [one for one in spacing_rule(on(state, TODAY)) if one.ladder == ladder]
        assert "spacing" in [one.reason.code for one in limits]
        assert not may_sprint_on(on(state, TODAY), RETURN + TODAY)


def test_it_leaves_two_days_between_heavy_days() -> None:
    for days_ago, wait in ((1, 2), (2, 1)):
        held = heavy(nordic=done(days_ago))
        assert held["nordic"] == held["hinge"] == ("spacing", {"days": wait})
    assert heavy(nordic=done(3)) == {}


def test_it_keeps_speed_from_the_day_after_heavy_work() -> None:
    assert heavy(nordic=done(1))["speed"] == ("speed_after_heavy", {})
    assert "speed" not in heavy(nordic=done(2))


def test_it_keeps_heavy_work_from_the_day_before_speed() -> None:
    assert heavy(nordic=done(3), speed=done(1))["nordic"] == ("heavy_before_speed", {})
    assert heavy(("wed", "thu", "sat"), nordic=done(3), speed=done(1)) == {}
    assert heavy(nordic=done(3), speed=done(2)) == {}


def test_it_leaves_two_days_after_an_all_out_effort() -> None:
    top = INDEX.rungs["hop-one-30"].position
    for days_ago, held in ((1, True), (2, False)):
        state = in_phase(
            "foundation",
            max_effort_on=RETURN + TODAY - days_ago,
            ladders={"hops": LadderState(rung=top, rung_then=top)},
        )
        limits = [one for one in max_effort_rule(on(state, TODAY)) if one.ladder == "hops"]
        found = [(one.up_to, one.reason.code, one.reason.data) for one in limits]
        assert found == ([("hop-one-20", "max_effort_spacing", {"days": 1})] if held else [])


def test_it_asks_heavy_work_more_often_for_twelve_weeks_after_return() -> None:
    keep = INDEX.phases[INDEX.keep_phase].keep
    assert keep is not None
    assert heavy_rhythm(on(kept(), 12 * 7 - 1)) is keep.heavy_first
    assert heavy_rhythm(on(kept(), 12 * 7)) is keep.heavy_then
