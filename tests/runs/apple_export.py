"""Small Apple Health exports for tests: just enough of the format to say what a case needs."""

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from xml.sax.saxutils import quoteattr

from tests.runs.gpx_file import gpx_file, points, track

START = datetime(2026, 3, 9, 23, 30, tzinfo=UTC)
DOCTYPE = """<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>"""
ROUTE = "workout-routes/route_2026-03-10_7.30am.gpx"


def at(seconds: float) -> str:
    """A time as Apple writes it, in the zone of the export."""
    there = (START + timedelta(seconds=seconds)).astimezone(UTC) + timedelta(hours=2)
    return f"{there:%Y-%m-%d %H:%M:%S} +0200"


def element(tag: str, *inside: str, **attributes: str) -> str:
    told = "".join(f" {name}={quoteattr(text)}" for name, text in attributes.items())
    return f"<{tag}{told}>{''.join(inside)}</{tag}>"


def workout(*inside: str, duration_s: int = 60, **attributes: str) -> str:
    told = {
        "workoutActivityType": "HKWorkoutActivityTypeRunning",
        "duration": str(duration_s / 60),
        "durationUnit": "min",
        "sourceName": "Watch",
        "device": "<<HKDevice: 0x281234abc>, name:Apple Watch>",
        "startDate": at(0),
        "endDate": at(duration_s),
    }
    return element("Workout", *inside, **told | attributes)


def note(key: str, value: str) -> str:
    return element("MetadataEntry", key=key, value=value)


def event(kind: str, seconds: float, duration_min: float | None = None) -> str:
    lasts = {} if duration_min is None else {"duration": str(duration_min), "durationUnit": "min"}
    return element("WorkoutEvent", type=f"HKWorkoutEventType{kind}", date=at(seconds), **lasts)


def route(path: str = f"/{ROUTE}") -> str:
    return element("WorkoutRoute", element("FileReference", path=path))


def export(*workouts: str, head: str = DOCTYPE, records: int = 3) -> bytes:
    """An export.xml with some records before the workouts."""
    record = element("Record", type="HKQuantityTypeIdentifierHeartRate", value="140")
    inside = "".join([record] * records + list(workouts))
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n{head}<HealthData>{inside}</HealthData>'.encode()
    )


def route_file(duration_s: int = 60, exported: str = "2026-04-01T08:00:00Z") -> bytes:
    """A route with the speeds of the watch, and the time of its export."""
    data = gpx_file(track(points(duration_s, tells_speed=True)))
    meta = f"<metadata><time>{exported}</time></metadata><trk>"
    return data.replace(b"<trk>", meta.encode(), 1)


def export_zip(
    xml: bytes, routes: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """The zip that the phone makes, with what else lies in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as zipped:
        for path, data in routes.items():
            zipped.writestr(f"apple_health_export/{path}", data)
        zipped.writestr("apple_health_export/export_cda.xml", b"<ClinicalDocument/>")
        zipped.writestr("apple_health_export/Export.xml", xml)
    return file.getvalue()
