"""The default protocol with one thing wrong, in every way that a slip of the pen could bring."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any, NamedTuple

import msgspec

from restride.protocol.model import Protocol

Steps = tuple[str | int, ...]
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
        return f"{self.done} {'.'.join(self.named(steps))}"

    @staticmethod
    def named(steps: list[str]) -> Iterator[str]:
        """Leave out the ladders' own names, which stand as keys."""
        for before, step in zip(["", *steps], steps, strict=False):
            yield "*" if before in ("up_to", "rhythm", "twinge_rungs", "during") else step


def mutants(protocol: Protocol) -> Iterator[Mutant]:
    """Every mutant, one after another."""
    value = msgspec.json.decode(msgspec.json.encode(protocol))
    for make in (dropped_gates, dropped_criteria, inverted, swapped, sourceless, doubled):
        yield from make(value)


def changed(
    value: dict[str, Any], done: str, steps: Steps, change: Callable[[Any], None]
) -> Mutant:
    """A copy in which the value at these steps was changed."""
    whole = deepcopy(value)
    inside = whole
    for step in steps:
        inside = inside[step]  # type: ignore[index]  # a step may be a key or a number
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
        yield changed(value, "gate dropped:", steps, lambda inner: inner.clear())


def dropped_criteria(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each gate without one of its criteria."""
    for steps, criteria in gates(value):
        for at, criterion in enumerate(criteria):
            what = f"{criterion['is']} {criterion.get('test', '')}".strip()
            yield changed(value, f"{what} dropped:", steps, lambda inner, at=at: inner.pop(at))


def inverted(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each criterion the other way round: at most for at least, one leg for each."""
    for steps, criteria in gates(value):
        for at, criterion in enumerate(criteria):
            for line in OPPOSITE.keys() & criterion.keys():
                yield changed(
                    value, "inverted:", (*steps, at), lambda c, line=line: turned(c, line)
                )
            if criterion.get("side") == "each":
                one_leg = {"side": "injured"}
                yield changed(value, "one leg:", (*steps, at), lambda c, new=one_leg: c.update(new))
            for flag in ("no_hesitation", "full_range"):
                if criterion.get(flag):
                    yield changed(value, f"{flag} off:", (*steps, at), lambda c, k=flag: c.pop(k))


def turned(criterion: dict[str, Any], line: str) -> None:
    """Ask at most for what was asked at least, or the other way round."""
    criterion[OPPOSITE[line]] = criterion.pop(line)


def swapped(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each pair of neighbouring rungs the other way round."""
    for at, ladder in enumerate(value["ladders"]):
        for which in range(1, len(ladder["rungs"])):
            steps = ("ladders", at, "rungs")
            first, second = (ladder["rungs"][which - 1]["id"], ladder["rungs"][which]["id"])
            yield changed(
                value,
                f"{first} and {second} swapped:",
                steps,
                lambda rungs, n=which: rungs.insert(n - 1, rungs.pop(n)),
            )


def sourceless(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each source gone from the list, and each value without its own."""
    for at in range(len(value["sources"])):
        yield changed(value, "source deleted:", ("sources",), lambda inner, n=at: inner.pop(n))
    for steps, inner in places(value):
        if isinstance(inner, dict) and "source" in inner:
            nothing: dict[str, Any] = {"source": []}
            yield changed(value, "no source:", steps, lambda c, new=nothing: c.update(new))


def doubled(value: dict[str, Any]) -> Iterator[Mutant]:
    """Each number twice as large; 0 becomes 1."""
    for steps, inner in places(value):
        if steps and steps[0] in TEXT:
            continue
        keys = range(len(inner)) if isinstance(inner, list) else list(inner)
        for key in keys:
            number = inner[key]
            if isinstance(number, int | float) and not isinstance(number, bool):
                yield changed(
                    value,
                    "doubled:",
                    steps,
                    lambda c, key=key, twice=number * 2 or 1: c.__setitem__(key, twice),
                )._replace(steps=(*steps, key))


def accepted(mutant: Mutant, check: Callable[[Protocol], list[Any]]) -> bool:
    """Whether the mutant still reads and the checker finds nothing wrong with it."""
    try:
        protocol = msgspec.convert(mutant.value, Protocol)
    except msgspec.ValidationError:
        return False
    return not check(protocol)
