"""Reading GPX files, with everything before a damage kept and the damage named.

Ours, because the library for it gives up a whole file for one bad number or a missing end, lets
entities in, and takes quadratic time on some text. https://www.topografix.com/GPX/1/1/gpx.xsd
"""

from collections.abc import Mapping
from datetime import tzinfo

from restride.runs.model import Recording, RunError
from restride.runs.reading.clock import instant
from restride.runs.reading.derived import position
from restride.runs.reading.numbers import amount, number, word
from restride.runs.reading.track import Activity, Point, Told, recording_of
from restride.runs.reading.xml_events import Events, tell

# What programs write for a run and a walk; 9 was Strava's number for a run.
RUNNING = {
    *("running", "run", "9", "trail_running"),
    *("street_running", "track_running", "treadmill_running"),
}
WALKING = {"walking", "walk"}


def read_gpx(name: str, data: bytes, zone: tzinfo | None) -> Recording:
    """Read a GPX file. Raises `RunError` where it holds no track with times.

    Several tracks become several sessions. Mostly it says neither the sport nor a speed.
    """
    activities, damage = activities_of(name, data, zone)
    if damage is not None and not activities:
        raise RunError(f"{name} is not a GPX file we can read ({damage}). Export it again.")
    return recording_of(Told("GPX", name, data, damage), activities, zone)


def activities_of(name: str, data: bytes, zone: tzinfo | None) -> tuple[list[Activity], str | None]:
    """Give the tracks, and what ended them early."""
    events = _Gpx(name, zone)
    damage = tell(events, data)
    if damage is not None:
        damage = f"damaged after {events.points} points: {damage}"
    return [one for one in events.activities if any(one.tracks)], damage


class _Gpx(Events):
    """Gathers tracks and points as they come."""

    def __init__(self, name: str, zone: tzinfo | None) -> None:
        super().__init__(name)
        self.activities: list[Activity] = []
        self.points = 0
        self._zone = zone
        self._creator: str | None = None
        self._values: dict[str, str] | None = None

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin what later elements fill in."""
        if tag in ("trkpt", "trkseg", "trk"):
            self.count()
        match tag:
            case "trkpt":
                self._values = {key: attributes.get(key, "") for key in ("lat", "lon")}
            case "trkseg" if self.activities:
                self.activities[-1].tracks.append([])
            case "trk":
                self.activities.append(Activity(None, product=self._creator))
            case "gpx":
                self._creator = word(attributes.get("creator"))

    def closed(self, tag: str, text: str) -> None:
        """Take a value in."""
        if self._values is not None:
            if tag == "trkpt":
                self._add_point(self._values)
                self._values = None
            elif text:
                self._values[tag] = text
        elif tag == "type" and self.path[-1:] == ["trk"] and self.activities:
            self.activities[-1].sport = _sport(text)

    def _add_point(self, values: Mapping[str, str]) -> None:
        at = instant(values.get("time", ""), self._zone)
        if at is None or not self.activities or not self.activities[-1].tracks:
            return
        self.points += 1
        self.activities[-1].tracks[-1].append(
            Point(
                at=at,
                speed_m_s=amount(values.get("speed")),
                cadence=amount(values.get("cad", values.get("cadence"))),
                altitude_m=number(values.get("ele")),
                heart_rate_bpm=amount(values.get("hr", values.get("heartrate"))),
                position=position(number(values["lat"]), number(values["lon"])),
            )
        )


def _sport(text: str) -> str | None:
    """Give the sport in the words of FIT, where the type is one; another number says nothing."""
    told = (word(text) or "").lower().replace(" ", "_")
    if told in RUNNING:
        return "running"
    if told in WALKING:
        return "walking"
    return None if told.isdigit() else told or None
