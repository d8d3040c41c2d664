"""Alice heals without trouble; her physio and her own words come on top."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from typing import Any

import pytest

from restride.decision.model import Decision
from restride.engine.decide import decide
from restride.log.model import AnyEntry, By, Log
from restride.trial.outlook import at, good_day, pretend_id, quiet_morning
from tests.perfect import PROTOCOL, day_of

PHYSIO = By(role="clinician", account="bob")
ASKED = f"{PROTOCOL.id}@{PROTOCOL.version}#"


class Told:
    """Makes entries of a day counted from the injury, each with an id of its own."""

    def __init__(self) -> None:
        self.ids: Iterator[int] = count(50_000)

    def __call__(self, kind: type[AnyEntry], day: int, *, hour: int = 0, **fields: Any) -> AnyEntry:
        when = at(day_of(day)) + timedelta(hours=hour)
        fields.setdefault("at", when)
        return kind(id=pretend_id(day_of(day), next(self.ids)), day=day_of(day), **fields)


@pytest.fixture
def told() -> Told:
    return Told()


def decided(log: Log, day: int) -> Decision:
    return decide(PROTOCOL, log, day_of(day))


def lived(log: Log, first: int, days: int) -> tuple[Log, Decision]:
    """Does all that is asked for some days, and gives the decision of the morning after."""
    for number in range(first, first + days):
        log = (*log, *good_day(PROTOCOL, decided(log, number)), quiet_morning(day_of(number + 1)))
    return log, decided(log, first + days)


def position(decision: Decision, ladder: str) -> str | None:
    """The rung earned on a ladder, where it is shown."""
    return next((one.earned for one in decision.ladders if one.ladder == ladder), None)
