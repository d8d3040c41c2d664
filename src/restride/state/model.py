"""What the past has earned and what it holds back: the value that the days are folded into.

A `State` is never changed once a step has returned it; a step works on its own copy.
Days are date ordinals.
"""

from datetime import datetime
from typing import Literal
from uuid import UUID

import msgspec

from restride.log.model import Bout, Episode, Pin, Setup
from restride.protocol.index import Index
from restride.protocol.value import Outcome
from restride.state.light import Baseline, MorningSeen

Entries = tuple[UUID, ...]
Data = dict[str, str | int | float | None]


class LadderState(msgspec.Struct, gc=False):
    """One ladder: the rung asked next, and the days that count for and against it.

    A step changes its own copy only. `rung_then` is the rung earned on `last_day`: gaps count from
    it. `kept_up_on` is the newest day since then of other work that keeps it up, `away_days` the
    longest time since then without either. `days` are the newest seven.
    """

    rung: int = 0
    cleans: tuple[int, ...] = ()
    last_day: int | None = None
    kept_up_on: int | None = None
    away_days: int = 0
    rung_then: int = 0
    asked_last: int | None = None
    days: tuple[int, ...] = ()
    ambers: tuple[int, ...] = ()
    red_rungs: frozenset[int] = frozenset()
    best: int = 0
    longest_run_s: float = 0.0
    grew_on: int | None = None


class CleanFact(msgspec.Struct, frozen=True, gc=False):
    """A clean of one rung on one day."""

    day: int
    pain: int
    full_range: bool
    hesitated: bool | None
    entries: Entries


class TestFact(msgspec.Struct, frozen=True, gc=False):
    """The newest judged result of a test on a side. `calm`: its evening and morning were green."""

    __test__ = False  # the name is the field's; it is not a case for a test runner

    day: int
    value: float | None
    pain: int | None
    entries: Entries
    calm: bool = True
    stands_in: bool = False


class HeavyFact(msgspec.Struct, frozen=True, gc=False):
    """A heavy day: the worst pain of each ladder done, and which were done whole."""

    day: int
    pain: dict[str, int | None]
    whole: frozenset[str]
    green_morning: bool
    entries: Entries


class Hold(msgspec.Struct, frozen=True, gc=False):
    """Something that stops loading or advancing until it is cleared."""

    code: str
    outcome: Outcome
    at: datetime
    entries: Entries = ()
    data: Data = {}
    ladders: tuple[str, ...] | None = None


class Cleared(msgspec.Struct, frozen=True, gc=False):
    """A clearance: whose word it is, and when."""

    hold: str
    at: datetime
    by_runner: bool
    entry: UUID


FRESH = LadderState()
CONTAINERS = (
    "ladders", "cleans", "tests", "answers", "holds", "substitutes", "doses", "because"
)  # fmt: skip


class State:
    """Where the runner stands after a settled day."""

    def __init__(self) -> None:
        self.episode: Episode | None = None
        self.setup: Setup | None = None
        self.pin: Pin | None = None
        self.first_day: int | None = None
        self.day_zero = self.phase = self.phase_since = self.reached = 0
        self.kept_since: int | None = None
        self.label: Literal["cleared_to_sprint", "not_cleared_to_sprint"] | None = None

        self.ladders: dict[str, LadderState] = {}
        self.cleans: dict[str, tuple[CleanFact, ...]] = {}
        self.tests: dict[tuple[str, str], TestFact] = {}
        self.heavy: tuple[HeavyFact, ...] = ()
        self.hopped: dict[str, Entries] = {}  # guardrail: by side
        self.jogged: Entries | None = None  # guardrail
        self.max_effort_on: int | None = None
        self.speed_rose_on: int | None = None
        self.counts_from = 0  # older cleans and heavy days no longer open gates
        self.last_load: int | None = None
        self.last_progress: int | None = None
        self.last_climb: int | None = None
        self.went_back: tuple[int, str, Entries] | None = None
        self.placed: tuple[int, str, Entries] | None = None

        self.baseline = Baseline()
        self.morning: MorningSeen | None = None
        self.answered_on: int | None = None
        self.red_morning: Entries = ()  # the newest red morning, until a green one
        self.rest_since: int | None = None
        self.rest_greens = 0
        self.amber_on: int | None = None
        self.stepped_down: dict[str, Entries] = {}
        self.because: dict[str, Entries] = {}  # the entries behind a rest, an amber day, a sign
        self.reds: tuple[int, ...] = ()
        self.setbacks: tuple[int, ...] = ()
        self.after_twinge = self.relapse = self.limped = self.awaiting_morning = False
        self.no_speed_until: int | None = None
        self.signals: tuple[int, ...] = ()

        self.triage_due: tuple[int, datetime | None] = (0, None)
        self.answers: dict[str, str] = {}
        self.holds: dict[str, Hold] = {}
        self.clears: tuple[Cleared, ...] = ()
        self.substitutes: dict[tuple[str, str], TestFact] = {}
        self.unlocked: frozenset[str] = frozenset()
        self.doses: dict[str, Bout] = {}

    def copy(self) -> "State":
        """A draft that a step may change: containers are copied, facts are shared."""
        new = State.__new__(State)
        new.__dict__.update(self.__dict__)
        for name in CONTAINERS:
            new.__dict__[name] = self.__dict__[name].copy()
        return new

    def ladder(self, ladder: str) -> LadderState:
        """A ladder's state; one never touched stands at its first rung."""
        return self.ladders.get(ladder, FRESH)

    @property
    def side(self) -> Literal["left", "right"]:
        """The injured side; only asked once there is an episode."""
        return "left" if self.episode is None or self.episode.side == "left" else "right"

    @property
    def other_side(self) -> Literal["left", "right"]:
        """The other side."""
        return "right" if self.side == "left" else "left"

    def wants_distance(self) -> bool:
        """Whether the goal ends before full sprint."""
        return self.setup is not None and self.setup.goal == "distance"

    def is_late(self, index: Index) -> bool:
        """A late starter: day 21 or later, or already jogging; walks normally; never a relapse."""
        if self.episode is None or self.first_day is None or self.relapse or self.limped:
            return False
        waited = self.first_day - self.day_zero
        is_old = waited >= index.protocol.triage.intake.late_start_day
        return is_old or self.episode.already_jogging is True

    def restart(self, day: int, at: datetime | None) -> None:
        """A new day 0, phase 1, triage and every gate again; nothing before counts.

        What was done lately is still rested from: on which days a ladder was done stays known.
        """
        fresh = State()
        self.ladders = {name: LadderState(days=one.days) for name, one in self.ladders.items()}
        for name in (
            "phase", "reached", "kept_since", "label", "cleans", "tests", "heavy", "hopped",
            "jogged", "counts_from", "last_load", "baseline", "rest_since", "amber_on",
            "after_twinge", "awaiting_morning", "no_speed_until", "signals", "substitutes",
            "unlocked",
        ):  # fmt: skip
            setattr(self, name, getattr(fresh, name))
        self.phase_since = self.day_zero = day
        self.relapse = True
        self.ask_triage(day, at)

    def ask_triage(self, day: int, at: datetime | None) -> None:
        """Triage is asked again: only answers from this day and instant on count."""
        self.triage_due = (day, at)
        self.answers = {}
