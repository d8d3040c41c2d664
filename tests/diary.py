"""A made-up runner's diary: her clock, her entries stamped as the store would, her looks.

The same seed always makes the same ids, instants and chances.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, timezone
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

from msgspec.structs import asdict

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.library import load
from restride.log.known import known_at
from restride.log.model import AnyEntry, By, Log

RUNNER = By(role="runner", account="mira")
PHYSIO = By(role="clinician", account="physio")
# Berlin, spelled out so that no time zone data need be installed: the clocks change on 29 March.
WINTER, SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
SUMMER_FROM = date(2026, 3, 29)
STAMPS = {"id", "day", "at", "v", "by", "received_at"}


class Look(NamedTuple):
    """What the engine said when she looked: at an instant, about that day."""

    at: datetime
    decision: Decision


class Diary:
    """What is written so far, and the time on her clock."""

    def __init__(self, first_day: date, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - a made-up runner, not a secret
        self.protocol = load()
        self.log: list[AnyEntry] = []
        self.looks: list[Look] = []
        self.signal_after_h = 0.0  # for how long her phone is offline
        self.now = datetime.combine(first_day, time(0), WINTER)

    @property
    def day(self) -> date:
        return self.now.date()

    def known(self) -> Log:
        """What the store has received by now."""
        return known_at(tuple(self.log), self.now)

    def turn_to(self, day: date, hour: float) -> None:
        """Some minutes after a local hour of a day."""
        zone = SUMMER if day >= SUMMER_FROM else WINTER
        self.now = datetime.combine(day, time(0), zone) + timedelta(hours=hour)
        self.wait(30 * self.chance())

    def wait(self, minutes: float) -> None:
        self.now += timedelta(milliseconds=round(minutes * 60_000))

    def chance(self) -> float:
        """From 0 to 1. Of `Random`, this method alone is promised never to change."""
        return self.random.random()

    def whole(self, low: int, high: int) -> int:
        """A whole number from low to high, both included."""
        return low + int(self.chance() * (high - low + 1))

    def write(self, kind: Callable[..., AnyEntry], by: By = RUNNER, **fields: Any) -> AnyEntry:
        """An entry about today, unless `day` says otherwise; received when there is a signal."""
        self.wait(0.2 + self.chance() / 2)
        received = self.now + timedelta(hours=self.signal_after_h, seconds=3)
        stamps = {
            "id": version_7(self.now, int(self.chance() * (1 << 53))),
            "day": self.day,
            "at": self.now,
            "by": by,
            "received_at": received.astimezone(UTC),
        }
        entry = kind(**stamps | fields)
        self.log.append(entry)
        return entry

    def look(self) -> Decision:
        """Today's decision."""
        self.wait(0.5)
        decision = decide(self.protocol, self.known(), self.day)
        self.looks.append(Look(self.now, decision))
        return decision


def told_by(entry: AnyEntry) -> dict[str, Any]:
    """What an entry says, without its stamps."""
    return {name: value for name, value in asdict(entry).items() if name not in STAMPS}


def version_7(at: datetime, chance: int) -> UUID:
    """A UUIDv7 with 62 bits of chance at most (RFC 9562 5.7)."""
    return UUID(int=round(at.timestamp() * 1000) << 80 | 7 << 76 | 0b10 << 62 | chance)
