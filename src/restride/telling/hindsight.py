"""A past day as it was decided that evening, beside what would be said of it now."""

from collections.abc import Iterable, Iterator
from datetime import date

from restride.decision.model import Decision, Limit
from restride.log.model import AnyEntry, Log
from restride.telling.banner import banner_of
from restride.telling.criteria import STATES, criterion_words
from restride.telling.names import Names
from restride.telling.reasons import sentence
from restride.telling.session import item_words


def written_later(then: Log, now: Log, on: date) -> list[AnyEntry]:
    """The entries about a day or one before it that nobody had written down by its evening."""
    known = {entry.id for entry in then}
    return [entry for entry in now if entry.day <= on and entry.id not in known]


def differences(then: Decision, now: Decision, names: Names, imperial: bool) -> list[str]:
    """What is said otherwise now, in sentences; empty where it is the same in all of this."""
    return [
        *_light(then, now, names),
        *_changed(
            "It would be held back, too",
            "It would no longer be held back",
            _held(then.limits, names),
            _held(now.limits, names),
        ),
        *_changed(
            "The session would also have",
            "The session would not have",
            [item_words(one, names, imperial, then.light) for one in then.session],
            [item_words(one, names, imperial, now.light) for one in now.session],
        ),
        *_criteria(then, now, names),
    ]


def _light(then: Decision, now: Decision, names: Names) -> Iterator[str]:
    before, after = banner_of(then), banner_of(now)
    if before != after:
        yield f"The light would be {after.word.lower()}. {after.means}"
    if then.phase != now.phase and now.phase is not None:
        yield f"You would be in {names.phase(now.phase)}."


def _held(limits: Iterable[Limit], names: Names) -> list[str]:
    return [
        f"{'Everything' if one.ladder is None else names.ladder(one.ladder)}. "
        f"{sentence(one.reason, names)}"
        for one in limits
    ]


def _changed(more: str, less: str, then: list[str], now: list[str]) -> Iterator[str]:
    yield from (f"{more}: {one}" for one in now if one not in then)
    yield from (f"{less}: {one}" for one in then if one not in now)


def _criteria(then: Decision, now: Decision, names: Names) -> Iterator[str]:
    before = set() if then.milestone is None else {*_gate(then, names)}
    yield from (f"The gate: {one}" for one in _gate(now, names) if one not in before)


def _gate(decision: Decision, names: Names) -> list[str]:
    criteria = () if decision.milestone is None else decision.milestone.criteria
    return [f"{criterion_words(one, names)} ({STATES[one.state]})" for one in criteria]
