"""Decisions that ask for a run, and the workouts made of them."""

from msgspec.structs import replace

from restride.decision.model import Decision, Item
from restride.outputs.steps import RUNS, Workout, workout
from restride.protocol.ladder import Ladder, Rung
from tests.perfect import LONGEST_WAY, PROTOCOL, Runner, decision_of

RUNGS = {
    rung.id: (ladder, rung)
    for ladder in PROTOCOL.ladders
    if ladder.part in RUNS
    for rung in ladder.rungs
}


def day_with(rung: str) -> Decision:
    """The perfect runner's first day that asks for a rung, as the engine gives it."""
    for number in range(LONGEST_WAY):
        decision = decision_of(Runner(), number)
        if any(item.rung == rung for item in decision.session):
            return decision
    raise LookupError(f"the perfect runner is never asked for {rung}")


def asking(rung: str, **changes: object) -> Decision:
    """A decision that asks for one rung and nothing else."""
    decision = day_with("jog-15")
    return replace(decision, session=(item_of(*RUNGS[rung]),), action="progress", **changes)


def workout_asking(rung: str, top_speed_m_s: float | None = None) -> Workout:
    found = workout(PROTOCOL, asking(rung), top_speed_m_s)
    assert found is not None
    return found


def item_of(ladder: Ladder, rung: Rung) -> Item:
    return Item(
        part=ladder.part,
        ladder=ladder.id,
        rung=rung.id,
        test=None,
        move=rung.asks.move,
        dose=rung.asks.dose,
        also=rung.also,
        sides=("both",),
        times_today=1,
        times_done=0,
        change="same",
        minutes=rung.minutes,
        stop=f"stop_{ladder.kind}",
        source=(),
    )
