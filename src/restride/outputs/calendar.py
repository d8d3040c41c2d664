"""The coming days as an iCalendar file (RFC 5545), made so that it can be imported again and again.

Nothing is kept of what was exported before. So each day has one event with an identity of its own,
whatever is on it; a day that no longer has a session says so as a cancelled event; and the revision
comes from the log, which only grows, and the day, which only goes on. A calendar that takes the
event with the higher revision is left with each day once, and with the newest of it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from restride.log.model import Log

FIRST_DAY = date(1990, 1, 1)  # before any day that a log may hold, so no revision is below 0
ALARM = timedelta(minutes=-10)  # time to change clothes
MORNING = timedelta(minutes=5)  # the questions take less
ONLY_IF_GREEN = (
    "This holds only if every day until then is green. It is a plan, never a promise: "
    "each morning decides again. Look before you start: restride today"
)
DISCREET = "Restride session"
DISCREET_MORNING = "Restride questions"
ASK = (
    "How is the old spot this morning? Answer before you do anything: restride morning. "
    "It judges yesterday, and decides how today begins."
)


@dataclass(frozen=True)
class Wording:
    """The words beside the plan. A discreet file says only that there is something to do."""

    only_if_green: str = ONLY_IF_GREEN
    ask: str = ASK
    discreet: bool = False


@dataclass(frozen=True)
class PlannedDay:
    """One day in words. Without `lines` nothing is asked, and what was planned is cancelled.

    On a day of the week that was never free nothing was ever planned, so nothing is cancelled.
    """

    day: date
    was_ever_free: bool = True
    title: str = ""
    lines: tuple[str, ...] = ()
    minutes: float = 0.0


PLAIN = Wording()


@dataclass(frozen=True)
class Revision:
    """Whose plan it is and how new: `number` and `made` never fall while log and day go on."""

    runner: UUID
    number: int
    made: datetime


@dataclass(frozen=True)
class Times:
    """When to train and when to ask; without a zone they are local wherever the runner is."""

    training: time
    morning: time
    zone: ZoneInfo | None = None

    def at(self, day: date, clock: time) -> datetime:
        """A time of a day."""
        return datetime.combine(day, clock, self.zone)


def revision_of(log: Log, on: date) -> Revision:
    """The revision of what `log` plans on a day; the log's oldest entry stands for the runner.

    Each entry and each day raises the number by one, so it also rises where an entry comes late.
    """
    oldest = min(log, key=lambda entry: (entry.at, entry.id))
    midnight = datetime.combine(on, time(), UTC)
    written = (entry.received_at or entry.at for entry in log)
    made = max(midnight, *written).astimezone(UTC).replace(microsecond=0)
    return Revision(oldest.id, (on - FIRST_DAY).days + len(log), made)


def calendar(
    days: Sequence[PlannedDay], revision: Revision, times: Times, wording: Wording = PLAIN
) -> bytes:
    """The whole file: what is on each of `days`, which follow each other, and their mornings."""
    found = Calendar()
    found.add("prodid", "-//Restride//restride//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", "Restride")
    found.add_component(_mornings(days[0].day, days[-1].day, revision, times, wording))
    for one in days:
        if one.lines:
            found.add_component(_session(one, revision, times, wording))
        elif one.was_ever_free:
            found.add_component(_cancelled(one, revision, times, wording))
    _add_zone(found, days, times)
    return bytes(found.to_ical())


def _add_zone(found: Calendar, days: Sequence[PlannedDay], times: Times) -> None:
    """The rules of the zone, from a year before: the newest change before the plan counts."""
    if times.zone is not None:
        year = timedelta(days=366)
        found.add_missing_timezones(days[0].day - year, days[-1].day + year)


def _event(kind: str, start: datetime, revision: Revision) -> Event:
    event = Event()
    event.add("uid", str(uuid5(revision.runner, kind)))
    event.add("dtstamp", revision.made)
    event.add("sequence", revision.number)
    event.add("dtstart", start)
    event.add("class", "PRIVATE")
    return event


def _of_day(one: PlannedDay, revision: Revision, times: Times) -> Event:
    start = times.at(one.day, times.training)
    return _event(f"session {one.day.isoformat()}", start, revision)


def _session(one: PlannedDay, revision: Revision, times: Times, wording: Wording) -> Event:
    event = _of_day(one, revision, times)
    event.add("duration", timedelta(minutes=max(1, math.ceil(one.minutes))))
    title = DISCREET if wording.discreet else f"Restride: {one.title}"
    event.add("summary", title)
    if not wording.discreet:
        event.add("description", "\n".join([*one.lines, "", wording.only_if_green]))
    event.add("status", "TENTATIVE")
    event.add_component(_alarm(title, ALARM))
    return event


def _cancelled(one: PlannedDay, revision: Revision, times: Times, wording: Wording) -> Event:
    event = _of_day(one, revision, times)
    event.add("summary", DISCREET if wording.discreet else "Restride: training")
    event.add("status", "CANCELLED")
    event.add("transp", "TRANSPARENT")
    return event


def _mornings(first: date, last: date, revision: Revision, times: Times, wording: Wording) -> Event:
    """One event for every morning. Where it has a zone, its end is in UTC, as RFC 5545 asks."""
    until = times.at(last, times.morning)
    event = _event("morning", times.at(first, times.morning), revision)
    event.add("duration", MORNING)
    event.add("rrule", {"freq": "daily", "until": until.astimezone(UTC) if times.zone else until})
    title = DISCREET_MORNING if wording.discreet else "Restride: this morning's questions"
    event.add("summary", title)
    if not wording.discreet:
        event.add("description", wording.ask)
    event.add("transp", "TRANSPARENT")
    event.add_component(_alarm(title, timedelta()))
    return event


def _alarm(says: str, before: timedelta) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", says)
    alarm.add("trigger", before)
    return alarm
