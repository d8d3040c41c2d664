"""What is closed on a day, whatever was earned: the rules hold it, and doing it earns nothing."""

from restride.protocol.index import Index, LadderAt, RungAt
from restride.state.ladders import heavy_days, heavy_days_between, is_cleared
from restride.state.light import UNKNOWN
from restride.state.milestones import of_cleans
from restride.state.model import State
from restride.state.triage import outcome


def missing_facts(index: Index, state: State, ladder: LadderAt) -> tuple[str, ...]:
    """The guardrails in the way of a ladder: the hop before running, the jog before speed."""
    if not (ladder.run or ladder.speed):
        return ()
    found = []
    stand_in = (index.protocol.guardrail.hop_test, state.other_side) in state.substitutes
    if state.side not in state.hopped or not (state.other_side in state.hopped or stand_in):
        found.append("guardrail_hop")
    if ladder.speed and state.jogged is None:
        found.append("guardrail_jog")
    return tuple(found)


def heavy_days_missing(index: Index, state: State, day: int) -> int | None:
    """After two weeks without heavy work: the heavy days still to do before speed, else None."""
    rule, since, last = index.protocol.gaps, 0, day
    days = [fact.day for fact in state.heavy]
    for one in reversed(days):
        if last - one >= rule.no_heavy_days:
            break
        since, last = since + 1, one
    if since == len(days) > 0 or since >= rule.heavy_days_before_speed:
        return None
    return rule.heavy_days_before_speed - since


def is_speed_off(index: Index, state: State, day: int) -> bool:
    """Whether the morning, tiredness, the sentinel or missing heavy work keep speed away."""
    morning, until = state.morning, state.no_speed_until
    if morning is None or morning.colour == UNKNOWN or morning.ill:
        return True
    if (morning.fatigue or 0) >= index.protocol.light.tired.fatigue:
        return True
    watched = until is not None and day < until
    return watched or heavy_days_missing(index, state, day) is not None


def is_closed(index: Index, state: State, ladder: LadderAt, at: RungAt, day: int) -> bool:
    """Whether a rung was closed on a day for a reason other than its own ladder's rhythm."""
    if day - state.day_zero < ladder.ladder.from_day:
        return True
    if (ladder.run or ladder.speed) and missing_facts(index, state, ladder):
        return True
    if ladder.speed and is_speed_off(index, state, day):
        return True
    allowed = index.protocol.triage.allowed_while_physio
    if state.holds and ladder.id not in allowed and outcome(index, state) == "physio_first":
        return True
    heavy = heavy_days(index, state) if ladder.heavy else []
    if heavy and day - heavy[-1] <= heavy_days_between(index, state):
        return True
    follows = at.rung.follows
    if follows is not None and not is_cleared(index, state, follows):
        return True
    return bool(at.rung.requires) and any(
        of_cleans(index, state, rule, day, since=0).state != "met" for rule in at.rung.requires
    )
