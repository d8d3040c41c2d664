"""A whole recovery, lived by a made-up runner who does what `decide` asks, day by day.

`recovery()` gives her log, stamped as the store would, and every decision that she looked at.
What goes wrong stands in `tests/recovery_story.py`; `python -m tests.write_recovery` writes the
whole down as the example.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from msgspec.structs import replace

from restride.decision.model import Decision, Item
from restride.log.model import (
    After,
    Clinician,
    Did,
    Episode,
    Log,
    Measured,
    Morning,
    Pin,
    Setback,
    Setup,
    Skip,
    Test,
    Triage,
    Void,
)
from restride.trial.outlook import bout_of, done, passed, quiet_morning
from tests import recovery_story as story
from tests.diary import PHYSIO, Diary, Look, told_by


class Recovery(NamedTuple):
    """Her log and what she was told, in the order of time."""

    log: Log
    looks: tuple[Look, ...]


@cache
def recovery() -> Recovery:
    """The example, from her injury to eight weeks after her return."""
    mira = Mira(Diary(story.INJURED_ON, story.SEED))
    while mira.days_kept() < story.KEPT_DAYS:
        if mira.number > story.LONGEST_WAY:
            raise LookupError("she never comes home: something in the story, or the engine, is off")
        mira.live()
    mira.wake_once_more()
    return Recovery(tuple(mira.diary.log), tuple(mira.diary.looks))


class Mira:
    """The runner: what she has, how often she has done what, and what is still to come."""

    def __init__(self, diary: Diary) -> None:
        self.diary = diary
        self.number = -1
        self.times: Counter[str] = Counter()
        self.at_home = dict(story.AT_HOME)
        self.next_morning: dict[str, Any] = {}
        self.unwritten: dict[str, Any] | None = None
        self.twinged_on: int | None = None
        self.hold: UUID | None = None
        self.kept_from: int | None = None

    def days_kept(self) -> int:
        return 0 if self.kept_from is None else self.number - self.kept_from

    def live(self) -> None:
        """One day."""
        self.number += 1
        if self.number in story.HOLIDAY:
            return
        self.diary.signal_after_h = 5.0 if self.number in story.OFFLINE else 0.0
        if self.number == 0:
            self.begin()
            return
        self.wake()
        self.hear_from_physio()
        self.arrange()
        self.train()

    def wake_once_more(self) -> None:
        """The last morning, so that who opens the example sees a day that is still to be done."""
        self.number += 1
        self.wake()
        self.diary.look()

    def turn_to(self, hour: float) -> None:
        self.diary.turn_to(story.INJURED_ON + timedelta(days=self.number), hour)

    def begin(self) -> None:
        """The evening of the first day: what happened, what she has, the triage."""
        self.turn_to(19)
        one = self.diary.protocol
        answers = {question.id: "no" for question in one.triage.questions}
        self.diary.write(Episode, **story.INJURY, **story.AS_TOLD)
        self.diary.write(Setup, **self.at_home)
        self.diary.write(Pin, protocol=one.id, version=one.version, digest=one.digest)
        self.diary.write(Triage, answers=answers)
        self.diary.look()

    def wake(self) -> None:
        """The morning's questions; once she mistypes, sees what it does, and takes it back."""
        self.turn_to(6.75)
        today = self.diary.day
        if self.unwritten is not None:
            self.diary.write(After, day=today - timedelta(days=1), **self.unwritten)
            self.unwritten = None
        if self.number in story.NO_MORNING:
            return
        answers = told_by(quiet_morning(today))
        answers |= {"fatigue": self.diary.whole(1, 4), "stiffness": self.diary.whole(0, 1)}
        answers |= story.FIRST_MORNINGS.get(self.number, {}) | self.next_morning
        self.next_morning = {}
        if self.number == story.HOLIDAY.stop:
            answers["note"] = story.BACK_HOME
        if self.number == story.TYPO:
            typo = self.diary.write(Morning, **answers | {"pain": 8})
            self.diary.look()
            self.diary.write(Void, entry=typo.id, why="I meant 0, not 8.")
        self.diary.write(Morning, **answers)

    def hear_from_physio(self) -> None:
        """What her physio writes into her log."""
        self.turn_to(9.5)
        if self.number == story.CONFIRMED:
            self.diary.write(Episode, by=PHYSIO, **story.INJURY, **story.AS_SEEN)
        if self.twinged_on is None:
            return
        since = self.number - self.twinged_on
        if since == story.HOLD_AFTER:
            self.hold = self.diary.write(Clinician, by=PHYSIO, act="hold", reason=story.HOLD).id
        if since == story.CLEAR_AFTER:
            hold = str(self.hold)
            self.diary.write(Clinician, by=PHYSIO, act="clear", hold=hold, reason=story.CLEAR)

    def arrange(self) -> None:
        """What she has, and when she has time."""
        if self.number in story.ARRANGED:
            note, change = story.ARRANGED[self.number]
            self.at_home |= change
            self.diary.write(Setup, note=note, **self.at_home)

    def train(self) -> None:
        """Her day's sport, and in the evening how it was."""
        self.turn_to(17.5)
        decision = self.diary.look()
        if decision.phase == "keep" and self.kept_from is None:
            self.kept_from = self.number
        before = len(self.diary.log)
        evening: dict[str, Any] = {"pain": 0}
        if self.diary.day == story.RACE_DAY:
            self.other_sport(decision, "racing", **story.RACE)
        else:
            if self.number >= story.RIDES_FROM and self.diary.day.weekday() in story.RIDES_ON:
                for _ in ("to work", "home"):
                    self.other_sport(decision, "easy-cycling", effort=2)
            evening |= self.session(decision)
        if not any(isinstance(entry, Did | Test) for entry in self.diary.log[before:]):
            return
        self.turn_to(21.5)
        if self.number in story.AFTER_WRITTEN_NEXT_MORNING:
            self.unwritten = evening
        else:
            self.diary.write(After, **evening)

    def session(self, decision: Decision) -> dict[str, Any]:
        """Everything that is asked; after anything amiss she looks again before going on."""
        evening: dict[str, Any] = {}
        waiting = list(decision.session)
        while waiting:
            item = waiting.pop(0)
            if self.diary.chance() < story.SHORT_OF_TIME.get(item.ladder or "", 0.0):
                self.diary.write(Skip, what=item.ladder, why="no_time")
                continue
            name = item.rung or item.move
            self.times[name] += 1
            moment = (name, self.times[name])
            evening |= story.BY_EVENING.get(moment, {})
            self.next_morning |= story.NEXT_MORNING.get(moment, {})
            self.do(decision, item, moment)
            if moment == story.TWINGE:
                self.diary.write(Setback, **story.AS_FELT)
                self.twinged_on = self.number
            if moment in {story.TWINGE, *story.AMISS}:
                waiting = [one for one in self.diary.look().session if one.times_done == 0]
        return evening

    def other_sport(self, decision: Decision, name: str, **fields: Any) -> None:
        """Sport of her own choice, if it is allowed today."""
        if any(one.activity == name and one.allowed for one in decision.activities):
            self.diary.wait(40)
            self.diary.write(Did, move=name, **story.FINE, **fields)

    def do(self, decision: Decision, item: Item, moment: story.Moment) -> None:
        """One item, a leg at a time where the dose is for each."""
        if item.test is not None:
            for test in passed(self.diary.protocol, decision, item, 0):
                self.diary.wait(item.minutes / 2)
                self.diary.write(Test, **told_by(test))
            return
        asked = told_by(done(decision, item, 0))
        for _ in range(item.times_today):
            for fields in leg_by_leg(item, asked):
                self.diary.wait(item.minutes / item.times_today / 2)
                self.diary.write(Did, **self.as_it_went(fields, moment))
            for ask in item.also:
                self.diary.wait(1)
                move = {"move": ask.move, "done": (bout_of(ask.dose),)}
                self.diary.write(Did, **asked | move)

    def as_it_went(self, fields: dict[str, Any], moment: story.Moment) -> dict[str, Any]:
        """The same with what she felt, how hard it was, and what her watch saw."""
        part = story.PART_DONE.get(moment, 1.0)
        (bout,) = fields["done"]
        if bout.times > 1:
            fields["done"] = (replace(bout, times=round(bout.times * part)),)
        elif bout.run_s is not None:
            fields["done"] = (replace(bout, run_s=bout.run_s * part),)
            if fields["asked"] is not None:
                fields["measured"] = self.measured(bout.run_s * part)
        felt = {} if fields["side"] == "right" else story.AT_WORK.get(moment, {})
        return fields | {"effort": self.diary.whole(2, 6)} | felt

    def measured(self, ran_s: float) -> Measured:
        """What her watch says of an easy run, at 5:45 to 6:25 a kilometre."""
        tens_of_metres = round(ran_s * (2.6 + 0.3 * self.diary.chance()) / 10)
        return Measured(
            method="watch",
            elapsed_s=ran_s,
            run_s=ran_s,
            longest_run_s=ran_s,
            distance_m=10.0 * tens_of_metres,
        )


def leg_by_leg(item: Item, asked: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """One entry a leg where the dose is for each, else one for all."""
    if not item.dose.each_side:
        yield dict(asked)
        return
    for side in ("left", "right") if item.sides == ("both",) else item.sides:
        yield asked | {"side": side}
