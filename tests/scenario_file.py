"""What a scenario file may say: see `scenarios/README.md`. An unknown key is an error."""

import re
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
from ruamel.yaml import YAML

from restride.decision.model import Action, Change, Colour, Met, Question

HERE = Path(__file__).parent / "scenarios"
NAME = re.compile(r"(?P<rule>.+)-(?P<effect>allows|refuses)(-\d+)?(?P<pending>_pending)?")

Fields = dict[str, Any]


class Part(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The parent of everything in a scenario file: unknown keys are refused."""


class Start(Part, frozen=True, kw_only=True):
    """Where the perfect runner stands. One of `days`, `phase`, `rung` and `test` says when."""

    days: int | None = None
    phase: str | None = None
    rung: str | None = None
    test: str | None = None
    nth: int = 1
    plus: int = 0
    away: int = 0
    goal: Literal["sprint", "distance"] = "sprint"
    side: Literal["left", "right"] = "left"
    earlier: int = 0
    birth_year: int = 1994


class Drop(Part, frozen=True, kw_only=True):
    """Which entries never were: of a kind, a ladder or a rung, on some days (first and last)."""

    days: tuple[int, int]
    kind: str | None = None
    ladder: str | None = None
    rung: str | None = None


class Step(Part, frozen=True, kw_only=True):
    """One change to the log; exactly one of its keys is used."""

    morning: Fields | None = None
    did: Fields | None = None
    after: Fields | None = None
    test: Fields | None = None
    setback: Fields | None = None
    skip: Fields | None = None
    clinician: Fields | None = None
    triage: Fields | None = None
    episode: Fields | None = None
    setup: Fields | None = None
    void: Fields | None = None
    drop: Drop | None = None

    def __post_init__(self) -> None:
        if sum(getattr(self, name) is not None for name in self.__struct_fields__) != 1:
            raise ValueError("a change names exactly one kind, such as `morning:`")

    @property
    def kind(self) -> str:
        return next(name for name in self.__struct_fields__ if getattr(self, name) is not None)


class WantedReason(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A reason by its code, and what its data must hold."""

    code: str
    data: Fields = {}


class WantedLimit(Part, frozen=True, kw_only=True):
    """A limit by the code of its reason; left out keys may have any value."""

    code: str
    ladder: str | msgspec.UnsetType | None = msgspec.UNSET
    up_to: str | msgspec.UnsetType | None = msgspec.UNSET
    guardrail: bool | None = None


class WantedCriterion(Part, frozen=True, kw_only=True):
    state: Met
    have: float | msgspec.UnsetType | None = msgspec.UNSET
    need: float | None = None


class WantedLadder(Part, frozen=True, kw_only=True):
    earned: str | None = None
    today: str | msgspec.UnsetType | None = msgspec.UNSET
    phase_up_to: str | msgspec.UnsetType | None = msgspec.UNSET
    cleans: int | None = None
    needed: int | None = None


class Expect(Part, frozen=True, kw_only=True):
    """What the decision must say; what is not named may be anything."""

    action: Action | None = None
    light: Colour | None = None
    phase: str | msgspec.UnsetType | None = msgspec.UNSET
    day: int | None = None
    label: str | msgspec.UnsetType | None = msgspec.UNSET
    triage: str | None = None
    causes: tuple[str | WantedReason, ...] | None = None
    reasons: tuple[str | WantedReason, ...] = ()
    no_reasons: tuple[str, ...] = ()
    limits: tuple[WantedLimit, ...] = ()
    no_limits: tuple[WantedLimit, ...] = ()
    session: tuple[str, ...] = ()
    no_session: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    changes: dict[str, Change] = {}
    sides: dict[str, tuple[str, ...]] = {}
    times_today: dict[str, int] = {}
    dose: dict[str, Fields] = {}
    minutes_at_most: float | None = None
    opens: str | msgspec.UnsetType | None = msgspec.UNSET
    criteria: dict[str, Met | WantedCriterion] = {}
    heavy: dict[Literal["done", "asked"], int] = {}
    ladders: dict[str, WantedLadder] = {}
    asks: tuple[Question, ...] = ()
    no_asks: tuple[Question, ...] = ()
    activities: dict[str, bool] = {}

    @property
    def tells_why(self) -> bool:
        """Whether it asserts a reason and not only an outcome."""
        return bool(
            self.causes or self.reasons or self.limits or self.criteria or self.ladders or self.asks
        )


class Then(Part, frozen=True, kw_only=True):
    """A later decision. Every `day` still counts from the first decision's day."""

    day: int
    meanwhile: Literal["nothing", "mornings", "all"] = "mornings"
    change: tuple[Step, ...] = ()
    expect: Expect


class Scenario(Part, frozen=True, kw_only=True):
    why: str
    start: Start
    change: tuple[Step, ...] = ()
    expect: Expect
    then: tuple[Then, ...] = ()


@cache
def read(file: Path) -> Scenario:
    """A scenario; raises msgspec.ValidationError with the place of what is wrong."""
    return msgspec.convert(YAML(typ="safe").load(file.read_text("utf-8")), Scenario)


@cache
def rules() -> dict[str, dict[str, str]]:
    """The catalogue: for each section its rules with one line of text."""
    catalogue = YAML(typ="safe").load((HERE / "rules.yaml").read_text("utf-8"))
    return msgspec.convert(catalogue, dict[str, dict[str, str]])


def rule_and_effect(file: Path) -> tuple[str, str]:
    """The rule that a file is about, and whether it allows or refuses."""
    found = NAME.fullmatch(file.stem)
    if found is None:
        raise ValueError(f"{file.name}: name it `rule-allows.yaml` or `rule-refuses.yaml`")
    return found["rule"], found["effect"]


def files() -> list[Path]:
    """Every scenario that is run; one whose name ends in `_pending` waits for the engine."""
    return [file for file in all_files() if not file.stem.endswith("_pending")]


def pending() -> list[Path]:
    """The scenarios that wait for the engine to do as they say."""
    return [file for file in all_files() if file.stem.endswith("_pending")]


def all_files() -> list[Path]:
    return sorted(HERE.glob("*/*.yaml"))


def lacking() -> dict[str, list[str]]:
    """The rules without an allowing and a refusing scenario, and which of the two they lack."""
    have = {(file.parent.name, *rule_and_effect(file)) for file in files()}
    found = {
        rule: [word for word in ("allows", "refuses") if (section, rule, word) not in have]
        for section, texts in rules().items()
        for rule in texts
    }
    return {rule: lacks for rule, lacks in found.items() if lacks}
