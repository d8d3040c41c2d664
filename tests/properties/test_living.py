"""A runner lives on from any day of a course, and does and says what she likes, day after day."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

from hypothesis import seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace

from restride.decision.model import Decision
from restride.log.days import standing
from restride.log.model import AnyEntry, Log, Morning, Void
from restride.trial.outlook import good_day, pretend_id, quiet_morning
from tests.perfect import PROTOCOL, day_of
from tests.properties import edits
from tests.properties.courses import COURSES, LAST_DAY, until
from tests.properties.folded import decide
from tests.properties.logs import GATE_DAYS
from tests.properties.standing import CALM, gains, phase_at, rungs
from tests.properties.test_guardrails import shows
from tests.properties.troubles import PLACED, RESTRAINTS, TROUBLES

PAIN = st.sampled_from([0, 0, 0, 0, 2, 5, None])
MAYBE = st.sampled_from([False, False, False, True, None])
DAYS_AND_DEEDS = 25
UNTOLD = {"emergency", "doctor_first", "unknown"}


class Life(RuleBasedStateMachine):
    """One log that only grows. Every day is held against the day before it."""

    @initialize(
        course=st.sampled_from(COURSES),
        number=st.sampled_from(GATE_DAYS) | st.integers(2, LAST_DAY - 1),
    )
    def begins(self, course: str, number: int) -> None:
        self.log: Log = until(course, number)
        self.day = day_of(number)
        self.before = decide(self.log, self.day - timedelta(days=1))
        self.numbers = count(1)
        self.leaps_until = self.forgets_until = self.before.on
        self.decided: tuple[Log, Decision] = ((), self.before)

    @rule(pain=PAIN, limp=MAYBE, ill=MAYBE, tightness=st.sampled_from(["none", "one_side", None]))
    def answers_the_morning(self, **answers: Any) -> None:
        self.tell(replace(quiet_morning(self.day), **answers))

    @rule(share=st.sampled_from([0.3, 0.7, 1, 1]), pain=PAIN, sharp=MAYBE, evening=PAIN)
    def trains(self, share: float, evening: int | None, **answers: Any) -> None:
        *work, after = good_day(PROTOCOL, self.today())
        for entry in work[: round(share * len(work))]:
            names = answers.keys() & set(entry.__struct_fields__)
            self.tell(replace(entry, **{name: answers[name] for name in names}))
        self.tell(replace(after, pain=evening))

    @rule(restraint=st.sampled_from(list(RESTRAINTS)))
    def is_held_back(self, restraint: str) -> None:
        held_back = RESTRAINTS[restraint](self.log, self.day)
        assert not gains(self.log, held_back, [self.day])
        self.log = held_back

    @rule(what=st.sampled_from(list(TROUBLES)))
    def meets_something(self, what: str) -> None:
        self.log = TROUBLES[what](self.log, self.day)
        tomorrow = self.day + timedelta(days=1)
        if what in PLACED:
            self.leaps_until = tomorrow
        if "taken back" in what:
            self.forgets_until = tomorrow

    @rule(back=st.integers(1, 12))
    def takes_something_back(self, back: int) -> None:
        entry = self.log[-min(back, len(self.log))]
        self.log = edits.told(self.log, self.day, Void, entry=entry.id)
        self.forgets_until = self.day + timedelta(days=1)

    @rule()
    def sleeps(self) -> None:
        self.before, self.day = self.today(), self.day + timedelta(days=1)

    def today(self) -> Decision:
        """The decision of this day; asked for several times, made once."""
        log, decision = self.decided
        if log is not self.log or decision.on != self.day:
            decision = decide(self.log, self.day)
            self.decided = self.log, decision
        return decision

    def tell(self, entry: AnyEntry) -> None:
        self.log = (*self.log, replace(entry, id=self.new_id()))

    def new_id(self) -> UUID:
        return pretend_id(self.day, 10_000 + next(self.numbers))

    @invariant()
    def goes_up_one_step_at_most(self) -> None:
        today, known = self.today(), rungs(self.before)
        if self.day <= max(self.leaps_until, self.forgets_until):
            return
        assert phase_at(today) - phase_at(self.before) <= 1 or phase_at(self.before) == -1
        up = {name: place - known.get(name, place) for name, place in rungs(today).items()}
        assert not {name: steps for name, steps in up.items() if steps > 1}
        if phase_at(today) > phase_at(self.before) >= 0:
            assert self.is_green_morning(), "a gate opened without a green morning"

    @invariant()
    def loads_nothing_that_is_held(self) -> None:
        today = self.today()
        loads = {item.part for item in today.session if item.ladder not in CALM}
        assert not (today.triage.outcome in UNTOLD and today.session)
        begins_again = any(one.code == "restarted" for one in today.reasons)  # with gentle work
        was_red = self.before.light == "red" and self.day > self.forgets_until
        if was_red and loads and not begins_again:  # how many mornings, `test_rest.py` shows
            assert self.is_green_morning(), "loads after a red with no answer since"
        if loads & {"run", "speed"}:
            shown = {what for one in standing(self.log, self.day) for what in shows(one)}
            assert shown >= {"left", "right"}
            assert "speed" not in loads or "jog" in shown

    def is_green_morning(self) -> bool:
        mornings = [one for one in standing(self.log, self.day) if isinstance(one, Morning)]
        return any(one.day == self.day and one.pain is not None for one in mornings)


def test_it_goes_up_one_step_and_loads_nothing_held_in_any_life(batch: int) -> None:
    """Whatever she does and says, the next day is at most one step up, and holds are kept."""
    profile = settings(settings.get_profile("properties"), stateful_step_count=DAYS_AND_DEEDS)
    run_state_machine_as_test(seed(batch)(Life), settings=profile)
