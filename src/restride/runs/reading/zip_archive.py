"""The members of a zip that may lie about their sizes, overlap, or have a directory without end."""

import zipfile
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from restride.log.sizes import FILE_BYTES
from restride.runs.model import RunError
from restride.runs.reading.numbers import word
from restride.runs.reading.unpack import DAMAGE, Allowance, Stream, Unpacked, most_from

# Two runs a day for thirty years; a directory tells of each in about 100 bytes.
MEMBERS = 20_000
DIRECTORY_BYTES = 4_000_000
ROUTES = "workout-routes/"
_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class _Bounded:
    """A file of which no one reads more than a directory's worth at once."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.seek, self.tell, self.seekable = file.seek, file.tell, file.seekable

    def read(self, size: int = -1) -> bytes:
        if size > DIRECTORY_BYTES:
            raise zipfile.BadZipFile(f"its directory is larger than {DIRECTORY_BYTES} bytes")
        return self._file.read(size if size >= 0 else DIRECTORY_BYTES)


class ZipArchive:
    """A zip to read members from."""

    def __init__(self, name: str, file: BinaryIO) -> None:
        """Read its directory. Raises `RunError` where it has none, or one too large."""
        self.name = name
        try:
            self._zipped = zipfile.ZipFile(cast("BinaryIO", _Bounded(file)))
        except DAMAGE as error:
            raise RunError(
                f"{name} is a zip without a sound directory ({error}). Export it again."
            ) from error
        if len(self._zipped.filelist) > MEMBERS:
            raise RunError(f"{name} holds over {MEMBERS} files. Unpack it and import its folder.")

    def __iter__(self) -> Iterator[zipfile.ZipInfo]:
        """Give every member that is a file, without what a system hid beside it."""
        for info in self._zipped.filelist:
            last = info.filename.rpartition("/")[2]
            if (last or not info.filename) and not last.startswith("."):
                yield info

    def called(self, info: zipfile.ZipInfo) -> str:
        """Give what a message calls a member."""
        return f"{self.name}: {word(info.filename) or 'a member without a name'}"

    def unpacked(self, info: zipfile.ZipInfo, most: int, together: Allowance) -> Unpacked:
        """Open a member. Raises `RunError` for one that cannot be opened."""
        most = min(most, most_from(info.compress_size))
        return Unpacked(self.called(info), self._stream(info), most, together)

    def head(self, info: zipfile.ZipInfo, size: int) -> bytes:
        """Give how a member begins; nothing where it cannot be opened."""
        try:
            return self._stream(info).read1(size)
        except (RunError, *DAMAGE):
            return b""

    def routes_of(self, export: zipfile.ZipInfo, together: Allowance) -> Callable[[str], bytes]:
        """Give what reads the routes that lie beside a health export; it raises `RunError`."""
        folder = export.filename.rpartition("/")[0]
        known = {info.filename: info for info in self if ROUTES in info.filename}

        def route(path: str) -> bytes:
            info = known.get(f"{folder}/{path}" if folder else path)
            if info is None:
                raise RunError(f"its {path} is not in the zip")
            return self.unpacked(info, FILE_BYTES, together).all()

        return route

    def _stream(self, info: zipfile.ZipInfo) -> Stream:
        called = self.called(info)
        if info.flag_bits & _ENCRYPTED:
            raise RunError(f"{called} is encrypted. Unpack it with its password.")
        if info.compress_type not in _PACKINGS:
            raise RunError(f"{called} is packed in a way we do not read. Unpack it first.")
        try:
            return cast("Stream", self._zipped.open(info))
        except DAMAGE as error:
            raise RunError(f"{called} cannot be unpacked ({error}). Export it again.") from error
