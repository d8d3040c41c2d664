"""What is asked before any loading, how a test is done, how a move is done."""

from typing import Literal

from restride.protocol.value import Amount, Counting, Id, Kind, Outcome, Sourced, Value

Unit = Literal["s", "min", "reps", "deg", "pain", "m", "N", "of_100", "none"]


class Question(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One question of the triage; "not sure" has the question's own outcome."""

    id: Id
    ask: str
    yes: Outcome
    not_sure: Outcome
    say: str


class Intake(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What triage reads from the episode itself."""

    adult_years: Counting
    doctor_grade: Counting
    earlier_same_side: Counting
    old_injury_days: Counting
    limp_days: Counting
    late_start_day: Counting


class TriageQuestions(
    Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """The questions asked before any loading, and what the episode itself says."""

    questions: tuple[Question, ...]
    intake: Intake
    allowed_while_physio: tuple[Id, ...]


class TestDefinition(
    Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True
):
    """How a test is done and what it does not prove."""

    __test__ = False  # the name is the field's; it is not a case for a test runner

    id: Id
    title: str
    unit: Unit
    sides: Literal["each", "injured", "none"]
    max_effort: bool = False
    kind: Kind = "strength"
    minutes: Amount
    how: tuple[str, ...]
    does_not_prove: str


class Move(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How an exercise is done, in plain words."""

    id: Id
    title: str
    purpose: str
    steps: tuple[str, ...]
    stop: str
    equipment: tuple[str, ...] = ()
    continuous_run: bool = False
    treadmill: bool = True
