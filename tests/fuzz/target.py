"""What a reader's file gives to be fuzzed; it knows nothing of the fuzzer."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Protocol

Mutate = Callable[[bytes, int], bytes]
"""The fuzzer's own change of some bytes, to at most so many."""


class Target(Protocol):
    """One reader: its oracle, where to start from, and the words of its format.

    A target may also have `mutated(data, chance, mutate)`, where bytes changed at random would
    only ever meet a checksum or a bracket.
    """

    LONGEST: int
    WORDS: tuple[str, ...]

    def seeds(self) -> Iterator[bytes]:
        """Inputs to start from."""

    def read(self, data: bytes) -> None:
        """Read it, and raise what the oracle does not allow."""


class Mutating(Target, Protocol):
    """A reader whose format needs a mutator of its own."""

    def mutated(self, data: bytes, chance: Random, mutate: Mutate) -> bytes:
        """The data with a change."""
