"""Days as small lights: each a shape, a colour and a word, leading to its why."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from restride.decision.model import Decision
from restride.telling.banner import Banner, banner_of

WEEK = 7  # days


@dataclass(frozen=True)
class Mark:
    """A day: its light, where it has been lived; `here` is the day that the page is about."""

    on: date
    banner: Banner | None
    here: bool = False


def marks(decisions: Iterable[Decision], here: date | None = None) -> list[Mark]:
    """A light for each decision."""
    return [Mark(one.on, banner_of(one), one.on == here) for one in decisions]


def weeks(lit: Iterable[Mark], first: date, last: date) -> list[Mark]:
    """Every day of some whole weeks; those that have no light are empty."""
    known = {mark.on: mark for mark in lit}
    days = (first + timedelta(days=ahead) for ahead in range((last - first).days + 1))
    return [known.get(day, Mark(day, None)) for day in days]


def monday(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
