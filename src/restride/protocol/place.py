"""Where a value stands: the file, line and column an author has to look at."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

Steps = tuple[str | int, ...]
"""The way from the top of a protocol to a value: `("ladders", 3, "rungs", 0, "asks")`."""


@dataclass(frozen=True)
class Place:
    """A spot in a file; lines and columns count from 1."""

    file: Path
    line: int
    column: int


@dataclass
class Places:
    """Where each value and each key of a document stands."""

    top: Place
    values: dict[Steps, Place] = field(default_factory=dict)
    keys: dict[Steps, Place] = field(default_factory=dict)

    def of_value(self, steps: Steps) -> Place:
        """Give the place of a value, or of the nearest value around it."""
        return next(
            (self.values[around] for around in outwards(steps) if around in self.values), self.top
        )

    def of_key(self, steps: Steps) -> Place:
        """Give the place of a key; where there is none, that of its value."""
        return self.keys.get(steps) or self.of_value(steps)

    def put(self, other: "Places", under: Steps) -> None:
        """Take over another document's places, moved under these steps."""
        self.values |= {under + steps: place for steps, place in other.values.items()}
        self.keys |= {under + steps: place for steps, place in other.keys.items()}


def outwards(steps: Steps) -> Iterable[Steps]:
    """List the steps themselves, then those of everything around them."""
    return (steps[:length] for length in range(len(steps), -1, -1))
