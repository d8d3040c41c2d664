"""A whole recovery, lived by a made-up runner who does what `decide` asks, day by day.

`recovery()` gives her log, stamped as the store would, and every decision that she looked at.
The same seed always makes the same entries. What goes wrong stands in `tests/recovery_story.py`;
`python -m tests.write_recovery` writes it down as the example.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from msgspec.structs import asdict, replace
from tests import recovery_story as story

from restride.decision.model import Decision, Item
from restride.engine.decide import decide
from restride.library import load
from restride.log.known import known_at
from restride.log.model import (
    After,
    AnyEntry,
    By,
    Clinician,
    Did,
    EarlierInjuries,
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
from restride.trial.outlook import done, passed, quiet_morning

SEED = 2026
RUNNER = By(role="runner", account="mira")
PHYSIO = By(role="clinician", account="physio")
# Berlin. Spelled out, so that no time zone data need be installed: the clocks change on 29 March.
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
SUMMER_FROM = date(2026, 3, 29)
STAMPS = ("id", "day", "at", "v", "by", "received_at")
AT_HOME = {
    "days": ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "equipment": ("chair", "anchor", "slider", "step", "hill", "flat_100_m"),
    "treadmill": False,
    "race_day": story.RACE_DAY,
    "usual_longest_run_s": 5400.0,
    "trusted_max_speed_m_s": 7.5,
    "body_mass_kg": 61.0,
}


class Look(NamedTuple):
    """What the engine said when she looked: at an instant, about that day."""

    at: datetime
    decision: Decision


class Recovery(NamedTuple):
    """Her log and what she was told, in the order of time."""

    log: Log
    looks: tuple[Look, ...]


@cache
def recovery() -> Recovery:
    """The example, from her injury to eight weeks after her return."""
    mira = Mira(Random(SEED))  # noqa: S311 - a made-up runner, not a secret
    while mira.days_kept() < story.KEPT_DAYS:
        mira.live()
    return Recovery(tuple(mira.log), tuple(mira.looks))


class Mira:
    """The runner: her diary so far, and the time on her clock."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.protocol = load()
        self.log: list[AnyEntry] = []
        self.looks: list[Look] = []
        self.times: Counter[str] = Counter()  # how often she has done a rung
        self.number = -1
        self.now = datetime.min.replace(tzinfo=WINTER)
        self.next_morning: dict[str, Any] = {}
        self.unwritten: dict[str, Any] | None = None
        self.twinged_on: int | None = None
        self.hold: UUID | None = None
        self.kept_from: int | None = None

    @property
    def day(self) -> date:
        return self.now.date()

    def days_kept(self) -> int:
        return 0 if self.kept_from is None else self.number - self.kept_from

    def live(self) -> None:
        """One day."""
        self.number += 1
        if self.number in story.HOLIDAY:
            return
        self.clock(6.75)
        if self.number == 0:
            self.begin()
        else:
            self.wake()
        self.clock(9.5)
        self.see_physio()
        self.clock(17.5)
        self.train()

    def clock(self, hour: float) -> None:
        """Some minutes after a local hour of her day."""
        day = story.INJURED_ON + timedelta(days=self.number)
        zone = SUMMER if day >= SUMMER_FROM else WINTER
        self.now = datetime.combine(day, time(0), zone) + timedelta(hours=hour)
        self.wait(30 * self.random.random())

    def wait(self, minutes: float) -> None:
        self.now += timedelta(milliseconds=round(minutes * 60_000))

    def write(
        self,
        kind: Callable[..., AnyEntry],
        about: date | None = None,
        by: By = RUNNER,
        **fields: Any,
    ) -> AnyEntry:
        """An entry, stamped some seconds later, or hours later where her phone was offline."""
        self.wait(0.2 + self.random.random() / 2)
        offline = 5 * 3600 if self.random.random() < 0.01 else 0
        entry = kind(
            id=version_7(self.now, self.random.getrandbits(74)),
            day=about or self.day,
            at=self.now,
            by=by,
            received_at=(self.now + timedelta(seconds=3 + offline)).astimezone(UTC),
            **fields,
        )
        self.log.append(entry)
        return entry

    def look(self) -> Decision:
        """Today's decision, from what the store has by now."""
        self.wait(0.5)
        decision = decide(self.protocol, known_at(tuple(self.log), self.now), self.day)
        self.looks.append(Look(self.now, decision))
        if decision.phase == "keep" and self.kept_from is None:
            self.kept_from = self.number
        return decision

    def begin(self) -> None:
        """The first day: what happened, who she is, and every question of the triage."""
        self.clock(19.0)
        self.write(
            Episode,
            note=story.NOTES[0],
            side="left",
            injured_on=self.day,
            site="middle",
            birth_year=1994,
            mechanism="sprinting",
            confirmed_by="nobody",
            earlier=EarlierInjuries(count=1, same_side=0),
            felt="pull",
            already_jogging=False,
        )
        self.write(Setup, **AT_HOME)
        one = self.protocol
        self.write(Pin, protocol=one.id, version=one.version, digest=one.digest)
        self.write(Triage, answers={question.id: "no" for question in one.triage.questions})

    def wake(self) -> None:
        """The morning's questions; once she mistypes, sees what it does, and takes it back."""
        if self.unwritten is not None:
            self.write(After, self.day - timedelta(days=1), **self.unwritten)
            self.unwritten = None
        if self.number in story.NO_MORNING:
            return
        answers = told_by(quiet_morning(self.day)) | {"fatigue": self.whole(1, 4)}
        answers |= {"stiffness": self.whole(0, 1)}
        answers |= story.FIRST_MORNINGS.get(self.number, {})
        answers |= self.next_morning
        self.next_morning = {}
        if self.number in story.NOTES:
            answers["note"] = story.NOTES[self.number]
        if self.number == story.TYPO:
            typo = self.write(Morning, **answers | {"pain": 8})
            self.look()
            self.write(Void, entry=typo.id, why="I meant 0, not 8.")
        self.write(Morning, **answers)

    def see_physio(self) -> None:
        """What her physio writes, and what she gets for the work at home."""
        if self.number == story.CONFIRMED:
            injury = {"side": "left", "injured_on": story.INJURED_ON}
            note = "Seen and tested: a grade 1 strain, middle of the muscle."
            self.write(Episode, by=PHYSIO, note=note, **injury, grade=1, confirmed_by="physio")
        if self.number == story.WEIGHT_BOUGHT:
            equipment = (*AT_HOME["equipment"], "weight")
            self.write(Setup, note="Bought a weight.", **AT_HOME | {"equipment": equipment})
        if self.twinged_on is None:
            return
        if self.number == self.twinged_on + story.HOLD_AFTER:
            act, reason = story.HOLD
            self.hold = self.write(Clinician, by=PHYSIO, act=act, reason=reason).id
        if self.number == self.twinged_on + story.CLEAR_AFTER:
            act, reason = story.CLEAR
            self.write(Clinician, by=PHYSIO, act=act, reason=reason, hold=str(self.hold))

    def train(self) -> None:
        """Everything that is asked; after anything amiss she looks again before going on."""
        evening: dict[str, Any] = {"pain": 0}
        waiting = list(self.look().session)
        trained = bool(waiting)
        while waiting:
            item = waiting.pop(0)
            moment = (item.rung or "", self.count(item))
            if item.ladder is not None and self.random.random() < story.SHORT_OF_TIME.get(
                item.ladder, 0.0
            ):
                self.write(Skip, what=item.ladder, why="no_time")
                continue
            amiss = self.do(item, moment)
            evening |= story.BY_EVENING.get(moment, {})
            self.next_morning |= story.NEXT_MORNING.get(moment, {})
            if amiss:
                waiting = [one for one in self.look().session if one.times_done == 0]
        if not trained:
            return
        self.clock(21.5)
        if self.number in story.AFTER_WRITTEN_NEXT_MORNING:
            self.unwritten = evening
        else:
            self.write(After, **evening)

    def count(self, item: Item) -> int:
        """The how-manieth time she does this rung."""
        name = item.rung or item.move
        self.times[name] += 1
        return self.times[name]

    def do(self, item: Item, moment: story.Moment) -> bool:
        """One item, a leg at a time where the dose is for each; true if anything was amiss."""
        decision = self.looks[-1].decision
        if item.test is not None:
            for test in passed(self.protocol, decision, item, 0):
                self.wait(item.minutes / 2)
                self.write(Test, **told_by(test))
            return False
        for _ in range(item.times_today):
            for fields in self.sides_of(item, told_by(done(decision, item, 0))):
                self.wait(item.minutes / item.times_today / 2)
                self.write(Did, **self.as_it_went(fields, moment))
        if moment == story.TWINGE:
            note = story.TWINGE_NOTE
            self.write(Setback, felt="twinge", stopped=False, during="speed", note=note)
            self.twinged_on = self.number
            return True
        return bool(story.AT_WORK.get(moment, {}).get("pain", 0) > 1)

    def sides_of(self, item: Item, fields: dict[str, Any]) -> Iterator[dict[str, Any]]:
        both = ("left", "right")
        legs = both if item.sides == ("both",) else item.sides
        sides = legs if item.dose.each_side else (fields["side"],)
        for side in sides:
            yield fields | {"side": side}

    def as_it_went(self, fields: dict[str, Any], moment: story.Moment) -> dict[str, Any]:
        """The same with what she felt, how hard it was, and what her watch saw."""
        part = story.PART_DONE.get(moment, 1.0)
        (bout,) = fields["done"]
        if bout.times == 1 and bout.run_s is not None:
            ran = bout.run_s * part
            fields["done"] = (replace(bout, run_s=ran),)
            if ran > 900:
                speed = 2.6 + 0.3 * self.random.random()
                seen = Measured(
                    method="watch",
                    elapsed_s=ran,
                    run_s=ran,
                    longest_run_s=ran,
                    distance_m=round(ran * speed / 10) * 10.0,
                )
                fields |= {"measured": seen}
        elif part < 1:
            fields["done"] = (replace(bout, times=round(bout.times * part)),)
        return fields | {"effort": self.whole(2, 6)} | story.AT_WORK.get(moment, {})

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included; `random()` alone never changes."""
        return low + int(self.random.random() * (high - low + 1))


def told_by(entry: AnyEntry) -> dict[str, Any]:
    """What an entry says, without its stamps."""
    return {name: value for name, value in asdict(entry).items() if name not in STAMPS}


def version_7(at: datetime, random_bits: int) -> UUID:
    """A UUIDv7 whose random bits are given (RFC 9562 5.7)."""
    milliseconds = round(at.timestamp() * 1000)
    high, low = random_bits >> 62, random_bits & ((1 << 62) - 1)
    return UUID(int=milliseconds << 80 | 7 << 76 | high << 64 | 0b10 << 62 | low)
