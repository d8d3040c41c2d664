"""XML read as it comes, without a tree, so that no file is too large and none too deep.

There is no document type, and so no entity, no default value and nothing fetched. At the first
error reading stops: what came before it stands.
"""

from collections.abc import Mapping
from typing import Any, cast

from lxml import etree

from restride.runs.model import RunError
from restride.runs.reading.numbers import word
from restride.runs.reading.unpack import PIECE_BYTES

# An activity file is about ten deep, and no number or name in it is longer.
DEEPEST = 100
# Points, laps and tracks together: four points a second in the longest run.
MOST_PARTS = 500_000
LONGEST_TEXT = 1_000


class Events:
    """What lxml tells while it reads. A reader says what it makes of `opened` and `closed`.

    `path` holds the open elements by their names without namespace or prefix: real files leave
    their prefixes undeclared. The text of an element is what stands in it before any child.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.parts = 0
        self.path: list[str] = []
        self._text: list[str] = []
        self._length = 0

    def opened(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins; it is not yet in `path`."""

    def closed(self, tag: str, text: str) -> None:
        """An element has ended, with its text; it is no longer in `path`."""

    def count(self) -> None:
        """Count a point, a lap or a track. Raises `RunError` for more than any run has."""
        self.parts += 1
        if self.parts > MOST_PARTS:
            raise RunError(f"{self.name} holds over {MOST_PARTS} points. Export the run alone.")

    def doctype(self, *_: str | None) -> None:
        """Refuse it: it is where entities are made."""
        raise RunError(f"{self.name} has a document type, which no watch writes. Export it again.")

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in what lxml calls."""
        if len(self.path) == DEEPEST:
            raise RunError(f"{self.name} is nested over {DEEPEST} deep. Export it again.")
        tag = _local(tag)
        self._text.clear()
        self._length = 0
        self.opened(tag, attributes)
        self.path.append(tag)

    def data(self, text: str) -> None:
        """Take in what lxml calls, a piece at a time."""
        self._length += len(text)
        if self._length <= LONGEST_TEXT:
            self._text.append(text)

    def end(self, _: str) -> None:
        """Take in what lxml calls."""
        tag = self.path.pop()
        self.closed(tag, "".join(self._text).strip())
        self._text.clear()
        self._length = 0

    def close(self) -> None:
        """Take in what lxml calls."""


def parser(events: Events) -> etree.XMLParser:
    """Give a parser to feed, which tells `events`.

    Only `&amp;` and its like are resolved: `events` refuses what would make others. With none
    resolved the parser leaves `&amp;` in attributes half read.
    """
    return etree.XMLParser(
        target=cast("Any", events),
        resolve_entities=cast("bool", "internal"),
        no_network=True,
        load_dtd=False,
        recover=False,
    )


def tell(events: Events, data: bytes) -> str | None:
    """Read it all. Gives what ended it early, if anything did."""
    reading = parser(events)
    try:
        # Given more at once the parser holds all of it back, and gives up at ten million bytes.
        for at in range(0, len(data), PIECE_BYTES):
            reading.feed(data[at : at + PIECE_BYTES])
        reading.close()
    except etree.XMLSyntaxError as error:
        return why(error)
    return None


def why(error: etree.XMLSyntaxError) -> str:
    """Give what an error says, which may quote the file."""
    return word(error.msg) or "not XML"


def _local(tag: str) -> str:
    return tag[max(tag.rfind("}"), tag.rfind(":")) + 1 :]
