"""How a ladder moves: cleans climb it; reds, ambers and gaps step it down. Its dose and rhythm."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from restride.protocol.index import NOTHING, Index, LadderAt, RungAt
from restride.protocol.profile import GapBand
from restride.protocol.value import Dose
from restride.state.model import LadderState, State

WEEK = 7


def cap(index: Index, state: State, name: str) -> int:
    """How high the phase lets a ladder go, as a position; NOTHING where it is not prescribed."""
    top = index.caps[state.phase].get(name, NOTHING)
    late = index.late_caps[state.phase].get(name, NOTHING)
    return max(top, late) if late > top and state.is_late(index) else top


def last_done(state: State, ladder: LadderAt) -> int | None:
    """The last day of a ladder. After return heavy ladders take turns: any heavy day is one."""
    if ladder.heavy and state.kept_since is not None and state.heavy:
        return state.heavy[-1].day
    return state.ladder(ladder.id).last_day


def days_away(known: LadderState, day: int) -> int | None:
    """The longest time away from a ladder since it was done, up to a day; None if it never was."""
    if known.last_day is None:
        return None
    return max(known.away_days, day - max(known.last_day, known.kept_up_on or 0))


def kept_up_by(index: Index, state: State, ladder: LadderAt) -> Collection[str]:
    """The ladders whose work ends the time away from one, and gives back none of it.

    All sprinting is one, all running and sprinting keeps up easy running, and after return some
    ladders take turns.
    """
    if ladder.speed:
        return index.sprinting
    if ladder.run:
        return index.running + index.sprinting
    keep = index.phases[state.phase].keep
    return keep.in_turn if keep is not None and ladder.id in keep.in_turn else ()


def gap_band(index: Index, ladder: LadderAt, days: int) -> GapBand | None:
    """The band that a gap of so many days falls into, if any."""
    if days < (ladder.ladder.gap_from_days or 0):
        return None
    bands = [band for band in index.protocol.gaps.bands if days >= band.from_days]
    return bands[-1] if bands else None


def after_gap(index: Index, state: State, ladder: LadderAt, day: int) -> LadderState:
    """A ladder as it stands on a day: a gap takes rungs, and its cleans count anew.

    The rungs are counted from the rung of the last day it was done.
    """
    known = state.ladder(ladder.id)
    away = days_away(known, day)
    band = None if away is None or away < index.first_gap else gap_band(index, ladder, away)
    if away is None or band is None:
        return known
    down = band.speed_down if ladder.speed else band.down
    if down == "first" or away >= index.protocol.gaps.restart_from_days:
        return replace(known, rung=0, cleans=())
    return replace(known, rung=min(known.rung, max(0, known.rung_then - down)), cleans=())


def in_week(days: Sequence[int], number: int) -> int:
    """How many of some days lie in the seven that end on a date."""
    return sum(1 for one in days if number - WEEK < one)


def days_done(index: Index, state: State, ladder: LadderAt) -> Sequence[int]:
    """The newest days a ladder was done, in order; all running is one, and so is all speed."""
    if not (ladder.run or ladder.speed):
        return state.ladder(ladder.id).days
    alike = index.running if ladder.run else index.sprinting
    return sorted({day for name in alike for day in state.ladder(name).days})


def heavy_days(index: Index, state: State) -> list[int]:
    """The newest days on which any heavy ladder was done, in order; a restart forgets none."""
    heavy = (known.days for name, known in state.ladders.items() if index.ladders[name].heavy)
    return sorted({day for days in heavy for day in days})


def cleans_needed(index: Index, state: State, ladder: LadderAt, rung: int) -> int:
    """How many cleans a rung needs: more if ever red, after earlier injuries, in a relapse."""
    rule, need = index.protocol.cleans, ladder.rungs[rung].clean
    earlier = None if state.episode is None else state.episode.earlier
    count = None if earlier is None else earlier.same_side
    is_careful = (
        state.relapse
        or count is None
        or count >= rule.careful_after_injuries
        or rung in state.ladder(ladder.id).red_rungs
    )
    return max(need, rule.careful) if is_careful else need


def is_cleared(index: Index, state: State, rung: str) -> bool:
    """Whether a rung was done clean often enough to go on from it."""
    at = index.rungs[rung]
    known = state.ladder(at.ladder.id)
    is_top = at.position == at.ladder.top == known.rung
    return known.rung > at.position or (is_top and len(known.cleans) >= at.clean)


def follow(index: Index, state: State, at: RungAt, followed: RungAt) -> LadderState:
    """A ladder at the rung that another one cleared; what held either of them back holds it.

    Done itself since the other one was, it stands no higher than it did.
    """
    own, other = state.ladder(at.ladder.id), state.ladder(followed.ladder.id)
    after = {one.position: one.rung.follows for one in at.ladder.rungs if one.rung.follows}
    red = {place for place, rung in after.items() if index.rungs[rung].position in other.red_rungs}
    is_newer = own.last_day is not None and own.last_day >= (other.last_day or 0)
    newer = own if is_newer else other
    place = min(own.rung, at.position) if is_newer else at.position
    return replace(
        own,
        rung=place,
        rung_then=min(own.rung_then, place) if is_newer else place,
        best=max(own.best, place),
        cleans=(),
        asked_last=None,
        last_day=newer.last_day,
        kept_up_on=newer.kept_up_on,
        away_days=newer.away_days,
        ambers=tuple(sorted({*own.ambers, *other.ambers})),
        red_rungs=own.red_rungs | red,
    )


def lower(known: LadderState, rung: int) -> None:
    """Puts a ladder on a lower rung, its count empty."""
    known.rung, known.cleans = max(0, rung), ()


def add_clean(index: Index, state: State, ladder: LadderAt, known: LadderState, day: int) -> None:
    """One more clean; enough of them climb one rung, and only one."""
    cleans, is_top = known.cleans, known.rung == ladder.top
    if cleans and day - cleans[-1] < index.protocol.cleans.days_apart:
        return
    known.cleans = (*cleans[-4:], day)
    if not is_top and len(cleans) + 1 >= cleans_needed(index, state, ladder, known.rung):
        known.rung, known.cleans = known.rung + 1, ()


def days_between(index: Index, state: State, ladder: LadderAt, position: int) -> int:
    """Free days between two days of a ladder at a rung; heavy ladders share one spacing."""
    if ladder.heavy:
        return heavy_days_between(index, state)
    own = ladder.rungs[position].rung.days_between
    return index.rhythm(state.phase, ladder).days_between if own is None else own


def heavy_days_between(index: Index, state: State) -> int:
    """Free days between heavy days; more with age, and only the birth year is known."""
    rule, heavy = index.protocol.session, index.phases[state.phase].heavy
    between = rule.heavy_days_between if heavy is None else heavy.days_between
    episode = state.episode
    born = None if episode is None else episode.birth_year
    if episode is not None and born is not None:
        between_young = episode.injured_on.year - born < rule.older_years
        return between if between_young else max(between, rule.heavy_days_between_older)
    return max(between, rule.heavy_days_between_older)


def dose_on(state: State, ladder: LadderAt, position: int, day: int) -> Dose:
    """The exact dose of a rung on a day.

    A clinician's dose replaces the protocol's. A ladder that grows asks one run in seven days
    longer than the longest clean one, never in a week in which speed rises.
    """
    at = ladder.rungs[position]
    own = state.doses.get(at.rung.id) if state.doses else None
    if own is not None:
        told = ("reps", "hold_s", "run_s", "walk_s", "distance_m", "intensity_percent")
        parts = {name: getattr(own, name) for name in told if getattr(own, name)}
        return replace(at.dose, sets=own.times, **parts)
    grows, known = ladder.ladder.grows, state.ladder(ladder.id)
    if grows is None or at.dose.run_s is None or known.longest_run_s < at.dose.run_s:
        return at.dose
    if any(one is not None and day - one < WEEK for one in (state.speed_rose_on, known.grew_on)):
        return at.dose
    longer = max(grows.at_least_s, known.longest_run_s * grows.fraction)
    return replace(at.dose, run_s=known.longest_run_s + longer)
