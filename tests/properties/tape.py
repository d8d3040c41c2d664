"""Choices read off a few bytes: one draw of Hypothesis costs as much as several days folded.

Bytes of zero choose the first of everything, so what fails still shrinks to something simple.
"""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
BYTES = 2  # a choice; one among 65,536 is more than any asks for


class Tape:
    """Read from its beginning, each choice once."""

    def __init__(self, told: bytes) -> None:
        self.told = iter(told)

    def below(self, number: int) -> int:
        """One of 0 to `number - 1`, all equally often."""
        high, low = next(self.told), next(self.told)
        return number * (high << 8 | low) >> 16

    def between(self, least: int, most: int) -> int:
        """One of `least` to `most`."""
        return least + self.below(most + 1 - least)

    def pick(self, several: Sequence[T]) -> T:
        """One of several."""
        return several[self.below(len(several))]
