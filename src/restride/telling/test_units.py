"""Results of tests: how to ask for one, which a person can have, what may have ended it."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from restride.log.model import Sides
from restride.protocol.triage import TestDefinition
from restride.telling.mistake import Mistake


class Unit(NamedTuple):
    """What to ask, an example, and the least and the most that is believed."""

    ask: str
    example: str
    least: float
    most: float


# Wide on purpose: they catch a slip of the hand or another unit, and judge nobody.
UNITS: dict[str, Unit] = {
    "s": Unit("How many seconds?", "such as 30", 0, 3_600),
    "min": Unit("How many minutes?", "such as 30", 0, 600),
    "reps": Unit("How many times?", "such as 10", 0, 1_000),
    "deg": Unit("How many degrees?", "such as 8", -90, 180),
    "m": Unit("How many metres?", "such as 5", 0, 50_000),
    "N": Unit("How many newtons?", "such as 300", 0, 2_000),
    "of_100": Unit("How many of 100?", "such as 80", 0, 100),
    "pain": Unit("How sore, 0 to 10?", "such as 1", 0, 10),
}
ASKED = frozenset(UNITS) - {"pain"}  # pain has a question of its own
LIMITS: Mapping[Literal["nothing", "hamstring", "cramp", "other"], str] = {
    "nothing": "nothing, I finished",
    "hamstring": "the hamstring",
    "cramp": "a cramp",
    "other": "something else",
}
WORDS = {"reps": "times", "of_100": "of 100", "pain": "of 10"}


def check(test: TestDefinition, value: float | None) -> None:
    """Refuses a result that no person can have in the test's unit."""
    if value is None:
        return
    unit = UNITS.get(test.unit)
    if unit is None:
        raise Mistake(f"{test.title} has no number. Leave it out.")
    if not unit.least <= value <= unit.most:
        raise Mistake(
            f"{value:g} {WORDS.get(test.unit, test.unit)} cannot be for {test.title}. "
            f"Give {unit.least:g} to {unit.most:g}."
        )


def legs(test: TestDefinition, injured: Literal["left", "right"]) -> tuple[Sides | None, ...]:
    """The good leg first, so that the sore one is warned (clinical rules, section 4)."""
    good: Sides = "right" if injured == "left" else "left"
    if test.sides == "none":
        return (None,)
    return (injured,) if test.sides == "injured" else (good, injured)
