"""The units of tests: how to ask for a result, and which results a person can have."""

from typing import NamedTuple

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
WORDS = {"reps": "times", "of_100": "of 100", "pain": "of 10"}


def check(test: TestDefinition, value: float | None) -> None:
    """Refuses a result that no person can have in the test's unit."""
    if value is None:
        return
    unit = UNITS.get(test.unit)
    if unit is None:
        raise Mistake(f"--value: {test.title} has no number. Leave --value out.")
    if not unit.least <= value <= unit.most:
        raise Mistake(
            f"--value: {value:g} {WORDS.get(test.unit, test.unit)} cannot be for {test.title}. "
            f"Give {unit.least:g} to {unit.most:g}."
        )
