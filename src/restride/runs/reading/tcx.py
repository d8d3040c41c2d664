"""Reading TCX files, with everything before a damage kept and the damage named.

http://www8.garmin.com/xmlschemas/TrainingCenterDatabasev2.xsd and ActivityExtensionv2.xsd
"""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import Literal

from restride.runs.model import Recording, RunError
from restride.runs.reading.clock import instant
from restride.runs.reading.derived import position
from restride.runs.reading.numbers import amount, number, word
from restride.runs.reading.track import Activity, Point, Round, Told, recording_of
from restride.runs.reading.xml_events import Events, tell

# "Other" is every other sport, a walk among them, and says nothing.
SPORTS = {"running": "running", "biking": "cycling", "other": None}
# Its exports call every lap manual, each kilometre too.
SAYS_MANUAL_ALWAYS = ("garmin connect", "connect api")


def read_tcx(name: str, data: bytes, zone: tzinfo | None) -> Recording:
    """Read a TCX file. Raises `RunError` where it holds no recorded activity.

    Its times are mostly UTC and say nothing of the runner's clock, so the day is by `zone`, or by
    this computer's. Several activities become several sessions.
    """
    events = _Tcx(name, zone)
    damage = tell(events, data)
    if damage is not None:
        damage = f"damaged after {events.points} points: {damage}"
    if damage is not None and not events.points:
        raise RunError(f"{name} is not a TCX file we can read ({damage}). Export it again.")
    events.distrust_laps()
    return recording_of(Told("TCX", name, data, damage), events.activities, zone)


class _Tcx(Events):
    """Gathers activities, laps and points as they come."""

    def __init__(self, name: str, zone: tzinfo | None) -> None:
        super().__init__(name)
        self.activities: list[Activity] = []
        self.points = 0
        self._zone = zone
        self._author = ""
        self._values: dict[str, str] | None = None

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin what later elements fill in."""
        if tag in ("Trackpoint", "Track", "Lap", "Activity"):
            self.count()
        match tag:
            case "Trackpoint":
                self._values = {}
            case "Track" if self.activities:
                self.activities[-1].tracks.append([])
            case "Lap" if self.activities:
                at = instant(attributes.get("StartTime", ""), self._zone)
                if at is not None:
                    self.activities[-1].rounds.append(Round(at))
            case "Activity":
                told = (word(attributes.get("Sport")) or "").lower()
                self.activities.append(Activity(SPORTS.get(told, told or None)))

    def closed(self, tag: str, text: str) -> None:
        """Take a value in."""
        if self._values is not None:
            if tag == "Trackpoint":
                self._add_point(self._values)
                self._values = None
            elif text:
                self._values[tag] = text
        elif tag == "Name":
            self._called(text)
        elif self.path[-1:] == ["Lap"] and self.activities and self.activities[-1].rounds:
            _fill(self.activities[-1].rounds[-1], tag, text)

    def distrust_laps(self) -> None:
        """Forget who ended the laps where the program that wrote the file did not know."""
        if self._author.startswith(SAYS_MANUAL_ALWAYS):
            for activity in self.activities:
                for one in activity.rounds:
                    one.by = None

    def _called(self, text: str) -> None:
        if self.path[-1:] == ["Author"]:
            self._author = text.lower()
        elif self.path[-1:] == ["Creator"] and self.activities:
            self.activities[-1].product = word(text)

    def _add_point(self, values: Mapping[str, str]) -> None:
        at = instant(values.get("Time", ""), self._zone)
        if at is None or not self.activities or not self.activities[-1].tracks:
            return
        self.points += 1
        self.activities[-1].tracks[-1].append(_point(at, values))
        if self.activities[-1].rounds:
            self.activities[-1].rounds[-1].last = at


def _point(at: datetime, values: Mapping[str, str]) -> Point:
    """Make a point. `Cadence` is a bicycle's by the schema, and a runner's in real files."""
    north, east = number(values.get("LatitudeDegrees")), number(values.get("LongitudeDegrees"))
    return Point(
        at=at,
        speed_m_s=amount(values.get("Speed")),
        cadence=amount(values.get("RunCadence", values.get("Cadence"))),
        distance_m=amount(values.get("DistanceMeters")),
        altitude_m=number(values.get("AltitudeMeters")),
        heart_rate_bpm=amount(values.get("Value")),
        position=position(north, east),
    )


def _fill(one: Round, tag: str, text: str) -> None:
    match tag:
        case "TotalTimeSeconds":
            one.timer_s = amount(text)
        case "DistanceMeters":
            one.distance_m = amount(text)
        case "TriggerMethod":
            one.by = _pressed_by(text)


def _pressed_by(trigger: str) -> Literal["runner", "watch"]:
    return "runner" if trigger == "Manual" else "watch"
