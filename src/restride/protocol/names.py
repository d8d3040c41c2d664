"""Which names a protocol uses, and whether each of them stands for something."""

from collections.abc import Iterator
from difflib import get_close_matches

import msgspec

from restride.protocol.criteria import CleanDose, HeavyDays, TestPassed
from restride.protocol.ladder import Ladder, Proof, Rung
from restride.protocol.model import Activity, Keep, LateStart, Phase, Protocol, Retests, Sentinel
from restride.protocol.place import Steps
from restride.protocol.problem import Problem
from restride.protocol.profile import Guardrail, Setbacks
from restride.protocol.triage import Question, TriageQuestions
from restride.protocol.value import Ask, Source, Sourced
from restride.protocol.walk import walk

Named = Phase | Ladder | Rung | Source | Question | Activity

Use = tuple[Steps, str, str]
"""Where a name is used, what it should be the name of, and the name."""

USED: dict[type[msgspec.Struct], dict[str, str]] = {
    Ask: {"move": "move"},
    CleanDose: {"rungs": "rung"},
    HeavyDays: {"ladders": "ladder"},
    TestPassed: {"test": "test"},
    Proof: {"test": "test"},
    Rung: {"follows": "rung"},
    Phase: {"up_to": "ladder", "rhythm": "ladder"},
    LateStart: {"up_to": "ladder", "tests": "test"},
    Keep: {"in_turn": "ladder"},
    Retests: {"tests": "test"},
    Sentinel: {"knee_extension_test": "test"},
    Setbacks: {"twinge_phase": "phase", "twinge_rungs": "ladder"},
    Guardrail: {"hop_test": "test"},
    Activity: {"from_phase": "phase", "after_rung": "rung", "counts_on": "ladder"},
    TriageQuestions: {"allowed_while_physio": "ladder"},
}
"""Which fields hold names, and what of. Fields that map a ladder to a word map it to a rung."""


def unknown_names(protocol: Protocol) -> Iterator[Problem]:
    """Find every use of a name that nothing in the protocol has."""
    known = _known(protocol)
    for steps, of, name in uses(protocol):
        if name not in known[of]:
            yield Problem(steps, f"there is no {of} `{name}`", _mend(name, of, known[of]))


def wrong_rungs(protocol: Protocol) -> Iterator[Problem]:
    """Find every mapping from a ladder to a rung whose rung is on another ladder."""
    ladders = {ladder.id: [rung.id for rung in ladder.rungs] for ladder in protocol.ladders}
    everywhere = {rung for rungs in ladders.values() for rung in rungs}
    for steps, ladder, rung in _highest_rungs(protocol):
        rungs = ladders.get(ladder)
        if rungs is not None and rung in everywhere and rung not in rungs:
            what = f"the rung `{rung}` is not on the ladder `{ladder}`"
            yield Problem(steps, what, f"Choose one of {', '.join(rungs)}")


def doubled_names(protocol: Protocol) -> Iterator[Problem]:
    """Find every name given twice. Rung names are unique in the whole protocol."""
    named = {
        "phase": _named(protocol.phases, ("phases",)),
        "ladder": _named(protocol.ladders, ("ladders",)),
        "rung": [
            (("ladders", at, *steps), name)
            for at, ladder in enumerate(protocol.ladders)
            for steps, name in _named(ladder.rungs, ("rungs",))
        ],
        "source": _named(protocol.sources, ("sources",)),
        "question": _named(protocol.triage.questions, ("triage", "questions")),
        "activity": _named(protocol.activities, ("activities",)),
    }
    for of, names in named.items():
        seen: set[str] = set()
        for steps, name in names:
            if name in seen:
                yield Problem(steps, f"the {of} `{name}` stands here twice", "Rename one of them")
            seen.add(name)


def uses(protocol: Protocol) -> Iterator[Use]:
    """List every use of a name, in the order of the protocol."""
    for steps, value in walk(protocol):
        if isinstance(value, Sourced):
            yield from (((*steps, "source"), "source", name) for name in sources_of(value))
        for field, of in USED.get(type(value), {}).items():
            for more, kind, name in _names(getattr(value, field), of):
                yield (*steps, field, *more), kind, name


def _names(value: object, of: str) -> Iterator[Use]:
    """List the names in a field; a mapping's keys are names, and its words are rungs."""
    if isinstance(value, str):
        yield (), of, value
    elif isinstance(value, tuple):
        yield from (((at,), of, name) for at, name in enumerate(value))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield (key,), of, key
            if isinstance(inner, str):
                yield (key,), "rung", inner


def _highest_rungs(protocol: Protocol) -> Iterator[tuple[Steps, str, str]]:
    for steps, value in walk(protocol):
        for field in ("up_to", "twinge_rungs"):
            rungs: dict[str, str] = getattr(value, field, {})
            yield from (((*steps, field, ladder), ladder, rung) for ladder, rung in rungs.items())


def sources_of(value: Sourced) -> tuple[str, ...]:
    """List the names of the sources a value rests on."""
    return (value.source,) if isinstance(value.source, str) else value.source


def _known(protocol: Protocol) -> dict[str, set[str]]:
    return {
        "source": {source.id for source in protocol.sources},
        "move": {move.id for move in protocol.moves},
        "test": {test.id for test in protocol.tests},
        "phase": {phase.id for phase in protocol.phases},
        "ladder": {ladder.id for ladder in protocol.ladders},
        "rung": {rung.id for ladder in protocol.ladders for rung in ladder.rungs},
    }


def _mend(name: str, of: str, known: set[str]) -> str:
    close = get_close_matches(name, sorted(known), n=1)
    return f"Perhaps you meant `{close[0]}`" if close else f"Add the {of} or correct the name"


def _named(values: tuple[Named, ...], steps: Steps) -> list[tuple[Steps, str]]:
    return [((*steps, at, "id"), value.id) for at, value in enumerate(values)]
