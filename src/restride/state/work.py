"""What was done on a day, held against what was asked: whole, too much, and its colour.

A red or amber that shows only in the evening or the next morning belongs to everything loaded
that day; calm ladders take it only where nothing else was done.
"""

from uuid import UUID

from restride.log.days import Day, in_time
from restride.log.model import Did, Test
from restride.protocol.index import NOTHING, Index, LadderAt, RungAt, totals
from restride.protocol.value import Dose
from restride.state import light as traffic
from restride.state import triage
from restride.state.closed import is_closed
from restride.state.dose import compare, longest_run_s, run_s
from restride.state.ladders import (
    after_gap,
    cap,
    days_between,
    days_done,
    dose_on,
    in_week,
)
from restride.state.light import AMBER, GREEN, UNKNOWN, MorningSeen
from restride.state.model import State


class Work:
    """Everything done of one ladder on one day; of two answers the worse stands."""

    colour = GREEN
    pain: int | None = 0
    at: RungAt | None = None  # the highest rung that was asked for
    over = mixed = unasked = False
    hurt = False  # amber or red for more than both thighs being sore alike
    full_range = True
    hesitated: bool | None = False
    run_s = 0.0

    def __init__(self, ladder: LadderAt) -> None:
        self.ladder = ladder
        self.dids: list[Did] = []
        self.also: set[str] = set()
        self.whole: list[str] = []  # the sides of each whole dose; "" where none was named

    def feel(self, did: Did) -> None:
        """Takes in the answers of one entry."""
        self.dids.append(did)
        colour, pain = traffic.during(self.ladder, self.ladder.band, did), did.pain
        self.colour = max(self.colour, colour)
        if did.where == "both_thighs" and pain is not None:
            pain = 0
        if pain != 0:
            self.pain = None if pain is None or self.pain is None else max(pain, self.pain)
        if colour >= AMBER and did.where != "both_thighs":
            self.hurt = True
        if did.full_range is not True:
            self.full_range = False
        if did.hesitation is not False and self.hesitated is not True:
            self.hesitated = did.hesitation

    def is_whole(self, injured: str, times: int) -> bool:
        """Whether the whole dose was done as often as asked, on every side that it asks for."""
        at, whole = self.at, self.whole
        if at is None or self.over or self.mixed or self.unasked:
            return False
        if len(self.also) < len(at.also):
            return False
        both = whole.count("both")
        if self.ladder.ladder.sides == "injured":
            return both + whole.count(injured) >= times
        if not at.dose.each_side:
            return len(whole) >= times
        return both + min(whole.count("left"), whole.count("right")) >= times


class DayWork:
    """A day's work by ladder, its tests, and the colour of other sport."""

    __slots__ = ("at_work", "evening", "evening_of", "other", "ran", "tests", "works")

    def __init__(self) -> None:
        self.works: dict[str, Work] = {}
        self.tests: list[tuple[Test, int]] = []
        self.other = self.at_work = GREEN
        self.ran = False  # to warm up
        self.evening = UNKNOWN
        self.evening_of: tuple[UUID, ...] = ()

    def loads(self) -> bool:
        """Whether anything but calm work was done."""
        return bool(self.tests) or any(not one.ladder.calm for one in self.works.values())

    def troubled(self) -> tuple[UUID, ...]:
        """The entries of work that was amber, red or too much, and of the evening after it."""
        works = [one for one in self.works.values() if one.over or one.colour >= AMBER]
        found = [did.id for one in works for did in one.dids]
        found += [test.id for test, colour in self.tests if colour >= AMBER]
        return tuple(found) + (self.evening_of if self.evening >= AMBER else ())

    def overrun(self) -> bool:
        """Whether anything was too much."""
        return any(one.over for one in self.works.values())

    def worst(self) -> int:
        """The worst colour of everything done; training soreness is amber for its ladder only."""
        colour = self.other
        for work in self.works.values():
            if work.colour > colour and (work.hurt or work.colour < AMBER):
                colour = work.colour
        return max([colour] + [of_test for _, of_test in self.tests])


def day_work(index: Index, state: State, day: Day, morning: MorningSeen) -> DayWork:
    """Everything done on a day and its colours, evening and next morning included."""
    done = DayWork()
    done.evening = traffic.evening(index.protocol.light, day.afters)
    done.evening_of = tuple([one.id for one in day.afters])
    if not (day.dids or day.tests):
        return done
    before = state.morning
    masked = before is not None and before.masked
    blocked = is_blocked(index, state, day.number)
    for did in day.dids:
        take(index, state, did, done)
    for test in day.tests:
        done.tests.append((test, test_colour(index, test, masked=masked, blocked=blocked)))
    loads, done.at_work = done.loads(), done.worst()
    held = {name for one in state.holds.values() for name in one.ladders or ()}
    late = max(done.evening, morning.colour)
    troubled = late != GREEN or masked or morning.sore
    for work in done.works.values():
        calm = work.ladder.calm
        if troubled:
            share(
                work, min(late, UNKNOWN) if calm and loads else late, masked=masked, morning=morning
            )
        held_back = (blocked and not calm) or (held and work.ladder.id in held)
        if held_back or work.over or overdone(index, state, work, day.number):
            work.over = work.hurt = True
            work.colour = max(work.colour, AMBER)
    done.tests = [(test, max(colour, late)) for test, colour in done.tests]
    return done


def share(work: Work, late: int, *, masked: bool, morning: MorningSeen) -> None:
    """The evening's and the next morning's colour reach the work that they belong to."""
    work.hurt = work.hurt or late >= AMBER
    work.colour = max(work.colour, late, UNKNOWN if masked else GREEN)
    if morning.sore and work.ladder.heavy:
        work.colour = max(work.colour, AMBER)


def is_blocked(index: Index, state: State, day: int) -> bool:
    """Whether loading was not allowed on a day; doing it anyway is a restraint."""
    if state.rest_since is not None or state.amber_on == day - 1 or state.awaiting_morning:
        return True
    morning = state.morning
    if morning is not None and morning.colour >= (UNKNOWN if state.red_morning else AMBER):
        return True
    holds = [one for one in state.holds.values() if one.code.startswith("clinician_hold")]
    if any(held.ladders is None for held in holds):
        return True
    return triage.SEVERITY[triage.outcome(index, state)] >= triage.SEVERITY["unknown"]


def take(index: Index, state: State, did: Did, done: DayWork) -> None:
    """Adds one entry to the work of its ladder, or to the other sport of the day."""
    asked = did.asked
    at = index.asked[asked] if asked in index.asked else index.rung_asked(asked)
    activity = None if at is not None else index.activities.get(did.move)
    ladder = index.ladder_of_move.get(did.move) if at is None else at.ladder
    if activity is not None and activity.counts_on is not None:
        ladder = index.ladders[activity.counts_on]
    if ladder is None or (at is None and is_warm_up(index, state, did)):
        done.ran = done.ran or (ladder is not None and ladder.run)
        done.other = max(done.other, other_sport(index, state, did))
        return
    work = done.works.get(ladder.id)
    if work is None:
        work = done.works[ladder.id] = Work(ladder)
    work.feel(did)
    if at is not None:
        take_dose(index, state, did, work, at)
        return
    work.unasked = True  # it earns nothing, and is too much unless it is light or allowed
    light = ladder.warm_up or ladder.calm
    if not (light or (activity is not None and activity_allowed(index, state, did.move))):
        work.over = True


def take_dose(index: Index, state: State, did: Did, work: Work, at: RungAt) -> None:
    """Holds what was done of a rung against its dose."""
    ladder = work.ladder
    if work.at is None:
        work.at = at
    elif at is not work.at:
        work.mixed = True
        work.at = max(at, work.at, key=lambda one: one.position)
    dose, parts = at.asks.get(did.move, at.main)
    if dose is at.dose and (state.doses or ladder.ladder.grows is not None):
        dose = dose_on(state, ladder, at.position, did.day.toordinal())
        parts = totals(dose)
    told = (did.move, did.done, did.load_kg, dose) if did.measured is None else None
    if told is None or told != at.told[0]:  # the same done again is the same again
        at.told = (told, compare(dose, parts, did, index.protocol.cleans))
    whole, over = at.told[1]
    if over or ((ladder.run or ladder.speed) and is_too_hard(index, state, ladder, dose, did)):
        work.over = True
    if dose.run_s is not None:
        work.run_s = max(work.run_s, longest_run_s(did, dose)[0])
    if not whole or did.controlled is False:
        return
    if did.move in at.also:
        work.also.add(did.move)
    elif did.surface != "treadmill" or index.moves[did.move].treadmill:
        work.whole.append(did.side or "")


def is_warm_up(index: Index, state: State, did: Did) -> bool:
    """A piece of the warm-up for speed, not longer than it asks."""
    if did.move not in index.warm_up or not index.has_speed[state.phase]:
        return False
    most = index.warm_up[did.move]
    return most is None or run_s(did)[1] <= most


def other_sport(index: Index, state: State, did: Did) -> int:
    """The colour of sport outside the ladders; one that is not allowed yet is at least amber."""
    colour = traffic.during(None, index.protocol.light.during["easy_run"], did)
    if colour >= AMBER or activity_allowed(index, state, did.move) or is_warm_up(index, state, did):
        return colour
    return AMBER


def activity_allowed(index: Index, state: State, name: str) -> bool:
    """Whether other sport or harder running is open; a sport not known waits for the last phase."""
    one = index.activities.get(name)
    if one is not None and one.when_cleared and state.label != "cleared_to_sprint":
        return False
    if one is None:
        return state.phase >= index.keep_phase
    if one.from_phase is not None and state.phase < index.phase_at[one.from_phase]:
        return False
    if one.after_rung is None or state.label is not None:
        return True
    at = index.rungs[one.after_rung]
    return state.ladder(at.ladder.id).rung > at.position


def test_colour(index: Index, test: Test, *, masked: bool, blocked: bool) -> int:
    """Tests are loads: their pain has a colour, too."""
    definition = index.tests.get(test.test)
    kind = "strength" if definition is None else definition.kind
    colour = traffic.of_pain(index.protocol.light.during[kind], test.pain)
    if colour == GREEN and (masked or not in_time(test)):
        colour = UNKNOWN
    return max(colour, AMBER) if blocked and definition and definition.max_effort else colour


def overdone(index: Index, state: State, work: Work, day: int) -> bool:
    """Above what is earned and open, or sooner than the rhythm allows, is too much."""
    ladder = work.ladder
    if work.at is None or ladder.calm:
        return False
    position = work.at.position
    if len(work.whole) > 1 and repeated(work) > index.rhythm(state.phase, ladder).times_today:
        return True
    top = cap(index, state, ladder.id)
    if top == NOTHING and ladder.id in index.protocol.triage.allowed_while_physio:
        top = ladder.top
    if position > top or position > after_gap(index, state, ladder, day).rung:
        return True
    if is_closed(index, state, ladder, work.at, day):
        return True
    if ladder.warm_up or not ladder.is_paced:
        return False
    days = days_done(index, state, ladder)
    often = in_week(days, day) >= index.rhythm(state.phase, ladder).per_7_days
    soon = bool(days) and day - days[-1] <= days_between(index, state, ladder, position)
    return often or soon


def repeated(work: Work) -> int:
    """How often the whole dose was done, on the side that did it most."""
    both = work.whole.count("both") + work.whole.count("")
    return both + max(work.whole.count("left"), work.whole.count("right"))


def is_too_hard(index: Index, state: State, ladder: LadderAt, dose: Dose, did: Did) -> bool:
    """Whether a run was steeper, faster or in other shoes than it may be.

    Easy is up to a fraction of the runner's trusted maximum; a speed rung names its own percent.
    """
    rule, percent = index.protocol.cleans, dose.intensity_percent
    steep = ("downhill",) if ladder.speed else ("uphill", "downhill")
    if did.terrain in steep and state.phase < index.keep_phase:
        return True
    if did.spikes and ladder.speed and (percent or 0.0) < rule.spikes_from_percent:
        return True
    most = None if state.setup is None else state.setup.trusted_max_speed_m_s
    part = rule.easy_of_max_speed if ladder.run else None if percent is None else percent / 100
    if most is None or part is None or did.measured is None:
        return False
    seen = did.measured
    seconds = (seen.run_s or 0.0) + (seen.walk_s or 0.0)
    mean = seen.distance_m / seconds if seen.distance_m is not None and seconds > 0 else 0.0
    return max(mean, seen.max_speed_m_s or 0.0) > most * part * (1 + rule.overrun)
