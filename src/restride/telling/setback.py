"""Something pulled: what may be answered, and what to do now."""

from collections.abc import Mapping
from typing import Literal

from restride.log.model import Setback

FELT: Mapping[Literal["twinge", "pull", "pop"], str] = {
    "twinge": "a twinge",
    "pull": "a pull",
    "pop": "a pop",
}
DURING: Mapping[str, str] = {
    "speed": "fast running",
    "drills": "drills",
    "run": "easy running",
    "strength": "strength work",
    "test": "a test",
    "daily_life": "daily life",
    "other": "something else",
}
STOP = (
    "Stop now, strength work too. You did the right thing by saying so. "
    "Walk only as far as it does not hurt, and do not stretch or rub the spot."
)


def ran_on(entry: Setback) -> bool:
    """Whether it was no more than a twinge that did not stop the runner: no triage at once."""
    return entry.felt == "twinge" and entry.stopped is False
