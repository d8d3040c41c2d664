"""Reading the workouts of an Apple Health export, which may be gigabytes of other records.

The export is read as it comes. A workout has no file of its own, so what is kept of it is a small
export with this workout alone, without what changes from one export to the next: reading it gives
the same workout, and the same workout of a later export has the same bytes.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from lxml import etree

from restride.runs.model import RunError
from restride.runs.reading.unpack import Unpacked
from restride.runs.reading.xml_events import Events, parser, why

# A workout has an event for each kilometre and each pause, and some notes.
MOST_NODES = 20_000
DOCTYPE_WITHIN_BYTES = 1_000_000
_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[>]*(\[.*?\]\s*)?>", re.DOTALL)
_ADDRESS = re.compile(r"0x[0-9a-fA-F]+")
_EXPORTED_AT = re.compile(rb"<metadata>.*</metadata>\s*", re.DOTALL)
_ROUTE = re.compile(r"/?(workout-routes/[^/\\]+\.gpx)")
# A fixed time makes the same workout the same bytes; zip knows no year before 1980.
_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass
class Node:
    """An element of a workout, with what is in it."""

    tag: str
    attributes: dict[str, str]
    inside: list["Node"] = field(default_factory=list)

    def every(self, tag: str) -> Iterator["Node"]:
        """Give every element of this kind in it, at any depth."""
        for one in self.inside:
            if one.tag == tag:
                yield one
            yield from one.every(tag)


def workouts(pieces: Unpacked) -> Iterator[Node | RunError]:
    """Give the workouts one by one, and where the export breaks, a `RunError` that says so."""
    events = _Export(pieces.name)
    reading = parser(events)
    count = 0
    damage = None
    try:
        for piece in _without_doctype(iter(pieces)):
            reading.feed(piece)
            count += len(events.found)
            yield from events.found
            events.found.clear()
        reading.close()
    except etree.XMLSyntaxError as error:
        count += len(events.found)
        yield from events.found
        damage = why(error)
    except RunError as error:
        yield from events.found
        yield error
        return
    damage = pieces.damage or damage
    if damage is not None:
        yield RunError(
            f"{pieces.name} is damaged after {count} workouts ({damage}). Export it again."
        )


def _without_doctype(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Leave out the document type, which some versions of iOS write with errors in it."""
    head = b""
    for piece in pieces:
        head += piece
        if b"<HealthData" in head or len(head) > DOCTYPE_WITHIN_BYTES:
            break
    yield _DOCTYPE.sub(b"", head, count=1)
    yield from pieces


class _Export(Events):
    """Gathers workouts and lets everything else pass."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.found: list[Node | RunError] = []
        self._open: list[Node] = []
        self._nodes = 0

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in a workout, or what is in one."""
        if self._open:
            self._nodes += 1
            node = Node(tag, dict(attributes))
            if self._nodes <= MOST_NODES:
                self._open[-1].inside.append(node)
            self._open.append(node)
        elif tag == "Workout":
            self._nodes = 0
            self._open.append(Node(tag, dict(attributes)))

    def closed(self, _tag: str, _text: str) -> None:
        """Give a workout that has ended."""
        if not self._open:
            return
        node = self._open.pop()
        if self._open:
            return
        if self._nodes > MOST_NODES:
            at = node.attributes.get("startDate", "")[:30]
            self.found.append(
                RunError(f"{self.name}: the workout of {at!r} has over {MOST_NODES} parts.")
            )
        else:
            self.found.append(node)


def route_paths(workout: Node) -> list[str]:
    """Give the routes that it names, each within the folder of routes."""
    told = (one.attributes.get("path", "") for one in workout.every("FileReference"))
    return [found[1] for path in told if (found := _ROUTE.fullmatch(path))]


def kept(workout: Node, routes: Mapping[str, bytes]) -> bytes:
    """Give an export of this workout alone, the same bytes from every export that holds it."""
    file = io.BytesIO()
    export = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<HealthData>{_written(workout)}</HealthData>\n'
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as zipped:
        for path, data in [("export.xml", export.encode()), *sorted(routes.items())]:
            info = zipfile.ZipInfo(f"apple_health_export/{path}", _TIME)
            info.create_system = 3
            zipped.writestr(info, data)
    return file.getvalue()


def _written(node: Node) -> str:
    attributes = "".join(
        f" {name}={quoteattr(_ADDRESS.sub('', text) if name == 'device' else text)}"
        for name, text in sorted(node.attributes.items())
        if name.isidentifier()
    )
    inside = "".join(_written(one) for one in node.inside if one.tag.isidentifier())
    return f"<{node.tag}{attributes}>{inside}</{node.tag}>"


def without_export_time(route: bytes) -> bytes:
    """Leave out of a route when it was exported, which stands before its track."""
    head, track, points = route.partition(b"<trk>")
    return _EXPORTED_AT.sub(b"", head) + track + points
