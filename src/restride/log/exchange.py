"""The exchange zip: a runner's log, the original files and the pinned protocols.

Holds `log.jsonl`, `files/<sha256>` and `protocols/<id>@<version>.json`, and nothing else.
Exporting and importing changes nothing; the same content makes the same bytes.
"""

import hashlib
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import SEEK_END
from typing import BinaryIO

from restride.log.lines import decode, encode
from restride.log.model import Log
from restride.log.sizes import FILE_BYTES

MEMBERS = 10_000
TOTAL_BYTES = 512_000_000
DIRECTORY_BYTES = 2_000_000

_LOG = "log.jsonl"
_FILE = re.compile(r"files/([0-9a-f]{64})")
_PROTOCOL = re.compile(r"protocols/([a-z0-9][a-z0-9.-]{0,59}@[0-9]+\.[0-9]+\.[0-9]+)\.json")
_ENCRYPTED = 0x1
_AS_EXPORTED = "Use the file as it was exported."
# A fixed time makes the same content the same bytes; zip knows no year before 1980.
_TIME = (1980, 1, 1, 0, 0, 0)
# The end record of a zip without a comment, and the sign of a zip64 locator (APPNOTE 4.3.15-16).
_END_BYTES = 22
_END = b"PK\x05\x06"
_ZIP64_BYTES = 20
_ZIP64 = b"PK\x06\x07"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    ValueError,
)


class ExchangeError(ValueError):
    """A zip that is not a whole, honest export."""


@dataclass(frozen=True)
class Exchange:
    """A log, its original files by SHA-256, and protocol bytes by `id@version`."""

    log: Log
    files: Mapping[str, bytes] = field(default_factory=dict)
    protocols: Mapping[str, bytes] = field(default_factory=dict)


def pack(exchange: Exchange, to: BinaryIO) -> None:
    """Write the zip. Raises `ExchangeError` for what `unpack` would refuse."""
    names = 1 + len(exchange.files) + len(exchange.protocols)
    total = 0
    if names > MEMBERS:
        raise ExchangeError(f"{names} files are more than the {MEMBERS} an export can hold.")
    with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in _members(exchange):
            _check_content(name, data)
            total += _checked_size(name, len(data), total)
            info = zipfile.ZipInfo(name, _TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o600 << 16
            zipped.writestr(info, data)


def unpack(file: BinaryIO) -> Exchange:
    """Read the zip, trusting nothing in it.

    Raises `ExchangeError`, and `LogError` for a bad line of the log.
    """
    contents = _contents(file)
    return Exchange(
        decode(contents[_LOG]),
        {found[1]: data for name, data in contents.items() if (found := _FILE.fullmatch(name))},
        {found[1]: data for name, data in contents.items() if (found := _PROTOCOL.fullmatch(name))},
    )


def log_lines(file: BinaryIO) -> bytes:
    """Read the log's lines out of a zip, as they are, to check them. Raises `ExchangeError`."""
    return _contents(file)[_LOG]


def _contents(file: BinaryIO) -> dict[str, bytes]:
    try:
        _check_directory(file)
        with zipfile.ZipFile(file) as zipped:
            contents = {i.filename: _content(zipped, i) for i in _checked(zipped.infolist())}
    except ExchangeError:
        raise
    except _DAMAGE as error:
        raise ExchangeError(f"The zip is damaged ({error}). Export or copy it again.") from error
    if _LOG not in contents:
        raise ExchangeError(f"There is no {_LOG} in the zip. {_AS_EXPORTED}")
    for name, data in contents.items():
        _check_content(name, data)
    return contents


def _members(exchange: Exchange) -> Iterator[tuple[str, bytes]]:
    yield _LOG, encode(exchange.log)
    for digest, data in sorted(exchange.files.items()):
        yield f"files/{digest}", data
    for name, data in sorted(exchange.protocols.items()):
        yield f"protocols/{name}.json", data


def _checked(infos: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """Refuse by the directory alone, before a byte is inflated."""
    total = 0
    names: set[str] = set()
    for info in infos:
        name = info.filename
        if name in names:
            raise ExchangeError(f"{name!r} is in the zip twice. {_AS_EXPORTED}")
        if info.flag_bits & _ENCRYPTED:
            raise ExchangeError(f"{name!r} is encrypted. Import the zip without a password.")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise ExchangeError(f"{name!r} is packed in a way we do not read. {_AS_EXPORTED}")
        _check_name(info.orig_filename)
        total += _checked_size(name, info.file_size, total)
        names.add(name)
    return infos


def _content(zipped: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    # A bounded read: with none, a member that lies about its size inflates to gigabytes at once.
    with zipped.open(info) as member:
        data = member.read(info.file_size + 1)
    if len(data) != info.file_size:
        raise ExchangeError(f"{info.filename!r} is not as long as it says. {_AS_EXPORTED}")
    return data


def _check_name(name: str) -> None:
    if name != _LOG and not _FILE.fullmatch(name) and not _PROTOCOL.fullmatch(name):
        raise ExchangeError(f"{name!r} does not belong in an export. {_AS_EXPORTED}")


def _checked_size(name: str, size: int, before: int) -> int:
    if size > FILE_BYTES:
        raise ExchangeError(f"{name!r} is larger than {FILE_BYTES} bytes.")
    if before + size > TOTAL_BYTES:
        raise ExchangeError(f"The files together are larger than {TOTAL_BYTES} bytes.")
    return size


def _check_content(name: str, data: bytes) -> None:
    _check_name(name)
    found = _FILE.fullmatch(name)
    if found and hashlib.sha256(data).hexdigest() != found[1]:
        raise ExchangeError(f"{name!r} is not the file it was: its SHA-256 is another one.")


def _check_directory(file: BinaryIO) -> None:
    """Bound the directory before zipfile reads all of it into memory."""
    size = file.seek(0, SEEK_END)
    file.seek(max(0, size - _END_BYTES - _ZIP64_BYTES))
    tail = file.read()
    end = tail[-_END_BYTES:]
    if len(end) < _END_BYTES or not end.startswith(_END) or end[-2:] != b"\0\0":
        raise ExchangeError(f"This is not a zip as Restride exports it. {_AS_EXPORTED}")
    members = int.from_bytes(end[10:12], "little")
    directory = int.from_bytes(end[12:16], "little")
    too_large = members > MEMBERS or directory > DIRECTORY_BYTES or size > TOTAL_BYTES
    if too_large or tail.startswith(_ZIP64):
        raise ExchangeError(
            f"The zip holds more than {MEMBERS} files or {TOTAL_BYTES} bytes. {_AS_EXPORTED}"
        )
