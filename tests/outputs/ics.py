"""What RFC 5545 asks of a calendar file, and a calendar that takes such files in."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from icalendar import Calendar

Part = Any  # of a calendar; its properties are one of thirty types

LONGEST_LINE = 75  # octets, without the line's end: RFC 5545, 3.1


def problems(data: bytes) -> list[str]:
    """What breaks the essentials of RFC 5545."""
    found = []
    if b"\n" in data.replace(b"\r\n", b"") or not data.endswith(b"\r\n"):
        found.append("a line does not end in CRLF")
    long = [line for line in data.split(b"\r\n") if len(line) > LONGEST_LINE]
    found += [f"a line of {len(line)} octets" for line in long]
    calendar: Part = Calendar.from_ical(data)
    found += [f"no {name}" for name in ("PRODID", "VERSION") if name not in calendar]
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    uids = [str(event["UID"]) for event in calendar.walk("VEVENT")]
    found += ["two events share a UID"] if len(set(uids)) < len(uids) else []
    for event in calendar.walk("VEVENT"):
        found += _of_event(event, zones)
    return found


def _of_event(event: Part, zones: set[str]) -> list[str]:
    names = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")
    found = [f"an event without {name}" for name in names if name not in event]
    start = event["DTSTART"]
    if event["DTSTAMP"].to_ical()[-1:] != b"Z":
        found.append("DTSTAMP is not in UTC")
    zone = start.params.get("TZID")
    if zone is not None and zone not in zones:
        found.append(f"no VTIMEZONE for {zone}")
    for until in event.get("RRULE", {}).get("UNTIL", []):
        if (until.tzinfo is not None) != (zone is not None):
            found.append("UNTIL is in UTC where, and only where, DTSTART has a zone")
        if until.tzinfo is not None and until.utcoffset():
            found.append("UNTIL has a zone that is not UTC")
    for alarm in event.walk("VALARM"):
        found += [f"an alarm without {n}" for n in ("ACTION", "TRIGGER") if n not in alarm]
    return found


def newness(event: Part) -> tuple[int, datetime]:
    """What a calendar goes by: RFC 5546, 2.1.5."""
    return int(event["SEQUENCE"]), event["DTSTAMP"].dt


@dataclass
class Shelf:
    """A runner's calendar: one entry for each UID, and an older one never replaces a newer."""

    by_uid: dict[str, Part] = field(default_factory=dict)

    def take(self, data: bytes) -> None:
        for event in Calendar.from_ical(data).walk("VEVENT"):
            known = self.by_uid.get(str(event["UID"]))
            if known is None or newness(event) >= newness(known):
                self.by_uid[str(event["UID"])] = event

    def shown(self) -> list[Part]:
        """What the runner sees: everything that is not cancelled."""
        return [one for one in self.by_uid.values() if one.get("STATUS") != "CANCELLED"]

    def sessions(self) -> dict[date, str]:
        """What stands on each day. Two on one day are a failure."""
        events = [one for one in self.shown() if "RRULE" not in one]
        days = {one["DTSTART"].dt.date(): str(one["DESCRIPTION"]) for one in events}
        assert len(days) == len(events), "a day has two sessions"
        return days


def events(data: bytes) -> list[Part]:
    return list(Calendar.from_ical(data).walk("VEVENT"))
