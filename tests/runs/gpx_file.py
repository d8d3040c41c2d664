"""Small GPX files for tests: just enough of the format to say what a case needs."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 9, 23, 30, tzinfo=UTC)
METRE = 1 / 111_319.49
"""One metre to the north, in degrees of the sphere that distances are measured on."""


def point(
    at: datetime | str,
    north_m: float | str,
    *,
    speed: float | None = None,
    cadence: float | None = None,
) -> str:
    """A track point so far north of the equator."""
    told = at if isinstance(at, str) else at.isoformat().replace("+00:00", "Z")
    north = north_m if isinstance(north_m, str) else f"{north_m * METRE:.9f}"
    more = "<gpxtpx:hr>140</gpxtpx:hr>"
    more += "" if cadence is None else f"<gpxtpx:cad>{cadence}</gpxtpx:cad>"
    more += "" if speed is None else f"<gpxtpx:speed>{speed}</gpxtpx:speed>"
    return (
        f'<trkpt lat="{north}" lon="0"><ele>100.5</ele><time>{told}</time><extensions>'
        f"<gpxtpx:TrackPointExtension>{more}</gpxtpx:TrackPointExtension></extensions></trkpt>"
    )


def points(
    duration_s: int,
    speed: float = 2.5,
    *,
    start: datetime = START,
    from_m: float = 0,
    tells_speed: bool = False,
) -> list[str]:
    """A point a second, straight to the north."""
    return [
        point(
            start + timedelta(seconds=second),
            from_m + second * speed,
            speed=speed if tells_speed else None,
        )
        for second in range(duration_s)
    ]


def track(*segments: Sequence[str], sport: str | None = None) -> str:
    told = "" if sport is None else f"<type>{sport}</type>"
    inside = "".join(f"<trkseg>{''.join(segment)}</trkseg>" for segment in segments)
    return f"<trk><name>Morning</name>{told}{inside}</trk>"


def gpx_file(*tracks: str, head: str = "") -> bytes:
    """A whole GPX file; `head` stands before the root."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<gpx version="1.1" creator="Phone" '
        'xmlns="http://www.topografix.com/GPX/1/1" '
        'xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">'
        f"{''.join(tracks)}</gpx>"
    ).encode()


def run_of(duration_s: int = 60, sport: str | None = "running") -> bytes:
    """One track at a jog."""
    return gpx_file(track(points(duration_s), sport=sport))
