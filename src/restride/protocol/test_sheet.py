"""All that the library says of a test. What a protocol needs of it is derived here."""

from typing import Literal

from restride.protocol.exercise import Finding
from restride.protocol.triage import TestDefinition, Unit
from restride.protocol.value import Amount, Counting, Id, Kind, Sourced, Value


class Timer(Value, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A hold that can be timed: seconds to get ready, to hold, and to rest between the legs."""

    ready_s: Counting
    hold_s: Counting
    rest_s: Counting


class Norm(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What others reached, and who they were."""

    says: str
    population: str


class Validity(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """For how many days a result can be used."""

    days: Counting


class TestSheet(Sourced, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One test: how to do it so that the result counts, and what it means.

    `by` is who can do it: the runner alone, with somebody's help, or only a clinician.
    `passes` is the line that a protocol or an article draws, where one does.
    """

    __test__ = False  # the name is the field's; it is not a case for a test runner

    id: Id
    title: str
    other_names: tuple[str, ...] = ()
    purpose: str
    by: Literal["runner", "partner", "clinician"]
    needs: tuple[str, ...] = ()
    device: str | None = None
    unit: Unit
    sides: Literal["each", "injured", "none"]
    both_sides: str
    max_effort: bool = False
    kind: Kind = "strength"
    minutes: Amount
    warm_up: tuple[str, ...] = ()
    how: tuple[str, ...]
    timer: Timer | None = None
    counts_if: tuple[str, ...]
    stop: str
    passes: tuple[Finding, ...] = ()
    norms: tuple[Norm, ...] = ()
    findings: tuple[Finding, ...] = ()
    valid: Validity
    does_not_prove: str

    def definition(self) -> TestDefinition:
        """What a compiled protocol keeps of it; the warm-up is its first step."""
        kept = {name: getattr(self, name) for name in TestDefinition.__struct_fields__}
        return TestDefinition(**kept | {"how": (*self.warm_up, *self.how)})
