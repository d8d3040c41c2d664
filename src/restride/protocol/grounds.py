"""Whether every number stands on a source that can carry it."""

from collections.abc import Iterator

from restride.protocol.criteria import Floor, SinceSetback
from restride.protocol.ladder import LoadLimit
from restride.protocol.model import Protocol, Sentinel
from restride.protocol.names import sources_of
from restride.protocol.problem import Problem
from restride.protocol.profile import (
    Ambers,
    Baseline,
    GapBand,
    Gaps,
    Guardrail,
    Masked,
    Rest,
    Setbacks,
    Tired,
)
from restride.protocol.triage import Intake, Question
from restride.protocol.value import Sourced
from restride.protocol.walk import walk

ONLY_HOLD_BACK = (
    Ambers,
    Baseline,
    Floor,
    GapBand,
    Gaps,
    Guardrail,
    Intake,
    LoadLimit,
    Masked,
    Question,
    Rest,
    Sentinel,
    Setbacks,
    SinceSetback,
    Tired,
)
"""What can only stop or refer. All else lets a runner do something."""


def weak_grounds(protocol: Protocol) -> Iterator[Problem]:
    """Find values without a source, without the reason for an own choice, or on memory alone."""
    known = {source.id: source.known for source in protocol.sources}
    for steps, value in walk(protocol):
        if isinstance(value, Sourced):
            yield from _weak(value, [known.get(name) for name in sources_of(value)], (*steps,))


def _weak(
    value: Sourced, known: list[str | None], steps: tuple[str | int, ...]
) -> Iterator[Problem]:
    if not known:
        yield Problem((*steps, "source"), "no source is named", "Name at least one")
    if "editorial" in known and not (value.because and value.because.strip()):
        what = "an editorial choice gives no reason"
        yield Problem((*steps, "source"), what, "Add `because:` with the reason")
    if set(known) == {"recalled"} and not isinstance(value, ONLY_HOLD_BACK):
        what = "this permits something on a recalled fact alone"
        yield Problem((*steps, "source"), what, "Name a source that was read, or make it editorial")
