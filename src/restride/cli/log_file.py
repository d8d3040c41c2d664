"""A log kept in a file: JSON Lines, or an exchange zip with its protocols."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO

import msgspec

from restride.cli.errors import Mistake
from restride.cli.home import newest_pin, protocol_for
from restride.log.model import Log
from restride.protocol.model import Protocol


@dataclass(frozen=True)
class LogFile:
    """What a file holds."""

    path: Path
    log: Log
    files: Mapping[str, bytes] = field(default_factory=dict)
    protocols: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def last_day(self) -> date:
        """The newest day that an entry is about."""
        return max(entry.day for entry in self.log)

    def protocol_on(self, on: date) -> Protocol:
        """The pinned protocol: the copy in the zip where there is one, else our own."""
        pin = newest_pin(self.log, on)
        copy = None if pin is None else self.protocols.get(f"{pin.protocol}@{pin.version}")
        return protocol_for(self.log, on) if copy is None else self._decoded(copy)

    def _decoded(self, copy: bytes) -> Protocol:
        from restride.protocol.digest import digest_of

        try:
            protocol = msgspec.json.decode(copy, type=Protocol)
        except msgspec.MsgspecError as error:
            raise Mistake(f"{self.path}: the protocol in it is damaged ({error}).") from error
        if digest_of(protocol) != protocol.digest:
            raise Mistake(f"{self.path}: the protocol in it was changed. Export the log again.")
        return protocol


def read_log(path: Path) -> LogFile:
    """Read a .jsonl or .zip file, known by its first bytes. Raises Mistake."""
    from restride.log.exchange import ExchangeError, unpack
    from restride.log.lines import LogError, decode

    try:
        with opened(path) as (file, is_zip):
            if not is_zip:
                return LogFile(path, decode(file.read()))
            found = unpack(file)
            return LogFile(path, found.log, found.files, found.protocols)
    except (LogError, ExchangeError) as error:
        raise Mistake(f"{path}: {error}") from error


@contextmanager
def opened(path: Path) -> Iterator[tuple[BinaryIO, bool]]:
    """The file, and whether it is a zip. Raises Mistake where it cannot be read."""
    try:
        with path.open("rb") as file:
            is_zip = file.read(2) == b"PK"
            file.seek(0)
            yield file, is_zip
    except OSError as error:
        raise Mistake(f"{path} cannot be read: {error.strerror}. Check the path.") from error
