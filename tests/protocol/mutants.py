"""The default protocol with one thing wrong, in every way that a slip of the pen could bring."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Any, NamedTuple

import msgspec

from restride.protocol.model import Protocol

Steps = tuple[str | int, ...]
Change = Callable[[Any], object]
GATES = ("milestone", "milestone_distance", "milestone_after_twinge")
TEXT = ("tests", "moves")  # pages about how, checked by their own rules
OPPOSITE = {"at_least": "at_most", "at_most": "at_least"}


class Mutant(NamedTuple):
    """What was done, where, and the protocol as plain values."""

    done: str
    steps: Steps
    value: dict[str, Any]

    @property
    def kind(self) -> str:
        """What was done and the kind of place, without numbers and names."""
        steps = [step for step in self.steps if not isinstance(step, int)]
        named = steps if steps[0] == "ladders" else self.named(steps)
        return f"{self.done} {'.'.join(named)}"

    @staticmethod
    def named(steps: list[str]) -> Iterator[str]:
        """Leave out the ladders' own names, which stand as keys."""
        for before, step in pairwise(["", *steps]):
            yield "*" if before in ("up_to", "rhythm", "twinge_rungs", "during") else step


def mutants(protocol: Protocol) -> Iterator[Mutant]:
    """Every mutant, one after another."""
    value = msgspec.json.decode(msgspec.json.encode(protocol))
    for make in (dropped_gates, dropped_criteria, inverted, swapped, sourceless, doubled):
        yield from make(value)


def changed(value: dict[str, Any], done: str, steps: Steps, change: Change) -> Mutant:
    """A copy in which the value at these steps was changed."""
    whole = deepcopy(value)
    inside: Any = whole
    for step in steps:
        inside = inside[step]
    change(inside)
    return Mutant(done, steps, whole)


def places(value: Any, steps: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Every mapping and list inside, with the steps to it."""
    if isinstance(value, dict):
        yield steps, value
        for key, inner in value.items():
            yield from places(inner, (*steps, key))
    elif isinstance(value, list):
        yield steps, value
        for at, inner in enumerate(value):
            yield from places(inner, (*steps, at))


def gates(value: dict[str, Any]) -> Iterator[tuple[Steps, list[Any]]]:
    """Every list of criteria."""
    for steps, inner in places(value):
        if steps and steps[-1] in (*GATES, "requires") and isinstance(inner, list) and inner:
            yield steps, inner


def dropped_gates(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each gate without any criterion."""
    for steps, _ in gates(value):
        yield changed(value, "gate dropped:", steps, list.clear)


def dropped_criteria(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each gate without one of its criteria."""
    for steps, criteria in gates(value):
        for at, criterion in enumerate(criteria):
            what = f"{criterion['is']} {criterion.get('test', '')}".strip()
            yield changed(value, f"{what} dropped:", steps, without(at))


def inverted(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each criterion the other way round: at most for at least, one leg for each."""
    for steps, criteria in gates(value):
        for at, criterion in enumerate(criteria):
            place = (*steps, at)
            for line in OPPOSITE.keys() & criterion.keys():
                turned = {OPPOSITE[line]: criterion[line], line: None}
                yield changed(value, "inverted:", place, updated(turned))
            if criterion.get("side") == "each":
                yield changed(value, "one leg:", place, updated({"side": "injured"}))
            for flag in ("no_hesitation", "full_range"):
                if criterion.get(flag):
                    yield changed(value, f"{flag} off:", place, updated({flag: False}))


def swapped(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each pair of neighbouring rungs the other way round."""
    for at, ladder in enumerate(value["ladders"]):
        for which, (first, second) in enumerate(pairwise(ladder["rungs"])):
            done = f"{first['id']} and {second['id']} swapped:"
            yield changed(value, done, ("ladders", at, "rungs"), turned_round(which))


def sourceless(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each source gone from the list, and each value without its own."""
    for at in range(len(value["sources"])):
        yield changed(value, "source deleted:", ("sources",), without(at))
    for steps, inner in places(value):
        if isinstance(inner, dict) and "source" in inner:
            yield changed(value, "no source:", steps, updated({"source": []}))


def doubled(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each number twice as large; 0 becomes 1."""
    for steps, inner in places(value):
        if steps and steps[0] in TEXT:
            continue
        keys = range(len(inner)) if isinstance(inner, list) else list(inner)
        for key in keys:
            number = inner[key]
            if isinstance(number, int | float) and not isinstance(number, bool):
                change = replaced(key, number * 2 or 1)
                mutant = changed(value, "doubled:", steps, change)
                yield mutant._replace(steps=(*steps, key))


def without(at: int) -> Change:
    """Takes one out of a list."""
    return lambda inner: inner.pop(at)


def updated(new: dict[str, Any]) -> Change:
    """Writes these keys into a mapping."""
    return lambda inner: inner.update(new)


def turned_round(at: int) -> Change:
    """Turns two neighbours of a list round."""
    return lambda inner: inner.insert(at, inner.pop(at + 1))


def replaced(key: str | int, new: float) -> Change:
    """Writes a number at one key or place."""
    return lambda inner: inner.__setitem__(key, new)


def accepted(mutant: Mutant, check: Callable[[Protocol], list[Any]]) -> bool:
    """Whether the mutant still reads and the checker finds nothing wrong with it."""
    try:
        protocol = msgspec.convert(mutant.value, Protocol)
    except msgspec.ValidationError:
        return False
    return not check(protocol)
