"""All that the library says of an exercise. What a protocol needs of it is derived here."""

from typing import Literal

from restride.protocol.triage import Move
from restride.protocol.value import Id, Sourced, Value

Muscle = Literal[
    "hamstrings",
    "buttocks",
    "outer hip",
    "front of the hip",
    "front of the thigh",
    "inner thigh",
    "calves",
    "belly",
    "side of the trunk",
    "lower back",
    "shoulders",
]


class Fault(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What often goes wrong, and how to put it right."""

    seen: str
    mend: str


class Way(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Another way: easier, harder or in its place; `exercise` where that has its own sheet."""

    do: str
    exercise: Id | None = None


class Form(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """How another source describes an exercise of this name, and where the two differ."""

    title: str
    differs: str
    exercise: Id | None = None


class Finding(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a study or a source found about it, in one plain sentence."""

    says: str


class Exercise(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One exercise, for somebody who has never seen it.

    `sides` says which legs do it, `order` in which order. `stop` is the rule that today's page
    shows; `stop_signs` are further signs that belong to this exercise.
    """

    id: Id
    title: str
    other_names: tuple[str, ...] = ()
    purpose: str
    set_up: str
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    faults: tuple[Fault, ...]
    stop: str
    stop_signs: tuple[str, ...]
    breathing: str
    tempo: str
    sides: Literal["both", "each", "injured", "in_turn"]
    order: str
    easier: tuple[Way, ...] = ()
    harder: tuple[Way, ...] = ()
    swaps: tuple[Way, ...] = ()
    equipment: tuple[str, ...] = ()
    muscles: tuple[Muscle, ...]
    forms: tuple[Form, ...] = ()
    findings: tuple[Finding, ...] = ()
    continuous_run: bool = False
    treadmill: bool = True

    def move(self) -> Move:
        """What a compiled protocol keeps of it."""
        return Move(**{name: getattr(self, name) for name in Move.__struct_fields__})
