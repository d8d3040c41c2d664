"""Opening gzip and zip files that may lie, be cut short, or be made to burst.

What is unpacked is counted while it is unpacked; no size that a file tells is believed.
"""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from typing import Protocol

from restride.runs.model import RunError

PIECE_BYTES = 1 << 16
# Real TCX packs 20 to 30 times smaller, and no format of ours 200 times; deflate can 1,030.
MOST_TIMES_LARGER = 200
# Below this a large ratio does no harm.
HARMLESS_BYTES = 10_000_000

DAMAGE = (
    *(zipfile.BadZipFile, gzip.BadGzipFile, zlib.error, EOFError),
    *(NotImplementedError, RuntimeError, ValueError, OSError),
)


class Stream(Protocol):
    """What gives bytes a piece at a time."""

    def read1(self, size: int, /) -> bytes:
        """Give at most so many bytes, none at the end."""


class Allowance:
    """How much may still come out of a file and all that is packed in it."""

    def __init__(self, packed_bytes: int) -> None:
        self.left = most_from(packed_bytes)


class Unpacked:
    """The pieces of a stream. `damage` says what ended it early."""

    def __init__(self, name: str, stream: Stream, most: int, together: Allowance) -> None:
        """Allow it `most` bytes, and no more than what is left `together`."""
        self.name = name
        self.damage: str | None = None
        self._stream = stream
        self._left = most
        self._together = together

    def __iter__(self) -> Iterator[bytes]:
        """Give piece after piece. Raises `RunError` for more than is allowed."""
        while piece := self._piece():
            self._left -= len(piece)
            self._together.left -= len(piece)
            if min(self._left, self._together.left) < 0:
                raise RunError(
                    f"{self.name} unpacks to more than any run holds. Export the run alone."
                )
            yield piece

    def all(self) -> bytes:
        """Give it whole. Raises `RunError` for more than is allowed."""
        return b"".join(self)

    def _piece(self) -> bytes:
        try:
            return self._stream.read1(PIECE_BYTES)
        except DAMAGE as error:
            self.damage = f"its packing is damaged: {str(error) or type(error).__name__}"
            return b""


def most_from(packed_bytes: int) -> int:
    """Give how much may come out of so many packed bytes."""
    return max(HARMLESS_BYTES, packed_bytes * MOST_TIMES_LARGER)
