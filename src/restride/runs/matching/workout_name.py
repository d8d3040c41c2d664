"""The name that a workout carries on a watch, by which the recorded run is known again."""

import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(r"(?P<rung>[a-z0-9.-]+) v(?P<version>\d+\.\d+\.\d+) (?P<day>\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class WorkoutName:
    """The rung asked, the version of the protocol that asked it, and the day it was asked for.

    The rung comes first: a watch shows the beginning of a long name.
    """

    rung: str
    version: str
    day: date

    def __str__(self) -> str:
        """`walk-run-1 v1.0.0 2026-03-16`."""
        return f"{self.rung} v{self.version} {self.day.isoformat()}"


def named(text: str | None) -> WorkoutName | None:
    """Read the name back from a recorded run; None for any other workout, or a name cut short."""
    found = None if text is None else _FORM.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return WorkoutName(found["rung"], found["version"], date.fromisoformat(found["day"]))
    except ValueError:
        return None
