"""Small TCX files for tests: just enough of the format to say what a case needs."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 9, 23, 30, tzinfo=UTC)
NAMESPACES = (
    'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" '
    'xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"'
)


def point(
    at: datetime | str,
    *,
    metres: float | str | None = None,
    speed: float | str | None = None,
    steps: float | str | None = None,
    place: tuple[float, float] | None = None,
) -> str:
    """A trackpoint; `steps` is its RunCadence, `place` latitude and longitude."""
    told = at if isinstance(at, str) else at.isoformat().replace("+00:00", "Z")
    text = f"<Time>{told}</Time>"
    if place is not None:
        text += f"<Position><LatitudeDegrees>{place[0]}</LatitudeDegrees>"
        text += f"<LongitudeDegrees>{place[1]}</LongitudeDegrees></Position>"
    text += "<AltitudeMeters>100.5</AltitudeMeters>"
    text += "" if metres is None else f"<DistanceMeters>{metres}</DistanceMeters>"
    text += "<HeartRateBpm><Value>140</Value></HeartRateBpm>"
    extension = "" if speed is None else f"<ns3:Speed>{speed}</ns3:Speed>"
    extension += "" if steps is None else f"<ns3:RunCadence>{steps}</ns3:RunCadence>"
    text += f"<Extensions><ns3:TPX>{extension}</ns3:TPX></Extensions>" if extension else ""
    return f"<Trackpoint>{text}</Trackpoint>"


def points(
    duration_s: int,
    *,
    speed: float | None = 2.5,
    steps: float | None = 80,
    start: datetime = START,
    from_m: float | None = 0.0,
) -> list[str]:
    """A point a second at one speed; with `from_m` None there are no distances."""
    return [
        point(
            start + timedelta(seconds=second),
            metres=None if from_m is None else from_m + second * (speed or 2.5),
            speed=speed,
            steps=steps,
        )
        for second in range(duration_s)
    ]


def lap(
    *tracks: Sequence[str],
    start: datetime = START,
    timer_s: float | None = None,
    metres: float | None = None,
    trigger: str = "Manual",
) -> str:
    text = "" if timer_s is None else f"<TotalTimeSeconds>{timer_s}</TotalTimeSeconds>"
    text += "" if metres is None else f"<DistanceMeters>{metres}</DistanceMeters>"
    text += f"<TriggerMethod>{trigger}</TriggerMethod>"
    text += "".join(f"<Track>{''.join(track)}</Track>" for track in tracks)
    return f'<Lap StartTime="{start.isoformat()}">{text}</Lap>'


def activity(*laps: str, sport: str = "Running", device: str = "Forerunner") -> str:
    creator = f"<Creator><Name>{device}</Name></Creator>"
    return f'<Activity Sport="{sport}"><Id>x</Id>{"".join(laps)}{creator}</Activity>'


def tcx_file(*activities: str, head: str = "", author: str = "") -> bytes:
    """A whole TCX file; `head` stands before the root."""
    by = f"<Author><Name>{author}</Name></Author>" if author else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<TrainingCenterDatabase {NAMESPACES}>'
        f"<Activities>{''.join(activities)}</Activities>{by}</TrainingCenterDatabase>"
    ).encode()


def run_of(duration_s: int = 60, sport: str = "Running") -> bytes:
    """One lap at a jog."""
    return tcx_file(activity(lap(points(duration_s)), sport=sport))
