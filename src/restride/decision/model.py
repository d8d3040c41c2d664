"""What a decision is: its fields are the contract."""

from datetime import date
from typing import Literal
from uuid import UUID

import msgspec

from restride.protocol.value import Ask, Dose, Outcome

Colour = Literal["green", "amber", "red", "unknown"]
Action = Literal["refer", "hold", "rest", "step_back", "repeat", "progress", "maintain"]
Change = Literal["up", "same", "down", "new"]
Met = Literal["met", "unmet", "unknown"]
SideName = Literal["left", "right", "both"]
Question = Literal["episode", "triage", "morning", "after", "setup", "test"]


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=False):
    """The parent of all decision values: every field is written, absent ones as null."""


class ProtocolName(Shown, frozen=True, forbid_unknown_fields=True):
    """Which protocol decided."""

    id: str
    version: str
    digest: str


class Reason(Shown, frozen=True, forbid_unknown_fields=True):
    """A code, the entries it used, what would change it, its sources. Never a sentence.

    `data` are the numbers a sentence needs. `unlocks` is a code of `docs/reasons.md`.
    """

    code: str
    data: dict[str, str | int | float | None] = {}
    entries: tuple[UUID, ...] = ()
    unlocks: str | None = None
    sources: tuple[str, ...] = ()


class Limit(Shown, frozen=True, forbid_unknown_fields=True):
    """An upper bound on one ladder for one day. `up_to` is a rung id; null is nothing at all.

    `ladder` null means every ladder.
    """

    ladder: str | None
    up_to: str | None
    reason: Reason
    guardrail: bool = False


class TriageSeen(Shown, frozen=True, forbid_unknown_fields=True):
    """The outcome and what led to it. `unknown` until every question is answered."""

    outcome: Outcome | Literal["unknown"]
    causes: tuple[Reason, ...]


class Item(Shown, frozen=True, forbid_unknown_fields=True):
    """One thing to do today. A test has `test`; a warm-up piece has neither ladder nor test.

    `also` are moves that belong to the rung and follow it. `stop` is a reason code.
    """

    part: Literal["warm_up", "run", "speed", "heavy", "strength", "trunk", "test"]
    ladder: str | None
    rung: str | None
    test: str | None
    move: str
    dose: Dose
    also: tuple[Ask, ...]
    sides: tuple[SideName, ...]
    times_today: int
    times_done: int
    change: Change
    minutes: float
    stop: str
    source: tuple[str, ...]


class CriterionSeen(Shown, frozen=True, forbid_unknown_fields=True):
    """One criterion of today's milestone. `have` and `need` are in the criterion's own unit."""

    criterion: str
    subject: str
    side: SideName | None
    state: Met
    have: float | None
    need: float
    at_most: bool
    unit: str
    unlocks: str
    entries: tuple[UUID, ...]
    sources: tuple[str, ...]


class Milestone(Shown, frozen=True, forbid_unknown_fields=True):
    """What opens the next phase, and how much of the asked heavy work was done."""

    opens: str | None
    criteria: tuple[CriterionSeen, ...]
    heavy_done: int
    heavy_asked: int


class LadderSeen(Shown, frozen=True, forbid_unknown_fields=True):
    """Where a ladder stands: the rung earned, cleans so far and needed, what is allowed."""

    ladder: str
    earned: str
    today: str | None
    phase_up_to: str | None
    cleans: int
    needed: int
    last_day: date | None


class ActivitySeen(Shown, frozen=True, forbid_unknown_fields=True):
    """Other sport or harder running: whether it is allowed today, and why not."""

    activity: str
    allowed: bool
    reason: Reason | None


class Decision(Shown, frozen=True, forbid_unknown_fields=True):
    """What happens now. `asks` are the questions still to answer today, most urgent first."""

    on: date
    protocol: ProtocolName
    triage: TriageSeen
    phase: str | None
    day: int | None
    light: Colour
    action: Action
    asks: tuple[Question, ...]
    session: tuple[Item, ...]
    minutes: float
    milestone: Milestone | None
    ladders: tuple[LadderSeen, ...]
    limits: tuple[Limit, ...]
    reasons: tuple[Reason, ...]
    activities: tuple[ActivitySeen, ...]
    label: Literal["cleared_to_sprint", "not_cleared_to_sprint"] | None
