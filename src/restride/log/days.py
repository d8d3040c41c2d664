"""The log as days: voids and duplicates taken out, one value a local date, empty days too."""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from restride.log import model
from restride.log.model import AnyEntry, Episode, Log, Pin, Setup, Void

Dated = TypeVar("Dated", Setup, Episode, Pin)


class LogContradictsError(ValueError):
    """Two entries share an id and differ: no decision can rest on either."""


class Day:
    """One local date and what was logged about it. `number` is the date's ordinal."""

    __slots__ = (
        "afters",
        "clinician",
        "dids",
        "episodes",
        "mornings",
        "number",
        "pins",
        "setbacks",
        "setups",
        "skips",
        "tests",
        "triages",
    )

    def __init__(self, number: int) -> None:
        self.number = number
        self.mornings: list[model.Morning] = []
        self.dids: list[model.Did] = []
        self.afters: list[model.After] = []
        self.tests: list[model.Test] = []
        self.setbacks: list[model.Setback] = []
        self.skips: list[model.Skip] = []
        self.clinician: list[model.Clinician] = []
        self.triages: list[model.Triage] = []
        self.episodes: list[model.Episode] = []
        self.setups: list[model.Setup] = []
        self.pins: list[model.Pin] = []


SLOT: dict[type[Any], str] = {
    model.Morning: "mornings",
    model.Did: "dids",
    model.After: "afters",
    model.Test: "tests",
    model.Setback: "setbacks",
    model.Skip: "skips",
    model.Clinician: "clinician",
    model.Triage: "triages",
    model.Episode: "episodes",
    model.Setup: "setups",
    model.Pin: "pins",
}


def standing(log: Log, on: date) -> Iterable[AnyEntry]:
    """The entries that count up to `on`: each id once, voided ones left out.

    A void reaches only entries written by its own role, and is never voided itself.
    Raises LogContradictsError where one id has two contents.
    """
    by_id: dict[int, AnyEntry] = {}  # a UUID's number hashes much faster than the UUID
    voids: list[Void] = []
    for entry in log:
        if entry.day > on:
            continue
        known = by_id.setdefault(entry.id.int, entry)
        if known is not entry and known != entry:
            message = f"entry {entry.id} is in the log twice with different content"
            raise LogContradictsError(message)
        if type(entry) is Void:
            voids.append(entry)
    for void in voids:
        target = by_id.get(void.entry.int)
        if target is not None and type(target) is not Void and role(target) == role(void):
            del by_id[void.entry.int]
    return by_id.values()


def role(entry: AnyEntry) -> str:
    """Whose word an entry is; one not yet stamped is the runner's own."""
    return "runner" if entry.by is None else entry.by.role


def why_unreached(void: Void, target: AnyEntry | None) -> str | None:
    """Why a void takes nothing back from a log in which `target` has the id it names."""
    if target is None:
        return f"entry {void.entry}, which {void.id} takes back, is not in this log"
    if role(target) != role(void):
        return (
            f"entry {void.entry} was written by a {role(target)}; "
            f"a {role(void)} cannot take it back"
        )
    return None


def by_day(log: Log, on: date) -> list[Day]:
    """Days from the first entry to `on`, none left out. Entries for later days are ignored."""
    last = on.toordinal()
    found: dict[date, Day] = {}
    slots = SLOT
    for entry in standing(log, on):
        if type(entry) is Void:
            continue
        day = found.get(entry.day)
        if day is None:
            day = found[entry.day] = Day(entry.day.toordinal())
        getattr(day, slots[type(entry)]).append(entry)
    if not found:
        return [Day(last)]
    days = {day.number: day for day in found.values()}
    for day in days.values():
        for several in (day.mornings, day.tests, day.setbacks, day.triages, day.clinician):
            if len(several) > 1:
                several.sort(key=lambda entry: (entry.at, entry.id))
    return [days.get(number) or Day(number) for number in range(min(days), last + 1)]


def in_time(entry: AnyEntry) -> bool:
    """An answer about a day counts when written on that day or the next; later it only restrains.

    An answer written before its own day cannot be about it.
    """
    return 0 <= entry.at.toordinal() - entry.day.toordinal() <= 1


def newest_of(kind: type[Dated], log: Log, on: date) -> Dated | None:
    """The newest standing entry of a kind up to a day, without looking at the rest of the log."""
    few = tuple(entry for entry in log if isinstance(entry, (kind, Void)))
    return newest([entry for entry in standing(few, on) if isinstance(entry, kind)])


def newest(entries: list[Dated]) -> Dated | None:
    """The one written last, the same whatever order they arrived in."""
    return max(entries, key=lambda entry: (entry.day, entry.at, entry.id), default=None)
